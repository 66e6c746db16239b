package io.github.jobresult.jackson2;

import io.github.jobresult.serialization.mapper.FormatTests;
import io.github.jobresult.serialization.mapper.TestMapper;
import io.github.jobresult.serialization.mapper.TestMapper.Settings;
import org.junit.jupiter.api.Tag;

@Tag("both-paths")
class JobResultModuleFormatsTest extends FormatTests {

    @Override
    protected TestMapper mapper(Settings settings) {
        return new Jackson2Mapper(settings);
    }
}
