package io.github.jobresult.testing;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.Limits;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.model.constraint.UnicodeText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Valid values, for those who compose their own generators; {@link JobResultDomain} provides the same by type.
 *
 * <p>Everything is valid by construction, nothing is filtered. Texts have every length that the rules allow, their bounds
 * often (names of variables up to 40 and values up to 800 characters, but for one that fills up to the quota), and consist of letters mixed with what text handling stumbles over: characters beyond the BMP, combining marks,
 * controls, quotes, backslashes, U+2028, noncharacters. Optional members come and go. Requests shrink to the fewest members,
 * the shortest texts and the letter {@code a}.
 *
 * <p>The arbitraries are immutable and safe to share.
 */
public final class JobResultArbitraries {

    static final String JOB_ID_DIGITS = "0123456789abcdef";
    static final String NAME_CHARACTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@-_";

    static final Instant FIRST = Instant.parse(Limits.CREATED_MIN);
    static final Instant LAST = Instant.parse(Limits.CREATED_MAX);

    // 30 variables of at most 40 + 4 * 800 bytes stay below the quota whatever they hold.
    private static final int MAX_RANDOM_VARIABLES = 30;
    private static final int MAX_NAME = 40;
    private static final int MAX_VALUE = 800;

    private JobResultArbitraries() {}

    /**
     * Valid requests of custom actions: with a continuation token, with output variables, or with neither. Some carry many
     * variables, some variables of exactly 122,880 bytes in all.
     *
     * @return shrinks to a job ID of zeros and nothing else
     */
    public static Arbitrary<PutJobSuccessResultRequest> putJobSuccessResultRequests() {
        return Combinators.combine(jobIds(), maybe(currentRevisions()), maybe(executionDetails()), tokenOrVariables())
                .as((jobId, revision, details, rest) -> PutJobSuccessResultRequest.builder()
                        .jobId(jobId)
                        .currentRevision(revision.orElse(null))
                        .executionDetails(details.orElse(null))
                        .continuationToken(rest.token())
                        .outputVariables(rest.variables())
                        .build());
    }

    /**
     * Valid requests of partner actions.
     *
     * @return shrinks to a job ID and a client token of one letter each
     */
    public static Arbitrary<PutThirdPartyJobSuccessResultRequest> putThirdPartyJobSuccessResultRequests() {
        return Combinators.combine(
                        Texts.ofLength(1, Limits.THIRD_PARTY_JOB_ID),
                        Texts.ofLength(1, Limits.CLIENT_TOKEN),
                        maybe(currentRevisions()),
                        maybe(continuationTokens()),
                        maybe(executionDetails()))
                .as((jobId, clientToken, revision, token, details) -> PutThirdPartyJobSuccessResultRequest.builder()
                        .jobId(jobId)
                        .clientToken(clientToken)
                        .currentRevision(revision.orElse(null))
                        .continuationToken(token.orElse(null))
                        .executionDetails(details.orElse(null))
                        .build());
    }

    /**
     * Valid revisions.
     *
     * @return shrinks to one letter for each required member
     */
    public static Arbitrary<CurrentRevision> currentRevisions() {
        return Combinators.combine(
                        Texts.ofLength(1, Limits.REVISION),
                        Texts.ofLength(1, Limits.CHANGE_IDENTIFIER),
                        maybe(times(FIRST, LAST)),
                        maybe(Texts.ofLength(1, Limits.REVISION_SUMMARY)))
                .as((revision, changeIdentifier, created, summary) -> CurrentRevision.builder()
                        .revision(revision)
                        .changeIdentifier(changeIdentifier)
                        .created(created.orElse(null))
                        .revisionSummary(summary.orElse(null))
                        .build());
    }

