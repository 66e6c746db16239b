package io.github.jobresult.cli;

import java.io.InputStream;
import java.io.OutputStream;

/** What is mostly asked of the command, run in one virtual machine, for the build to archive the classes that it takes. */
final class TrainingRun {

    private TrainingRun() {}

    /**
     * Runs it all.
     *
     * @param args the folder of samples
     * @throws IllegalStateException if any of it fails
     */
    public static void main(String[] args) {
        String[][] commands = {
            {"check", args[0]}, {"check", "--format", "json", args[0]}, {"--help"}, {"check", "--help"}, {"--version"}
        };
        for (String[] command : commands) {
            int exitCode = Main.run(
                    command,
                    InputStream.nullInputStream(),
                    OutputStream.nullOutputStream(),
                    OutputStream.nullOutputStream());
            if (exitCode == Main.FAILED) {
                throw new IllegalStateException("failed: " + String.join(" ", command));
            }
        }
    }
}
