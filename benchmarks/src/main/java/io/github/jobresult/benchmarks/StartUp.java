package io.github.jobresult.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How long the command takes for one call on a typical request, the whole process, beside a command that does nothing. */
final class StartUp {

    /** Set by {@code benchmarks/run}. */
    private static final String FOLDER_OF_COMMAND = "jobresult.cli";

    /** Those with which the launcher starts it, but for its archive of classes. */
    private static final List<String> OPTIONS_OF_LAUNCHER = List.of("-XX:+UseSerialGC", "-Xshare:auto");

    private StartUp() {}

    static String table(int rounds) throws IOException, InterruptedException {
        return table(Path.of(System.getProperty(FOLDER_OF_COMMAND)), rounds);
    }

    static String table(Path cli, int rounds) throws IOException, InterruptedException {
        String body = cli.resolve("samples/good-build-with-variables.json").toString();
        String jar = cli.resolve("target/jobresult.jar").toString();
        String nothing = ColdStart.classPath(List.of(picocli.CommandLine.class));
        Program empty = Program.java("an empty picocli command", List.of(), nothing, EmptyCommand.class);
        List<Program> programs = List.of(
                empty,
                Program.java("the same with the launcher's options", OPTIONS_OF_LAUNCHER, nothing, EmptyCommand.class),
                new Program(
                        "`cli/jobresult check`",
                        List.of(cli.resolve("jobresult").toString(), "check", body)),
                new Program(
                        "`java -jar jobresult.jar check`",
                        List.of(Program.virtualMachine(), "-jar", jar, "check", body)));
        Program.timeInTurn(programs, rounds);
        StringBuilder table = new StringBuilder(ResultTable.row(List.of("", "median", "÷ empty")));
        table.append(ResultTable.row(List.of("---", "---:", "---:")));
        for (Program program : programs) {
            table.append(ResultTable.row(List.of(
                    program.label(),
                    ResultTable.time(program.median() * 1e6),
                    ResultTable.ratio(program.medianBeside(empty, (it, none) -> it / none)))));
        }
        return table.toString();
    }
}