    /**
     * Valid execution details, also without any member.
     *
     * @return shrinks to no member
     */
    public static Arbitrary<ExecutionDetails> executionDetails() {
        return Combinators.combine(
                        maybe(Texts.ofLength(1, Limits.SUMMARY)),
                        maybe(Texts.ofLength(1, Limits.EXTERNAL_EXECUTION_ID)),
                        maybe(integers(Limits.PERCENT_COMPLETE_MIN, Limits.PERCENT_COMPLETE_MAX)))
                .as((summary, externalExecutionId, percent) -> ExecutionDetails.builder()
                        .summary(summary.orElse(null))
                        .externalExecutionId(externalExecutionId.orElse(null))
                        .percentComplete(percent.orElse(null))
                        .build());
    }

    /** Of a continuation token and output variables at most one is there. */
    private record TokenOrVariables(@Nullable String token, Map<String, String> variables) {}

    private static Arbitrary<TokenOrVariables> tokenOrVariables() {
        return Arbitraries.oneOf(
                Arbitraries.just(new TokenOrVariables(null, Map.of())),
                continuationTokens().map(token -> new TokenOrVariables(token, Map.of())),
                outputVariables().map(variables -> new TokenOrVariables(null, variables)));
    }

    static Arbitrary<String> jobIds() {
        return Texts.of(JOB_ID_DIGITS, 32, 32)
                .map(digits -> digits.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
    }

    static Arbitrary<String> continuationTokens() {
        return Texts.ofLength(1, Limits.CONTINUATION_TOKEN);
    }

    static Arbitrary<String> variableNames() {
        return Texts.of(NAME_CHARACTERS, 1, MAX_NAME);
    }

    /** Legal variables, at least one; sometimes filled up to the quota. */
    static Arbitrary<Map<String, String>> outputVariables() {
        // Rather than Arbitraries.maps, which takes up to a minute to shrink where this takes a fraction of a second.
        Arbitrary<Map<String, String>> some = Combinators.combine(variableNames(), Texts.ofLength(0, MAX_VALUE))
                .as(Map::entry)
                .list()
                .ofMinSize(1)
                .ofMaxSize(MAX_RANDOM_VARIABLES)
                .map(JobResultArbitraries::variables);
        return Combinators.combine(some, Arbitraries.integers().between(0, 15))
                .as((variables, fill) -> fill < 15 ? variables : fill(variables, Limits.OUTPUT_VARIABLES_BYTES));
    }

    private static Map<String, String> variables(List<Map.Entry<String, String>> entries) {
        Map<String, String> variables = new LinkedHashMap<>();
        entries.forEach(entry -> variables.put(entry.getKey(), entry.getValue()));
        return variables;
    }

    /** The same variables and one more, so that all take exactly that many bytes. */
    static Map<String, String> fill(Map<String, String> variables, int bytes) {
        Map<String, String> filled = new LinkedHashMap<>(variables);
        String name = "filler";
        while (filled.containsKey(name)) {
            name += "_";
        }
        filled.put(name, "");
        int missing = (int) (bytes - UnicodeText.utf8Size(filled));
        filled.put(name, "é".repeat(missing / 2) + "x".repeat(missing % 2));
        return filled;
    }

    /** Whole milliseconds; the bounds, now and then; shrinks towards 1970. */
    static Arbitrary<Instant> times(Instant first, Instant last) {
        return Arbitraries.longs()
                .between(first.toEpochMilli(), last.toEpochMilli())
                .withDistribution(Texts.boundsOften(RandomDistribution.biased()))
                .shrinkTowards(Math.max(first.toEpochMilli(), Math.min(0, last.toEpochMilli())))
                .map(Instant::ofEpochMilli)
                .edgeCases(EdgeCases.Config::none);
    }

    static Arbitrary<Integer> integers(int min, int max) {
        return Arbitraries.integers()
                .between(min, max)
                .withDistribution(Texts.boundsOften(RandomDistribution.uniform()))
                .edgeCases(EdgeCases.Config::none);
    }

    /** Absent first, so that it shrinks to absence. */
    static <T> Arbitrary<Optional<T>> maybe(Arbitrary<T> arbitrary) {
        return Arbitraries.oneOf(Arbitraries.just(Optional.empty()), arbitrary.map(Optional::of));
    }
}
