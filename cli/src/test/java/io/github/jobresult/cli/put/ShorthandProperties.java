package io.github.jobresult.cli.put;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.service.Operation;
import io.github.jobresult.testing.JobResultDomain;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.jspecify.annotations.Nullable;

@Domain(JobResultDomain.class)
@Domain(DomainContext.Global.class)
class ShorthandProperties {

    @Property
    void aCustomActionsRequestIsReadAsItWasWritten(
            @ForAll PutJobSuccessResultRequest request, @ForAll ShorthandText shorthand) {
        Map<String, @Nullable String> options = options(request, shorthand);
        options.put(
                "outputVariables",
                request.getOutputVariables().isEmpty() ? null : shorthand.write(request.getOutputVariables()));

        assertIsReadAsItWasWritten(request, options);
    }

    @Property
    void aPartnerActionsRequestIsReadAsItWasWritten(
            @ForAll PutThirdPartyJobSuccessResultRequest request, @ForAll ShorthandText shorthand) {
        Map<String, @Nullable String> options = options(request, shorthand);
        options.put("clientToken", request.getClientToken());

        assertIsReadAsItWasWritten(request, options);
    }

    private static Map<String, @Nullable String> options(JobSuccessRequest request, ShorthandText shorthand) {
        Map<String, @Nullable String> options = new LinkedHashMap<>();
        options.put("jobId", request.getJobId());
        CurrentRevision revision = request.getCurrentRevision().orElse(null);
        options.put("currentRevision", revision == null ? null : shorthand.write(revision));
        options.put("continuationToken", request.getContinuationToken().orElse(null));
        ExecutionDetails details = request.getExecutionDetails().orElse(null);
        options.put("executionDetails", details == null ? null : shorthand.write(details));
        return options;
    }

    private static void assertIsReadAsItWasWritten(JobSuccessRequest request, Map<String, @Nullable String> options) {
        Assume.that("UTF-8".equals(System.getProperty("sun.jnu.encoding"))
                || options.values().stream().noneMatch(value -> value != null && value.contains("\uFFFD")));
        Map<String, List<String>> given = new LinkedHashMap<>();
        options.forEach((member, value) -> given.put(member, value == null ? List.of() : List.of(value)));
        OptionReader parameters = new OptionReader(Operation.of(request), InputStream.nullInputStream(), false);

        assertThat(parameters.request(null, given)).contains(request);
        assertThat(parameters.problems()).isEmpty();
    }

    @Property
    void anyTextIsReadOrRefusedAtAPlaceInIt(@ForAll("nearlyShorthand") String text) {
        ShorthandException refusal = ShorthandTest.refusal(text);

        if (refusal != null) {
            String[] lines = refusal.withText().split("\n", -1);
            assertThat(lines).hasSize(3);
            assertThat(lines[2]).matches(" *\\^");
            assertThat(lines[2].length()).isBetween(1, lines[1].codePointCount(0, lines[1].length()) + 1);
            assertThat(refusal.withoutText()).matches("[^0-9]* at character [1-9][0-9]*");
        }
    }

    @Provide
    Arbitrary<String> nearlyShorthand() {
        return Arbitraries.of(
                        "a",
                        "b1",
                        "=",
                        ",",
                        "@",
                        "\"",
                        "'",
                        "\\",
                        "[",
                        "]",
                        "{",
                        "}",
                        " ",
                        "\n",
                        "é",
                        "\u0000",
                        "\uD83D\uDC4D",
                        "\uD83D")
                .list()
                .ofMaxSize(25)
                .map(tokens -> String.join("", tokens));
    }
}
