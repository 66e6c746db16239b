package io.github.jobresult.jackson2;

import io.github.jobresult.serialization.mapper.MemberTests;
import io.github.jobresult.serialization.mapper.TestMapper;
import io.github.jobresult.serialization.mapper.TestMapper.Settings;
import org.junit.jupiter.api.Tag;

@Tag("both-paths")
class JobResultModuleMembersTest extends MemberTests {

    @Override
    protected TestMapper mapper(Settings settings) {
        return new Jackson2Mapper(settings);
    }
}
