package io.github.jobresult.serialization.mapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.serialization.mapper.TestMapper.Option;
import io.github.jobresult.serialization.mapper.TestMapper.Settings;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the tests of a module start from. Each module has them all run. */
abstract class MapperTests {

    static final Class<PutJobSuccessResultRequest> PUT = PutJobSuccessResultRequest.class;
    static final Class<PutThirdPartyJobSuccessResultRequest> THIRD_PARTY = PutThirdPartyJobSuccessResultRequest.class;

    static final String JOB_ID = "01234567-89ab-cdef-0123-456789abcdef";

    static final PutJobSuccessResultRequest SMALL =
            PutJobSuccessResultRequest.builder().jobId(JOB_ID).build();
    static final String SMALL_JSON = "{\"jobId\":\"" + JOB_ID + "\"}";

    static final CurrentRevision REVISION = CurrentRevision.builder()
            .revision("8f14e45f")
            .changeIdentifier("build-1042")
            .created(Instant.parse("2020-01-02T03:04:05.678Z"))
            .revisionSummary("Fix the leak")
            .build();
    static final ExecutionDetails DETAILS = ExecutionDetails.builder()
            .summary("All tests passed")
            .externalExecutionId("run-7")
            .percentComplete(100)
            .build();
    static final PutJobSuccessResultRequest REQUEST = SMALL.toBuilder()
            .currentRevision(REVISION)
            .executionDetails(DETAILS)
            .putOutputVariable("jobId", "\u00e9/\ud83d\ude00\"\n")
            .putOutputVariable("a", "")
            .build();
    static final PutThirdPartyJobSuccessResultRequest THIRD = PutThirdPartyJobSuccessResultRequest.builder()
            .jobId("j")
            .clientToken("t")
            .currentRevision(REVISION)
            .continuationToken("go on")
            .executionDetails(DETAILS)
            .build();

    static final String REQUEST_JSON = json(REQUEST);
    static final String THIRD_JSON = json(THIRD);
    static final String REVISION_JSON = "{\"revision\":\"8f14e45f\",\"changeIdentifier\":\"build-1042\","
            + "\"created\":1577934245.678,\"revisionSummary\":\"Fix the leak\"}";
    static final String DETAILS_JSON =
            "{\"summary\":\"All tests passed\",\"externalExecutionId\":\"run-7\",\"percentComplete\":100}";

    final TestMapper mapper = mapper(Settings.of());

    /** Builds a mapper that has the module. */
    protected abstract TestMapper mapper(Settings settings);

    final TestMapper mapper(Option... options) {
        return mapper(Settings.of(options));
    }

    final TestMapper mixing(Class<?> target, Class<?> mixIn) {
        return mapper(Settings.of().mixing(target, mixIn));
    }

    static ExecutionDetails percent(int percent) {
        return ExecutionDetails.builder().percentComplete(percent).build();
    }

    static String json(JobSuccessRequest request) {
        return new String(JobResultCodec.standard().encode(request), StandardCharsets.UTF_8);
    }

    /** Returns the message of the refusal of a text. */
    final String refused(TestMapper mapper, String text, Type type) {
        Throwable e = catchThrowable(() -> mapper.read(text, type));
        assertThat(e).isInstanceOf(mapper.mismatchedInput());
        return mapper.originalMessage(e);
    }

    final void assertInvalidDefinition(ThrowingCallable call, String message) {
        assertThat(catchThrowable(call))
                .isInstanceOf(mapper.invalidDefinition())
                .hasMessageContaining(message);
    }
}
