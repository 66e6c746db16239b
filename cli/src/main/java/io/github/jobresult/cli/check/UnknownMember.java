package io.github.jobresult.cli.check;

import io.github.jobresult.cli.shell.Shape;
import io.github.jobresult.model.constraint.UnicodeText;
import io.github.jobresult.service.Operation;
import io.github.jobresult.validation.Pointer;
import java.util.Locale;

/**
 * A member that a request does not have. Receivers skip it, so what it says is lost.
 *
 * @param path the member as messages name it, such as {@code executionDetails.sumary}
 * @param pointer the same as a JSON pointer
 * @param message the problem, and what may be meant
 */
record UnknownMember(String path, String pointer, String message) {

    /** So many characters may differ from the name that is meant. */
    private static final int MAX_DISTANCE = 2;

    /** Longer names are no misspelled ones. */
    private static final int MAX_LENGTH = 40;

    static UnknownMember of(String structure, String name, Operation operation) {
        String printable = UnicodeText.printable(name);
        String meant = meant(name, "", Shape.of(operation));
        String message = "unknown member" + (meant.isEmpty() ? "" : ", did you mean " + meant + "?");
        return structure.isEmpty()
                ? new UnknownMember(printable, Pointer.of(name), ofOtherOperation(name, operation, message))
                : new UnknownMember(structure + "." + printable, Pointer.of(structure, name), message);
    }

    private static String ofOtherOperation(String name, Operation operation, String otherwise) {
        for (Operation other : Operation.values()) {
            if (other != operation && Shape.of(other).names().contains(name)) {
                return "unknown member, only " + other.operationName() + " has it";
            }
        }
        return otherwise;
    }

    private static String meant(String name, String prefix, Shape shape) {
        String best = "";
        int leastDistance = MAX_DISTANCE + 1;
        for (String member : shape.names()) {
            int distance = distance(letters(name), letters(member));
            if (distance < leastDistance) {
                best = prefix + member;
                leastDistance = distance;
            }
        }
        for (String member : shape.names()) {
            String nested = meant(name, member + ".", shape.member(member));
            if (best.isEmpty()) {
                best = nested;
            }
        }
        return best;
    }

    /** Names are often in another case, or with underscores or hyphens. */
    private static String letters(String name) {
        String start = name.substring(0, Math.min(name.length(), MAX_LENGTH));
        return start.toLowerCase(Locale.ROOT).replaceAll("[_-]", "");
    }

    /** Returns how many characters must be put in, left out or replaced. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
