package io.github.jobresult.cli.check;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a run has got, as a bar on a terminal; nothing of a run that is soon over. */
final class Progress implements AutoCloseable {

    /**
     * Set by the launcher, which can tell what Java cannot: that standard error is a terminal. It does not when standard output
     * is one too, where outcomes show how far it is, and would tear the bar apart.
     */
    private static final String ON_A_TERMINAL = "jobresult.progress";

    private static final long UNKNOWN = -1;
    private static final int WIDTH = 79;
    private static final int MEGABYTE = 1_000_000;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

    private final @Nullable PrintStream terminal;
    private final long patience;
    private final long start = System.nanoTime();
    private long total;
    private long done;
    private @Nullable ProgressBar bar;

    /**
     * A bar that appears when that has passed.
     *
     * @param terminal where; {@code null} for nowhere
     * @param patience in nanoseconds
     */
    Progress(@Nullable PrintStream terminal, long patience) {
        this.terminal = terminal;
        this.patience = patience;
    }

    static Progress onStandardError() {
        return new Progress(Boolean.getBoolean(ON_A_TERMINAL) ? System.err : null, PATIENCE);
    }

    boolean isShown() {
        return terminal != null;
    }

    /** So many bytes are there in all; negative if nobody knows. */
    void expect(long bytes) {
        total = bytes < 0 ? UNKNOWN : bytes;
    }

    /** So many more bytes are done. */
    void step(long bytes) {
        if (terminal == null) {
            return;
        }
        done += bytes;
        if (bar == null && System.nanoTime() - start > patience) {
            bar = new ProgressBarBuilder()
                    .setTaskName("check")
                    .setInitialMax(total)
                    .setUnit(" MB", MEGABYTE)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(terminal, WIDTH))
                    .build();
        }
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
