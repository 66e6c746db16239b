package io.github.jobresult.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColdStartTest {

    @Test
    void startsAllProgramsAndCountsTheirClasses() throws IOException, InterruptedException {
        List<String> rows = ColdStart.table(1).lines().toList();

        assertThat(rows).hasSize(11);
        assertThat(rows.get(2)).matches("\\| an empty main \\| .* \\| [1-9]\\d+ \\| 0 \\|");
        assertThat(rows.get(3)).matches("\\| jobresult, valid \\| .* \\| 1\\.00x \\| .* \\| [1-9]\\d+ \\| 0 \\|");
        assertThat(rows.get(4)).matches("\\| jobresult, invalid \\| .* \\| [1-9]\\d+ \\| 0 \\|");
        assertThat(rows.get(5)).matches("\\| straight-line code, valid \\| .* \\| 0 \\|");
        assertThat(rows.get(7)).matches("\\| Jackson databind \\+ Hibernate Validator, valid \\| .* \\| [1-9]\\d+ \\|");
    }
}
