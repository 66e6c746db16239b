package io.github.jobresult.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.avaje.applog.AppLog;
import io.avaje.json.JsonAdapter;
import io.avaje.jsonb.Jsonb;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.validation.JobResultValidator;
import jakarta.validation.Validation;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long a new virtual machine takes, from start to end, to decode and check its first body, valid or invalid. Every contestant has a class
 * path of nothing but what it needs, since services on it are looked for in all jars.
 */
final class ColdStart {

    private ColdStart() {}

    /**
     * Starts all of them in turn, so that whatever the machine does meets all of them.
     *
     * @param rounds how often
     */
    static String table(int rounds) throws IOException, InterruptedException {
        Program empty = Program.java("an empty main", List.of(), classPath(List.of()), EmptyMain.class);
        Program ours = decodeOnce(Contestant.OURS, "valid");
        List<Program> programs = new ArrayList<>(List.of(empty, ours, decodeOnce(Contestant.OURS, "invalid")));
        for (Contestant other : List.of(Contestant.STRAIGHT_LINE, Contestant.DATABIND, Contestant.AVAJE)) {
            programs.add(decodeOnce(other, "valid"));
            programs.add(decodeOnce(other, "invalid"));
        }
        Program.timeInTurn(programs, rounds);
        StringBuilder table = new StringBuilder(ResultTable.row(
                List.of("", "median", "÷ ours", "beyond an empty main", "classes", "of Hibernate Validator")));
        table.append(ResultTable.row(List.of("---", "---:", "---:", "---:", "---:", "---:")));
        for (Program program : programs) {
            List<String> classes = program.classes();
            table.append(ResultTable.row(List.of(
                    program.label(),
                    ResultTable.time(program.median() * 1e6),
                    ResultTable.ratio(program.medianBeside(ours, (theirs, our) -> theirs / our)),
                    ResultTable.time(program.medianBeside(empty, (theirs, none) -> theirs - none) * 1e6),
                    String.valueOf(classes.size()),
                    String.valueOf(classes.stream()
                            .filter(name -> name.startsWith("org.hibernate.validator."))
                            .count()))));
        }
        return table.toString();
    }

    private static Program decodeOnce(Contestant contestant, String kind) {
        Payload payload = Payload.named("typical");
        byte[] body = kind.equals("valid")
                ? payload.body()
                : JobResultCodec.standard().encodeUnchecked(payload.invalid());
        List<Class<?>> needs = with(needs(contestant), PutJobSuccessResultRequest.class);
        return Program.java(
                contestant.label() + ", " + kind,
                List.of(),
                classPath(needs),
                DecodeOnce.class,
                contestant.name(),
                kind,
                new String(body, UTF_8));
    }

    private static final List<Class<?>> JACKSON_AND_HIBERNATE_VALIDATOR = List.of(
            JsonParser.class,
            JsonMapper.class,
            JsonInclude.class,
            Validation.class,
            HibernateValidator.class,
            Logger.class,
            ResolvedType.class);

    /** A class of each jar that it needs besides this one and the values'. */
    private static List<Class<?>> needs(Contestant contestant) {
        return switch (contestant) {
            case OURS ->
                // In the order in which Maven puts them on a class path. The codec needs no databind.
                List.of(
                        JobResultCodec.class,
                        JobResultValidator.class,
                        PutJobSuccessResultRequest.class,
                        Validation.class,
                        NullMarked.class,
                        JsonParser.class);
            case DATABIND -> with(JACKSON_AND_HIBERNATE_VALIDATOR, NullMarked.class);
            case AVAJE ->
                List.of(
                        Jsonb.class,
                        JsonAdapter.class,
                        io.avaje.validation.Validator.class,
                        AppLog.class,
                        NullMarked.class,
                        Validation.class);
            case STRAIGHT_LINE -> List.of();
            default -> throw new IllegalArgumentException(contestant.label());
        };
    }

    private static List<Class<?>> with(List<Class<?>> some, Class<?>... more) {
        return Stream.concat(some.stream(), Arrays.stream(more)).toList();
    }

    static String classPath(List<Class<?>> classes) {
        return Stream.concat(Stream.of(ColdStart.class), classes.stream())
                .map(ColdStart::location)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
