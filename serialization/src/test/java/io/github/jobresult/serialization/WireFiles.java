package io.github.jobresult.serialization;

import static io.github.jobresult.serialization.Requests.PUT;
import static io.github.jobresult.serialization.Requests.THIRD_PARTY;
import static io.github.jobresult.serialization.Requests.created;
import static io.github.jobresult.serialization.Requests.details;
import static io.github.jobresult.serialization.Requests.everyMember;
import static io.github.jobresult.serialization.Requests.everyThirdPartyMember;
import static io.github.jobresult.serialization.Requests.percent;
import static io.github.jobresult.serialization.Requests.put;
import static io.github.jobresult.serialization.Requests.revision;
import static io.github.jobresult.serialization.Requests.thirdParty;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.serialization.ReadingProblem.Kind;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is expected of each file in the folder {@code wire}: the file holds a body, its name the verdict. */
final class WireFiles {

    /** What is expected of one file. */
    sealed interface Expectation {}

    /** The body is read as the request. */
    record Accepted(JobSuccessRequest request) implements Expectation {}

    /** The body is read as the request, and the request is written as the body. */
    record Canonical(JobSuccessRequest request) implements Expectation {}

    /** The body is the JSON of a request that breaks rules. */
    record Invalid(Class<? extends JobSuccessRequest> type, List<String> violations) implements Expectation {}

    /** The body is not the JSON of a request. */
    record Unreadable(Class<? extends JobSuccessRequest> type, List<Problem> problems) implements Expectation {}

    /** Only a lenient reader reads the body, and as the request. */
    record Lenient(JobSuccessRequest request) implements Expectation {}

    /** A strict reader does not accept the body either, but for a reason of its own. */
    record LenientlyUnreadable(Problem problem) implements Expectation {}

    /** One problem: its text is path and message as they stand in the exception's message. */
    record Problem(Kind kind, int line, int column, String pointer, String text) {}

    private final Map<String, Expectation> expectations = new LinkedHashMap<>();

    private WireFiles() {}

    /** By file name. */
    static Map<String, Expectation> expectations() {
        WireFiles files = new WireFiles();
        files.expectAll();
        return files.expectations;
    }

    private void expectAll() {
        wholeRequests();
        unknownMembers();
        nulls();
        nullMapValue();
        wrongTypes();
        percentComplete();
        createdForms();
        memberTwice();
        trailingOrNothing();
        encodings();
        notJson();
        nesting();
        numbers();
        text();
        violations();
        canonicalForm();
        lenientReading();
    }

    /** Whole requests. */
    private void wholeRequests() {
        accept("minimal", put().build());
        accept("third_party_minimal", thirdParty().build());
        accept(
                "every_member_with_output_variables",
                everyMember()
                        .putOutputVariable("image", "app:1")
                        .putOutputVariable("b@-_9", "")
                        .build());
        accept(
                "every_member_with_continuation_token",
                everyMember().continuationToken("go on").build());
        accept("third_party_every_member", everyThirdPartyMember().build());
        accept(
                "members_in_any_order",
                everyMember()
                        .putOutputVariable("image", "app:1")
                        .putOutputVariable("b@-_9", "")
                        .build());
        accept("third_party_members_in_any_order", everyThirdPartyMember().build());
        accept(
                "whitespace_everywhere",
                put().executionDetails(percent(50))
                        .putOutputVariable("a", "1")
                        .putOutputVariable("b", " 2 ")
                        .build());
        accept("trailing_line_feed", put().build());
    }

    /** Unknown member, at any level: skipped. */
    private void unknownMembers() {
        accept("unknown_member_at_root", put().build());
        accept(
                "unknown_member_in_current_revision",
                put().currentRevision(revision().build()).build());
        accept(
                "unknown_member_in_execution_details",
                put().executionDetails(percent(50)).build());
        accept("unknown_member_in_unknown_member", put().build());
        accept("unknown_member_of_other_letter_case", put().build());
        accept("unknown_client_token", put().build());
        accept("unknown_member_of_a_name_from_another_level", put().build());
        accept("unknown_numbers_of_any_exponent", put().build());
        accept("unknown_lone_surrogate_escape", put().build());
        accept("third_party_unknown_member_at_root", thirdParty().build());
        accept("third_party_unknown_output_variables", thirdParty().build());
        accept("third_party_unknown_output_variables_of_any_type", thirdParty().build());
        accept(
                "equal_names_in_different_objects",
                put().putOutputVariable("a", "1")
                        .putOutputVariable("jobId", "2")
                        .putOutputVariable("outputVariables", "3")
                        .build());
    }

    /** null for a member: as if absent. */
    private void nulls() {
        accept("null_current_revision", put().build());
        accept("null_continuation_token", put().build());
        accept("null_execution_details", put().build());
        accept("null_output_variables", put().build());
        accept("third_party_null_current_revision", thirdParty().build());
        accept("third_party_null_continuation_token", thirdParty().build());
        accept("third_party_null_execution_details", thirdParty().build());
        accept("null_created", put().currentRevision(revision().build()).build());
        accept(
                "null_revision_summary",
                put().currentRevision(revision().build()).build());
        accept("null_summary", put().executionDetails(details().build()).build());
        accept(
                "null_external_execution_id",
                put().executionDetails(details().build()).build());
        accept(
                "null_percent_complete",
                put().executionDetails(details().build()).build());
        invalid("null_job_id", PUT, "jobId  is required but missing");
        invalid("null_revision", PUT, "currentRevision.revision  is required but missing");
        invalid("null_change_identifier", PUT, "currentRevision.changeIdentifier  is required but missing");
        invalid("third_party_null_job_id", THIRD_PARTY, "jobId  is required but missing");
        invalid("third_party_null_client_token", THIRD_PARTY, "clientToken  is required but missing");
    }

    /** null for a map value: refused, type. */
    private void nullMapValue() {
        unreadable(
                "null_map_value",
                PUT,
                type(1, 80, "/outputVariables/b", "outputVariables: variable \"b\" must be a string, is null"));
    }

