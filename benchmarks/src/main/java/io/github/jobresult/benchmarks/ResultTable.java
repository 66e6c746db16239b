package io.github.jobresult.benchmarks;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Measurements as a Markdown table: an operation on a payload a row, ratios of times within that row, allocated bytes beside
 * each. Above 1 is always good for this library but in the column of the limit.
 */
final class ResultTable {

    /** In place of what a contestant cannot do. */
    static final String NOTHING = "–";

    private ResultTable() {}

    static String of(List<Measurement> measurements) {
        Set<Contestant> others = EnumSet.noneOf(Contestant.class);
        Set<String> payloads = new LinkedHashSet<>();
        for (Measurement measurement : measurements) {
            others.add(measurement.contestant());
            payloads.add(measurement.payload());
        }
        others.remove(Contestant.OURS);
        boolean limited = others.remove(Contestant.STRAIGHT_LINE);

        List<String> header = new ArrayList<>(List.of("operation", "payload", Contestant.OURS.label()));
        if (limited) {
            header.add("÷ limit");
        }
        others.forEach(contestant -> header.add(contestant.label() + " ÷ ours"));
        StringBuilder table = new StringBuilder(row(header));
        table.append(row(header.stream()
                .map(title -> header.indexOf(title) < 2 ? "---" : "---:")
                .toList()));
        for (Operation operation : Operation.values()) {
            for (String payload : payloads) {
                Measurement ours = find(measurements, operation, payload, Contestant.OURS);
                if (ours == null) {
                    continue;
                }
                List<String> cells = new ArrayList<>(
                        List.of(operation.label(), payload, cell(time(ours.nanoseconds()), ours.bytes())));
                if (limited) {
                    cells.add(toLimit(ours, find(measurements, operation, payload, Contestant.STRAIGHT_LINE)));
                }
                for (Contestant other : others) {
                    cells.add(toOurs(ours, find(measurements, operation, payload, other)));
                }
                table.append(row(cells));
            }
        }
        return table.toString();
    }

    private static @Nullable Measurement find(
            List<Measurement> measurements, Operation operation, String payload, Contestant contestant) {
        return measurements.stream()
                .filter(measurement -> measurement.operation() == operation
                        && measurement.payload().equals(payload)
                        && measurement.contestant() == contestant)
                .findFirst()
                .orElse(null);
    }

    private static String toLimit(Measurement ours, @Nullable Measurement limit) {
        return limit == null ? NOTHING : cell(ratio(ours.nanoseconds() / limit.nanoseconds()), limit.bytes());
    }

    private static String toOurs(Measurement ours, @Nullable Measurement other) {
        if (other == null) {
            return NOTHING;
        }
        double ratio = other.nanoseconds() / ours.nanoseconds();
        // Where we lose, it shall catch the eye.
        return cell(ratio < 1 ? "**" + ratio(ratio) + "**" : ratio(ratio), other.bytes());
    }

    private static String cell(String what, double bytes) {
        return what + ", " + bytes(bytes);
    }

    static String ratio(double ratio) {
        return format(ratio < 10 ? "%.2fx" : "%.0fx", ratio);
    }

    static String time(double nanoseconds) {
        return nanoseconds < 1_000
                ? format("%.0f ns", nanoseconds)
                : nanoseconds < 1_000_000
                        ? format(nanoseconds < 10_000 ? "%.2f µs" : "%.1f µs", nanoseconds / 1_000)
                        : format("%.2f ms", nanoseconds / 1_000_000);
    }

    /** As the profiler counts them, less the odd fraction of a byte that it sees of others. */
    static String bytes(double bytes) {
        return bytes < 10_000 ? format("%.0f B", bytes) : format("%.0f KB", bytes / 1_000);
    }

    private static String format(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }

    static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
