package io.github.jobresult.validation;

import static io.github.jobresult.model.constraint.UnicodeText.codePoints;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.Limits;
import io.github.jobresult.model.constraint.UnicodeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request whose two texts for people are acceptable, and the list of what was changed for that. The texts are {@code
 * executionDetails.summary} and {@code currentRevision.revisionSummary}: a long or broken log line must not cost a finished
 * job.
 *
 * <pre>{@code
 * Truncation<PutJobSuccessResultRequest> truncation = Truncation.of(request);
 * truncation.changes().forEach(System.out::println);
 * byte[] body = codec.encode(truncation.request());
 * }</pre>
 *
 * <p>Three things are changed:
 *
 * <ul>
 *   <li>Lone surrogates are dropped, such as half an emoji where somebody cut before.
 *   <li>A text that is too long is cut as {@link #truncate} does.
 *   <li>A text that is empty, or has become empty, is left out.
 * </ul>
 *
 * <p>Nothing else is changed. Texts that identify something, tokens and output variables stay as they are, and all else that
 * may be wrong with the request is left to {@link JobResultValidator}. The limits are the published ones, also for an
 * application that validates with others.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param <T> the type of the request
 * @param request the request with acceptable texts; the given instance itself if nothing was changed
 * @param changes the changes in the order of the service model's members; empty if there are none
 */
public record Truncation<T extends JobSuccessRequest>(T request, List<Change> changes) {

    /**
     * One change of one text. It never holds the text.
     *
     * @param path the member as {@link Violation#path()} writes it, such as {@code executionDetails.summary}
     * @param kind the kind of change
     * @param before the length before, in code points
     * @param after the length after, in code points, with the ellipsis of a cut
     */
    public record Change(String path, Kind kind, int before, int after) {

        /** The kinds of changes. A text can have several, in this order. */
        public enum Kind {
            /** Lone surrogates were dropped. */
            LONE_SURROGATES_DROPPED,
            /** The text was cut. */
            TRUNCATED,
            /** The member was left out, as its text was empty. */
            LEFT_OUT
        }

        /**
         * Returns the change in words for people.
         *
         * @return such as {@code executionDetails.summary cut from 70000 to 2048 characters}
         */
        @Override
        public String toString() {
            return path
                    + switch (kind) {
                        case LONE_SURROGATES_DROPPED ->
                            before - after == 1
                                    ? " lost 1 lone surrogate"
                                    : " lost " + (before - after) + " lone surrogates";
                        case TRUNCATED -> " cut from " + before + " to " + after + " characters";
                        case LEFT_OUT -> " left out, as it was empty";
                    };
        }
    }

    private static final Pattern GRAPHEME_CLUSTER = Pattern.compile("\\X");

    private static final String ELLIPSIS = "…";

    /**
     * Holds a request and its changes.
     *
     * @param request the request with acceptable texts
     * @param changes the changes
     */
    public Truncation {
        changes = List.copyOf(changes);
    }

    /**
     * Makes the texts for people of a request acceptable.
     *
     * @param <T> the type of the request
     * @param request the request, may be partial
     * @return a request with acceptable texts, and the changes
     */
    @SuppressWarnings("unchecked") // The builder of a request builds a request of the same type.
    public static <T extends JobSuccessRequest> Truncation<T> of(T request) {
        Objects.requireNonNull(request, "request");
        List<Change> changes = new ArrayList<>();
        CurrentRevision revision = request.getCurrentRevision()
                .map(old -> old.getRevisionSummary()
                        .map(text -> old.toBuilder()
                                .revisionSummary(acceptable(
                                        "currentRevision.revisionSummary", text, Limits.REVISION_SUMMARY, changes))
                                .buildPartial())
                        .orElse(old))
                .orElse(null);
        ExecutionDetails details = request.getExecutionDetails()
                .map(old -> old.getSummary()
                        .map(text -> old.toBuilder()
                                .summary(acceptable("executionDetails.summary", text, Limits.SUMMARY, changes))
                                .buildPartial())
                        .orElse(old))
                .orElse(null);
        if (changes.isEmpty()) {
            return new Truncation<>(request, changes);
        }
        return new Truncation<>(
                (T) request.toBuilder()
                        .currentRevision(revision)
                        .executionDetails(details)
                        .buildPartial(),
                changes);
    }

    private static @Nullable String acceptable(String path, String text, int max, List<Change> changes) {
        String acceptable = text;
        if (!UnicodeText.isWellFormed(text)) {
            acceptable = withoutLoneSurrogates(text);
            changes.add(change(path, Change.Kind.LONE_SURROGATES_DROPPED, text, acceptable));
        }
        String whole = acceptable;
        acceptable = truncate(whole, max);
        if (!acceptable.equals(whole)) {
            changes.add(change(path, Change.Kind.TRUNCATED, whole, acceptable));
        }
        if (acceptable.isEmpty()) {
            changes.add(new Change(path, Change.Kind.LEFT_OUT, 0, 0));
            return null;
        }
        return acceptable;
    }

    private static Change change(String path, Change.Kind kind, String before, String after) {
        return new Change(path, kind, codePoints(before), codePoints(after));
    }

    private static String withoutLoneSurrogates(String text) {
        return text.codePoints()
                .filter(codePoint -> codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * Cuts a text that is too long. It ends with {@code …} then, which counts as one of its code points.
     *
     * <p>The cut is the last place within the limit where a reader sees one character end and the next one begin: never within a
     * surrogate pair, between a letter and its accents, or within an emoji made of several, as far as this JDK's Unicode
     * version knows them. One such character that is itself as long as the limit is cut between two code points.
     *
     * @param text any text
     * @param max the greatest length, 1 or more code points
     * @return the text itself if it is no longer than the limit
     * @throws IllegalArgumentException if {@code max} is less than 1
     */
    public static String truncate(String text, int max) {
        if (max < 1) {
            throw new IllegalArgumentException("max must be 1 or more, is " + max);
        }
        if (text.length() <= max || codePoints(text) <= max) {
            return text;
        }
        int limit = text.offsetByCodePoints(0, max - ELLIPSIS.length());
        return text.substring(0, endOfCharacter(text, limit)) + ELLIPSIS;
    }

    private static int endOfCharacter(String text, int limit) {
        // The code point after the limit shows whether a character ends there. Later ones make no difference.
        Matcher characters = GRAPHEME_CLUSTER.matcher(text.substring(0, text.offsetByCodePoints(limit, 1)));
        int end = 0;
        while (characters.find() && characters.end() <= limit) {
            end = characters.end();
        }
        return end == 0 ? limit : end;
    }
}