    /** The wrong JSON type, for each type of member. */
    private void wrongTypes() {
        unreadable("text_is_number", PUT, type(1, 10, "/jobId", "jobId: must be a string, is a number"));
        unreadable("text_is_boolean", PUT, type(1, 10, "/jobId", "jobId: must be a string, is a boolean"));
        unreadable("text_is_array", PUT, type(1, 10, "/jobId", "jobId: must be a string, is an array"));
        unreadable("text_is_object", PUT, type(1, 10, "/jobId", "jobId: must be a string, is an object"));
        unreadable(
                "structure_is_string",
                PUT,
                type(1, 67, "/currentRevision", "currentRevision: must be an object, is a string"));
        unreadable(
                "structure_is_number",
                PUT,
                type(1, 67, "/currentRevision", "currentRevision: must be an object, is a number"));
        unreadable(
                "structure_is_boolean",
                PUT,
                type(1, 67, "/currentRevision", "currentRevision: must be an object, is a boolean"));
        unreadable(
                "structure_is_array",
                PUT,
                type(1, 67, "/currentRevision", "currentRevision: must be an object, is an array"));
        unreadable(
                "map_is_string",
                PUT,
                type(1, 67, "/outputVariables", "outputVariables: must be an object, is a string"));
        unreadable(
                "map_is_number",
                PUT,
                type(1, 67, "/outputVariables", "outputVariables: must be an object, is a number"));
        unreadable(
                "map_is_boolean",
                PUT,
                type(1, 67, "/outputVariables", "outputVariables: must be an object, is a boolean"));
        unreadable(
                "map_is_array",
                PUT,
                type(1, 67, "/outputVariables", "outputVariables: must be an object, is an array"));
        unreadable(
                "map_value_is_number",
                PUT,
                type(1, 72, "/outputVariables/a", "outputVariables: variable \"a\" must be a string, is a number"));
        unreadable(
                "map_value_is_boolean",
                PUT,
                type(1, 72, "/outputVariables/a", "outputVariables: variable \"a\" must be a string, is a boolean"));
        unreadable(
                "map_value_is_array",
                PUT,
                type(1, 72, "/outputVariables/a", "outputVariables: variable \"a\" must be a string, is an array"));
        unreadable(
                "map_value_is_object",
                PUT,
                type(1, 72, "/outputVariables/a", "outputVariables: variable \"a\" must be a string, is an object"));
        unreadable(
                "integer_is_string",
                PUT,
                type(
                        1,
                        87,
                        "/executionDetails/percentComplete",
                        "executionDetails.percentComplete: must be a number, is a string"));
        unreadable(
                "integer_is_boolean",
                PUT,
                type(
                        1,
                        87,
                        "/executionDetails/percentComplete",
                        "executionDetails.percentComplete: must be a number, is a boolean"));
        unreadable(
                "integer_is_array",
                PUT,
                type(
                        1,
                        87,
                        "/executionDetails/percentComplete",
                        "executionDetails.percentComplete: must be a number, is an array"));
        unreadable(
                "integer_is_object",
                PUT,
                type(
                        1,
                        87,
                        "/executionDetails/percentComplete",
                        "executionDetails.percentComplete: must be a number, is an object"));
        unreadable(
                "timestamp_is_string",
                PUT,
                type(1, 116, "/currentRevision/created", "currentRevision.created: must be a number, is a string"));
        unreadable(
                "timestamp_is_boolean",
                PUT,
                type(1, 116, "/currentRevision/created", "currentRevision.created: must be a number, is a boolean"));
        unreadable(
                "timestamp_is_array",
                PUT,
                type(1, 116, "/currentRevision/created", "currentRevision.created: must be a number, is an array"));
        unreadable(
                "timestamp_is_object",
                PUT,
                type(1, 116, "/currentRevision/created", "currentRevision.created: must be a number, is an object"));
        unreadable("body_is_string", PUT, type(1, 1, "", "must be an object, is a string"));
        unreadable("body_is_number", PUT, type(1, 1, "", "must be an object, is a number"));
        unreadable("body_is_boolean", PUT, type(1, 1, "", "must be an object, is a boolean"));
        unreadable("body_is_array", PUT, type(1, 1, "", "must be an object, is an array"));
        unreadable("body_is_null", PUT, type(1, 1, "", "must be an object, is null"));
        unreadable("text_is_false", PUT, type(1, 10, "/jobId", "jobId: must be a string, is a boolean"));
        unreadable(
                "every_member_of_the_wrong_type",
                PUT,
                type(1, 10, "/jobId", "jobId: must be a string, is a number"),
                type(2, 32, "/currentRevision/revision", "currentRevision.revision: must be a string, is a boolean"),
                type(
                        2,
                        56,
                        "/currentRevision/changeIdentifier",
                        "currentRevision.changeIdentifier: must be a string, is an array"),
                type(2, 69, "/currentRevision/created", "currentRevision.created: must be a number, is a string"),
                type(
                        2,
                        93,
                        "/currentRevision/revisionSummary",
                        "currentRevision.revisionSummary: must be a string, is an object"),
                type(3, 22, "/continuationToken", "continuationToken: must be a string, is a number"),
                type(4, 32, "/executionDetails/summary", "executionDetails.summary: must be a string, is a boolean"),
                type(
                        4,
                        60,
                        "/executionDetails/externalExecutionId",
                        "executionDetails.externalExecutionId: must be a string, is an object"),
                type(
                        4,
                        86,
                        "/executionDetails/percentComplete",
                        "executionDetails.percentComplete: must be a number, is a string"),
                type(5, 25, "/outputVariables/a", "outputVariables: variable \"a\" must be a string, is a number"),
                type(5, 31, "/outputVariables/b", "outputVariables: variable \"b\" must be a string, is an array"),
                type(5, 50, "/outputVariables/d", "outputVariables: variable \"d\" must be a string, is null"));
        unreadable(
                "third_party_every_member_of_the_wrong_type",
                THIRD_PARTY,
                type(1, 10, "/jobId", "jobId: must be a string, is an object"),
                type(1, 27, "/clientToken", "clientToken: must be a string, is a number"),
                type(1, 47, "/currentRevision", "currentRevision: must be an object, is a string"),
                type(1, 71, "/continuationToken", "continuationToken: must be a string, is an array"),
                type(1, 95, "/executionDetails", "executionDetails: must be an object, is a number"));
        unreadable(
                "execution_details_is_array",
                PUT,
                type(1, 68, "/executionDetails", "executionDetails: must be an object, is an array"));
    }

