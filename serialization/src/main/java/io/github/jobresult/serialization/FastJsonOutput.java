package io.github.jobresult.serialization;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.constraint.UnicodeText;
import io.github.jobresult.serialization.BodyCodec.HandOver;
import java.time.Instant;
import java.util.Arrays;

/** Writes UTF-8 straight to bytes. Hands over text that is ill-formed. */
final class FastJsonOutput extends JsonOutput {

    private static final int INITIAL_SIZE = 1_024;

    /** In bytes, for anything but a text or a name: an escape, a number, a time, a bracket. */
    private static final int ROOM = Timestamps.MAX_LENGTH;

    private static final byte[] NULL = {'n', 'u', 'l', 'l'};
    private static final byte[] HEXADECIMAL = "0123456789ABCDEF".getBytes(ISO_8859_1);

    private byte[] json = new byte[INITIAL_SIZE];
    private int size;

    private FastJsonOutput() {}

    /**
     * Writes a request.
     *
     * @throws HandOver if a text is ill-formed
     */
    static byte[] writeBody(JobSuccessRequest request) {
        FastJsonOutput output = new FastJsonOutput();
        new RequestWriter(output).writeRequest(request);
        return Arrays.copyOf(output.json, output.size);
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
        put(member.quoted);
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
        int length = text.length();
        makeRoom(length + 1);
        byte[] out = json;
        out[size++] = '"';
        int start = size;
        for (int i = 0; i < length; i++) {
            char character = text.charAt(i);
            if (character < ' ' || character > '~' || character == '"' || character == '\\') {
                escapedText(text);
                return;
            }
            out[start + i] = (byte) character;
        }
        size = start + length;
        put('"');
    }

    /** Writes a text that is not plain ASCII. */
    private void escapedText(String text) {
        if (!UnicodeText.isWellFormed(text)) {
            throw new HandOver();
        }
        for (byte character : text.getBytes(UTF_8)) {
            makeRoom(ROOM);
            if (character == '"' || character == '\\') {
                json[size++] = '\\';
                json[size++] = character;
            } else if (character < 0 || character >= ' ') {
                json[size++] = character;
            } else {
                escape(character);
            }
        }
        put('"');
    }

    private void escape(byte control) {
        json[size++] = '\\';
        switch (control) {
            case '\b' -> json[size++] = 'b';
            case '\f' -> json[size++] = 'f';
            case '\n' -> json[size++] = 'n';
            case '\r' -> json[size++] = 'r';
            case '\t' -> json[size++] = 't';
            default -> {
                json[size++] = 'u';
                json[size++] = '0';
                json[size++] = '0';
                json[size++] = HEXADECIMAL[control >> 4];
                json[size++] = HEXADECIMAL[control & 0xF];
            }
        }
    }

    @Override
    void integer(int integer) {
        makeRoom(ROOM);
        size = Numbers.put(integer, json, size);
    }

    @Override
    void time(Instant time) {
        makeRoom(ROOM);
        size = Timestamps.putSeconds(time, json, size);
    }

    @Override
    void absent() {
        put(NULL);
    }

    private void put(char ascii) {
        makeRoom(ROOM);
        json[size++] = (byte) ascii;
    }

    private void put(byte[] bytes) {
        makeRoom(bytes.length);
        System.arraycopy(bytes, 0, json, size, bytes.length);
        size += bytes.length;
    }

    private void makeRoom(int bytes) {
        if (json.length - size < bytes) {
            json = Arrays.copyOf(json, Math.max(json.length * 2, Math.addExact(size, bytes)));
        }
    }
}
