package io.github.jobresult.serialization;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.jobresult.model.constraint.UnicodeText;
import java.time.Instant;
import java.util.Arrays;

/** Writes UTF-8 straight to bytes. Hands over text that is ill-formed. */
final class FastJsonOutput extends JsonOutput {

    private static final int INITIAL_SIZE = 1_024;

    /** In bytes, for an escape and the quote that ends a text. */
    private static final int ROOM_FOR_ESCAPE = 7;

    private static final byte[] HEXADECIMAL = "0123456789ABCDEF".getBytes(ISO_8859_1);

    private byte[] json = new byte[INITIAL_SIZE];
    private int size;

    byte[] toBytes() {
        return Arrays.copyOf(json, size);
    }

    @Override
    void startObject() {
        put('{');
    }

    @Override
    void endObject() {
        put('}');
    }

    @Override
    void name(Member member) {
        separate();
        put(member.quoted, 0, member.quoted.length);
        put(':');
    }

    @Override
    void name(String name) {
        separate();
        text(name);
        put(':');
    }

    private void separate() {
        if (json[size - 1] != '{') {
            put(',');
        }
    }

    @Override
    void text(String text) {
        byte[] utf8 = text.getBytes(UTF_8);
        put('"');
        int from = 0;
        boolean isWellFormed = false;
        for (int at = JsonUtf8.endOfPlain(utf8, 0); at < utf8.length; at = JsonUtf8.endOfPlain(utf8, at + 1)) {
            if (utf8[at] != '?') {
                put(utf8, from, at);
                escape(utf8[at]);
                from = at + 1;
            } else if (!isWellFormed) {
                // The JDK writes a question mark for a lone surrogate.
                isWellFormed = UnicodeText.isWellFormed(text);
                if (!isWellFormed) {
                    throw new HandOver();
                }
            }
        }
        put(utf8, from, utf8.length);
        put('"');
    }

    private void escape(byte character) {
        makeRoom(ROOM_FOR_ESCAPE);
        json[size++] = '\\';
        switch (character) {
            case '"', '\\' -> json[size++] = character;
            case '\b' -> json[size++] = 'b';
            case '\f' -> json[size++] = 'f';
            case '\n' -> json[size++] = 'n';
            case '\r' -> json[size++] = 'r';
            case '\t' -> json[size++] = 't';
            default -> {
                json[size++] = 'u';
                json[size++] = '0';
                json[size++] = '0';
                json[size++] = HEXADECIMAL[character >> 4];
                json[size++] = HEXADECIMAL[character & 0xF];
            }
        }
    }

    @Override
    void integer(int integer) {
        ascii(Integer.toString(integer));
    }

    @Override
    void time(Instant time) {
        ascii(Timestamps.toSeconds(time));
    }

    @Override
    void absent() {
        ascii("null");
    }

    private void ascii(String text) {
        byte[] ascii = text.getBytes(ISO_8859_1);
        put(ascii, 0, ascii.length);
    }

    private void put(char ascii) {
        makeRoom(1);
        json[size++] = (byte) ascii;
    }

    private void put(byte[] bytes, int from, int to) {
        makeRoom(to - from);
        System.arraycopy(bytes, from, json, size, to - from);
        size += to - from;
    }

    private void makeRoom(int bytes) {
        if (json.length - size < bytes) {
            json = Arrays.copyOf(json, Math.max(json.length * 2, Math.addExact(size, bytes)));
        }
    }
}