    /** percentComplete. */
    private void percentComplete() {
        accept("percent_50", put().executionDetails(percent(50)).build());
        accept("percent_50_0", put().executionDetails(percent(50)).build());
        accept("percent_5e1", put().executionDetails(percent(50)).build());
        accept("percent_5e_plus_1", put().executionDetails(percent(50)).build());
        accept("percent_500e_minus_1", put().executionDetails(percent(50)).build());
        accept("percent_0", put().executionDetails(percent(0)).build());
        accept("percent_100", put().executionDetails(percent(100)).build());
        accept("percent_100_000", put().executionDetails(percent(100)).build());
        accept("percent_minus_0", put().executionDetails(percent(0)).build());
        accept("percent_minus_0_0", put().executionDetails(percent(0)).build());
        accept("percent_0e_huge", put().executionDetails(percent(0)).build());
        unreadable(
                "percent_50_5",
                PUT,
                type(
                        1,
                        87,
                        "/executionDetails/percentComplete",
                        "executionDetails.percentComplete: must be an integer of 32 bits, is another number"));
        unreadable(
                "percent_2_to_the_31",
                PUT,
                type(
                        1,
                        87,
                        "/executionDetails/percentComplete",
                        "executionDetails.percentComplete: must be an integer of 32 bits, is another number"));
        unreadable(
                "percent_below_minus_2_to_the_31",
                PUT,
                type(
                        1,
                        87,
                        "/executionDetails/percentComplete",
                        "executionDetails.percentComplete: must be an integer of 32 bits, is another number"));
        unreadable(
                "percent_1e_huge",
                PUT,
                type(
                        1,
                        87,
                        "/executionDetails/percentComplete",
                        "executionDetails.percentComplete: must be an integer of 32 bits, is another number"));
        unreadable(
                "percent_1e_minus_huge",
                PUT,
                type(
                        1,
                        87,
                        "/executionDetails/percentComplete",
                        "executionDetails.percentComplete: must be an integer of 32 bits, is another number"));
        unreadable(
                "percent_20_digits",
                PUT,
                type(
                        1,
                        87,
                        "/executionDetails/percentComplete",
                        "executionDetails.percentComplete: must be an integer of 32 bits, is another number"));
        unreadable(
                "percent_exponent_of_11_digits",
                PUT,
                type(
                        1,
                        87,
                        "/executionDetails/percentComplete",
                        "executionDetails.percentComplete: must be a number, is one out of bounds"));
        unreadable(
                "percent_in_a_string",
                PUT,
                type(
                        1,
                        87,
                        "/executionDetails/percentComplete",
                        "executionDetails.percentComplete: must be a number, is a string"));
        invalid("percent_101", PUT, "executionDetails.percentComplete  must be 0 to 100, is 101");
        invalid("percent_minus_1", PUT, "executionDetails.percentComplete  must be 0 to 100, is -1");
        invalid("percent_largest_int", PUT, "executionDetails.percentComplete  must be 0 to 100, is 2147483647");
    }

    /** created: a JSON number of any legal form. */
    private void createdForms() {
        accept("created_integer", created("2020-01-02T03:04:05Z"));
        accept("created_milliseconds", created("2020-01-02T03:04:05.678Z"));
        accept("created_one_decimal", created("2020-01-02T03:04:05.600Z"));
        accept("created_trailing_zeros", created("2020-01-02T03:04:05Z"));
        accept("created_exponent", created("2020-01-02T03:04:05.678Z"));
        accept("created_exponent_plus", created("2020-01-02T03:04:05.678Z"));
        accept("created_exponent_minus", created("2020-01-02T03:04:05.678Z"));
        accept("created_exponent_of_round_number", created("2001-09-09T01:46:40Z"));
        accept("created_zero", created("1970-01-01T00:00:00Z"));
        accept("created_minus_zero", created("1970-01-01T00:00:00Z"));
        accept("created_minus_zero_fraction", created("1970-01-01T00:00:00Z"));
        accept("created_zero_huge_exponent", created("1970-01-01T00:00:00Z"));
        accept("created_zero_huge_negative_exponent", created("1970-01-01T00:00:00Z"));
        accept("created_negative", created("1969-12-31T23:59:59Z"));
        accept("created_negative_fraction", created("1969-12-31T23:59:59.500Z"));
        accept("created_negative_exponent", created("1969-12-31T23:59:59.500Z"));
        accept("created_finer_than_a_millisecond", created("2020-01-02T03:04:05.678Z"));
        accept("created_finer_than_a_millisecond_before_1970", created("1919-12-31T20:55:54.321Z"));
        accept("created_just_before_1970", created("1969-12-31T23:59:59.999Z"));
        accept("created_just_after_1970", created("1970-01-01T00:00:00Z"));
        accept("created_a_tenth_of_a_millisecond_before_1970", created("1969-12-31T23:59:59.999Z"));
        accept("created_huge_negative_exponent", created("1970-01-01T00:00:00Z"));
        accept("created_huge_negative_exponent_before_1970", created("1969-12-31T23:59:59.999Z"));
        accept("created_more_digits_than_a_double_has", created("9999-12-31T23:59:59.998Z"));
        accept("created_first_millisecond", created("0001-01-01T00:00:00Z"));
        accept("created_last_millisecond", created("9999-12-31T23:59:59.999Z"));
        accept("created_last_millisecond_and_finer", created("9999-12-31T23:59:59.999Z"));
        unreadable(
                "created_iso_text",
                PUT,
                type(1, 116, "/currentRevision/created", "currentRevision.created: must be a number, is a string"));
        unreadable(
                "created_number_in_a_string",
                PUT,
                type(1, 116, "/currentRevision/created", "currentRevision.created: must be a number, is a string"));
        unreadable(
                "created_empty_text",
                PUT,
                type(1, 116, "/currentRevision/created", "currentRevision.created: must be a number, is a string"));
        unreadable(
                "created_huge_exponent",
                PUT,
                type(
                        1,
                        116,
                        "/currentRevision/created",
                        "currentRevision.created: must be a number of seconds since 1970, is one beyond all years"));
        unreadable(
                "created_huge_exponent_before_1970",
                PUT,
                type(
                        1,
                        116,
                        "/currentRevision/created",
                        "currentRevision.created: must be a number of seconds since 1970, is one beyond all years"));
        unreadable(
                "created_after_the_last_instant",
                PUT,
                type(
                        1,
                        116,
                        "/currentRevision/created",
                        "currentRevision.created: must be a number of seconds since 1970, is one beyond all years"));
        unreadable(
                "created_before_the_first_instant",
                PUT,
                type(
                        1,
                        116,
                        "/currentRevision/created",
                        "currentRevision.created: must be a number of seconds since 1970, is one beyond all years"));
        unreadable(
                "created_beyond_64_bits",
                PUT,
                type(
                        1,
                        116,
                        "/currentRevision/created",
                        "currentRevision.created: must be a number of seconds since 1970, is one beyond all years"));
        unreadable(
                "created_exponent_of_11_digits",
                PUT,
                type(
                        1,
                        116,
                        "/currentRevision/created",
                        "currentRevision.created: must be a number, is one out of bounds"));
        unreadable(
                "created_negative_exponent_of_11_digits",
                PUT,
                type(
                        1,
                        116,
                        "/currentRevision/created",
                        "currentRevision.created: must be a number, is one out of bounds"));
        invalid(
                "created_before_year_1",
                PUT,
                "currentRevision.created  must be 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999Z, is in the year 0");
        invalid(
                "created_in_year_10000",
                PUT,
                "currentRevision.created  must be 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999Z, is in the year 10000");
        invalid(
                "created_in_milliseconds",
                PUT,
                "currentRevision.created  must be 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999Z, is in the year 51972");
        invalid(
                "created_at_the_last_instant_of_java",
                PUT,
                "currentRevision.created  must be 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999Z, is in the year 1000000000");
        invalid(
                "created_at_the_first_instant_of_java",
                PUT,
                "currentRevision.created  must be 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999Z, is in the year -1000000000");
    }

