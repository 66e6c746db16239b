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
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** Behind {@code benchmarks/run}: prints tables on standard output and what it is doing on standard error. */
final class Main {

    private Main() {}

    public static void main(String[] args) throws Exception {
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
        out.println(conditions(command));
    }

    private static String table(CommandLine command, PrintStream log) throws RunnerException {
        Suite suite = command.mode() == CommandLine.Mode.QUICK ? Suite.QUICK : Suite.FULL;
        List<Measurement> measurements = new ArrayList<>();
        int rows = command.operations().size() * command.payloads().size();
        int row = 0;
        for (Operation operation : command.operations()) {
            for (String payload : command.payloads()) {
                System.err.println("[" + ++row + "/" + rows + "] " + operation.label() + ", " + payload);
                measurements.addAll(suite.run(operation, payload, command.contestants(), log));
            }
        }
        return ResultTable.of(measurements);
    }

    /** Without which no number of the table means anything. */
    private static String conditions(CommandLine command) {
        return """

                Each cell: time or ratio of times, and bytes allocated by one operation. "÷ limit" is our time divided by that of \
                straight-line code for this one request, the others' times are divided by ours: above 1 we are faster, in bold we lose.

                %s, JDK %s (%s), %s, %d processors: `%s`""".formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.version(),
                        System.getProperty("java.vm.vendor"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        ("benchmarks/run " + command.text()).trim());
    }

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
