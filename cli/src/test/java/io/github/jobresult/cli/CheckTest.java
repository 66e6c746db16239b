package io.github.jobresult.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@Tag("both-paths")
class CheckTest {

    private static final String JOB_ID = "\"jobId\":\"b2f7e3a4-5c1d-4e8f-9a6b-0d1c2e3f4a5b\"";

    @ParameterizedTest
    @CsvSource({
        "good-build-with-variables.json,0",
        "good-continuation.json,0",
        "good-third-party.json,0",
        "bad-cut-off.json,1",
        "bad-too-long-and-out-of-range.json,1",
        "bad-types.json,1",
        "bad-unedited-skeleton.json,1",
    })
    void eachSampleIsWhatItsNameSays(String sample, int exitCode) {
        Command run = Command.run("check", "samples/" + sample);

        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.out())
                .startsWith("samples/" + sample + ": ")
                .satisfies(out -> assertThat(out.endsWith(": ok\n")).isEqualTo(exitCode == 0));
        assertThat(run.err()).isEmpty();
    }

    @Test
    void noSampleIsForgottenAbove() throws IOException {
        try (var samples = Files.list(Path.of("samples"))) {
            assertThat(samples).hasSize(7);
        }
    }

    @Test
    void printsTheWholeReportOfAnInvalidRequest() {
        Command run = Command.run("check", "samples/bad-too-long-and-out-of-range.json");

        assertThat(run.out()).isEqualTo("""
                        samples/bad-too-long-and-out-of-range.json: PutJobSuccessResultRequest breaks 6 rules:
                          jobId                             must match [0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}, has 36 characters and upper-case letters
                          currentRevision.changeIdentifier  must be 1 to 100 characters, has 132
                          currentRevision.created           must be 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999Z, is in the year 58856
                          executionDetails.percentComplete  must be 0 to 100, is 101
                          outputVariables                   must be absent when there is a continuationToken
                          outputVariables                   name "image.tag" must match [A-Za-z0-9@\\-_]+, has 9 characters
                          assumed: PutJobSuccessResult, because there is no clientToken (see --operation)
                        """);
    }

    @Test
    void printsEveryProblemOfAnUnreadableBodyWithItsPlace() {
        Command run = Command.run("check", "samples/bad-types.json");

        assertThat(run.out()).isEqualTo("""
                        samples/bad-types.json: PutJobSuccessResultRequest cannot be read, 5 problems:
                          5:25 currentRevision.changeIdentifier: must be a string, is a number
                          6:16 currentRevision.created: must be a number of seconds since 1970 (such as 1577934245.678), is a string
                          9:24 executionDetails.percentComplete: must be a number, is a string
                          12:15 outputVariables: variable "passed" must be a string, is a number
                          13:15 outputVariables: variable "failed" must be a string, is null
                        """);
    }

    @Test
    void readsStandardInputWithoutFilesAndForADash() {
        String body = "{" + JOB_ID + "}";

        assertThat(Command.runWithInput(body, "check")).isEqualTo(new Command(0, "-: ok\n", ""));
        assertThat(Command.runWithInput(body, "check", "-")).isEqualTo(new Command(0, "-: ok\n", ""));
    }

    @Test
    void anEmptyStandardInputIsRefused() {
        assertThat(Command.runWithInput("", "check"))
                .isEqualTo(new Command(
                        1, "-: PutJobSuccessResultRequest cannot be read, 1 problem:\n  1:1 the body is empty\n", ""));
    }

    @Test
    void jsonIsOneObjectALineInTheOrderOfTheInputs() {
        Command run = Command.run(
                "check",
                "--format",
                "json",
                "samples/bad-cut-off.json",
                "samples/good-continuation.json",
                "samples/no-such-file.json",
                "samples/bad-unedited-skeleton.json");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out().lines().limit(3))
                .containsExactly(
                        "{\"source\":\"samples/bad-cut-off.json\",\"operation\":\"PutJobSuccessResult\",\"valid\":false,"
                                + "\"problems\":[{\"rule\":\"malformed\",\"path\":\"executionDetails.summary\","
                                + "\"pointer\":\"/executionDetails/summary\",\"message\":\"the body ends too early\","
                                + "\"line\":1,\"column\":93}]}",
                        "{\"source\":\"samples/good-continuation.json\",\"operation\":\"PutJobSuccessResult\","
                                + "\"valid\":true,\"problems\":[]}",
                        "{\"source\":\"samples/no-such-file.json\",\"valid\":false,\"problems\":[{\"rule\":\"unreadable\",\"path\":\"\","
                                + "\"pointer\":\"\",\"message\":\"no such file\"}]}");
        assertThat(run.json().get(3).get("problems"))
                .extracting(problem -> problem.get("rule").asString())
                .containsExactly("pattern", "length", "length", "length", "length", "length", "conflict");
    }

    @Test
    void jsonTellsBoundsMeasureAndPattern() {
        Command run = Command.runWithInput(
                "{" + JOB_ID + ",\"executionDetails\":{\"percentComplete\":101},\"outputVariables\":{\"a.b\":\"\"}}",
                "check",
                "--format",
                "json");

        assertThat(run.json().get(0).get("problems"))
                .isEqualTo(JsonMapper.shared().readTree("""
                                [{"rule":"range","path":"executionDetails.percentComplete",
                                  "pointer":"/executionDetails/percentComplete","message":"must be 0 to 100, is 101",
                                  "minimum":0,"maximum":100,"measured":101},
                                 {"rule":"pattern","path":"outputVariables","pointer":"/outputVariables/a.b",
                                  "message":"name \\"a.b\\" must match [A-Za-z0-9@\\\\-_]+, has 3 characters",
                                  "measured":3,"pattern":"[A-Za-z0-9@\\\\-_]+"}]
                                """));
    }

    @Test
    void jsonSaysHowManyProblemsItLeavesOut() {
        StringBuilder body = new StringBuilder("{" + JOB_ID + ",\"outputVariables\":{");
        for (int i = 0; i < 150; i++) {
            body.append(i == 0 ? "" : ",").append("\"!").append(i).append("\":\"\"");
        }
        String invalid = body + "}}";
        String unreadable = invalid.replace("\"\"", "0");

        for (String input : new String[] {invalid, unreadable}) {
            var line = Command.runWithInput(input, "check", "--format", "json")
                    .json()
                    .get(0);
            assertThat(line.get("problems")).hasSize(100);
            assertThat(line.get("problemsLeftOut").asInt()).isEqualTo(50);
        }
    }

    @Test
    void aFileThatCannotBeReadDoesNotKeepTheOthersFromBeingChecked(@TempDir Path folder) throws IOException {
        Path good = Files.writeString(folder.resolve("good.json"), "{" + JOB_ID + "}");
        Path missing = folder.resolve("missing.json");

        Command run = Command.run("check", missing.toString(), good.toString(), "nul\0");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEqualTo(good + ": ok\n");
        assertThat(run.err())
                .contains(
                        "jobresult: " + missing + ": no such file\n",
                        "jobresult: nul\0: ",
                        "jobresult: 1 read, 0 refused, 2 cannot be read\n");
    }

    @Test
    void whatOnlyConnectorsWriteIsReadOnRequest() {
        String body = "{" + JOB_ID + ",\"currentRevision\":{\"revision\":\"r\",\"changeIdentifier\":\"c\",\"created\":"
                + "\"2020-01-02T03:04:05+01:00\"},\"executionDetails\":{\"percentComplete\":50.5}}";

        assertThat(Command.runWithInput(body, "check", "--input-format", "lenient"))
                .isEqualTo(new Command(0, "-: ok\n", ""));
        assertThat(Command.runWithInput(body, "check", "--input-format", "strict")
                        .exitCode())
                .isEqualTo(1);
        assertThat(Command.runWithInput(body, "check").exitCode()).isEqualTo(1);
    }

    @Test
    void outcomesThatCannotBePrintedEndIt() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("the disk is full");
            }
        };

        assertThat(check(full, err)).isEqualTo(2);
        assertThat(err.toString(UTF_8)).isEqualTo("jobresult: standard output: the disk is full\n");
    }

    @Test
    void outcomesThatNobodyReadsEndItInSilence() throws IOException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Pipe pipe = Pipe.open();
        pipe.source().close();
        try (OutputStream closed = Channels.newOutputStream(pipe.sink())) {
            assertThat(check(closed, err)).isEqualTo(141);
        }
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    private static int check(OutputStream out, OutputStream err) {
        String[] args = {"check", "samples/good-continuation.json"};
        return Main.run(args, InputStream.nullInputStream(), out, err);
    }

    @Test
    void aTerminalChangesNothingOfAShortRun() {
        Command run = Command.run("check", "samples", "-");
        System.setProperty("jobresult.progress", "true");
        try {
            assertThat(Command.run("check", "samples", "-")).isEqualTo(run);
            assertThat(Command.run("check", "samples").exitCode()).isEqualTo(1);
        } finally {
            System.clearProperty("jobresult.progress");
        }
    }

    @Test
    void theSummaryCountsABodyOnceForEachRuleThatItBreaks(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("1.json"), "{" + JOB_ID + ",\"outputVariables\":{\"a.b\":\"\",\"c.d\":\"\"}}");
        Files.writeString(folder.resolve("2.json"), "{\"jobId\":\"\",\"executionDetails\":{\"percentComplete\":101}}");
        Files.writeString(folder.resolve("3.json"), "{");
        Files.writeString(folder.resolve("4.json"), "{" + JOB_ID + "}");

        assertThat(Command.run("check", folder.toString()).err())
                .isEqualTo("jobresult: 4 read, 3 refused (2 pattern, 1 malformed, 1 range)\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--bogus", "--input-format=loose", "--operation=PutJobFailureResult", "--format=xml", "--format"
            })
    void aWrongCommandLineIsToldFromABadBody(String option) {
        Command run = Command.run("check", option);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Usage: jobresult check");
    }

    @Test
    void aWrongOperationIsToldWhichOnesThereAre() {
        assertThat(Command.run("check", "--operation", "nope").err())
                .contains("[auto, PutJobSuccessResult, PutThirdPartyJobSuccessResult]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'outputVariable':{}|outputVariable: unknown member, did you mean outputVariables?",
                "'executiondetails':{}|executiondetails: unknown member, did you mean executionDetails?",
                "'JobId':''|JobId: unknown member, did you mean jobId?",
                "'job_id':''|job_id: unknown member, did you mean jobId?",
                "'executionDetails':{'sumary':''}|executionDetails.sumary: unknown member, did you mean executionDetails.summary?",
                "'summary':''|summary: unknown member, did you mean executionDetails.summary?",
                "'currentRevision':{'revision':'1','changeIdentifier':'2','b.c':1}|currentRevision.b.c: unknown member",
                "'__type':''|__type: unknown member",
                "'a\\nb':{'jobId':1}|a\\u000ab: unknown member",
            })
    void warnsOfUnknownMembers(String member, String warning) {
        String body = "{" + JOB_ID + "," + member.replace('\'', '"') + "}";
        assertThat(Command.runWithInput(body, "check"))
                .isEqualTo(new Command(0, "-: ok\n  warning: " + warning + "\n", ""));
        assertThat(Command.runWithInput(body, "check", "--unknown-members", "ignore"))
                .isEqualTo(new Command(0, "-: ok\n", ""));
        assertThat(Command.runWithInput(body, "check", "--unknown-members", "refuse"))
                .isEqualTo(new Command(1, "-: has 1 unknown member:\n  " + warning + "\n", ""));
    }

    @Test
    void tellsOfUnknownMembersBesidesOtherProblems() {
        String body = "{\"JobId\":\"\",\"outputVariables\":{\"any\":\"\"},\"clientToken\":\"t\"}";

        assertThat(Command.runWithInput(body, "check").out()).isEqualTo("""
                        -: PutThirdPartyJobSuccessResultRequest breaks 1 rule:
                          jobId  is required but missing
                          assumed: PutThirdPartyJobSuccessResult, because there is a clientToken (see --operation)
                          warning: JobId: unknown member, did you mean jobId?
                          warning: outputVariables: unknown member, only PutJobSuccessResult has it
                        """);
        assertThat(Command.runWithInput(body, "check", "--format", "json")
                        .json()
                        .get(0)
                        .get("warnings"))
                .isEqualTo(JsonMapper.shared().readTree("""
                                [{"rule":"unknown","path":"JobId","pointer":"/JobId",
                                  "message":"unknown member, did you mean jobId?"},
                                 {"rule":"unknown","path":"outputVariables","pointer":"/outputVariables",
                                  "message":"unknown member, only PutJobSuccessResult has it"}]
                                """));
        Command refused = Command.runWithInput(body, "check", "--format", "json", "--unknown-members", "refuse");
        assertThat(refused.json().get(0).get("problems"))
                .extracting(problem -> problem.get("rule").asString())
                .containsExactly("required", "unknown", "unknown");
        assertThat(refused.out()).doesNotContain("warnings");
        assertThat(Command.runWithInput(body + "\n" + body, "check", "--ndjson").err())
                .isEqualTo("jobresult: 2 read, 2 refused (2 required), 2 with warnings\n");
    }

    @Test
    void listsTheFirstUnknownMembers() {
        StringBuilder members = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            members.append(",\"u").append(i).append("\":0");
        }
        String body = "{" + JOB_ID + members + "}";

        assertThat(Command.runWithInput(body, "check").out())
                .hasLineCount(102)
                .endsWith("  warning: u99: unknown member\n  warning: and 50 more\n");
        assertThat(Command.runWithInput(body, "check", "--unknown-members", "refuse", "--format", "json")
                        .json()
                        .get(0)
                        .get("problemsLeftOut")
                        .asInt())
                .isEqualTo(50);
    }

    @Test
    void noMessageAdvisesACallOfAMethod() {
        for (String body :
                new String[] {"[".repeat(70) + "]".repeat(70), "{\"a\":" + "[".repeat(70), " ".repeat(1 << 21)}) {
            for (String format : new String[] {"text", "json"}) {
                assertThat(Command.runWithInput(body, "check", "--format", format)
                                .out())
                        .containsPattern("levels|bytes")
                        .doesNotContain("JobResultCodec", "withMax");
            }
        }
    }

    @Test
    void aMissingCommandIsAUsageError() {
        assertThat(Command.run().exitCode()).isEqualTo(2);
    }

    @Test
    void helpAndVersionSucceed() {
        assertThat(Command.run("check", "--help").out().replaceAll("\\s+", " "))
                .contains("PutJobSuccessResult, PutThirdPartyJobSuccessResult");
        assertThat(Command.run("--help").out()).contains("check");
        assertThat(Command.run("--version").out()).startsWith("jobresult ");
    }

    @Test
    void theOperationDecidesTheRules() {
        String body = "{\"jobId\":\"any form\",\"clientToken\":\"t\"}";

        assertThat(Command.runWithInput(body, "check", "--operation", "PutJobSuccessResult")
                        .exitCode())
                .isEqualTo(1);
        assertThat(Command.runWithInput(body, "check", "--operation", "PutThirdPartyJobSuccessResult")
                        .exitCode())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"jobId\":\"any form\",\"clientToken\":\"t\"}",
                "{\"clientToken\":\"t\",\"executionDetails\":{},\"jobId\":\"any form\"}",
                "{\"outer\":[{\"jobId\":{}}],\"jobId\":\"any form\",\"client\\u0054oken\":\"t\"}",
            })
    void aBodyWithATokenIsThatOfAPartner(String body) {
        assertThat(Command.runWithInput(body, "check").exitCode()).isZero();
        assertThat(Command.runWithInput(body, "check", "--operation", "auto", "--format", "json")
                        .json()
                        .get(0)
                        .get("operation")
                        .asString())
                .isEqualTo("PutThirdPartyJobSuccessResult");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"jobId\":\"clientToken\"}",
                "{\"jobId\":\"\",\"executionDetails\":{\"clientToken\":\"t\"}}",
                "[\"clientToken\",{\"clientToken\":\"t\"}]",
                "{\"jobId\":x,\"clientToken\":\"t\"}",
                "\\u",
            })
    void anyOtherBodyIsNot(String body) {
        assertThat(Command.runWithInput(body, "check").out()).startsWith("-: PutJobSuccessResultRequest ");
    }

    @Test
    void saysWhichOperationItHasAssumedWhereTheOtherOneCouldAcceptTheBody() {
        String assumed = "  assumed: PutThirdPartyJobSuccessResult, because there is a clientToken (see --operation)\n";
        for (String token : new String[] {"\"\"", "7"}) {
            String body = "{" + JOB_ID + ",\"clientToken\":" + token + "}";

            assertThat(Command.runWithInput(body, "check").out()).endsWith(assumed);
            assertThat(Command.runWithInput(body, "check", "--operation", "PutThirdPartyJobSuccessResult")
                            .out())
                    .doesNotContain("assumed");
        }
        assertThat(Command.runWithInput("{\"jobId\":\"1\"}", "check").out())
                .endsWith("  assumed: PutJobSuccessResult, because there is no clientToken (see --operation)\n");
        assertThat(Command.runWithInput("{}", "check").out()).doesNotContain("assumed");
    }
}