    /** A member twice: refused. */
    private void memberTwice() {
        unreadable("member_twice_at_root", PUT, malformed(1, 49, "/jobId", "jobId: is there more than once"));
        unreadable("member_twice_first_null", PUT, malformed(1, 15, "/jobId", "jobId: is there more than once"));
        unreadable(
                "member_twice_in_current_revision",
                PUT,
                malformed(1, 118, "/currentRevision/revision", "currentRevision.revision: is there more than once"));
        unreadable(
                "member_twice_in_execution_details",
                PUT,
                malformed(
                        1,
                        89,
                        "/executionDetails/percentComplete",
                        "executionDetails.percentComplete: is there more than once"));
        unreadable(
                "structure_twice",
                PUT,
                malformed(1, 84, "/executionDetails", "executionDetails: is there more than once"));
        unreadable("unknown_member_twice", PUT, malformed(1, 55, "/x", "x: is there more than once"));
        unreadable("member_twice_in_unknown_member", PUT, malformed(1, 66, "/x/y", "x.y: is there more than once"));
        unreadable("member_twice_in_unknown_array", PUT, malformed(1, 63, "/x/1/y", "x.1.y: is there more than once"));
        unreadable(
                "member_twice_in_value_of_wrong_type",
                PUT,
                type(1, 10, "/jobId", "jobId: must be a string, is an object"),
                malformed(1, 17, "/jobId/y", "jobId.y: is there more than once"));
        unreadable(
                "member_twice_spelled_with_escapes", PUT, malformed(1, 49, "/jobId", "jobId: is there more than once"));
        unreadable(
                "member_three_times",
                PUT,
                malformed(1, 55, "/x", "x: is there more than once"),
                malformed(1, 61, "/x", "x: is there more than once"));
        unreadable(
                "variable_name_twice",
                PUT,
                malformed(1, 84, "/outputVariables/a", "outputVariables: variable \"a\" is there more than once"));
        unreadable(
                "variable_name_twice_spelled_with_escapes",
                PUT,
                malformed(
                        1,
                        79,
                        "/outputVariables/a~1b~0",
                        "outputVariables: variable \"a/b~\" is there more than once"));
        unreadable(
                "third_party_member_twice",
                THIRD_PARTY,
                malformed(1, 32, "/clientToken", "clientToken: is there more than once"));
    }

    /** Anything after the body, or no body. */
    private void trailingOrNothing() {
        unreadable("trailing_second_document", PUT, malformed(1, 49, "", "the body goes on after its end"));
        unreadable(
                "trailing_second_document_after_whitespace",
                PUT,
                malformed(2, 1, "", "the body goes on after its end"));
        unreadable("trailing_bracket", PUT, malformed(1, 49, "", "the body goes on after its end"));
        unreadable("trailing_comma", PUT, malformed(1, 49, "", "the body goes on after its end"));
        unreadable("trailing_text", PUT, malformed(1, 49, "", "the body goes on after its end"));
        unreadable("trailing_string", PUT, malformed(1, 49, "", "the body goes on after its end"));
        unreadable("trailing_number", PUT, malformed(1, 49, "", "the body goes on after its end"));
        unreadable("trailing_nul", PUT, malformed(1, 49, "", "the body goes on after its end"));
        unreadable("trailing_byte_order_mark", PUT, malformed(1, 49, "", "the body goes on after its end"));
        unreadable("empty", PUT, malformed(1, 1, "", "the body is empty"));
        unreadable("whitespace_only", PUT, malformed(3, 1, "", "the body is empty"));
    }

    /** Not UTF-8. */
    private void encodings() {
        unreadable("byte_order_mark", PUT, malformed(1, 1, "", "the body starts with a byte order mark"));
        unreadable("byte_order_mark_only", PUT, malformed(1, 1, "", "the body starts with a byte order mark"));
        unreadable("utf8_overlong_nul", PUT, malformed(1, 70, "", "the body is not UTF-8"));
        unreadable("utf8_overlong_slash", PUT, malformed(1, 70, "", "the body is not UTF-8"));
        unreadable("utf8_overlong_of_4_bytes", PUT, malformed(1, 70, "", "the body is not UTF-8"));
        unreadable("utf8_surrogate", PUT, malformed(1, 70, "", "the body is not UTF-8"));
        unreadable("utf8_surrogate_pair", PUT, malformed(1, 70, "", "the body is not UTF-8"));
        unreadable("utf8_stray_continuation", PUT, malformed(1, 70, "", "the body is not UTF-8"));
        unreadable("utf8_truncated", PUT, malformed(1, 70, "", "the body is not UTF-8"));
        unreadable("utf8_truncated_at_the_end", PUT, malformed(1, 70, "", "the body is not UTF-8"));
        unreadable("utf8_beyond_unicode", PUT, malformed(1, 70, "", "the body is not UTF-8"));
        unreadable("utf8_byte_that_never_occurs", PUT, malformed(1, 70, "", "the body is not UTF-8"));
        unreadable("utf8_latin_1", PUT, malformed(1, 70, "", "the body is not UTF-8"));
        unreadable("utf8_in_unknown_member", PUT, malformed(1, 55, "", "the body is not UTF-8"));
        unreadable("utf8_in_member_name", PUT, malformed(1, 51, "", "the body is not UTF-8"));
        unreadable("utf8_after_multi_byte_characters", PUT, malformed(1, 14, "", "the body is not UTF-8"));
        unreadable("utf8_after_the_body", PUT, malformed(2, 1, "", "the body is not UTF-8"));
        unreadable("utf16_big_endian", PUT, malformed(1, 1, "", "the body starts as UTF-16 or UTF-32 does, not UTF-8"));
        unreadable(
                "utf16_little_endian", PUT, malformed(1, 2, "", "the body starts as UTF-16 or UTF-32 does, not UTF-8"));
        unreadable("utf32_big_endian", PUT, malformed(1, 1, "", "the body starts as UTF-16 or UTF-32 does, not UTF-8"));
        unreadable(
                "utf32_little_endian", PUT, malformed(1, 2, "", "the body starts as UTF-16 or UTF-32 does, not UTF-8"));
        unreadable(
                "utf16_big_endian_with_byte_order_mark",
                PUT,
                malformed(1, 3, "", "the body starts as UTF-16 or UTF-32 does, not UTF-8"));
        unreadable(
                "utf16_little_endian_with_byte_order_mark",
                PUT,
                malformed(1, 4, "", "the body starts as UTF-16 or UTF-32 does, not UTF-8"));
        unreadable(
                "utf16_with_byte_order_mark_and_text_that_is_not_ascii",
                PUT,
                malformed(1, 1, "", "the body is not UTF-8"));
        unreadable(
                "utf32_big_endian_with_byte_order_mark",
                PUT,
                malformed(1, 1, "", "the body starts as UTF-16 or UTF-32 does, not UTF-8"));
    }

