package io.github.jobresult.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body byte by byte into the builders. It takes and refuses the same bodies as this library but for times that no
 * rule allows, which it refuses itself. It says no more of a bad body than where it gave up.
 */
final class StraightLineDecoder {

    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_NESTING = 64;
    private static final int MAX_DIGITS = 1_000;

    private static final byte[][] OF_REQUEST =
            names("jobId", "currentRevision", "continuationToken", "executionDetails", "outputVariables");
    private static final byte[][] OF_REVISION = names("revision", "changeIdentifier", "created", "revisionSummary");
    private static final byte[][] OF_DETAILS = names("summary", "externalExecutionId", "percentComplete");
    private static final byte[][] OF_UNKNOWN = {};
    private static final int UNKNOWN = -1;

    private final byte[] body;
    private int at;
    private int depth;
    private char[] scratch = new char[0];

    private StraightLineDecoder(byte[] body) {
        this.body = body;
    }

    private static byte[][] names(String... names) {
        byte[][] bytes = new byte[names.length][];
        for (int i = 0; i < names.length; i++) {
            bytes[i] = names[i].getBytes(US_ASCII);
        }
        return bytes;
    }

    static PutJobSuccessResultRequest decode(byte[] body) {
        StraightLineDecoder decoder = new StraightLineDecoder(body);
        if (body.length > MAX_BYTES) {
            throw decoder.malformed();
        }
        decoder.space();
        PutJobSuccessResultRequest request = decoder.request();
        decoder.space();
        if (decoder.at != body.length) {
            throw decoder.malformed();
        }
        return request;
    }

    private PutJobSuccessResultRequest request() {
        PutJobSuccessResultRequest.Builder request = PutJobSuccessResultRequest.builder();
        Members members = new Members(OF_REQUEST);
        while (members.next()) {
            switch (members.member) {
                case 0 -> request.jobId(text());
                case 1 -> request.currentRevision(isNull() ? null : revision());
                case 2 -> request.continuationToken(text());
                case 3 -> request.executionDetails(isNull() ? null : details());
                case 4 -> {
                    if (!isNull()) {
                        variables(request);
                    }
                }
                default -> skip();
            }
        }
        return request.buildPartial();
    }

    private CurrentRevision revision() {
        CurrentRevision.Builder revision = CurrentRevision.builder();
        Members members = new Members(OF_REVISION);
        while (members.next()) {
            switch (members.member) {
                case 0 -> revision.revision(text());
                case 1 -> revision.changeIdentifier(text());
                case 2 -> revision.created(time());
                case 3 -> revision.revisionSummary(text());
                default -> skip();
            }
        }
        return revision.buildPartial();
    }

    private ExecutionDetails details() {
        ExecutionDetails.Builder details = ExecutionDetails.builder();
        Members members = new Members(OF_DETAILS);
        while (members.next()) {
            switch (members.member) {
                case 0 -> details.summary(text());
                case 1 -> details.externalExecutionId(text());
                case 2 -> details.percentComplete(integer());
                default -> skip();
            }
        }
        return details.build();
    }

    private void variables(PutJobSuccessResultRequest.Builder request) {
        Members members = new Members(OF_UNKNOWN);
        while (members.next()) {
            request.putOutputVariable(members.unknown, string());
        }
    }

    /** The members of the object at hand: those known by their number, others by their name. */
    private final class Members {

        /** How many names are compared one by one before a set takes over. */
        private static final int FEW = 8;

        private final byte[][] known;
        private int seen;
        private boolean started;
        private String[] few = {};
        private int count;
        private @Nullable Set<String> many;
        private int member;
        private String unknown = "";

        Members(byte[][] known) {
            this.known = known;
        }

        /** Goes to the value of the next member, or behind the end of the object. */
        boolean next() {
            if (!started) {
                started = true;
                expect('{');
                if (++depth > MAX_NESTING) {
                    throw malformed();
                }
                space();
                if (peek() == '}') {
                    return end();
                }
            } else {
                space();
                if (peek() == '}') {
                    return end();
                }
                expect(',');
                space();
            }
            name();
            space();
            expect(':');
            space();
            return true;
        }

        private boolean end() {
            at++;
            depth--;
            return false;
        }

