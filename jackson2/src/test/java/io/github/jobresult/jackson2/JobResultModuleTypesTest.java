package io.github.jobresult.jackson2;

import io.github.jobresult.serialization.mapper.TestMapper;
import io.github.jobresult.serialization.mapper.TestMapper.Settings;
import io.github.jobresult.serialization.mapper.TypeIdTests;
import org.junit.jupiter.api.Tag;

@Tag("both-paths")
class JobResultModuleTypesTest extends TypeIdTests {

    @Override
    protected TestMapper mapper(Settings settings) {
        return new Jackson2Mapper(settings);
    }
}
