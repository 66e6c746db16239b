package io.github.jobresult.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColdStartTest {

    @Test
    void startsAllProgramsAndCountsTheirClasses() throws IOException, InterruptedException {
        List<String> rows = ColdStart.table(1).lines().toList();

        assertThat(rows).hasSize(7);
        assertThat(rows.get(2)).matches("\\| an empty main \\| .* \\| [1-9]\\d+ \\| 0 \\|");
        assertThat(rows.get(3)).matches("\\| jobresult \\| .* \\| 1\\.00x \\| .* \\| [1-9]\\d+ \\| \\d+ \\|");
        assertThat(rows.get(4)).matches("\\| straight-line code \\| .* \\| 0 \\|");
        assertThat(rows.get(5)).matches("\\| Jackson databind \\+ Hibernate Validator \\| .* \\| [1-9]\\d+ \\|");
    }
}
