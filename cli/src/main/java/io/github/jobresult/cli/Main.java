package io.github.jobresult.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command {@code jobresult}. */
@Command(
        name = "jobresult",
        description = "Success reports of AWS CodePipeline job workers.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Main {

    static final int ACCEPTABLE = 0;
    static final int NOT_ACCEPTABLE = 1;
    static final int FAILED = 2;

    /** What a shell makes of the signal that ends other programs then. */
    static final int BROKEN_PIPE = 141;

    /** Held, as loggers are forgotten together with their level. */
    private static final Logger HIBERNATE_VALIDATOR = Logger.getLogger("org.hibernate.validator");

    private Main() {}

    /**
     * Runs the command and ends the Java virtual machine with its exit code.
     *
     * @param args the arguments of the command line
     */
    public static void main(String[] args) {
        // It introduces itself on standard error.
        HIBERNATE_VALIDATOR.setLevel(Level.WARNING);
        // System.out would keep to itself that nobody reads it.
        System.exit(run(args, System.in, new FileOutputStream(FileDescriptor.out), System.err));
    }

    static int run(String[] args, InputStream in, OutputStream out, OutputStream err) {
        return new CommandLine(new Main())
                .addSubcommand(new Check(in, out))
                .addSubcommand(new PutJobSuccessResult(out).commandLine())
                .addSubcommand(new PutThirdPartyJobSuccessResult(out).commandLine())
                .addSubcommand(new AutoComplete.GenerateCompletion())
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                // An argument that begins with @ is what it is, as with the AWS CLI, and no file of arguments.
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(new WrongUsage())
                .setExecutionExceptionHandler((exception, command, parsed) -> {
                    exception.printStackTrace(command.getErr());
                    return FAILED;
                })
                .execute(args);
    }

    /** The version stands in the manifest of the jar. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"jobresult " + (version == null ? "(not from a jar)" : version)};
        }
    }
}
