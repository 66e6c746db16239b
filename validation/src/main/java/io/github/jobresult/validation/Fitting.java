package io.github.jobresult.validation;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.Limits;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request whose two texts for people, {@code executionDetails.summary} and {@code currentRevision.revisionSummary}, are not
 * too long, and what had to be cut for that: a long log line must not cost a finished job.
 *
 * <pre>{@code
 * Fitting<PutJobSuccessResultRequest> fitting = Fitting.of(request);
 * fitting.cuts().forEach(System.out::println);
 * byte[] body = codec.encode(fitting.request());
 * }</pre>
 *
 * <p>A text past its limit is cut and ends with {@code …}, which counts as one of its code points. It is cut where a reader sees
 * one character end and the next one begin, at the last such place within the limit: never within a surrogate pair, nor between a
 * letter and its accents, nor within an emoji made of several, as far as this JDK's Unicode version knows them. Only where
 * one such character is as long as the limit is it cut itself, between two code points.
 *
 * <p>Nothing but length is mended, and nothing else is ever changed: a text within its limit stays as it is, lone surrogates stay
 * where they are, and all else that may be wrong with the request is left to {@link JobResultValidator}. The limits are the
 * published ones, also for an application that validates with others.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param <T> the type of the request
 * @param request the request with its texts cut; the very one that was given when nothing had to be cut
 * @param cuts what was cut, in the order of the service model's members; empty when nothing was
 */
public record Fitting<T extends JobSuccessRequest>(T request, List<Cut> cuts) {

    /**
     * One text that was too long, told without the text.
     *
     * @param path the member as {@link Violation#path()} writes it, such as {@code executionDetails.summary}
     * @param before how many code points it had
     * @param after how many code points it has now, with the ellipsis
     */
    public record Cut(String path, int before, int after) {

        /**
         * The cut for people.
         *
         * @return such as {@code executionDetails.summary cut from 70000 to 2048 characters}
         */
        @Override
        public String toString() {
            return path + " cut from " + before + " to " + after + " characters";
        }
    }

    private static final Pattern GRAPHEME_CLUSTER = Pattern.compile("\\X");

    private static final String ELLIPSIS = "…";

    /**
     * Holds a request and what was cut of it.
     *
     * @param request the request
     * @param cuts what was cut
     */
    public Fitting {
        cuts = List.copyOf(cuts);
    }

    /**
     * Cuts what is too long.
     *
     * @param <T> the type of the request
     * @param request the request, may be partial
     * @return a request whose summaries are within their limits, and what was cut for that
     */
    public static <T extends JobSuccessRequest> Fitting<T> of(T request) {
        List<Cut> cuts = new ArrayList<>();
        CurrentRevision revision =
                request.getCurrentRevision().map(value -> fit(value, cuts)).orElse(null);
        ExecutionDetails details =
                request.getExecutionDetails().map(value -> fit(value, cuts)).orElse(null);
        return new Fitting<>(cuts.isEmpty() ? request : with(request, revision, details), cuts);
    }

    private static CurrentRevision fit(CurrentRevision revision, List<Cut> cuts) {
        String summary = revision.getRevisionSummary().orElse(null);
        if (summary == null || codePoints(summary) <= Limits.REVISION_SUMMARY) {
            return revision;
        }
        return revision.toBuilder()
                .revisionSummary(cut("currentRevision.revisionSummary", summary, Limits.REVISION_SUMMARY, cuts))
                .buildPartial();
    }

    private static ExecutionDetails fit(ExecutionDetails details, List<Cut> cuts) {
        String summary = details.getSummary().orElse(null);
        if (summary == null || codePoints(summary) <= Limits.SUMMARY) {
            return details;
        }
        return details.toBuilder()
                .summary(cut("executionDetails.summary", summary, Limits.SUMMARY, cuts))
                .buildPartial();
    }

    private static String cut(String path, String text, int max, List<Cut> cuts) {
        int limit = text.offsetByCodePoints(0, max - ELLIPSIS.length());
        String cut = text.substring(0, endOfCharacter(text, limit)) + ELLIPSIS;
        cuts.add(new Cut(path, codePoints(text), codePoints(cut)));
        return cut;
    }

    private static int endOfCharacter(String text, int limit) {
        // The code point after the limit tells whether a character ends there. All others, however many, tell nothing.
        Matcher characters = GRAPHEME_CLUSTER.matcher(text.substring(0, text.offsetByCodePoints(limit, 1)));
        int end = 0;
        while (characters.find() && characters.end() <= limit) {
            end = characters.end();
        }
        return end == 0 ? limit : end;
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The same request with another revision and other details. */
    @SuppressWarnings("unchecked") // There are two types of requests, and each is copied by its own builder.
    private static <T extends JobSuccessRequest> T with(
            T request, @Nullable CurrentRevision revision, @Nullable ExecutionDetails details) {
        if (request instanceof PutJobSuccessResultRequest put) {
            return (T) put.toBuilder()
                    .currentRevision(revision)
                    .executionDetails(details)
                    .buildPartial();
        }
        return (T) ((PutThirdPartyJobSuccessResultRequest) request)
                .toBuilder().currentRevision(revision).executionDetails(details).buildPartial();
    }
}
