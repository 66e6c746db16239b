package io.github.jobresult.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both commands that print a request. */
@Tag("both-paths")
class PutCommandTest {

    private static final String JOB_ID = "b2f7e3a4-5c1d-4e8f-9a6b-0d1c2e3f4a5b";
    private static final String REQUIRED = "{\"jobId\":\"" + JOB_ID + "\"}";

    @Test
    void printsTheWireJsonOfAllOptions() {
        Command run = put(
                "--output-variables",
                "z=,imageTag=1.4.2,a@b=\"x, y\"",
                "--execution-details",
                "summary=412 tests passed,externalExecutionId=1042,percentComplete=100",
                "--current-revision",
                "revision=8f14e45f,changeIdentifier=build-1042,created=2026-11-20T10:15:30.25+01:00,revisionSummary='é👍'");

        assertThat(run)
                .isEqualTo(new Command(
                        0,
                        "{\"jobId\":\"" + JOB_ID + "\",\"currentRevision\":{\"revision\":\"8f14e45f\","
                                + "\"changeIdentifier\":\"build-1042\",\"created\":1795166130.25,"
                                + "\"revisionSummary\":\"é👍\"},\"executionDetails\":{\"summary\":\"412 tests passed\","
                                + "\"externalExecutionId\":\"1042\",\"percentComplete\":100},\"outputVariables\":"
                                + "{\"a@b\":\"x, y\",\"imageTag\":\"1.4.2\",\"z\":\"\"}}\n",
                        ""));
    }

    @Test
    void printsTheWireJsonOfAPartnerAction() {
        Command run = Command.run(
                "put-third-party-job-success-result",
                "--job-id",
                "any form",
                "--client-token",
                "token",
                "--continuation-token=-next-");

        assertThat(run)
                .isEqualTo(new Command(
                        0,
                        "{\"jobId\":\"any form\",\"clientToken\":\"token\",\"continuationToken\":\"-next-\"}\n",
                        ""));
    }

    @Test
    void takesStructuresAsJson() {
        Command run = put(
                "--execution-details",
                " \n{\"percentComplete\": 5e1, \"summary\": \"\\u00e9\"}\n",
                "--output-variables",
                "{}",
                "--current-revision",
                "{\"revision\":\"1\",\"changeIdentifier\":\"2\",\"created\":1577934245.678}");

        assertThat(run.out())
                .isEqualTo("{\"jobId\":\"" + JOB_ID + "\",\"currentRevision\":{\"revision\":\"1\","
                        + "\"changeIdentifier\":\"2\",\"created\":1577934245.678},"
                        + "\"executionDetails\":{\"summary\":\"é\",\"percentComplete\":50}}\n");
    }

