package io.github.jobresult.serialization;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.constraint.UnicodeText;
import io.github.jobresult.serialization.BodyCodec.HandOver;
import java.nio.ByteBuffer;
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
    private ByteBuffer view = JsonUtf8.wrap(json);
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
        byte[] utf8 = text.getBytes(UTF_8);
        put('"');
        int start = size;
        put(utf8);
        int look = JsonUtf8.endOfPlain(view, start, size);
        if (look < size) {
            // The JDK writes a question mark for a lone surrogate.
            if (!UnicodeText.isWellFormed(text)) {
                throw new HandOver();
            }
            size = look;
            escape(utf8, look - start);
        }
        put('"');
    }

    /** Puts the bytes of a text from the first one on that may need an escape. */
    private void escape(byte[] utf8, int from) {
        for (int i = from; i < utf8.length; i++) {
            byte character = utf8[i];
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
            view = JsonUtf8.wrap(json);
        }
    }
}
