package io.github.jobresult.cli;

import io.github.jobresult.cli.check.CheckCommand;
import io.github.jobresult.cli.put.PutJobSuccessResultCommand;
import io.github.jobresult.cli.put.PutThirdPartyJobSuccessResultCommand;
import io.github.jobresult.cli.shell.ExitCode;
import io.github.jobresult.cli.shell.Version;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code jobresult}. */
@Command(
        name = "jobresult",
        description = "Success reports of AWS CodePipeline job workers.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Main {

    private Main() {}

    /**
     * Runs the command and ends the Java virtual machine with its exit code.
     *
     * @param args the arguments of the command line
     */
    public static void main(String[] args) {
        // It introduces itself on standard error.
        // System.out would keep to itself that nobody reads it.
        System.exit(run(args, System.in, new FileOutputStream(FileDescriptor.out), System.err));
    }

    static int run(String[] args, InputStream in, OutputStream out, OutputStream err) {
        CommandLine main = new CommandLine(new Main());
        commands(args, in, out).forEach(main::addSubcommand);
        return main.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                // An argument that begins with @ is what it is, as with the AWS CLI, and no file of arguments.
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(new WrongUsage())
                .setExecutionExceptionHandler((exception, command, parsed) -> {
                    exception.printStackTrace(command.getErr());
                    return ExitCode.UNUSABLE;
                })
                .execute(args);
    }

    /** All commands; or only the one that is asked for, as picocli takes its time for each. */
    private static List<Object> commands(String[] args, InputStream in, OutputStream out) {
        return switch (args.length == 0 ? "" : args[0]) {
            case "check" -> List.of(new CheckCommand(in, out));
            case "put-job-success-result" -> List.of(new PutJobSuccessResultCommand(in, out).commandLine());
            case "put-third-party-job-success-result" ->
                List.of(new PutThirdPartyJobSuccessResultCommand(in, out).commandLine());
            default ->
                List.of(
                        new CheckCommand(in, out),
                        new PutJobSuccessResultCommand(in, out).commandLine(),
                        new PutThirdPartyJobSuccessResultCommand(in, out).commandLine(),
                        new GenerateCompletion());
        };
    }
}