    /** Not JSON. */
    private void notJson() {
        unreadable("not_json_block_comment", PUT, malformed(1, 2, "", "the body is not JSON from here on"));
        unreadable("not_json_line_comment", PUT, malformed(1, 2, "", "the body is not JSON from here on"));
        unreadable("not_json_hash_comment", PUT, malformed(1, 2, "", "the body is not JSON from here on"));
        unreadable("not_json_single_quoted_name", PUT, malformed(1, 2, "", "the body is not JSON from here on"));
        unreadable(
                "not_json_single_quoted_text",
                PUT,
                malformed(1, 10, "/jobId", "jobId: the body is not JSON from here on"));
        unreadable("not_json_name_without_quotes", PUT, malformed(1, 2, "", "the body is not JSON from here on"));
        unreadable(
                "not_json_nan",
                PUT,
                malformed(
                        1,
                        90,
                        "/executionDetails/percentComplete",
                        "executionDetails.percentComplete: the body is not JSON from here on"));
        unreadable(
                "not_json_infinity",
                PUT,
                malformed(
                        1,
                        95,
                        "/executionDetails/percentComplete",
                        "executionDetails.percentComplete: the body is not JSON from here on"));
        unreadable(
                "not_json_minus_infinity",
                PUT,
                malformed(
                        1,
                        96,
                        "/executionDetails/percentComplete",
                        "executionDetails.percentComplete: the body is not JSON from here on"));
        unreadable(
                "not_json_leading_plus",
                PUT,
                malformed(
                        1,
                        88,
                        "/executionDetails/percentComplete",
                        "executionDetails.percentComplete: the body is not JSON from here on"));
        unreadable(
                "not_json_no_digit_before_the_point",
                PUT,
                malformed(
                        1,
                        87,
                        "/executionDetails/percentComplete",
                        "executionDetails.percentComplete: the body is not JSON from here on"));
        unreadable(
                "not_json_no_digit_after_the_point",
                PUT,
                malformed(
                        1,
                        89,
                        "/executionDetails/percentComplete",
                        "executionDetails.percentComplete: the body is not JSON from here on"));
        unreadable(
                "not_json_no_digit_in_the_exponent",
                PUT,
                malformed(
                        1,
                        89,
                        "/executionDetails/percentComplete",
                        "executionDetails.percentComplete: the body is not JSON from here on"));
        unreadable(
                "not_json_hexadecimal",
                PUT,
                malformed(
                        1,
                        88,
                        "/executionDetails/percentComplete",
                        "executionDetails.percentComplete: the body is not JSON from here on"));
        unreadable(
                "not_json_leading_zero",
                PUT,
                malformed(
                        1,
                        88,
                        "/executionDetails/percentComplete",
                        "executionDetails.percentComplete: the body is not JSON from here on"));
        unreadable(
                "not_json_leading_zeros",
                PUT,
                malformed(
                        1,
                        89,
                        "/executionDetails/percentComplete",
                        "executionDetails.percentComplete: the body is not JSON from here on"));
        unreadable(
                "not_json_lone_minus",
                PUT,
                malformed(
                        1,
                        88,
                        "/executionDetails/percentComplete",
                        "executionDetails.percentComplete: the body is not JSON from here on"));
        unreadable(
                "not_json_undefined",
                PUT,
                malformed(
                        1,
                        87,
                        "/executionDetails/percentComplete",
                        "executionDetails.percentComplete: the body is not JSON from here on"));
        unreadable(
                "not_json_capital_letter",
                PUT,
                malformed(
                        1,
                        87,
                        "/executionDetails/percentComplete",
                        "executionDetails.percentComplete: the body is not JSON from here on"));
        unreadable(
                "not_json_missing_value",
                PUT,
                malformed(
                        1,
                        87,
                        "/executionDetails/percentComplete",
                        "executionDetails.percentComplete: the body is not JSON from here on"));
        unreadable(
                "not_json_trailing_comma_in_object",
                PUT,
                malformed(1, 49, "/jobId", "jobId: the body is not JSON from here on"));
        unreadable(
                "not_json_trailing_comma_in_array",
                PUT,
                malformed(1, 56, "/x/1", "x.1: the body is not JSON from here on"));
        unreadable("not_json_leading_comma", PUT, malformed(1, 2, "", "the body is not JSON from here on"));
        unreadable("not_json_missing_comma", PUT, malformed(1, 7, "/a", "a: the body is not JSON from here on"));
        unreadable(
                "not_json_missing_colon", PUT, malformed(1, 9, "/jobId", "jobId: the body is not JSON from here on"));
        unreadable(
                "not_json_mismatched_bracket", PUT, malformed(1, 8, "/x/0", "x.0: the body is not JSON from here on"));
        unreadable("not_json_number_as_name", PUT, malformed(1, 2, "", "the body is not JSON from here on"));
        unreadable(
                "not_json_raw_control_character",
                PUT,
                malformed(1, 12, "/jobId", "jobId: the body is not JSON from here on"));
        unreadable(
                "not_json_raw_line_feed_in_text",
                PUT,
                malformed(1, 12, "/jobId", "jobId: the body is not JSON from here on"));
        unreadable("not_json_raw_tab_in_name", PUT, malformed(1, 4, "", "the body is not JSON from here on"));
        unreadable(
                "not_json_raw_nul_in_text",
                PUT,
                malformed(1, 12, "/jobId", "jobId: the body is not JSON from here on"));
        unreadable(
                "not_json_raw_control_character_in_unknown_member",
                PUT,
                malformed(1, 8, "/x", "x: the body is not JSON from here on"));
        unreadable(
                "not_json_unknown_escape", PUT, malformed(1, 12, "/jobId", "jobId: the body is not JSON from here on"));
        unreadable(
                "not_json_escaped_single_quote",
                PUT,
                malformed(1, 12, "/jobId", "jobId: the body is not JSON from here on"));
        unreadable(
                "not_json_bad_hex_escape", PUT, malformed(1, 15, "/jobId", "jobId: the body is not JSON from here on"));
        unreadable(
                "not_json_unknown_escape_in_unknown_member",
                PUT,
                malformed(1, 8, "/x", "x: the body is not JSON from here on"));
        unreadable("not_json_unknown_escape_in_name", PUT, malformed(1, 4, "", "the body is not JSON from here on"));
        unreadable("not_json_form_feed_as_whitespace", PUT, malformed(1, 2, "", "the body is not JSON from here on"));
        unreadable(
                "not_json_no_break_space_as_whitespace", PUT, malformed(1, 2, "", "the body is not JSON from here on"));
        unreadable("not_json_word_cut_short", PUT, malformed(1, 6, "/x", "x: the body is not JSON from here on"));
        unreadable("not_json_text_as_body", PUT, malformed(1, 1, "", "the body is not JSON from here on"));
        unreadable("not_json_form_data_as_body", PUT, malformed(1, 1, "", "the body is not JSON from here on"));
        unreadable("not_json_xml_as_body", PUT, malformed(1, 1, "", "the body is not JSON from here on"));
        unreadable(
                "type_problem_then_not_json",
                PUT,
                type(1, 10, "/jobId", "jobId: must be a string, is a number"),
                type(
                        1,
                        50,
                        "/executionDetails/percentComplete",
                        "executionDetails.percentComplete: must be a number, is a string"),
                malformed(
                        1,
                        78,
                        "/outputVariables/a",
                        "outputVariables: variable \"a\" the body is not JSON from here on"));
        unreadable(
                "type_problem_then_trailing_content",
                PUT,
                type(1, 10, "/jobId", "jobId: must be a string, is a number"),
                malformed(1, 12, "", "the body goes on after its end"));
        unreadable("ends_after_the_first_brace", PUT, malformed(1, 2, "", "the body ends too early"));
        unreadable("ends_in_a_name", PUT, malformed(1, 6, "", "the body ends too early"));
        unreadable("ends_after_a_name", PUT, malformed(1, 9, "/jobId", "jobId: the body ends too early"));
        unreadable("ends_after_a_colon", PUT, malformed(1, 10, "/jobId", "jobId: the body ends too early"));
        unreadable("ends_in_a_text", PUT, malformed(1, 15, "/jobId", "jobId: the body ends too early"));
        unreadable("ends_in_an_escape", PUT, malformed(1, 15, "/jobId", "jobId: the body ends too early"));
        unreadable("ends_after_a_comma", PUT, malformed(1, 49, "/jobId", "jobId: the body ends too early"));
        unreadable(
                "ends_in_a_nested_object",
                PUT,
                malformed(
                        1,
                        89,
                        "/executionDetails/percentComplete",
                        "executionDetails.percentComplete: the body ends too early"));
        unreadable("ends_before_the_last_brace", PUT, malformed(1, 48, "/jobId", "jobId: the body ends too early"));
        unreadable("ends_in_an_array", PUT, malformed(1, 9, "/x/1", "x.1: the body ends too early"));
    }

