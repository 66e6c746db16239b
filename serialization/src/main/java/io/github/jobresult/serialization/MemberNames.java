package io.github.jobresult.serialization;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** The members that a structure may have, in the order in which writers mostly write them. */
final class MemberNames {

    private final String[] names;
    private final byte[][] quoted;

    MemberNames(String... names) {
        this.names = names;
        this.quoted = new byte[names.length][];
        for (int i = 0; i < names.length; i++) {
            quoted[i] = ('"' + names[i] + '"').getBytes(US_ASCII);
        }
    }

    String name(int index) {
        return names[index];
    }

    /** How many bytes the name takes with its quotes. */
    int quotedLength(int index) {
        return quoted[index].length;
    }

    /**
     * Which name stands there in quotes, without an escape; negative if none does.
     *
     * @param guess which one probably does
     */
    int indexOfNameAt(byte[] body, int at, int guess) {
        for (int i = guess; i < names.length; i++) {
            if (startsWith(body, at, quoted[i])) {
                return i;
            }
        }
        for (int i = 0; i < guess; i++) {
            if (startsWith(body, at, quoted[i])) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] body, int at, byte[] start) {
        if (body.length - at < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (body[at + i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}
