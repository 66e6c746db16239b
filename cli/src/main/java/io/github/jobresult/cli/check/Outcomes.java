package io.github.jobresult.cli.check;

import io.github.jobresult.cli.shell.ClosedPipe;
import io.github.jobresult.cli.shell.ExitCode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints outcomes and counts them. What is flushed is out, whatever becomes of the command. */
final class Outcomes {

    private static final int BUFFER = 1 << 16;

    /** That standard output cannot be written to. */
    static final class Unprintable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final boolean isOfClosedPipe;

        Unprintable(IOException cause) {
            super(cause.getMessage(), cause);
            isOfClosedPipe = ClosedPipe.isReasonOf(cause);
        }

        boolean isOfClosedPipe() {
            return isOfClosedPipe;
        }
    }

    private final OutputStream out;
    private final OutcomeFormat format;
    private final Map<String, Long> refusedByRule = new TreeMap<>();
    private long read;
    private long refused;
    private long unreadable;
    private long warned;

    Outcomes(OutputStream out, OutcomeFormat format) {
        this.out = new BufferedOutputStream(out, BUFFER);
        this.format = format;
    }

    void print(Outcome outcome) {
        switch (outcome.exitCode()) {
            case ExitCode.ACCEPTABLE -> read++;
            case ExitCode.REFUSED -> {
                read++;
                refused++;
                outcome.rules().forEach(rule -> refusedByRule.merge(rule, 1L, Long::sum));
            }
            default -> unreadable++;
        }
        if (outcome.exitCode() == ExitCode.UNUSABLE && format == OutcomeFormat.text) {
            return;
        }
        if (!outcome.warnings().isEmpty()) {
            warned++;
        }
        try {
            out.write(outcome.print(format));
        } catch (IOException e) {
            throw new Unprintable(e);
        }
    }

    void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new Unprintable(e);
        }
    }

    int exitCode() {
        if (unreadable > 0) {
            return ExitCode.UNUSABLE;
        }
        return refused > 0 ? ExitCode.REFUSED : ExitCode.ACCEPTABLE;
    }

    long total() {
        return read + unreadable;
    }

    /** Such as {@code 7 read, 3 refused (2 length, 1 range), 1 cannot be read}: a body counts once for each rule that it breaks. */
    String summary() {
        String rules = refusedByRule.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(rule -> rule.getValue() + " " + rule.getKey())
                .collect(Collectors.joining(", "));
        return read + " read, " + refused + " refused" + (rules.isEmpty() ? "" : " (" + rules + ")")
                + (warned == 0 ? "" : ", " + warned + " with warnings")
                + (unreadable == 0 ? "" : ", " + unreadable + " cannot be read");
    }
}
