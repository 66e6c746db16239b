package io.github.jobresult.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a request of well-formed texts into an array of bytes that each thread keeps. */
final class StraightLineEncoder {

    private static final byte[] JOB_ID = ascii("\"jobId\":");
    private static final byte[] CURRENT_REVISION = ascii("\"currentRevision\":");
    private static final byte[] REVISION = ascii("\"revision\":");
    private static final byte[] CHANGE_IDENTIFIER = ascii("\"changeIdentifier\":");
    private static final byte[] CREATED = ascii("\"created\":");
    private static final byte[] REVISION_SUMMARY = ascii("\"revisionSummary\":");
    private static final byte[] CONTINUATION_TOKEN = ascii("\"continuationToken\":");
    private static final byte[] EXECUTION_DETAILS = ascii("\"executionDetails\":");
    private static final byte[] SUMMARY = ascii("\"summary\":");
    private static final byte[] EXTERNAL_EXECUTION_ID = ascii("\"externalExecutionId\":");
    private static final byte[] PERCENT_COMPLETE = ascii("\"percentComplete\":");
    private static final byte[] OUTPUT_VARIABLES = ascii("\"outputVariables\":");
    private static final byte[] HEX = ascii("0123456789ABCDEF");

    private static final ThreadLocal<StraightLineEncoder> OF_THREAD = ThreadLocal.withInitial(StraightLineEncoder::new);

    private byte[] out = new byte[1024];
    private int size;

    private StraightLineEncoder() {}

    private static byte[] ascii(String text) {
        return text.getBytes(ISO_8859_1);
    }

    static byte[] encode(PutJobSuccessResultRequest request) {
        StraightLineEncoder encoder = OF_THREAD.get();
        encoder.size = 0;
        encoder.request(request);
        return Arrays.copyOf(encoder.out, encoder.size);
    }

    private void request(PutJobSuccessResultRequest request) {
        open();
        text(JOB_ID, request.getJobId());
        CurrentRevision revision = request.getCurrentRevision().orElse(null);
        if (revision != null) {
            name(CURRENT_REVISION);
            open();
            text(REVISION, revision.getRevision());
            text(CHANGE_IDENTIFIER, revision.getChangeIdentifier());
            if (revision.getCreated().isPresent()) {
                name(CREATED);
                seconds(revision.getCreated().get().toEpochMilli());
            }
            text(REVISION_SUMMARY, revision.getRevisionSummary().orElse(null));
            close();
        }
        text(CONTINUATION_TOKEN, request.getContinuationToken().orElse(null));
        ExecutionDetails details = request.getExecutionDetails().orElse(null);
        if (details != null) {
            name(EXECUTION_DETAILS);
            open();
            text(SUMMARY, details.getSummary().orElse(null));
            text(EXTERNAL_EXECUTION_ID, details.getExternalExecutionId().orElse(null));
            if (details.getPercentComplete().isPresent()) {
                name(PERCENT_COMPLETE);
                raw(ascii(Integer.toString(details.getPercentComplete().get())));
            }
            close();
        }
        Map<String, String> variables = request.getOutputVariables();
        if (!variables.isEmpty()) {
            name(OUTPUT_VARIABLES);
            open();
            String[] names = variables.keySet().toArray(new String[0]);
            Arrays.sort(names);
            for (String name : names) {
                comma();
                text(name);
                out[size++] = ':';
                text(Objects.requireNonNull(variables.get(name)));
            }
            close();
        }
        close();
    }

    private void open() {
        room(1);
        out[size++] = '{';
    }

    private void close() {
        room(1);
        out[size++] = '}';
    }

    private void comma() {
        if (out[size - 1] != '{') {
            room(1);
            out[size++] = ',';
        }
    }

    private void name(byte[] name) {
        comma();
        raw(name);
    }

    private void text(byte[] name, @Nullable String text) {
        if (text != null) {
            name(name);
            text(text);
        }
    }

    /** Leaves room for one byte more. */
    private void text(String text) {
        byte[] utf8 = text.getBytes(UTF_8);
        room(utf8.length + 3);
        out[size++] = '"';
        int written = 0;
        int run = EightBytes.endOfRun(utf8, 0, utf8.length);
        while (run < utf8.length) {
            room(utf8.length - written + 8);
            System.arraycopy(utf8, written, out, size, run - written);
            size += run - written;
            escape(utf8[run]);
            written = run + 1;
            run = EightBytes.endOfRun(utf8, written, utf8.length);
        }
        room(utf8.length - written + 3);
        System.arraycopy(utf8, written, out, size, utf8.length - written);
        size += utf8.length - written;
        out[size++] = '"';
    }

    private void escape(byte character) {
        out[size++] = '\\';
        switch (character) {
            case '"', '\\' -> out[size++] = character;
            case '\b' -> out[size++] = 'b';
            case '\f' -> out[size++] = 'f';
            case '\n' -> out[size++] = 'n';
            case '\r' -> out[size++] = 'r';
            case '\t' -> out[size++] = 't';
            default -> {
                out[size++] = 'u';
                out[size++] = '0';
                out[size++] = '0';
                out[size++] = HEX[character >> 4];
                out[size++] = HEX[character & 15];
            }
        }
    }

    private void seconds(long milliseconds) {
        long whole = Math.abs(milliseconds / 1000);
        int fraction = (int) Math.abs(milliseconds % 1000);
        String text = (milliseconds < 0 ? "-" : "") + whole;
        if (fraction > 0) {
            text += fraction % 100 == 0
                    ? "." + fraction / 100
                    : fraction % 10 == 0
                            ? "." + fraction / 100 + fraction / 10 % 10
                            : "." + fraction / 100 + fraction / 10 % 10 + fraction % 10;
        }
        raw(ascii(text));
    }

    private void raw(byte[] ascii) {
        room(ascii.length);
        System.arraycopy(ascii, 0, out, size, ascii.length);
        size += ascii.length;
    }

    private void room(int bytes) {
        if (out.length - size < bytes) {
            out = Arrays.copyOf(out, Math.max(out.length * 2, size + bytes));
        }
    }
}
