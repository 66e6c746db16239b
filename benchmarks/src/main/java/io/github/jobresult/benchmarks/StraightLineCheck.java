package io.github.jobresult.benchmarks;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Whether a request breaks no rule, in one pass over its texts. */
final class StraightLineCheck {

    static final int MAX_BYTES_OF_VARIABLES = 122_880;

    private static final long FIRST_SECOND =
            Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final int LAST_NANO = 999_000_000;

    private static final boolean[] IN_NAMES = characters('a', 'z', 'A', 'Z', '0', '9', '@', '@', '-', '-', '_', '_');
    private static final boolean[] HEX = characters('a', 'f', '0', '9');

    private StraightLineCheck() {}

    private static boolean[] characters(char... bounds) {
        boolean[] characters = new boolean[128];
        for (int i = 0; i < bounds.length; i += 2) {
            for (char c = bounds[i]; c <= bounds[i + 1]; c++) {
                characters[c] = true;
            }
        }
        return characters;
    }

    static boolean isValid(PutJobSuccessResultRequest request) {
        Map<String, String> variables = request.getOutputVariables();
        String token = request.getContinuationToken().orElse(null);
        return isJobId(request.getJobId())
                && isValid(request.getCurrentRevision().orElse(null))
                && (token == null || (isText(token, 2048) && variables.isEmpty()))
                && isValid(request.getExecutionDetails().orElse(null))
                && (variables.isEmpty() || areValid(variables));
    }

    private static boolean isValid(@Nullable CurrentRevision revision) {
        return revision == null
                || (isText(revision.getRevision(), 1500)
                        && isText(revision.getChangeIdentifier(), 100)
                        && isTime(revision.getCreated().orElse(null))
                        && isNullOrText(revision.getRevisionSummary().orElse(null), 2048));
    }

    private static boolean isValid(@Nullable ExecutionDetails details) {
        if (details == null) {
            return true;
        }
        Integer percent = details.getPercentComplete().orElse(null);
        return isNullOrText(details.getSummary().orElse(null), 2048)
                && isNullOrText(details.getExternalExecutionId().orElse(null), 1500)
                && (percent == null || isPercent(percent));
    }

    private static boolean areValid(Map<String, String> variables) {
        Variables all = new Variables();
        variables.forEach(all);
        return all.bytes <= MAX_BYTES_OF_VARIABLES;
    }

    /** Adds up sizes; a variable that breaks a rule is larger than any size allowed. */
    private static final class Variables implements BiConsumer<String, String> {

        private long bytes;

        @Override
        public void accept(String name, String value) {
            int size = value == null ? -1 : utf8(value);
            boolean legal = size >= 0 && name != null && isName(name);
            bytes += legal ? name.length() + size : MAX_BYTES_OF_VARIABLES + 1;
        }
    }

    static boolean isJobId(@Nullable String text) {
        if (text == null || text.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            char c = text.charAt(i);
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (hyphen ? c != '-' : (c >= 128 || !HEX[c])) {
                return false;
            }
        }
        return true;
    }

    static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128 || !IN_NAMES[c]) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static boolean isTime(@Nullable Instant time) {
        if (time == null) {
            return true;
        }
        long second = time.getEpochSecond();
        return second >= FIRST_SECOND
                && (second < LAST_SECOND || (second == LAST_SECOND && time.getNano() <= LAST_NANO));
    }

    static boolean isPercent(int number) {
        return number >= 0 && number <= 100;
    }

    private static boolean isNullOrText(@Nullable String text, int max) {
        return text == null || isText(text, max);
    }

    private static boolean isText(@Nullable String text, int max) {
        if (text == null) {
            return false;
        }
        int length = text.length();
        if (anyBits(text) < Character.MIN_SURROGATE) {
            return length >= 1 && length <= max;
        }
        return isWellFormed(text) && text.codePointCount(0, length) <= max;
    }

    /** All characters or-ed: as small as that, none of them is a surrogate or even beyond ASCII. */
    private static int anyBits(String text) {
        int bits = 0;
        for (int i = 0; i < text.length(); i++) {
            bits |= text.charAt(i);
        }
        return bits;
    }

    static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isSurrogatePair(c, text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** In bytes; negative if there is a lone surrogate. */
    static int utf8(String text) {
        int length = text.length();
        if (anyBits(text) < 0x80) {
            return length;
        }
        int bytes = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes++;
            } else if (c < 0x800) {
                bytes += 2;
            } else if (!Character.isSurrogate(c)) {
                bytes += 3;
            } else if (i + 1 < length && Character.isSurrogatePair(c, text.charAt(i + 1))) {
                bytes += 4;
                i++;
            } else {
                return -1;
            }
        }
        return bytes;
    }
}
