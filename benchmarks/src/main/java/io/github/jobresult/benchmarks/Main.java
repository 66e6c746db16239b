package io.github.jobresult.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Behind {@code benchmarks/run}. */
@Command(name = "benchmarks/run", mixinStandardHelpOptions = true, description = "Measures this library and its peers.")
@SuppressWarnings("NullAway.Init") // Picocli sets the field.
final class Main {

    private static final Suite FULL = new Suite(Suite.PUBLISHED_FORKS, 10, 6, 500);
    private static final Suite QUICK = new Suite(1, 4, 3, 200);

    private final List<String> args;

    @Spec
    CommandSpec spec;

    Main(String... args) {
        this.args = List.of(args);
    }

    public static void main(String[] args) {
        System.exit(commandLine(args)
                .setOut(new PrintWriter(System.out, true, UTF_8))
                .execute(args));
    }

    static CommandLine commandLine(String... args) {
        return new CommandLine(new Main(args))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = {
                "Measures and appends the results to FILE, a line for each fork.",
                "Standard error shows the progress. JAVA_HOME chooses the JDK."
            })
    void measure(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--quick", description = "One short fork, for a first look.") boolean quick,
            @Option(names = "--operations", split = ",", description = "Default: all of ${COMPLETION-CANDIDATES}")
                    @Nullable
                    Set<Operation> operations,
            @Option(names = "--payloads", split = ",", description = "Default: all of ${COMPLETION-CANDIDATES}")
                    @Nullable
                    Set<Payload> payloads,
            @Option(
                            names = "--contestants",
                            split = ",",
                            description = "Beside ours; default: all of ${COMPLETION-CANDIDATES}")
                    @Nullable
                    Set<Contestant> contestants)
            throws Exception {
        Set<Contestant> selected = orAll(contestants, Contestant.class);
        selected.add(Contestant.OURS);
        Path log = Path.of(file + ".log");
        try (PrintStream jmh = new PrintStream(Files.newOutputStream(log), true, UTF_8)) {
            (quick ? QUICK : FULL)
                    .run(
                            conditions(),
                            orAll(operations, Operation.class),
                            orAll(payloads, Payload.class),
                            selected,
                            file,
                            jmh,
                            System.err);
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Prints the results of FILE as Markdown, a table for each run.")
    void table(@Parameters(paramLabel = "FILE") Path file) throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        out.print(ResultTable.of(Fork.read(file)));
        out.flush();
    }

    /** In the order of the constants, whatever the order of the options. */
    private static <E extends Enum<E>> Set<E> orAll(@Nullable Set<E> selected, Class<E> type) {
        return selected == null || selected.isEmpty() ? EnumSet.allOf(type) : EnumSet.copyOf(selected);
    }

    /** Without which no number means anything. */
    private String conditions() {
        return "%s, JDK %s (%s), %s, %d processors: `benchmarks/run %s`"
                .formatted(
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        Runtime.version(),
                        System.getProperty("java.vm.vendor"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        String.join(" ", args));
    }
}
