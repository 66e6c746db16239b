package io.github.jobresult.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first call of a contestant in a fresh JVM, on a class path of nothing but the jars that it needs. */
final class FirstCall {

    private FirstCall() {}

    /** Takes a contestant, an operation and a body, so that no contestant pays for making the body. */
    public static void main(String[] args) {
        call(Contestant.valueOf(args[0]).approach(), Operation.valueOf(args[1]), args[2].getBytes(UTF_8));
    }

    private static <V> void call(Approach<V> approach, Operation operation, byte[] body) {
        boolean accepted;
        try {
            accepted = operation == Operation.FIRST_ENCODE
                    ? approach.checkAndEncode(approach.of(
                                            Payload.TYPICAL.requests().get(0)))
                                    .length
                            == body.length
                    : approach.decodeAndCheck(body, PutJobSuccessResultRequest.class) != null;
        } catch (RuntimeException e) {
            accepted = false;
        }
        if (accepted == (operation == Operation.FIRST_INVALID)) {
            throw new IllegalStateException("accepted: " + accepted);
        }
    }

    /** Starts one JVM and waits for its end; returns nanoseconds. */
    static double time(Operation operation, Contestant contestant) throws IOException, InterruptedException {
        JobSuccessRequest valid = Payload.TYPICAL.requests().get(0);
        byte[] body = Payload.body(operation == Operation.FIRST_INVALID ? Payload.invalid(valid) : valid);
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(contestant),
                        FirstCall.class.getName(),
                        contestant.name(),
                        operation.name(),
                        new String(body, UTF_8))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        long start = System.nanoTime();
        int exitCode = builder.start().waitFor();
        long end = System.nanoTime();
        if (exitCode != 0) {
            throw new IllegalStateException(contestant.label() + " failed at " + operation.label());
        }
        return end - start;
    }

    /** The jars that it needs and no others: Hibernate Validator looks for services in all of them. */
    private static String classPath(Contestant contestant) {
        String needs = switch (contestant) {
            case OURS -> "validation|serialization|jakarta.validation-api|jackson-core";
            case DATABIND -> "jakarta.validation-api|hibernate-validator|jboss-logging|classmate|jackson-.*";
            case AVAJE -> "jakarta.validation-api|avaje-.*";
            default -> "";
        };
        Pattern pattern = Pattern.compile(
                ".*/(jobresult-)?(benchmarks|model|jspecify|" + needs + ")(-[0-9].*jar|/target/classes/?)");
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry ->
                        pattern.matcher(entry.replace(File.separatorChar, '/')).matches())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
