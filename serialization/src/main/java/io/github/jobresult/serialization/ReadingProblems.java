package io.github.jobresult.serialization;

import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.constraint.UnicodeText;
import io.github.jobresult.serialization.ReadingProblem.Kind;
import io.github.jobresult.validation.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The problems of one value. All are counted, the first ones are kept. Not safe for use by several threads. */
final class ReadingProblems {

    /** A place for people: lines end with LF, CR or CRLF, columns are code points, and both start at 1. */
    record Position(int line, int column) {}

    /** Past so many characters of a place, the names further inside are only counted. */
    private static final int LENGTH_OF_PLACE = 256;

    private final Class<?> type;
    private final int namesAround;
    private final List<ReadingProblem> first = new ArrayList<>();
    private int total;

    /**
     * Makes an empty log.
     *
     * @param namesAround how many names of each problem lead to the value
     */
    ReadingProblems(Class<?> type, int namesAround) {
        this.type = type;
        this.namesAround = namesAround;
    }

    void throwIfAny() {
        if (total > 0) {
            throw exception();
        }
    }

    UnreadableRequestException exception() {
        return new UnreadableRequestException(type.getSimpleName(), first, total);
    }

    /** Counts a problem and says whether to add it. */
    boolean count() {
        total++;
        return first.size() < UnreadableRequestException.MAX_PROBLEMS;
    }

    /**
     * Adds a problem of a member.
     *
     * @param names names and indexes on the way to the member
     * @param message goes on after the name of the member
     */
    void addOfMember(Kind kind, List<String> names, Position position, String message) {
        String subject = "";
        if (isInVariables(names)) {
            String variable = "variable \"" + UnicodeText.printable(names.get(namesAround + 1)) + "\" ";
            List<String> inside = shortened(names.subList(namesAround + 2, names.size()));
            subject = inside.isEmpty() ? variable : "member \"" + path(inside) + "\" of " + variable;
        }
        add(kind, names, position, subject + message);
    }

    /**
     * Adds what keeps the whole body from being read.
     *
     * @param names names and indexes on the way to what was being read
     */
    void addOfBody(List<String> names, Position position, String message) {
        add(Kind.MALFORMED, names, position, message);
    }

    private void add(Kind kind, List<String> names, Position position, String message) {
        List<String> shortened = shortened(names);
        List<String> member = isInVariables(names) ? shortened.subList(0, namesAround + 1) : shortened;
        String pointer = Pointer.of(shortened.toArray(String[]::new));
        first.add(new ReadingProblem(kind, path(member), pointer, position.line(), position.column(), message));
    }

    private boolean isInVariables(List<String> names) {
        return type == PutJobSuccessResultRequest.class
                && names.size() > namesAround + 1
                && names.get(namesAround).equals("outputVariables");
    }

    private static String path(List<String> names) {
        return names.stream().map(UnicodeText::printable).collect(Collectors.joining("."));
    }

    /** A body may nest long names deep, and all its problems may be there: together they must not grow far beyond the body. */
    private static List<String> shortened(List<String> names) {
        int told = 0;
        for (int length = 0; told < names.size() && length < LENGTH_OF_PLACE; told++) {
            length += 1 + UnicodeText.printable(names.get(told)).length();
        }
        if (told == names.size()) {
            return names;
        }
        List<String> shortened = new ArrayList<>(names.subList(0, told));
        shortened.add("…(" + (names.size() - told) + " more)");
        return shortened;
    }
}
