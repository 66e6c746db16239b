package io.github.jobresult.cli;

import io.github.jobresult.cli.shell.Version;
import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the script with which shells complete commands, options, their values and files. */
@Command(
        name = "generate-completion",
        description = {
            "Prints completions for bash and zsh.",
            "Load them into the current shell: source <(jobresult generate-completion)"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class GenerateCompletion implements Runnable {

    /**
     * Picocli's condition for completing files. It counts the arguments before, and takes one for an option if an option has it
     * in its name, as {@code --ndjson} has {@code json}. The condition is not needed: any argument may be a file.
     */
    private static final String CONDITION = "(( currIndex >= 0 && currIndex <= " + Integer.MAX_VALUE + " ))";

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before the command runs.
    private CommandSpec spec;

    @Override
    public void run() {
        CommandSpec root = spec.root();
        PrintWriter out = spec.commandLine().getOut();
        out.print(AutoComplete.bash(root.name(), root.commandLine()).replace(CONDITION, "true"));
        out.flush();
    }
}
