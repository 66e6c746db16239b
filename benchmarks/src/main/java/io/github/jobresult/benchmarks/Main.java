package io.github.jobresult.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** Behind {@code benchmarks/run}: prints tables on standard output and what it is doing on standard error. */
final class Main {

    private Main() {}

    /** How often each program is started cold. */
    private static final int COLD_STARTS = 21;

    public static void main(String[] args) throws Exception {
        if (Arrays.asList(args).contains("--help")) {
            System.out.println(CommandLine.USAGE);
            return;
        }
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        CommandLine command;
        try {
            command = CommandLine.of(args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + CommandLine.USAGE);
            System.exit(2);
            return;
        }
        Path log = log();
        try (PrintStream jmh = new PrintStream(log.toFile(), UTF_8)) {
            out.print(table(command, jmh));
        } catch (RunnerException e) {
            System.err.println(e.getMessage() + "\nJMH's own words are in " + log);
            System.exit(1);
        }
        out.println("\n" + legend(command.mode()) + "\n\n" + conditions(command));
    }

    private static String table(CommandLine command, PrintStream log)
            throws RunnerException, IOException, InterruptedException {
        return switch (command.mode()) {
            case FULL -> ResultTable.of(measurements(command, Suite.FULL, log));
            case QUICK -> ResultTable.of(measurements(command, Suite.QUICK, log));
            case CURVE -> CurveTable.of(measurements(command, Suite.QUICK, log));
            case COLDSTART -> ColdStart.table(COLD_STARTS);
            case STARTUP -> StartUp.table(COLD_STARTS);
        };
    }

    private static List<Measurement> measurements(CommandLine command, Suite suite, PrintStream log)
            throws RunnerException {
        List<Measurement> measurements = new ArrayList<>();
        int rows = command.operations().size() * command.payloads().size();
        int row = 0;
        for (Operation operation : command.operations()) {
            for (String payload : command.payloads()) {
                System.err.println("[" + ++row + "/" + rows + "] " + operation.label() + ", " + payload);
                measurements.addAll(suite.run(operation, payload, command.contestants(), log));
            }
        }
        return measurements;
    }

    private static String legend(CommandLine.Mode mode) {
        return switch (mode) {
            case FULL, QUICK -> """
                Each cell: time or ratio of times, and bytes allocated by one operation. "÷ limit" is our time divided by that of \
                straight-line code for this one request, the others' times are divided by ours: above 1 we are faster, in bold we \
                lose. Jackson streaming and the AWS SDK check nothing; a JSON schema cannot say two of the rules and gives a tree.""";
            case CURVE -> """
                Each cell: time of one operation, and per byte of the body its time and the bytes that it allocates. The body is a \
                legal one of many variables, each character of their values escaped, with white space between them; written, it \
                has a seventh of that size.""";
            case COLDSTART -> """
                From the start of a new virtual machine to its end, for decoding and checking one typical body; median of %d \
                starts in turn. Classes are all that it loads.""".formatted(COLD_STARTS);
            case STARTUP -> """
                From the start of a process to its end, for checking one typical body in a file; median of %d starts in turn. The \
                launcher has the archive of classes that the build makes, the others have what the JDK comes with.""".formatted(COLD_STARTS);
        };
    }

    /** Without which no number means anything. */
    private static String conditions(CommandLine command) {
        return "%s, JDK %s (%s), %s, %d processors: `%s`"
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.version(),
                        System.getProperty("java.vm.vendor"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        ("benchmarks/run " + command.text()).trim());
    }

    /** Beside the jar or the classes that run. */
    private static Path log() throws IOException {
        try {
            URI here = Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return Path.of(here).resolveSibling("jmh.log");
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
