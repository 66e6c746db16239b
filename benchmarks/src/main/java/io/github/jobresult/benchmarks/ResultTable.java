package io.github.jobresult.benchmarks;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lines of a result file as Markdown, a table for each run. */
final class ResultTable {

    static final String LEGEND = """
            Each time is the median of the medians of all forks, with the fastest and the slowest fork in parentheses. \
            Other columns are divided by ours: above 1 we are faster. "even": the ranges overlap. Bold: we are slower. \
            Bytes are allocated by one operation. A contestant that checks nothing is measured without the check. \
            Memory copy is the limit, not a peer. In a fresh JVM it is an almost empty main.""";

    private ResultTable() {}

    static String of(List<Fork> forks) {
        Map<String, List<Fork>> runs = new LinkedHashMap<>();
        for (Fork fork : forks) {
            runs.computeIfAbsent(fork.run(), run -> new ArrayList<>()).add(fork);
        }
        StringBuilder tables = new StringBuilder();
        runs.forEach((run, ofRun) ->
                tables.append(table(ofRun)).append('\n').append(run).append("\n\n"));
        return tables.append(LEGEND).append('\n').toString();
    }

    /** The forks of one operation of one contestant on one payload. */
    private record Cell(
            int forks,
            double median,
            double min,
            double max,
            @Nullable Double bytes) {

        static @Nullable Cell of(List<Fork> forks, Operation operation, Payload payload, Contestant contestant) {
            List<Fork> mine = forks.stream()
                    .filter(fork -> fork.operation() == operation
                            && fork.payload() == payload
                            && fork.contestant() == contestant)
                    .toList();
            if (mine.isEmpty()) {
                return null;
            }
            List<Double> medians = mine.stream().map(Fork::median).sorted().toList();
            List<Double> bytes = new ArrayList<>();
            for (Fork fork : mine) {
                if (fork.bytes() != null) {
                    bytes.add(fork.bytes());
                }
            }
            return new Cell(
                    mine.size(),
                    Fork.median(medians),
                    medians.get(0),
                    medians.get(medians.size() - 1),
                    bytes.isEmpty() ? null : Fork.median(bytes));
        }

        String time() {
            return ResultTable.time(median) + " (" + ResultTable.time(min) + "–" + ResultTable.time(max) + ")"
                    + allocated();
        }

        String dividedBy(Cell ours, boolean isPeer) {
            double ratio = median / ours.median;
            boolean even = min <= ours.max && ours.min <= max;
            String shown = even ? "even" : ratio < 1 && isPeer ? "**" + ratio(ratio) + "**" : ratio(ratio);
            return shown + " (" + ratio(min / ours.max) + "–" + ratio(max / ours.min) + ")" + allocated();
        }

        private String allocated() {
            return bytes == null ? "" : ", " + ResultTable.bytes(bytes);
        }
    }

    private static String table(List<Fork> forks) {
        Set<Payload> payloads = EnumSet.noneOf(Payload.class);
        Set<Contestant> others = EnumSet.noneOf(Contestant.class);
        for (Fork fork : forks) {
            payloads.add(fork.payload());
            others.add(fork.contestant());
        }
        others.remove(Contestant.OURS);
        List<String> header = new ArrayList<>(List.of("operation", "payload", Contestant.OURS.label()));
        List<String> alignment = new ArrayList<>(List.of("---", "---", "---:"));
        for (Contestant other : others) {
            header.add(other.label() + (other.checks() ? "" : ", checks nothing"));
            alignment.add("---:");
        }
        StringBuilder table = new StringBuilder(row(header)).append(row(alignment));
        int fewestForks = Integer.MAX_VALUE;
        for (Operation operation : Operation.values()) {
            for (Payload payload : payloads) {
                Cell ours = Cell.of(forks, operation, payload, Contestant.OURS);
                if (ours == null) {
                    continue;
                }
                fewestForks = Math.min(fewestForks, ours.forks);
                List<String> cells = new ArrayList<>(
                        List.of(operation.label(), payload.name().toLowerCase(Locale.ROOT), ours.time()));
                for (Contestant other : others) {
                    Cell cell = Cell.of(forks, other.checks() ? operation : operation.unchecked(), payload, other);
                    cells.add(cell == null ? "–" : cell.dividedBy(ours, other != Contestant.MEMORY_COPY));
                }
                table.append(row(cells));
            }
        }
        return fewestForks >= Suite.PUBLISHED_FORKS
                ? table.toString()
                : table + "\n**Not for publication: fewer than " + Suite.PUBLISHED_FORKS + " forks.**\n";
    }

    static String ratio(double ratio) {
        return String.format(Locale.ROOT, ratio < 10 ? "%.2fx" : "%.0fx", ratio);
    }

    static String time(double nanoseconds) {
        return nanoseconds < 1_000
                ? String.format(Locale.ROOT, "%.0f ns", nanoseconds)
                : nanoseconds < 1_000_000
                        ? String.format(Locale.ROOT, nanoseconds < 10_000 ? "%.2f µs" : "%.1f µs", nanoseconds / 1e3)
                        : String.format(Locale.ROOT, "%.1f ms", nanoseconds / 1e6);
    }

    /** Without the fraction of a byte that the profiler sees of others. */
    static String bytes(double bytes) {
        return String.format(Locale.ROOT, bytes < 10_000 ? "%.0f B" : "%.0f KB", bytes < 10_000 ? bytes : bytes / 1e3);
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