    /** Nesting: 64 levels, the outermost object being the first. */
    private void nesting() {
        accept("nesting_of_64", put().build());
        accept("nesting_of_64_objects", put().build());
        unreadable(
                "nesting_of_65",
                PUT,
                malformed(
                        1,
                        117,
                        "/x/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0",
                        "x.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0: the body is nested deeper than 64 levels"));
    }

    /** Numbers: at most 1000 digits. */
    private void numbers() {
        accept("created_of_1000_digits", created("1970-01-01T00:00:00.500Z"));
        accept("unknown_number_of_1000_digits", put().build());
        unreadable(
                "created_of_1001_digits",
                PUT,
                malformed(
                        1,
                        1118,
                        "/currentRevision/created",
                        "currentRevision.created: the body goes past a limit of the JSON parser, such as numbers of 1000 digits"));
        unreadable(
                "unknown_number_of_1001_digits",
                PUT,
                malformed(
                        1,
                        1054,
                        "/x",
                        "x: the body goes past a limit of the JSON parser, such as numbers of 1000 digits"));
        unreadable(
                "unknown_number_of_1001_digits_at_nesting_of_64",
                PUT,
                malformed(
                        1,
                        1117,
                        "/x/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0",
                        "x.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0: the body goes past a limit of the JSON parser, such as numbers of 1000 digits"));
    }

    /** Text: escapes, all lengths of UTF-8, nothing normalized. */
    private void text() {
        accept(
                "escapes_of_all_kinds",
                put().currentRevision(revision()
                                .revision("\"\\/\b\f\n\r\t")
                                .changeIdentifier("\0\037\177A\u00e9\u20ac\u2028")
                                .build())
                        .build());
        accept(
                "escapes_in_member_names",
                put().executionDetails(percent(50)).putOutputVariable("a@", "1").build());
        accept(
                "escaped_surrogate_pair",
                put().continuationToken("\ud83d\ude00\ud83d\ude00").build());
        accept(
                "utf8_of_all_lengths",
                put().continuationToken(
                                "A\u00e9\u20ac\ud83d\ude00\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff\ud800\udc00\udbff\udfff")
                        .build());
        accept(
                "raw_line_separators",
                put().continuationToken("\u2028\u2029\u0085").build());
        accept(
                "text_is_not_normalized",
                put().executionDetails(details()
                                .summary("e\u0301")
                                .externalExecutionId("\u00e9")
                                .build())
                        .build());
        accept("empty_map", put().build());
        accept(
                "empty_map_with_continuation_token",
                put().continuationToken("go on").build());
        accept("empty_structure", put().executionDetails(details().build()).build());
        accept("empty_map_value", put().putOutputVariable("a", "").build());
        accept(
                "names_of_all_legal_characters",
                put().putOutputVariable("ABCXYZabcxyz0189@-_", "1")
                        .putOutputVariable("-", "2")
                        .putOutputVariable("0", "3")
                        .build());
        invalid("lone_high_surrogate", PUT, "continuationToken  must be well-formed Unicode, has 1 lone surrogate");
        invalid(
                "lone_low_surrogate",
                PUT,
                "currentRevision.revision  must be well-formed Unicode, has 1 lone surrogate");
        invalid(
                "reversed_surrogate_pair",
                PUT,
                "outputVariables  value of \"a\" must be well-formed Unicode, has 2 lone surrogates");
        unreadable(
                "lone_surrogate_in_member_name",
                PUT,
                malformed(1, 75, "/outputVariables", "outputVariables: the body is not JSON from here on"));
        invalid(
                "third_party_lone_surrogate",
                THIRD_PARTY,
                "clientToken  must be well-formed Unicode, has 1 lone surrogate");
    }

    /** Readable, but against the rules of the service. */
    private void violations() {
        invalid("no_members", PUT, "jobId  is required but missing");
        invalid(
                "third_party_no_members",
                THIRD_PARTY,
                "jobId        is required but missing",
                "clientToken  is required but missing");
        invalid(
                "job_id_in_upper_case",
                PUT,
                "jobId  must match [0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}, has 36 characters");
        invalid(
                "empty_texts",
                PUT,
                "jobId                                 must match [0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}, has 0 characters",
                "currentRevision.revision              must be 1 to 1500 characters, has 0",
                "currentRevision.changeIdentifier      must be 1 to 100 characters, has 0",
                "currentRevision.revisionSummary       must be 1 to 2048 characters, has 0",
                "continuationToken                     must be 1 to 2048 characters, has 0",
                "executionDetails.summary              must be 1 to 2048 characters, has 0",
                "executionDetails.externalExecutionId  must be 1 to 1500 characters, has 0");
        invalid(
                "third_party_empty_texts",
                THIRD_PARTY,
                "jobId        must be 1 to 512 characters, has 0",
                "clientToken  must be 1 to 256 characters, has 0");
        invalid(
                "missing_members_beside_other_violations",
                PUT,
                "jobId                             is required but missing",
                "currentRevision.revision          is required but missing",
                "currentRevision.changeIdentifier  is required but missing",
                "currentRevision.created           must be 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999Z, is in the year -29719",
                "executionDetails.percentComplete  must be 0 to 100, is 123",
                "outputVariables                   name \"no good\" must match [A-Za-z0-9@\\-_]+, has 7 characters");
        invalid(
                "continuation_token_with_output_variables",
                PUT,
                "outputVariables  must be absent when there is a continuationToken");
        invalid(
                "empty_variable_name",
                PUT,
                "outputVariables  name \"\" must match [A-Za-z0-9@\\-_]+, has 0 characters");
    }

