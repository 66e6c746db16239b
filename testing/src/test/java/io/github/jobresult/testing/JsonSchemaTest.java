package io.github.jobresult.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.Limits;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.testing.JsonSchema.Verdict;
import io.github.jobresult.validation.RejectedRequestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Holds the published schemas to {@link Limits} and to the codec's verdict on each golden file. */
@Tag("both-paths")
class JsonSchemaTest {

    private static final Path GOLDEN_FILES = Path.of("..", "serialization", "src", "test", "resources", "wire");

    private static final Class<PutJobSuccessResultRequest> PUT = PutJobSuccessResultRequest.class;
    private static final Class<PutThirdPartyJobSuccessResultRequest> THIRD_PARTY =
            PutThirdPartyJobSuccessResultRequest.class;

    private final JsonSchema put = JsonSchema.of(PUT);
    private final JsonSchema thirdParty = JsonSchema.of(THIRD_PARTY);

    @Test
    void schemasAreDraft202012() {
        assertThat(put.isDraft202012()).isTrue();
        assertThat(thirdParty.isDraft202012()).isTrue();
    }

    @Test
    void numbersAndPatternsAreThoseOfLimits() {
        JsonNode members = put.content().at("/properties");
        JsonNode thirdPartyMembers = thirdParty.content().at("/properties");

        assertThat(members.at("/jobId/pattern").asString()).isEqualTo("^" + Limits.JOB_ID_PATTERN + "$");
        String jobId = "00000000-0000-0000-0000-000000000000";
        assertThat(jobId)
                .matches(Limits.JOB_ID_PATTERN)
                .hasSize(members.at("/jobId/maxLength").asInt());
        assertThat(members.at("/outputVariables/propertyNames/pattern").asString())
                .isEqualTo("^" + Limits.VARIABLE_NAME_PATTERN + "$");
        assertThat(members.at("/outputVariables/$comment").asString())
                .contains(" " + Limits.OUTPUT_VARIABLES_BYTES + " bytes");
        assertText(thirdPartyMembers.at("/jobId"), Limits.THIRD_PARTY_JOB_ID);
        assertText(thirdPartyMembers.at("/clientToken"), Limits.CLIENT_TOKEN);
        for (JsonNode either : List.of(members, thirdPartyMembers)) {
            JsonNode revision = either.at("/currentRevision/properties");
            assertText(revision.at("/revision"), Limits.REVISION);
            assertText(revision.at("/changeIdentifier"), Limits.CHANGE_IDENTIFIER);
            assertThat(revision.at("/created/minimum").asLong())
                    .isEqualTo(Instant.parse(Limits.CREATED_MIN).getEpochSecond());
            assertThat(revision.at("/created/exclusiveMaximum").asLong() * 1000)
                    .isEqualTo(Instant.parse(Limits.CREATED_MAX).toEpochMilli() + 1);
            assertText(revision.at("/revisionSummary"), Limits.REVISION_SUMMARY);
            assertText(either.at("/continuationToken"), Limits.CONTINUATION_TOKEN);
            JsonNode details = either.at("/executionDetails/properties");
            assertText(details.at("/summary"), Limits.SUMMARY);
            assertText(details.at("/externalExecutionId"), Limits.EXTERNAL_EXECUTION_ID);
            assertThat(details.at("/percentComplete/minimum").asInt()).isEqualTo(Limits.PERCENT_COMPLETE_MIN);
            assertThat(details.at("/percentComplete/maximum").asInt()).isEqualTo(Limits.PERCENT_COMPLETE_MAX);
        }
    }

    private static void assertText(JsonNode member, int max) {
        assertThat(member.at("/minLength").asInt()).isEqualTo(1);
        assertThat(member.at("/maxLength").asInt()).isEqualTo(max);
    }

    @Test
    void theSchemaRefusesOnlyFilesThatTheCodecRefuses() throws IOException {
        assertThat(filesWhere(Verdict.INVALID, true)).isEmpty();
    }

    /** The codec skips what this parser refuses: an escaped lone surrogate in an unknown name, and a huge exponent. */
    @Test
    void theParserBeforeTheSchemaRefusesFilesThatTheCodecAccepts() throws IOException {
        assertThat(filesWhere(Verdict.NOT_JSON, true))
                .containsExactly(
                        "accept_unknown_member_name_with_lone_surrogates", "accept_unknown_numbers_of_any_exponent");
    }

    @Test
    void theSchemaAcceptsOnlyTheseFilesThatTheCodecRefuses() throws IOException {
        assertThat(filesWhere(Verdict.VALID, false))
                .containsExactly(
                        "reject_byte_order_mark",
                        "reject_created_of_1001_digits",
                        "reject_lone_high_surrogate",
                        "reject_lone_low_surrogate",
                        "reject_member_three_times",
                        "reject_member_twice_at_root",
                        "reject_member_twice_first_null",
                        "reject_member_twice_in_current_revision",
                        "reject_member_twice_in_execution_details",
                        "reject_member_twice_in_unknown_array",
                        "reject_member_twice_in_unknown_member",
                        "reject_member_twice_spelled_with_escapes",
                        "reject_nesting_of_65",
                        "reject_reversed_surrogate_pair",
                        "reject_structure_twice",
                        "reject_third_party_lone_surrogate",
                        "reject_third_party_member_twice",
                        "reject_unknown_member_twice",
                        "reject_unknown_number_of_1001_digits",
                        "reject_unknown_number_of_1001_digits_at_nesting_of_64",
                        "reject_utf16_big_endian",
                        "reject_utf16_big_endian_with_byte_order_mark",
                        "reject_utf16_little_endian",
                        "reject_utf16_little_endian_with_byte_order_mark",
                        "reject_utf32_big_endian",
                        "reject_utf32_big_endian_with_byte_order_mark",
                        "reject_utf32_little_endian",
                        "reject_utf8_beyond_unicode",
                        "reject_utf8_overlong_nul",
                        "reject_utf8_overlong_of_4_bytes",
                        "reject_utf8_overlong_slash",
                        "reject_variable_name_twice");
    }

    /** The golden files with both verdicts, for at least one of the two types. */
    private List<String> filesWhere(Verdict verdict, boolean accepted) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(GOLDEN_FILES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                byte[] body = Files.readAllBytes(file);
                Map.of(PUT, put, THIRD_PARTY, thirdParty).forEach((type, schema) -> {
                    if (schema.check(body) == verdict && isAccepted(body, type) == accepted) {
                        names.add(file.getFileName().toString().replace(".json", ""));
                    }
                });
            }
        }
        return new ArrayList<>(names);
    }

    private static boolean isAccepted(byte[] body, Class<? extends JobSuccessRequest> type) {
        try {
            JobResultCodec.standard().decode(body, type);
            return true;
        } catch (RejectedRequestException e) {
            return false;
        }
    }
}
