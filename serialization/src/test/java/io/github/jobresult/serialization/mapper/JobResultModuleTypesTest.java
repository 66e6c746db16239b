package io.github.jobresult.serialization.mapper;

import io.github.jobresult.serialization.mapper.TestMapper.Settings;
import org.junit.jupiter.api.Tag;

@Tag("both-paths")
class JobResultModuleTypesTest extends TypeIdTests {

    @Override
    protected TestMapper mapper(Settings settings) {
        return new Jackson3Mapper(settings);
    }
}
