/** The command {@code jobresult}: success reports from a shell. */
module io.github.jobresult.cli {
    requires info.picocli;
    requires io.github.jobresult.serialization;
    requires me.tongfei.progressbar;
    requires tools.jackson.core;

    // For picocli, which sets options by reflection.
    opens io.github.jobresult.cli;
    opens io.github.jobresult.cli.check;
    opens io.github.jobresult.cli.put;
    opens io.github.jobresult.cli.shell;
}
