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
     */
    public static void main(String[] args) {
        String[][] commands = {
            {"check", args[0]}, {"check", "--format", "json", args[0]}, {"--help"}, {"check", "--help"}, {"--version"}
        };
        for (String[] command : commands) {
            Main.run(
                    command,
                    InputStream.nullInputStream(),
                    OutputStream.nullOutputStream(),
                    OutputStream.nullOutputStream());
        }
    }
}
