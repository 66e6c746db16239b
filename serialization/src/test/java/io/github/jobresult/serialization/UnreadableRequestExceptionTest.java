package io.github.jobresult.serialization;

import static io.github.jobresult.serialization.Requests.PUT;
import static io.github.jobresult.serialization.Requests.THIRD_PARTY;
import static io.github.jobresult.serialization.Requests.utf8;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.serialization.ReadingProblem.Kind;
import io.github.jobresult.validation.Problem;
import io.github.jobresult.validation.RejectedRequestException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person and a program learn about a body that cannot be read. */
class UnreadableRequestExceptionTest {

    @Test
    void isCaughtByItsSupertypeWithAllProblems() {
        RejectedRequestException rejected = catchThrowableOfType(
                RejectedRequestException.class,
                () -> JobResultCodec.standard()
                        .decode("{\"jobId\":7}".getBytes(UTF_8), PutJobSuccessResultRequest.class));

        assertThat(rejected.total()).isEqualTo(1);
        Problem problem = rejected.problems().get(0);
        assertThat(problem.path()).isEqualTo("jobId");
        assertThat(problem.pointer()).isEqualTo("/jobId");
        assertThat(problem.message()).isEqualTo("must be a string, is a number");
    }

    @Test
    void canBeMadeByTestsOfApplications() {
        ReadingProblem problem =
                new ReadingProblem(ReadingProblem.Kind.TYPE, "jobId", "/jobId", 1, 10, "must be a string, is a number");

        assertThat(new UnreadableRequestException("PutJobSuccessResultRequest", List.of(problem), 2))
                .hasMessage("PutJobSuccessResultRequest cannot be read, 2 problems:\n"
                        + "  1:10 jobId: must be a string, is a number\n  and 1 more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UnreadableRequestException("X", List.of(), 0))
                .withMessage("an exception of 0 problems cannot hold 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UnreadableRequestException("X", List.of(problem, problem), 1))
                .withMessage("an exception of 1 problems cannot hold 2");
    }

    @Test
    void tellsEveryProblemOfTypeInTheOrderOfTheBody() {
        UnreadableRequestException e = refused("""
                {
                  "outputVariables": {"b": 1, "a": null},
                  "executionDetails": {"percentComplete": 50.5, "summary": []},
                  "jobId": {"x": 1, "x": 2},
                  "currentRevision": "r"
                }
                """);

        assertThat(e).hasMessage("""
                PutJobSuccessResultRequest cannot be read, 7 problems:
                  2:28 outputVariables: variable "b" must be a string, is a number
                  2:36 outputVariables: variable "a" must be a string, is null
                  3:43 executionDetails.percentComplete: must be an integer of 32 bits, is a number with a fraction
                  3:60 executionDetails.summary: must be a string, is an array
                  4:12 jobId: must be a string, is an object
                  4:21 jobId.x: is there more than once
                  5:22 currentRevision: must be an object, is a string""");
        assertThat(e.total()).isEqualTo(7);
        assertThat(e.problems())
                .contains(
                        new ReadingProblem(
                                Kind.TYPE,
                                "outputVariables",
                                "/outputVariables/b",
                                2,
                                28,
                                "variable \"b\" must be a string, is a number"),
                        new ReadingProblem(Kind.MALFORMED, "jobId.x", "/jobId/x", 4, 21, "is there more than once"));
    }

    @Test
    void namesTheTypeThatWasAskedFor() {
        assertThat(catchThrowableOfType(
                        UnreadableRequestException.class,
                        () -> JobResultCodec.standard().decode(utf8("[]"), THIRD_PARTY)))
                .hasMessage("PutThirdPartyJobSuccessResultRequest cannot be read, 1 problem:\n"
                        + "  1:1 must be an object, is an array");
    }

    @Test
    void aSyntaxErrorComesAfterTheProblemsBeforeItAndEndsTheReading() {
        assertThat(refused("{\"jobId\":1,\"x\":\n[}],\"continuationToken\":2}")).hasMessage("""
                        PutJobSuccessResultRequest cannot be read, 2 problems:
                          1:10 jobId: must be a string, is a number
                          2:2 x: the body is not JSON from here on""");
    }

    @ParameterizedTest
    @CsvSource({"100, ''", "101, '\n  and 1 more'", "150, '\n  and 50 more'"})
    void listsAHundredProblemsAndCountsTheRest(int problems, String more) {
        String variables =
                IntStream.range(0, problems).mapToObj(i -> "\"v" + i + "\":0").collect(Collectors.joining(",\n"));

        UnreadableRequestException e = refused("{\"outputVariables\":{\n" + variables + "}}");

        assertThat(e)
                .hasMessage("PutJobSuccessResultRequest cannot be read, " + problems + " problems:"
                        + IntStream.range(0, 100)
                                .mapToObj(i -> "\n  " + (i + 2) + ":" + ("\"v" + i + "\":0").length()
                                        + " outputVariables: variable \"v" + i
                                        + "\" must be a string, is a number")
                                .collect(Collectors.joining())
                        + more);
        assertThat(e.problems()).hasSize(100);
        assertThat(e.total()).isEqualTo(problems);
    }

    @Test
    void countsASyntaxErrorAfterAHundredProblems() {
        String variables =
                IntStream.range(0, 100).mapToObj(i -> "\"v" + i + "\":0,").collect(Collectors.joining());

        UnreadableRequestException e = refused("{\"outputVariables\":{" + variables + "oops");

        assertThat(e.total()).isEqualTo(101);
        assertThat(e.getMessage()).endsWith("\n  and 1 more");
    }

    @ParameterizedTest
    @CsvSource({
        // Line breaks of all three kinds, also mixed.
        "'{\n\"jobId\":1}', 2, 9",
        "'{\r\"jobId\":1}', 2, 9",
        "'{\r\n\"jobId\":1}', 2, 9",
        "'{\n\r\"jobId\":1}', 3, 9",
        "'{\r\r\n\n\r\n\"jobId\":1}', 5, 9",
        "'{\n\n\n\"jobId\":\r\n\r\n1}', 6, 1",
        "'\n{\"jobId\":\n  1\n}\n', 3, 3",
        // An escaped line break is none, a tab is one column.
        "'{\"x\":\"\\n\\r\",\t\"jobId\":1}', 1, 22",
        // Characters, not bytes and not UTF-16 units.
        "'{\"\u00e9\u20ac\ud83d\ude00\":0,\"jobId\":1}', 1, 18",
        "'{\"x\":\"\ud83d\ude00\ud83d\ude00\",\n\"\ud83d\ude00\":0,\"jobId\":1}', 2, 15",
        // Line separators of Unicode do not end a line of JSON.
        "'{\"x\":\"\u2028\u0085\",\"jobId\":1}', 1, 19",
    })
    void countsLinesAndColumnsAsPeopleDo(String body, int line, int column) {
        assertThat(refused(body).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEqualTo("/jobId");
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.column()).isEqualTo(column);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'{\n\"jobId\":\r\n\"\u00e9\ud83d\ude00\" x}', 3, 6",
        "'{\"\u00e9\":\"\ud83d\ude00\"}\r\u20ac', 2, 1",
        "'{\"\u20ac\":1,\u20ac', 1, 8"
    })
    void countsLinesAndColumnsOfSyntaxErrorsLikewise(String body, int line, int column) {
        assertThat(refused(body).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.MALFORMED);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.column()).isEqualTo(column);
        });
    }

    @Test
    void namesOfMembersCannotBreakTheLineOrFillTheLog() {
        String name = "\\u001b[31m\\n  1:1 all is well\\u202e" + "n".repeat(1000);

        UnreadableRequestException e = refused("{\"" + name + "\":1,\"" + name + "\":2}");

        String printed = "\\u001b[31m\\u000a  1:1 all is well\\u202e" + "n".repeat(40) + "\u2026(1024 characters)";
        assertThat(e.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo(printed);
            assertThat(problem.pointer()).isEqualTo("/" + printed);
        });
        assertThat(e.getMessage().lines()).hasSize(2);
    }

    /** With their slashes, the four outer names take 255 characters or 256. */
    @ParameterizedTest
    @CsvSource({"62, x, x", "62, x/y/z, x/\u2026(2 more)", "63, x, \u2026(1 more)", "63, x/y/z, \u2026(3 more)"})
    void onlyCountsTheInnerNamesOncePlacesGetLong(int length, String inner, String told) {
        String outer = ("n".repeat(63) + "/").repeat(3) + "n".repeat(length) + "/";
        String way = (outer + inner).replaceAll("[^/]+", "{\"$0\":").replace("/", "");
        String innermost = inner.substring(inner.length() - 1);
        String twice = "1,\"" + innermost + "\":2" + "}".repeat(4 + (inner.length() + 1) / 2);

        assertThat(refused(way + twice).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEqualTo("/" + outer + told);
            assertThat(problem.path()).isEqualTo((outer + told).replace('/', '.'));
        });
    }

    @Test
    void pointersFollowRfc6901() {
        UnreadableRequestException e = refused("{\"outputVariables\":{\"a/b~c\":1,\"\":2,\" \":3}}");

        assertThat(e.problems())
                .extracting(ReadingProblem::pointer)
                .containsExactly("/outputVariables/a~1b~0c", "/outputVariables/", "/outputVariables/ ");
        assertThat(e.problems()).extracting(ReadingProblem::path).containsOnly("outputVariables");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[1]", "{\"jobId\":1,\"outputVariables\":{\"a\":1}}", "{\"x\":"})
    void survivesJavaSerialization(String body) throws Exception {
        UnreadableRequestException original = refused(body);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(original);
        }
        UnreadableRequestException copy;
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            copy = (UnreadableRequestException) in.readObject();
        }

        assertThat(copy).hasMessage(original.getMessage());
        assertThat(copy.problems()).isEqualTo(original.problems()).isNotEmpty();
        assertThat(copy.total()).isEqualTo(original.total());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // A variable is the subject of a problem only if the problem is its own.
                "{'outputVariables':{'k':{'a':1,'a':2}}} | 2 | 1:32 outputVariables:"
                        + " member \"a\" of variable \"k\" is there more than once",
                "{'outputVariables':{'k':{'a':[{'b':1,'b':2}]}}} | 2 | 1:38 outputVariables:"
                        + " member \"a.0.b\" of variable \"k\" is there more than once",
                "{'outputVariables':{'k':'v | 1 | 1:27 outputVariables: the body ends too early",
                "{'outputVariables':{'k':oops}} | 1 | 1:25 outputVariables: the body is not JSON from here on",
                // A syntax error is at the token that cannot be there.
                "{'executionDetails':{'percentComplete':+50}} | 1"
                        + " | 1:40 executionDetails.percentComplete: the body is not JSON from here on",
                "{'x':[-Infinity]} | 1 | 1:7 x.0: the body is not JSON from here on",
                "{'x':1 2} | 1 | 1:8 the body is not JSON from here on",
                // No member is to blame for a comma.
                "{'jobId':'j',} | 1 | 1:14 the body is not JSON from here on",
                "{'jobId':'j',,'x':1} | 1 | 1:14 the body is not JSON from here on",
                "{'jobId':'j''x':1} | 1 | 1:13 the body is not JSON from here on",
                "{'executionDetails':{'summary':'s' 'percentComplete':1}} | 1"
                        + " | 1:36 executionDetails: the body is not JSON from here on",
                // A body that breaks off is incomplete whatever else is wrong.
                "{'jobId':7, | 2 | 1:12 the body ends too early",
                "[7 | 2 | 1:3 0: the body ends too early",
                // Numbers that do not fit, and the expected form.
                "{'executionDetails':{'percentComplete':99.9}} | 1 | 1:40 executionDetails.percentComplete:"
                        + " must be an integer of 32 bits, is a number with a fraction",
                "{'executionDetails':{'percentComplete':4294967346}} | 1 | 1:40 executionDetails.percentComplete:"
                        + " must be an integer of 32 bits, is an integer of more bits",
                "{'currentRevision':{'created':'2026-01-02'}} | 1 | 1:31 currentRevision.created:"
                        + " must be a number of seconds since 1970 (such as 1577934245.678), is a string",
                // Jackson gets a shorter text: its lone surrogates are not escaped.
                "{'\\ud800':1,'a\\\\ud800\\udc00':'\\uDBFF\\uDFFF','jobId':7} | 1"
                        + " | 1:53 jobId: must be a string, is a number",
                "{'\\ud800':1,'\\ud800\\ud800':'\\uD800','jobId':7} | 1"
                        + " | 1:45 jobId: must be a string, is a number",
                "{'\\ud800':1,'\\uD800':2} | 1 | 1:13 \\ud800: is there more than once",
            })
    void theLastProblemSaysWhatIsWrongWhere(String body, int total, String problem) {
        UnreadableRequestException e = refused(body.replace('\'', '"'));

        assertThat(e.total()).isEqualTo(total);
        assertThat(e.problems().get(total - 1)).hasToString(problem);
    }

    @Test
    void aProblemPrintsItsPlaceAndMessage() {
        assertThat(refused("{\"executionDetails\":{\"percentComplete\":\"50\"}}")
                        .problems())
                .singleElement()
                .hasToString("1:40 executionDetails.percentComplete: must be a number, is a string");
        assertThat(refused("true").problems()).singleElement().hasToString("1:1 must be an object, is a boolean");
    }

    private static UnreadableRequestException refused(String body) {
        return catchThrowableOfType(
                UnreadableRequestException.class,
                () -> JobResultCodec.standard().decode(utf8(body), PUT));
    }
}
