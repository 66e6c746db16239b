package io.github.jobresult.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measurements on bodies of growing sizes as a Markdown table: what grows linearly stays the same per byte of the body. */
final class CurveTable {

    private record Row(String bytes, Contestant contestant) {}

    private CurveTable() {}

    static String of(List<Measurement> measurements) {
        Map<Row, Map<Operation, Measurement>> rows = new LinkedHashMap<>();
        for (Measurement measurement : measurements) {
            rows.computeIfAbsent(new Row(measurement.payload(), measurement.contestant()), row -> new LinkedHashMap<>())
                    .put(measurement.operation(), measurement);
        }
        List<Operation> operations = measurements.stream()
                .map(Measurement::operation)
                .distinct()
                .sorted()
                .toList();
        List<String> header = new ArrayList<>(List.of("body", ""));
        List<String> line = new ArrayList<>(List.of("---:", "---"));
        for (Operation operation : operations) {
            header.add(operation.label());
            line.add("---:");
        }
        StringBuilder table = new StringBuilder(ResultTable.row(header)).append(ResultTable.row(line));
        rows.forEach((row, ofOperation) -> {
            int bytes = Integer.parseInt(row.bytes);
            List<String> cells = new ArrayList<>(List.of(bytes / 1024 + " KiB", row.contestant.label()));
            for (Operation operation : operations) {
                Measurement measurement = ofOperation.get(operation);
                cells.add(measurement == null ? ResultTable.NOTHING : cell(measurement, bytes));
            }
            table.append(ResultTable.row(cells));
        });
        return table.toString();
    }

    private static String cell(Measurement measurement, int bytes) {
        return String.format(
                Locale.ROOT,
                "%s: %.2f ns, %.2f B",
                ResultTable.time(measurement.nanoseconds()),
                measurement.nanoseconds() / bytes,
                measurement.bytes() / bytes);
    }
}
