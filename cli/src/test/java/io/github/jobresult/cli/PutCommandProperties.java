package io.github.jobresult.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.cli.shell.Shape;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.testing.JobResultDomain;
import io.github.jobresult.testing.WireBody;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Domain(JobResultDomain.class)
@Domain(DomainContext.Global.class)
class PutCommandProperties {

    @Property(tries = 100)
    void printsTheCodecsBytesOfAnyRequestOfACustomAction(@ForAll PutJobSuccessResultRequest request) {
        assertPrintsTheCodecsBytes("put-job-success-result", request);
    }

    @Property(tries = 100)
    void printsTheCodecsBytesOfAnyRequestOfAPartnerAction(@ForAll PutThirdPartyJobSuccessResultRequest request) {
        assertPrintsTheCodecsBytes("put-third-party-job-success-result", request);
    }

    private static void assertPrintsTheCodecsBytes(String command, JobSuccessRequest request) {
        String wire = new String(JobResultCodec.standard().encode(request), StandardCharsets.UTF_8);
        Assume.that(!wire.contains("\uFFFD") || "UTF-8".equals(System.getProperty("sun.jnu.encoding")));

        assertThat(Command.run(command, "--cli-input-json", wire)).isEqualTo(new Command(0, wire + "\n", ""));
        assertThat(Command.run(command, "--cli-input-json", wire, "--http").out())
                .endsWith("\r\n\r\n" + wire)
                .contains("\r\nContent-Length: " + wire.getBytes(StandardCharsets.UTF_8).length + "\r\n");
        String pretty = Command.run(command, "--cli-input-json", wire, "--format", "pretty")
                .out();
        assertThat(JsonMapper.shared().readTree(pretty))
                .isEqualTo(JsonMapper.shared().readTree(wire));
    }

    /** The names in {@link Shape} are those of the service: one that is missing would be refused as unknown. */
    @Property(tries = 100)
    void takesBodiesOnlyWithoutUnknownMembersAndNulls(@ForAll WireBody<PutJobSuccessResultRequest> body) {
        String wire = new String(body.bytes(), StandardCharsets.UTF_8);
        Assume.that(!wire.contains("\uFFFD") || "UTF-8".equals(System.getProperty("sun.jnu.encoding")));

        Command run = Command.run("put-job-success-result", "--cli-input-json", wire);

        boolean isStrange = isStrange(JsonMapper.shared().readTree(wire), Shape.PUT_JOB_SUCCESS_RESULT);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(isStrange ? 252 : 0);
    }

    private static boolean isStrange(JsonNode node, Shape shape) {
        List<String> known = switch (shape) {
            case PUT_JOB_SUCCESS_RESULT ->
                List.of("jobId", "currentRevision", "continuationToken", "executionDetails", "outputVariables");
            case CURRENT_REVISION -> List.of("revision", "changeIdentifier", "created", "revisionSummary");
            case EXECUTION_DETAILS -> List.of("summary", "externalExecutionId", "percentComplete");
            default -> List.of();
        };
        return !known.isEmpty()
                && node.properties().stream()
                        .anyMatch(member -> !known.contains(member.getKey())
                                || member.getValue().isNull()
                                || isStrange(member.getValue(), shape.member(member.getKey())));
    }

    @Property(tries = 200)
    void noOutputShowsATokenOrTheValueOfAVariable(
            @ForAll @AlphaChars @StringLength(min = 12, max = 12) String secret,
            @ForAll("options") Map.Entry<String, String> option) {
        String value = option.getValue().replace("%s", secret);

        for (String command : List.of("put-job-success-result", "put-third-party-job-success-result")) {
            Command separate = Command.run(command, "--job-id", "x y", option.getKey(), value);
            Command joined = Command.run(command, option.getKey() + "=" + value);

            assertThat(List.of(separate, joined)).allSatisfy(run -> {
                assertThat(run.exitCode()).isEqualTo(252);
                assertThat(run.out() + run.err()).isNotEmpty().doesNotContain(secret);
            });
        }
    }

    /** Every way to get a secret wrong. */
    @Provide
    Arbitrary<Map.Entry<String, String>> options() {
        return Arbitraries.of(
                Map.entry("--continuation-token", "%s".repeat(200)),
                Map.entry("--continuation-token", "file://%s"),
                Map.entry("--continuation-token", "env://%s"),
                Map.entry("--continuation-tokn", "%s"),
                Map.entry("--client-token", "%s".repeat(30)),
                Map.entry("--client-token", "file://%s\u0000"),
                Map.entry("--output-variables", "a=%s\"b"),
                Map.entry("--output-variables", "a=%s,b"),
                Map.entry("--output-variables", "a=x,%s"),
                Map.entry("--output-variables", "a='%s"),
                Map.entry("--output-variables", "%s"),
                Map.entry("--output-variables", "a=[%s]"),
                Map.entry("--output-variables", "a={b=%s}"),
                Map.entry("--output-variables", "a=x,b@=file://%s"),
                Map.entry("--output-variables", "a b=%s"),
                Map.entry("--output-variables", "a.b=%s"),
                Map.entry("--output-variables", "{\"a\":\"%s\",}"),
                Map.entry("--output-variables", "{\"a\":%s}"),
                Map.entry("--output-variables", "{\"a\":\"%s\",\"a\":\"%s\"}"),
                Map.entry("--output-variables", "{\"a\":[\"%s\"]}"),
                Map.entry("--output-variables", "{\"a\":\"%s"),
                Map.entry("--output-variables", "{\"a\":\"\\%s\"}"),
                Map.entry("--output-variables", "{\"a\":\"%s\\ud800\"}"),
                Map.entry("--cli-input-json", "{\"continuationToken\":\"%s\",\"outputVariables\":{\"a\":\"%s\"}}"),
                Map.entry("--cli-input-json", "{\"clientToken\":[\"%s\"]}"),
                Map.entry("--cli-input-json", "%s"),
                Map.entry("--cli-input-json", "\"%s\""),
                Map.entry("--cli-input-json", "file://%s"),
                Map.entry("--format", "%s"),
                Map.entry("--generate-cli-skeleton", "%s"));
    }
}
