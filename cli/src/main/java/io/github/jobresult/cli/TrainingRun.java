package io.github.jobresult.cli;

import io.github.jobresult.cli.shell.ExitCode;
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
            {"check", args[0]},
            {"check", "--format", "json", args[0]},
            {
                "put-job-success-result",
                "--job-id",
                "01234567-89ab-cdef-0123-456789abcdef",
                "--current-revision",
                "revision=1,changeIdentifier=2,created=2026-11-20T10:15:30Z",
                "--execution-details",
                "{\"summary\":\"done\",\"percentComplete\":100}",
                "--http"
            },
            {"put-third-party-job-success-result", "--continuation-token", ""},
            {"--help"},
            {"check", "--help"},
            {"--version"}
        };
        for (String[] command : commands) {
            int exitCode = Main.run(
                    command,
                    InputStream.nullInputStream(),
                    OutputStream.nullOutputStream(),
                    OutputStream.nullOutputStream());
            if (exitCode == ExitCode.UNUSABLE) {
                throw new IllegalStateException("failed: " + String.join(" ", command));
            }
        }
    }
}
