package io.github.jobresult.serialization;

import static io.github.jobresult.serialization.Requests.PUT;
import static io.github.jobresult.serialization.Requests.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;

/** The codec and the official SDK mean the same by the same request. */
class OfficialSdkProperties {

    private final JobResultCodec codec = JobResultCodec.standard();
    private final OfficialSdk sdk = new OfficialSdk();

    @Property(tries = 200)
    void whatTheSdkSendsIsReadAsTheSameRequest(@ForAll("valid") JobSuccessRequest request) {
        assertThat(codec.decode(sdk.body(request), type(request))).isEqualTo(request);
    }

    @Property(tries = 200)
    void writesWhatTheSdkSends(@ForAll("valid") JobSuccessRequest request) {
        JsonNode ours = Trees.read(codec.encode(request));
        JsonNode theirs = Trees.read(sdk.body(request));

        assertThat(Trees.areEqual(ours, theirs)).as("%s as %s", ours, theirs).isTrue();
    }

    @Example
    void readsTheThreeDecimalsThatTheSdkWrites() {
        PutJobSuccessResultRequest request = Requests.created("2020-01-02T03:04:05Z");

        byte[] body = sdk.body(request);

        assertThat(new String(body, StandardCharsets.UTF_8)).contains("\"created\":1577934245.000");
        assertThat(codec.decode(body, PUT)).isEqualTo(request);
    }

    @Example
    void readsTimesBefore1970AndTheBoundsAsTheSdkWritesThem() {
        for (String time : new String[] {
            "1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.500Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z"
        }) {
            PutJobSuccessResultRequest request = Requests.created(time);

            assertThat(codec.decode(sdk.body(request), PUT)).isEqualTo(request);
        }
    }

    /** Both cut towards the past. */
    @Example
    void dropsDigitsFinerThanAMillisecondAsTheSdkDoes() {
        for (String time : new String[] {"2020-01-02T03:04:05.678999999Z", "1969-12-31T23:59:59.999900Z"}) {
            Instant created = Instant.parse(time);
            var theirs = OfficialSdk.ofSdk(Requests.put().build())
                    .currentRevision(revision ->
                            revision.revision("r").changeIdentifier("c").created(created))
                    .build();
            PutJobSuccessResultRequest ours = Requests.created(time);

            assertThat(codec.decode(sdk.body(theirs), PUT)).isEqualTo(ours);
            assertThat(Trees.areEqual(Trees.read(codec.encode(ours)), Trees.read(sdk.body(theirs))))
                    .isTrue();
        }
    }

    /** The SDK sends an empty map that it is given; absent and empty are the same request. */
    @Example
    void readsTheEmptyMapThatTheSdkSendsAsAbsent() {
        byte[] body = sdk.body(OfficialSdk.ofSdk(Requests.put().build())
                .outputVariables(Map.of())
                .build());

        assertThat(new String(body, StandardCharsets.UTF_8)).contains("\"outputVariables\":{}");
        assertThat(codec.decode(body, PUT)).isEqualTo(Requests.put().build());
    }

    @Provide
    Arbitrary<JobSuccessRequest> valid() {
        return RequestArbitraries.valid();
    }
}