    @Test
    void takesAnyValueFromAFile(@TempDir Path folder) throws IOException {
        String json = file(folder, "json", "{\"summary\":\"from JSON\"}\n");
        String shorthand = file(folder, "shorthand", "a=1,b=\"2\"\n");
        String text = file(folder, "text", JOB_ID);
        String token = file(folder, "token", "a token");
        String summary = file(folder, "summary", "two\nlines\n");

        assertThat(Command.run(
                                "put-job-success-result",
                                "--job-id",
                                text,
                                "--execution-details",
                                json,
                                "--output-variables",
                                shorthand)
                        .out())
                .isEqualTo("{\"jobId\":\"" + JOB_ID + "\",\"executionDetails\":{\"summary\":\"from JSON\"},"
                        + "\"outputVariables\":{\"a\":\"1\",\"b\":\"2\"}}\n");
        assertThat(put("--continuation-token", token).out()).contains("\"a token\"");
        assertThat(put("--execution-details", "summary@=" + summary).out()).contains("\"two\\nlines\\n\"");
        assertThat(Command.run("put-job-success-result", "--cli-input-json", file(folder, "input", REQUIRED + "\n"))
                        .out())
                .isEqualTo(REQUIRED + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "--client-token=file://F,--client-token:",
        "--job-id=file://F,--job-id:",
        "--continuation-token=file://F,--continuation-token:",
        "--current-revision=revision@=file://F,--current-revision: revision",
        "--current-revision=changeIdentifier@=file://F,--current-revision: changeIdentifier",
        "--current-revision=created@=file://F,--current-revision: created",
        "--execution-details=externalExecutionId@=file://F,--execution-details: externalExecutionId",
    })
    void refusesTheLineBreakOfAFileAfterATokenOrAnIdentifier(String option, String subject, @TempDir Path folder)
            throws IOException {
        for (String end : List.of("\n", "\r\n")) {
            Path file = Files.writeString(folder.resolve("file"), "text" + end);

            assertThat(Command.run("put-third-party-job-success-result", option.replace("F", file.toString()))
                            .err())
                    .isEqualTo(subject + " ends with a line break; tr -d '\\r\\n' removes it\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--execution-details,summary=file:///dev/stdin,summary,file://",
        "--execution-details,'summary=\"file://a,b\"',summary,file://",
        "--current-revision,'revision=1,changeIdentifier= env://TOKEN',changeIdentifier,env://",
        "--output-variables,commit=env://TOKEN,commit,env://",
    })
    void refusesAReferenceInShorthandThatWouldBeSentItself(String option, String value, String name, String scheme) {
        assertThat(put(option, value))
                .isEqualTo(new Command(
                        252,
                        "",
                        option + ": a value begins with " + scheme + "; write " + name + "@=" + scheme
                                + "… for what is there, or JSON for this text itself\n"));
        assertThat(put("--output-variables", "{\"a\":\"file://x\"}").out()).contains("{\"a\":\"file://x\"}");
    }

    @Test
    void showsTheLastLineOfAFileThatIsNoShorthand(@TempDir Path folder) throws IOException {
        assertThat(put("--current-revision", file(folder, "hash", "8f14e45f\r\n\n"))
                        .err())
                .isEqualTo(
                        "--current-revision: Expected: '=', received: 'EOF' for input:\n8f14e45f\uFFFD\n        ^\n");
    }

    @Test
    void takesAnyValueFromTheEnvironment() {
        Map.Entry<String, String> variable = System.getenv().entrySet().stream()
                .filter(entry -> entry.getValue().matches("[A-Za-z0-9/:._-]{1,2048}"))
                .findFirst()
                .orElseThrow();

        assertThat(put("--continuation-token", "env://" + variable.getKey()).out())
                .contains("\"continuationToken\":\"" + variable.getValue() + "\"");
        assertThat(put("--output-variables", "a@=env://" + variable.getKey()).out())
                .contains("{\"a\":\"" + variable.getValue() + "\"}");
    }

    @Test
    void takesAnyValueFromAFileOfTheHomeDirectory() throws IOException {
        Path file = Files.createTempFile(Path.of(System.getProperty("user.home")), "jobresult", ".txt");
        try {
            Files.writeString(file, "from home");

            assertThat(put("--continuation-token", "file://~/" + file.getFileName())
                            .out())
                    .contains("\"continuationToken\":\"from home\"");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void aListInJsonIsNoMember() {
        assertThat(put("--cli-input-json", "{\"executionDetails\":[{\"summary\":\"\"}]}")
                        .err())
                .isEqualTo("executionDetails: must be an object, is an array\n");
    }

    @Test
    void optionsReplaceWholeMembersOfTheInput() {
        String input = "{\"jobId\":\"" + JOB_ID + "\",\"continuationToken\":\"t\",\"executionDetails\":"
                + "{\"summary\":\"s\",\"percentComplete\":7}}";

        assertThat(Command.run(
                                "put-job-success-result",
                                "--cli-input-json",
                                input,
                                "--execution-details",
                                "externalExecutionId=1")
                        .out())
                .isEqualTo("{\"jobId\":\"" + JOB_ID + "\",\"continuationToken\":\"t\",\"executionDetails\":"
                        + "{\"externalExecutionId\":\"1\"}}\n");
    }

    @Test
    void theLastOfEqualOptionsCounts() {
        assertThat(Command.run("put-job-success-result", "--job-id", "x", "--job-id", JOB_ID)
                        .out())
                .isEqualTo(REQUIRED + "\n");
    }

    @Test
    void anAtSignInFrontOfAValueIsPartOfIt(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "text");

        assertThat(put("--continuation-token", "@" + file).out()).contains("\"@" + file + "\"");
    }

    @Test
    void printsTheRequestIndented() {
        Command run = put("--format", "pretty", "--execution-details", "{}", "--output-variables", "a=1,b=2");

        assertThat(run.out()).isEqualTo("""
                        {
                            "jobId": "b2f7e3a4-5c1d-4e8f-9a6b-0d1c2e3f4a5b",
                            "executionDetails": {},
                            "outputVariables": {
                                "a": "1",
                                "b": "2"
                            }
                        }
                        """);
    }

    @Test
    void printsTheWholeHttpRequest() {
        assertThat(put("--http", "--output-variables", "a=é").out())
                .isEqualTo("POST / HTTP/1.1\r\nX-Amz-Target: CodePipeline_20150709.PutJobSuccessResult\r\n"
                        + "Content-Type: application/x-amz-json-1.1\r\nContent-Length: 77\r\n\r\n"
                        + "{\"jobId\":\"" + JOB_ID + "\",\"outputVariables\":{\"a\":\"é\"}}");
        assertThat(Command.run(
                                "put-third-party-job-success-result",
                                "--http",
                                "--format=pretty",
                                "--job-id=1",
                                "--client-token=2")
                        .out())
                .isEqualTo("""
                        POST / HTTP/1.1\r
                        X-Amz-Target: CodePipeline_20150709.PutThirdPartyJobSuccessResult\r
                        Content-Type: application/x-amz-json-1.1\r
                        Content-Length: 44\r
                        \r
                        {
                            "jobId": "1",
                            "clientToken": "2"
                        }""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-01-02T03:04:05Z|1577934245",
                "2020-01-02T03:04:05|1577934245",
                "2020-01-02 03:04:05|1577934245",
                "2020-01-02T03:04:05.678Z|1577934245.678",
                "2020-01-02T03:04:05.6789Z|1577934245.678",
                "2020-01-02T04:04:05+01:00|1577934245",
                "2020-01-02T04:04:05+0100|1577934245",
                "2026-01-02 03:04:05 +0100|1767319445",
                "2026-01-02 03:04:05.123456789 +0100|1767319445.123",
                "20260102T020405Z|1767319445",
                "2020-01-02|1577923200",
                "1577934245|1577934245",
                "1577934245.678|1577934245.678",
                "-0.5|-0.5",
                "0|0",
            })
    void takesTimesAsTheAwsCliDoesButKeepsMilliseconds(String created, String seconds) {
        for (String text : List.of(
                "revision=1,changeIdentifier=2,created=" + created,
                "{\"revision\":\"1\",\"changeIdentifier\":\"2\",\"created\":\"" + created + "\"}")) {
            assertThat(put("--current-revision", text).out()).endsWith("\"created\":" + seconds + "}}\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "03:04,a time of day without a date",
        "1577934245678,milliseconds",
        "yesterday,must be seconds since 1970 or an ISO 8601 date and time",
        "2026-02-30,one that does not exist",
        "'',must be seconds since 1970 or an ISO 8601 date and time",
    })
    void refusesTimesThatWouldMeanSomethingElse(String created, String message) {
        Command run = put("--current-revision", "revision=1,changeIdentifier=2,created=" + created);

        assertThat(run.exitCode()).isEqualTo(252);
        assertThat(run.err()).startsWith("currentRevision.created: ").contains(message);
    }

    @Test
    void saysEverythingThatIsWrongWithARequest() {
        Command run = Command.run(
                "put-job-success-result",
                "--job-id",
                "B2F7E3A4",
                "--continuation-token",
                "",
                "--execution-details",
                "percentComplete=101",
                "--output-variables",
                "a.b=1");

        assertThat(run).isEqualTo(new Command(252, "", """
                        PutJobSuccessResultRequest breaks 5 rules:
                          jobId                             must match [0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}, has 8 characters and upper-case letters
                          continuationToken                 must be 1 to 2048 characters, has 0
                          executionDetails.percentComplete  must be 0 to 100, is 101
                          outputVariables                   must be absent when there is a continuationToken
                          outputVariables                   name "a.b" must match [A-Za-z0-9@\\-_]+, has 3 characters
                        """));
    }

    @Test
    void asksForRequiredMembers() {
        assertThat(Command.run("put-third-party-job-success-result").err())
                .contains("jobId        is required but missing\n", "clientToken  is required but missing\n");
    }

    @Test
    void saysEverythingThatIsWrongWithTheOptions() {
        Command run = put(
                "--current-revision",
                "revision",
                "--execution-details",
                "summary=a,b",
                "--output-variables",
                "{\"a\":\"1\",}",
                "--cli-input-json",
                "[]",
                "--continuation-token",
                "file://no such file");

        assertThat(run).isEqualTo(new Command(252, "", """
                        --cli-input-json: must be a JSON object
                        --current-revision: Expected: '=', received: 'EOF' for input:
                        revision
                                ^
                        --continuation-token: there is no such file
                        --execution-details: a value is a list; a comma in a text is written \\, or the text stands in quotes
                        --output-variables: is not JSON: line 1, column 10
                        """));
    }

    @Test
    void refusesWhatTheAwsCliRefusesThoughTheServiceMayNot() {
        Command run = Command.run(
                "put-job-success-result",
                "--cli-input-json",
                "{\"jobId\":\"" + JOB_ID + "\",\"bogus\":1,\"continuationToken\":null,\"executionDetails\":"
                        + "{\"percentComplete\":50.5,\"summary\":7,\"a\\nb\":\"\"}}");

        assertThat(run).isEqualTo(new Command(252, "", """
                        Unknown parameter in input: "bogus", must be one of: jobId, currentRevision, continuationToken, executionDetails, outputVariables
                        continuationToken: must not be null; leave it out instead
                        executionDetails.percentComplete: must be a whole number
                        Unknown parameter in executionDetails: "a\\u000ab", must be one of: summary, externalExecutionId, percentComplete
                        executionDetails.summary: must be a string, is a number
                        """));
    }

    @Test
    void theOtherOperationHasOtherMembers() {
        assertThat(Command.run("put-job-success-result", "--cli-input-json", "{\"clientToken\":\"\"}")
                        .err())
                .contains("\"clientToken\", must be one of: jobId, currentRevision,");
        assertThat(Command.run("put-third-party-job-success-result", "--cli-input-json", "{\"outputVariables\":{}}")
                        .err())
                .contains("\"outputVariables\", must be one of: jobId, clientToken, currentRevision,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abc|--execution-details: percentComplete must be a whole number",
                "99.5|--execution-details: percentComplete must be a whole number",
                "1e2|--execution-details: percentComplete must be a whole number",
                "''|--execution-details: percentComplete must be a whole number",
                "99999999999|executionDetails.percentComplete: must be an integer of 32 bits, is an integer of more bits",
            })
    void refusesPercentagesThatAreNoInteger(String percent, String message) {
        assertThat(put("--execution-details", "percentComplete=\"" + percent + "\""))
                .isEqualTo(new Command(252, "", message + "\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "5e-1,must be a whole number",
        "1e-999999999,must be a whole number",
        "1e999999999,'must be an integer of 32 bits, is an integer of more bits'",
        "1e-99999999999,'must be a number, is one out of bounds'",
        "true,'must be a number, is a boolean'",
        "false,'must be a number, is a boolean'",
    })
    void refusesNumbersThatAreNoInteger(String number, String message) {
        assertThat(put("--execution-details", "{\"percentComplete\":" + number + "}"))
                .isEqualTo(new Command(252, "", "executionDetails.percentComplete: " + message + "\n"));
    }

    @Test
    void takesNumbersAndBooleansInJsonForTextsOfVariables() {
        assertThat(put("--output-variables", "{\"a\":42,\"b\":1.50,\"c\":true}").out())
                .contains("{\"a\":\"42\",\"b\":\"1.50\",\"c\":\"true\"}");
        assertThat(put("--execution-details", "{\"percentComplete\":\"50\"}").err())
                .isEqualTo("executionDetails.percentComplete: must be a number, is a string\n");
    }

    @ParameterizedTest
    @CsvSource({"+7,7", "007,7", "-0,0", "100,100"})
    void readsPercentagesFromText(String percent, String number) {
        assertThat(put("--execution-details", "percentComplete=" + percent).out())
                .contains("\"percentComplete\":" + number + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} {}|has something after the JSON value: line 1, column 4",
                "{\"a\":\"\",\"b\":\"\",\"a\":\"\"}|has a member a second time: line 1, column 16",
                "{\"a\":tru}|is not JSON: line 1, column 6",
                "{|is not JSON: line 1, column 2",
                "{\"a\":'b'}|is not JSON: line 1, column 6",
            })
    void saysWhereJsonIsWrong(String json, String message) {
        assertThat(put("--output-variables", json).err()).isEqualTo("--output-variables: " + message + "\n");
        assertThat(put("--cli-input-json", json).err()).isEqualTo("--cli-input-json: " + message + "\n");
        assertThat(Command.runWithInput(json, "put-job-success-result", "--cli-input-json", "-")
                        .err())
                .isEqualTo("--cli-input-json: " + message + "\n");
    }

    @Test
    void anEmptyInputIsNoJson() {
        assertThat(put("--cli-input-json", "").err()).isEqualTo("--cli-input-json: is not JSON: line 1, column 1\n");
    }

    @Test
    void readsTheInputFromStandardInput() {
        assertThat(Command.runWithInput(REQUIRED, "put-job-success-result", "--cli-input-json", "-"))
                .isEqualTo(new Command(0, REQUIRED + "\n", ""));
    }

    @Test
    void saysHowAFileIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("report.json"), REQUIRED);

        assertThat(put("--cli-input-json", file.toString()).err())
                .startsWith("--cli-input-json: is not JSON: line 1, column ")
                .endsWith("; a file is named file://" + file + "\n");
        assertThat(put("--cli-input-json", "report.json").err())
                .isEqualTo("--cli-input-json: is not JSON: line 1, column 1; a file is named file://PATH\n");
        assertThat(put("--cli-input-json", "nul\0").err())
                .isEqualTo("--cli-input-json: is not JSON: line 1, column 1; a file is named file://PATH\n");
        assertThat(put("--execution-details", file.toString()).err())
                .endsWith("^\na file is named file://" + file + "\n");
        assertThat(put("--execution-details", "details.json").err()).endsWith("^\n");
    }

    @Test
    void namesAByteOrderMark(@TempDir Path folder) throws IOException {
        String file = file(folder, "file", "\uFEFF" + REQUIRED);

        assertThat(put("--cli-input-json", file).err())
                .isEqualTo("--cli-input-json: the file starts with a byte order mark\n");
        assertThat(put("--continuation-token", file).err())
                .isEqualTo("--continuation-token: the file starts with a byte order mark\n");
        assertThat(Command.runWithInput("\uFEFF" + REQUIRED, "put-job-success-result", "--cli-input-json", "-")
                        .err())
                .isEqualTo("--cli-input-json: the file starts with a byte order mark\n");
    }

    @Test
    void refusesStandardInputThatCannotBeRead() throws IOException {
        String[] args = {"put-job-success-result", "--cli-input-json", "-"};
        InputStream broken = InputStream.nullInputStream();
        broken.close();
        for (InputStream in : List.of(broken, new ByteArrayInputStream(new byte[] {(byte) 0xff}))) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();

            assertThat(Main.run(args, in, OutputStream.nullOutputStream(), err)).isEqualTo(252);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .isEqualTo("--cli-input-json: standard input " + (in == broken ? "cannot be read" : "is not UTF-8")
                            + "\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--output-variables,a=1,b=2",
        "--execution-details,summary=a,percentComplete=1",
        "--current-revision,revision=1,changeIdentifier=2",
    })
    void refusesAMapOrAStructureThatIsThereTwice(String option, String first, String second) {
        assertThat(put(option, first, option, second))
                .isEqualTo(new Command(
                        252, "", option + ": is there more than once; put all names and values into one\n"));
    }

    @Test
    void makesTextsForPeopleAcceptableOnRequest() {
        String tooLong = "summary=" + "x".repeat(3000);

        assertThat(put("--execution-details", tooLong).err())
                .endsWith("must be 1 to 2048 characters, has 3000\n--truncate makes the texts for people acceptable\n");
        Command run = put(
                "--truncate",
                "--execution-details",
                tooLong,
                "--current-revision",
                "revision=1,changeIdentifier=2,revisionSummary=");
        assertThat(run)
                .isEqualTo(new Command(
                        0,
                        "{\"jobId\":\"" + JOB_ID + "\",\"currentRevision\":{\"revision\":\"1\","
                                + "\"changeIdentifier\":\"2\"},\"executionDetails\":{\"summary\":\"" + "x".repeat(2047)
                                + "…\"}}\n",
                        """
                        jobresult: currentRevision.revisionSummary left out, as it was empty
                        jobresult: executionDetails.summary cut from 3000 to 2048 characters
                        """));
        assertThat(put("--truncate", "--output-variables", "a.b=1").exitCode()).isEqualTo(252);
    }

    @Test
    void saysOfManyProblemsHowManyMoreThereAre() {
        String variables = Stream.iterate(0, i -> i + 1)
                .limit(103)
                .map(i -> "\"v" + i + "\":[]")
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();

        assertThat(put("--output-variables", "{" + variables + "}").err())
                .hasLineCount(101)
                .endsWith("\nand 3 more\n");
    }

    @Test
    void halfASurrogatePairGetsToTheRulesThatRefuseIt() {
        assertThat(put("--execution-details", "{\"summary\":\"\\ud83d\"}"))
                .matches(run -> run.exitCode() == 252)
                .matches(run -> run.err().contains("executionDetails.summary  must be well-formed Unicode"));
    }

    @Test
    void saysWhyAFileIsNotRead(@TempDir Path folder) throws IOException {
        Path bytes = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xff});
        Path big = Files.write(folder.resolve("big"), new byte[(1 << 20) + 1]);

        assertThat(put("--continuation-token", "file://" + bytes).err())
                .isEqualTo("--continuation-token: the file is not UTF-8\n");
        assertThat(put("--continuation-token", "file://" + big).err())
                .isEqualTo("--continuation-token: the file is longer than 1048576 bytes\n");
        assertThat(put("--continuation-token", "file://" + folder))
                .isEqualTo(new Command(252, "", "--continuation-token: the file cannot be read\n"));
        assertThat(put("--continuation-token", "file://nul\0").err())
                .isEqualTo("--continuation-token: the file cannot be read\n");
        assertThat(put("--continuation-token", "env://NO_SUCH_VARIABLE").err())
                .isEqualTo("--continuation-token: there is no such environment variable\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"put-job-success-result", "put-third-party-job-success-result"})
    void theExampleIsValidAndPrintedAsPretty(String command) {
        Command example = Command.run(command, "--generate-cli-skeleton", "example");

        assertThat(example.exitCode()).isZero();
        assertThat(Command.run(command, "--format", "pretty", "--cli-input-json", example.out()))
                .isEqualTo(example);
        String operation = command.contains("third") ? "PutThirdPartyJobSuccessResult" : "PutJobSuccessResult";
        assertThat(Command.runWithInput(example.out(), "check", "--operation", operation)
                        .exitCode())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"put-job-success-result", "put-third-party-job-success-result"})
    void theSkeletonHasAllMembersButNoValues(String command) {
        Command skeleton = Command.run(command, "--generate-cli-skeleton");

        assertThat(skeleton)
                .isEqualTo(Command.run(command, "--generate-cli-skeleton", "input"))
                .isEqualTo(Command.run(command, "--generate-cli-skeleton=input", "--job-id", "x"));
        assertThat(skeleton.exitCode()).isZero();
        assertThat(skeleton.out()).startsWith("{\n    \"jobId\": \"\",\n    \"").endsWith("\n}\n");
        // Every member is known, and each text breaks a rule.
        assertThat(Command.run(command, "--cli-input-json", skeleton.out()).err())
                .contains("breaks 8 rules:")
                .doesNotContain("Unknown");
    }

    @Test
    void theSkeletonOfTheOutputIsEmptyButTheOptionsAreChecked() {
        assertThat(put("--generate-cli-skeleton", "output")).isEqualTo(new Command(0, "", ""));
        assertThat(Command.run("put-job-success-result", "--generate-cli-skeleton", "output")
                        .exitCode())
                .isEqualTo(252);
    }

    @ParameterizedTest
    @CsvSource({
        "--bogus=SECRET,there is no option --bogus",
        "--region=SECRET,this command sends nothing; --region belongs to the aws command that sends the request",
        "--no-cli-pager,this command sends nothing; --no-cli-pager belongs to the aws command that sends the request",
        "--job=SECRET,there is no option --job; did you mean --job-id?",
        "SECRET,an argument is left over; a value with blanks in it stands in quotes",
        "--job-id,--job-id needs a value",
        "--http=SECRET,--http cannot take this value",
        "--format=SECRET,'--format takes one of [json, pretty]'",
        "--generate-cli-skeleton=SECRET,'--generate-cli-skeleton takes one of [input, output, example]'",
    })
    void saysWhatIsWrongWithTheCommandLineWithoutShowingValues(String argument, String message) {
        assertThat(put(argument)).isEqualTo(new Command(252, "", "jobresult: " + message + """

                        Usage: jobresult put-job-success-result --job-id=TEXT [OPTION]...
                        Try 'jobresult put-job-success-result --help' for more.
                        """));
    }

    @Test
    void aMisspelledCommandDoesNotShowItsOptions() {
        Command run = Command.run("put-job-succes-result", "--client-token", "SECRET", "SECRET");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("jobresult: there is no command put-job-succes-result; did you mean put-job-success-result")
                .doesNotContain("SECRET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"put-job-success-result", "put-third-party-job-success-result"})
    void helpShowsEveryOptionAndFitsATerminal(String command) {
        Command run = Command.run(command, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(run.out())
                .contains(
                        "--job-id",
                        command.contains("third") ? "--client-token" : "--output-variables",
                        "--current-revision",
                        "--continuation-token",
                        "--execution-details",
                        "--cli-input-json",
                        "--generate-cli-skeleton",
                        "--format",
                        "--http",
                        "aws codepipeline " + command);
        assertThat(Command.run(command, "--version").out()).startsWith("jobresult ");
    }

    @Test
    void anOutputThatCannotBeWrittenIsAFailure() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("SECRET");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] args = {"put-job-success-result", "--job-id", JOB_ID};

        assertThat(Main.run(args, new ByteArrayInputStream(new byte[0]), full, err))
                .isEqualTo(255);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("jobresult: failed: java.io.IOException\n");
    }

    @Test
    void anOutputThatNobodyReadsEndsItInSilence() throws IOException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Pipe pipe = Pipe.open();
        pipe.source().close();
        try (OutputStream closed = Channels.newOutputStream(pipe.sink())) {
            String[] args = {"put-job-success-result", "--job-id", JOB_ID};

            assertThat(Main.run(args, new ByteArrayInputStream(new byte[0]), closed, err))
                    .isEqualTo(141);
        }
        assertThat(err.size()).isZero();
    }

    private static Command put(String... options) {
        return Command.run(Stream.concat(Stream.of("put-job-success-result", "--job-id", JOB_ID), Stream.of(options))
                .toArray(String[]::new));
    }

    private static String file(Path folder, String name, String content) throws IOException {
        return "file://" + Files.writeString(folder.resolve(name), content);
    }
}
