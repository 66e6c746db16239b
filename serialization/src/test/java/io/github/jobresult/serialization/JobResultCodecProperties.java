package io.github.jobresult.serialization;

import static io.github.jobresult.serialization.Requests.type;
import static io.github.jobresult.serialization.Requests.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import tools.jackson.databind.JsonNode;

/** What holds for all requests. */
@Tag("both-paths")
class JobResultCodecProperties {

    private final JobResultCodec codec = JobResultCodec.standard();

    @Property(tries = 500)
    void validRequestsAreReadAsTheyWereWritten(@ForAll("valid") JobSuccessRequest request) throws IOException {
        byte[] body = codec.encode(request);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        codec.encode(request, out);

        assertThat(codec.decode(body, type(request))).isEqualTo(request);
        assertThat(codec.decode(new ByteArrayInputStream(body), type(request))).isEqualTo(request);
        assertThat(out.toByteArray()).isEqualTo(body);
    }

    @Property(tries = 500)
    void brokenRequestsAreReadAsTheyWereWrittenWhenNobodyChecks(@ForAll("broken") JobSuccessRequest request)
            throws IOException {
        byte[] body = codec.encodeUnchecked(request);

        assertThat(codec.decodeUnchecked(body, type(request))).isEqualTo(request);
        assertThat(codec.decodeUnchecked(new ByteArrayInputStream(body), type(request)))
                .isEqualTo(request);
    }

    @Property(tries = 200)
    void equalRequestsGiveEqualBytes(@ForAll("validPut") PutJobSuccessResultRequest request, @ForAll Random random) {
        List<Map.Entry<String, String>> variables =
                new ArrayList<>(request.getOutputVariables().entrySet());
        Collections.shuffle(variables, random);
        PutJobSuccessResultRequest.Builder builder = PutJobSuccessResultRequest.builder()
                .jobId(request.getJobId())
                .currentRevision(request.getCurrentRevision().orElse(null))
                .continuationToken(request.getContinuationToken().orElse(null))
                .executionDetails(request.getExecutionDetails().orElse(null));
        variables.forEach(variable -> builder.putOutputVariable(variable.getKey(), variable.getValue()));
        PutJobSuccessResultRequest equal = builder.build();

        assertThat(equal).isEqualTo(request);
        assertThat(codec.encode(equal)).isEqualTo(codec.encode(request));
    }

    @Property(tries = 500)
    void writesTheCanonicalTextOfValidRequests(@ForAll("valid") JobSuccessRequest request) {
        assertThat(new String(codec.encode(request), StandardCharsets.UTF_8))
                .isEqualTo(JsonText.of(request).canonical());
    }

    @Property(tries = 500)
    void writesTheCanonicalTextOfBrokenRequests(@ForAll("broken") JobSuccessRequest request) {
        assertThat(new String(codec.encodeUnchecked(request), StandardCharsets.UTF_8))
                .isEqualTo(JsonText.of(request).canonical());
    }

    @Property(tries = 200)
    void anyJsonParserFindsWhatTheGettersSay(@ForAll("valid") JobSuccessRequest request) {
        JsonNode tree = Trees.read(codec.encode(request));

        assertThat(Trees.areEqual(tree, JsonText.of(request).tree()))
                .as("%s", tree)
                .isTrue();
    }

    @Property(tries = 500)
    void neitherOrderNorWhitespaceNorEscapesNorFormsOfNumbersMatter(
            @ForAll("valid") JobSuccessRequest request, @ForAll Random random) {
        String loose = JsonText.of(request).loose(random);

        assertThat(codec.decode(utf8(loose), type(request))).isEqualTo(request);
    }

    /** Generators and parsers work in pieces, whose ends a character of several bytes must not fall between. */
    @Example
    void anAstralCharacterSurvivesAtEveryOffset() {
        IntStream offsets =
                IntStream.of(0, 4000, 7900, 15_900, 32_700).flatMap(from -> IntStream.range(from, from + 200));
        offsets.forEach(offset -> {
            String value = "a".repeat(offset) + "\ud83d\ude00" + "b".repeat(300);
            PutJobSuccessResultRequest request =
                    Requests.put().putOutputVariable("v", value).build();

            assertThat(codec.decode(codec.encode(request), Requests.PUT)).isEqualTo(request);
        });
    }

    @Example
    void textsOfAstralCharactersOrEscapesSurviveWhereverTheyStart() {
        for (String piece : List.of("\ud83d\ude00", "\u20ac", "\u00e9", "\u0001", "\\", "a\ud83d\ude00")) {
            for (int offset = 0; offset < 16; offset++) {
                PutJobSuccessResultRequest request = Requests.put()
                        .putOutputVariable("v", "a".repeat(offset) + piece.repeat(24_000))
                        .build();

                byte[] body = codec.encode(request);

                assertThat(new String(body, StandardCharsets.UTF_8))
                        .isEqualTo(JsonText.of(request).canonical());
                assertThat(codec.decode(body, Requests.PUT)).isEqualTo(request);
            }
        }
    }

    @Example
    void loneSurrogatesSurviveAtEveryOffsetWhenNobodyChecks() {
        for (int offset = 0; offset < 9000; offset += offset % 1000 < 40 || offset % 1000 > 900 ? 1 : 60) {
            String token = "a".repeat(offset) + "\ud83dx\ude00" + "b".repeat(20);
            PutJobSuccessResultRequest request =
                    Requests.put().continuationToken(token).build();

            assertThat(codec.decodeUnchecked(codec.encodeUnchecked(request), Requests.PUT))
                    .isEqualTo(request);
        }
    }

    @Provide
    Arbitrary<JobSuccessRequest> valid() {
        return RequestArbitraries.valid();
    }

    @Provide
    Arbitrary<PutJobSuccessResultRequest> validPut() {
        return RequestArbitraries.validPut();
    }

    @Provide
    Arbitrary<JobSuccessRequest> broken() {
        return RequestArbitraries.broken();
    }
}