    /** What the writer writes. */
    private void canonicalForm() {
        canonical("minimal", put().build());
        canonical("third_party_minimal", thirdParty().build());
        canonical(
                "every_member_in_model_order",
                everyMember().putOutputVariable("image", "app:1").build());
        canonical("continuation_token", everyMember().continuationToken("go on").build());
        canonical(
                "third_party_every_member_in_model_order",
                everyThirdPartyMember().build());
        canonical(
                "variables_in_the_order_of_their_names",
                put().putOutputVariable("a", "1")
                        .putOutputVariable("aa", "2")
                        .putOutputVariable("A", "3")
                        .putOutputVariable("Z", "4")
                        .putOutputVariable("@", "5")
                        .putOutputVariable("-", "6")
                        .putOutputVariable("0", "7")
                        .putOutputVariable("_", "8")
                        .putOutputVariable("a-", "9")
                        .build());
        canonical("empty_variable_value", put().putOutputVariable("a", "").build());
        canonical("empty_structure", put().executionDetails(details().build()).build());
        canonical("percent_0", put().executionDetails(percent(0)).build());
        canonical("percent_7", put().executionDetails(percent(7)).build());
        canonical("percent_100", put().executionDetails(percent(100)).build());
        canonical("created_integer", created("2020-01-02T03:04:05Z"));
        canonical("created_milliseconds", created("2020-01-02T03:04:05.678Z"));
        canonical("created_no_trailing_zeros", created("2020-01-02T03:04:05.600Z"));
        canonical("created_round_number", created("2001-09-09T01:46:40Z"));
        canonical("created_one_millisecond", created("1970-01-01T00:00:00.001Z"));
        canonical("created_zero", created("1970-01-01T00:00:00Z"));
        canonical("created_before_1970", created("1969-12-31T23:59:59.500Z"));
        canonical("created_one_millisecond_before_1970", created("1969-12-31T23:59:59.999Z"));
        canonical("created_whole_second_before_1970", created("1969-12-31T23:59:50Z"));
        canonical("created_first_millisecond", created("0001-01-01T00:00:00Z"));
        canonical("created_last_millisecond", created("9999-12-31T23:59:59.999Z"));
        canonical(
                "escapes",
                put().continuationToken("\"\\/\b\f\n\r\t\0\1\013\037\177").build());
        canonical(
                "utf8_of_all_lengths",
                put().continuationToken("A\u00e9\u20ac\ud83d\ude00\u2028\u0085\uffff\udbff\udfffe\u0301")
                        .build());
    }