        private void name() {
            int start = at + 1;
            int end = start;
            if (known.length > 0 && peek() == '"') {
                end = EightBytes.endOfAsciiRun(body, start, body.length);
            }
            if (end > start && end < body.length && body[end] == '"') {
                for (int i = 0; i < known.length; i++) {
                    if (known[i].length == end - start
                            && Arrays.equals(body, start, end, known[i], 0, known[i].length)) {
                        at = end + 1;
                        know(i);
                        return;
                    }
                }
            }
            String name = string();
            for (int i = 0; i < known.length; i++) {
                if (name.equals(new String(known[i], US_ASCII))) {
                    know(i);
                    return;
                }
            }
            if (!StraightLineCheck.isWellFormed(name) || !add(name)) {
                throw malformed();
            }
            member = UNKNOWN;
            unknown = name;
        }

        private void know(int i) {
            if ((seen & (1 << i)) != 0) {
                throw malformed();
            }
            seen |= 1 << i;
            member = i;
        }

        private boolean add(String name) {
            if (many != null) {
                return many.add(name);
            }
            for (int i = 0; i < count; i++) {
                if (few[i].equals(name)) {
                    return false;
                }
            }
            if (count == FEW) {
                many = new HashSet<>(Arrays.asList(few));
                return many.add(name);
            }
            if (count == 0) {
                few = new String[FEW];
            }
            few[count++] = name;
            return true;
        }
    }

    private void skip() {
        switch (peek()) {
            case '{' -> {
                Members members = new Members(OF_UNKNOWN);
                while (members.next()) {
                    skip();
                }
            }
            case '[' -> elements();
            case '"' -> string();
            case 't' -> literal("true");
            case 'f' -> literal("false");
            case 'n' -> literal("null");
            default -> skipNumber();
        }
    }

    private void elements() {
        at++;
        if (++depth > MAX_NESTING) {
            throw malformed();
        }
        space();
        if (peek() != ']') {
            skip();
            space();
            while (peek() == ',') {
                at++;
                space();
                skip();
                space();
            }
        }
        expect(']');
        depth--;
    }

    private boolean isNull() {
        if (peek() != 'n') {
            return false;
        }
        literal("null");
        return true;
    }

    private void literal(String literal) {
        for (int i = 0; i < literal.length(); i++) {
            expect(literal.charAt(i));
        }
    }

    private @Nullable String text() {
        return isNull() ? null : string();
    }

    private String string() {
        expect('"');
        int start = at;
        at = EightBytes.endOfAsciiRun(body, start, body.length);
        if (peek() == '"') {
            at++;
            return new String(body, start, at - 1 - start, ISO_8859_1);
        }
        return notAscii(start);
    }