    /** What the lenient reader reads besides, and what it refuses in words of its own. */
    private void lenientReading() {
        lenient("created_date_and_time_in_utc", created("2020-01-02T03:04:05Z"));
        lenient("created_with_an_offset", created("2020-01-02T02:04:05Z"));
        lenient("created_with_an_offset_without_a_colon", created("2020-01-02T02:04:05Z"));
        lenient("created_with_an_offset_of_hours", created("2020-01-02T04:04:05Z"));
        lenient("created_with_an_offset_that_crosses_a_day", created("2019-12-31T18:45:00Z"));
        lenient("created_with_the_first_offset", created("2020-01-02T21:04:05Z"));
        lenient("created_with_the_last_offset", created("2020-01-01T09:04:05Z"));
        lenient("created_with_an_offset_of_minus_zero", created("2020-01-02T03:04:05Z"));
        lenient("created_without_a_zone", created("2020-01-02T03:04:05Z"));
        lenient("created_without_seconds", created("2020-01-02T03:04:00Z"));
        lenient("created_date_alone", created("2020-01-02T00:00:00Z"));
        lenient("created_with_a_space", created("2020-01-02T03:04:05.678Z"));
        lenient("created_in_lower_case", created("2020-01-02T03:04:05Z"));
        lenient("created_with_milliseconds", created("2020-01-02T03:04:05.678Z"));
        lenient("created_with_a_decimal_comma", created("2020-01-02T03:04:05.678Z"));
        lenient("created_with_one_decimal", created("2020-01-02T03:04:05.600Z"));
        lenient("created_with_microseconds", created("2020-01-02T03:04:05.678Z"));
        lenient("created_with_ten_decimals", created("2020-01-02T03:04:05.678Z"));
        lenient("created_with_nanoseconds_before_1970", created("1969-12-31T23:59:59.999Z"));
        lenient("created_with_microseconds_before_1970", created("1919-12-31T20:55:54.321Z"));
        lenient("created_at_the_end_of_a_day", created("2020-03-01T00:00:00Z"));
        lenient("created_at_the_end_of_a_year", created("2020-01-01T00:00:00Z"));
        lenient("created_on_a_leap_day", created("2020-02-29T00:00:00Z"));
        lenient("created_in_year_1", created("0001-01-01T00:00:00Z"));
        lenient("created_in_year_1_ahead_of_utc", created("0001-01-01T00:00:00Z"));
        lenient("created_in_year_9999", created("9999-12-31T23:59:59.999Z"));
        lenient("created_spelled_with_escapes", created("2020-01-02T03:04:05Z"));
        lenient("created_text_of_seconds", created("2020-01-02T03:04:05Z"));
        lenient("created_text_of_seconds_and_milliseconds", created("2020-01-02T03:04:05.678Z"));
        lenient("created_text_of_seconds_finer_than_a_millisecond", created("2020-01-02T03:04:05.678Z"));
        lenient("created_text_of_negative_seconds", created("1919-12-31T20:55:54.321Z"));
        lenient("created_text_of_seconds_with_an_exponent", created("2020-01-02T03:04:05.678Z"));
        lenient("created_text_of_zero", created("1970-01-01T00:00:00Z"));
        lenient("created_text_of_zero_with_a_huge_exponent", created("1970-01-01T00:00:00Z"));
        lenient("created_text_of_the_first_millisecond", created("0001-01-01T00:00:00Z"));
        lenient("created_text_of_the_last_millisecond", created("9999-12-31T23:59:59.999Z"));
        lenient("percent_with_a_fraction", put().executionDetails(percent(50)).build());
        lenient("percent_just_below_all", put().executionDetails(percent(99)).build());
        lenient("percent_just_above_all", put().executionDetails(percent(100)).build());
        lenient("percent_just_below_zero", put().executionDetails(percent(0)).build());
        lenient("percent_of_a_tiny_fraction", put().executionDetails(percent(0)).build());
        lenient(
                "third_party",
                thirdParty()
                        .currentRevision(revision()
                                .created(Instant.parse("2020-01-02T00:00:00Z"))
                                .build())
                        .executionDetails(percent(7))
                        .build());
        lenientlyRefused(
                "created_time_of_day",
                createdProblem(
                        "must be seconds since 1970 or an ISO 8601 date and time, is a time of day without a date"));
        lenientlyRefused(
                "created_time_of_day_with_a_zone",
                createdProblem(
                        "must be seconds since 1970 or an ISO 8601 date and time, is a time of day without a date"));
        lenientlyRefused(
                "created_leap_second",
                createdProblem(
                        "must be seconds since 1970 or an ISO 8601 date and time, is a leap second, which no count of seconds since 1970 has"));
        lenientlyRefused(
                "created_second_61",
                createdProblem("must be seconds since 1970 or an ISO 8601 date and time, is one that does not exist"));
        lenientlyRefused(
                "created_just_after_the_end_of_a_day",
                createdProblem("must be seconds since 1970 or an ISO 8601 date and time, is one that does not exist"));
        lenientlyRefused(
                "created_minute_after_the_end_of_a_day",
                createdProblem("must be seconds since 1970 or an ISO 8601 date and time, is one that does not exist"));
        lenientlyRefused(
                "created_hour_25",
                createdProblem("must be seconds since 1970 or an ISO 8601 date and time, is one that does not exist"));
        lenientlyRefused(
                "created_minute_60",
                createdProblem("must be seconds since 1970 or an ISO 8601 date and time, is one that does not exist"));
        lenientlyRefused(
                "created_on_no_leap_day",
                createdProblem("must be seconds since 1970 or an ISO 8601 date and time, is one that does not exist"));
        lenientlyRefused(
                "created_in_month_13",
                createdProblem("must be seconds since 1970 or an ISO 8601 date and time, is one that does not exist"));
        lenientlyRefused(
                "created_offset_beyond_the_last",
                createdProblem("must be seconds since 1970 or an ISO 8601 date and time, is one that does not exist"));
        lenientlyRefused(
                "created_offset_of_60_minutes",
                createdProblem("must be seconds since 1970 or an ISO 8601 date and time, is one that does not exist"));
        lenientlyRefused(
                "created_word",
                createdProblem("must be seconds since 1970 or an ISO 8601 date and time, is another text"));
        lenientlyRefused(
                "created_empty",
                createdProblem("must be seconds since 1970 or an ISO 8601 date and time, is another text"));
        lenientlyRefused(
                "created_with_spaces_around",
                createdProblem("must be seconds since 1970 or an ISO 8601 date and time, is another text"));
        lenientlyRefused(
                "created_with_a_zone_name",
                createdProblem("must be seconds since 1970 or an ISO 8601 date and time, is another text"));
        lenientlyRefused(
                "created_date_with_a_zone",
                createdProblem("must be seconds since 1970 or an ISO 8601 date and time, is another text"));
        lenientlyRefused(
                "created_in_basic_form",
                createdProblem("must be seconds since 1970 or an ISO 8601 date and time, is another text"));
        lenientlyRefused(
                "created_in_a_year_of_5_digits",
                createdProblem("must be seconds since 1970 or an ISO 8601 date and time, is another text"));
        lenientlyRefused(
                "created_without_a_digit_after_the_point",
                createdProblem("must be seconds since 1970 or an ISO 8601 date and time, is another text"));
        lenientlyRefused(
                "created_in_digits_that_are_not_ascii",
                createdProblem("must be seconds since 1970 or an ISO 8601 date and time, is another text"));
        lenientlyRefused(
                "created_text_with_a_plus",
                createdProblem("must be seconds since 1970 or an ISO 8601 date and time, is another text"));
        lenientlyRefused(
                "created_text_of_infinity",
                createdProblem("must be seconds since 1970 or an ISO 8601 date and time, is another text"));
        lenientlyRefused(
                "created_boolean",
                createdProblem("must be seconds since 1970 or an ISO 8601 date and time, is a boolean"));
        lenientlyRefused(
                "created_number_of_milliseconds",
                createdProblem("must be seconds since 1970, is a number of 13 digits or more, as milliseconds are"));
        lenientlyRefused(
                "created_number_of_milliseconds_before_1970",
                createdProblem("must be seconds since 1970, is a number of 13 digits or more, as milliseconds are"));
        lenientlyRefused(
                "created_number_of_milliseconds_with_an_exponent",
                createdProblem("must be seconds since 1970, is a number of 13 digits or more, as milliseconds are"));
        lenientlyRefused(
                "created_text_of_milliseconds",
                createdProblem("must be seconds since 1970, is a number of 13 digits or more, as milliseconds are"));
        lenientlyRefused(
                "created_text_of_nanoseconds",
                createdProblem("must be seconds since 1970, is a number of 13 digits or more, as milliseconds are"));
        lenientlyRefused(
                "created_text_of_a_huge_exponent",
                createdProblem("must be seconds since 1970, is a number of 13 digits or more, as milliseconds are"));
        lenientlyRefused(
                "created_text_of_1001_digits",
                createdProblem("must be a number of at most 1000 digits, is a longer one"));
        lenientlyRefused(
                "created_text_of_an_exponent_of_11_digits", createdProblem("must be a number, is one out of bounds"));
        lenientlyRefused(
                "percent_2_to_the_31_and_a_fraction",
                type(
                        1,
                        87,
                        "/executionDetails/percentComplete",
                        "executionDetails.percentComplete: must be an integer of 32 bits, is another number"));
        lenientlyRefused(
                "percent_below_minus_2_to_the_31_and_a_fraction",
                type(
                        1,
                        87,
                        "/executionDetails/percentComplete",
                        "executionDetails.percentComplete: must be an integer of 32 bits, is another number"));
        lenientlyRefused(
                "percent_in_a_text",
                type(
                        1,
                        87,
                        "/executionDetails/percentComplete",
                        "executionDetails.percentComplete: must be a number, is a string"));
    }

    private void lenient(String why, JobSuccessRequest request) {
        expect("lenient_accept_" + why, new Lenient(request));
    }

    private void lenientlyRefused(String why, Problem problem) {
        expect("lenient_reject_" + why, new LenientlyUnreadable(problem));
    }

    private static Problem createdProblem(String message) {
        return type(1, 116, "/currentRevision/created", "currentRevision.created: " + message);
    }

    private void accept(String why, JobSuccessRequest request) {
        expect("accept_" + why, new Accepted(request));
    }

    private void canonical(String why, JobSuccessRequest request) {
        expect("canonical_" + why, new Canonical(request));
    }

    private void invalid(String why, Class<? extends JobSuccessRequest> type, String... violations) {
        expect("reject_" + why, new Invalid(type, List.of(violations)));
    }

    private void unreadable(String why, Class<? extends JobSuccessRequest> type, Problem... problems) {
        expect("reject_" + why, new Unreadable(type, List.of(problems)));
    }

    private static Problem type(int line, int column, String pointer, String text) {
        return new Problem(Kind.TYPE, line, column, pointer, text);
    }

    private static Problem malformed(int line, int column, String pointer, String text) {
        return new Problem(Kind.MALFORMED, line, column, pointer, text);
    }

    private void expect(String name, Expectation expectation) {
        if (expectations.put(name + ".json", expectation) != null) {
            throw new IllegalStateException("two expectations of " + name);
        }
    }
}