    /** The string that starts there, and is ASCII without escapes up to here. */
    private String notAscii(int start) {
        int size = 0;
        if (scratch.length < at - start + 16) {
            scratch = new char[Math.max(256, 2 * (at - start))];
        }
        for (int i = start; i < at; i++) {
            scratch[size++] = (char) body[i];
        }
        while (true) {
            if (scratch.length - size < 2) {
                scratch = Arrays.copyOf(scratch, 2 * scratch.length);
            }
            int b = peek();
            at++;
            if (b == '"') {
                return new String(scratch, 0, size);
            }
            if (b == '\\') {
                scratch[size++] = escape();
            } else if (b < 0x20) {
                throw malformed();
            } else if (b < 0x80) {
                scratch[size++] = (char) b;
            } else if (b < 0xE0) {
                scratch[size++] = (char) atLeast(0x80, (b - 0xC0) << 6 | continuation());
            } else if (b < 0xF0) {
                int c = atLeast(0x800, (b - 0xE0) << 12 | continuation() << 6 | continuation());
                if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                    throw malformed();
                }
                scratch[size++] = (char) c;
            } else {
                int c = (b - 0xF0) << 18 | continuation() << 12 | continuation() << 6 | continuation();
                if (atLeast(0x10000, c) > Character.MAX_CODE_POINT) {
                    throw malformed();
                }
                scratch[size++] = Character.highSurrogate(c);
                scratch[size++] = Character.lowSurrogate(c);
            }
        }
    }

    private int continuation() {
        int b = peek();
        if ((b & 0xC0) != 0x80) {
            throw malformed();
        }
        at++;
        return b & 0x3F;
    }

    /** Of all ways to write a code point in UTF-8, the shortest is the only one allowed. */
    private int atLeast(int min, int c) {
        if (c < min) {
            throw malformed();
        }
        return c;
    }

    private char escape() {
        int b = peek();
        at++;
        return switch (b) {
            case '"', '\\', '/' -> (char) b;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) (hex() << 12 | hex() << 8 | hex() << 4 | hex());
            default -> throw malformed();
        };
    }

    private int hex() {
        int b = peek();
        at++;
        if (b >= '0' && b <= '9') {
            return b - '0';
        }
        int letter = b | 0x20;
        if (letter >= 'a' && letter <= 'f') {
            return letter - 'a' + 10;
        }
        throw malformed();
    }

    private @Nullable Integer integer() {
        if (isNull()) {
            return null;
        }
        int start = at;
        int value = 0;
        while (at - start < 9 && isDigit()) {
            value = 10 * value + body[at++] - '0';
        }
        if (isEndOfNumber() && at > start && (body[start] != '0' || at == start + 1)) {
            return value;
        }
        at = start;
        try {
            return number().intValueExact();
        } catch (ArithmeticException e) {
            throw malformed();
        }
    }

    private @Nullable Instant time() {
        if (isNull()) {
            return null;
        }
        int start = at;
        long value = 0;
        while (at - start < 12 && isDigit()) {
            value = 10 * value + body[at++] - '0';
        }
        int integerDigits = at - start;
        int fractionDigits = 0;
        if (integerDigits > 0 && at < body.length && body[at] == '.') {
            at++;
            while (fractionDigits < 3 && isDigit()) {
                value = 10 * value + body[at++] - '0';
                fractionDigits++;
            }
        }
        boolean read = integerDigits > 0
                && (body[start] != '0' || integerDigits == 1)
                && body[at - 1] != '.'
                && isEndOfNumber();
        if (!read) {
            at = start;
            return time(number());
        }
        for (int i = fractionDigits; i < 3; i++) {
            value *= 10;
        }
        return Instant.ofEpochMilli(value);
    }

    private Instant time(BigDecimal seconds) {
        long integerDigits = (long) seconds.precision() - seconds.scale();
        if (seconds.signum() == 0) {
            return Instant.EPOCH;
        }
        if (integerDigits < -3) {
            return Instant.ofEpochMilli(seconds.signum() < 0 ? -1 : 0);
        }
        if (integerDigits > 12) {
            throw malformed();
        }
        return Instant.ofEpochMilli(
                seconds.movePointRight(3).setScale(0, RoundingMode.FLOOR).longValueExact());
    }

    private boolean isDigit() {
        return at < body.length && body[at] >= '0' && body[at] <= '9';
    }

    private boolean isEndOfNumber() {
        return at == body.length || !(isDigit() || body[at] == '.' || (body[at] | 0x20) == 'e');
    }

    /** Any number as JSON spells it. */
    private BigDecimal number() {
        int start = at;
        skipNumber();
        try {
            return new BigDecimal(new String(body, start, at - start, US_ASCII));
        } catch (NumberFormatException e) {
            throw malformed();
        }
    }

    private void skipNumber() {
        if (peek() == '-') {
            at++;
        }
        boolean zero = peek() == '0';
        int digits = digits();
        if (zero && digits > 1) {
            throw malformed();
        }
        if (at < body.length && body[at] == '.') {
            at++;
            digits += digits();
        }
        if (at < body.length && (body[at] | 0x20) == 'e') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            digits += digits();
        }
        if (digits > MAX_DIGITS) {
            throw malformed();
        }
    }

    private int digits() {
        int start = at;
        while (isDigit()) {
            at++;
        }
        if (at == start) {
            throw malformed();
        }
        return at - start;
    }

    private void space() {
        while (at < body.length && (body[at] == ' ' || body[at] == '\n' || body[at] == '\r' || body[at] == '\t')) {
            at++;
        }
    }

    private int peek() {
        if (at >= body.length) {
            throw malformed();
        }
        return body[at] & 0xFF;
    }

    private void expect(char character) {
        if (peek() != character) {
            throw malformed();
        }
        at++;
    }

    private IllegalArgumentException malformed() {
        return new IllegalArgumentException("malformed at byte " + at);
    }
}
