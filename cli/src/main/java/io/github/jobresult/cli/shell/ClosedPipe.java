package io.github.jobresult.cli.shell;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;

/** Recognizes that whoever read standard output has gone, as {@code head} does when it has seen enough. */
public final class ClosedPipe {

    private ClosedPipe() {}

    /**
     * Returns whether a write failed for this reason. Java knows the reason only as a message of the system, in the language
     * of the locale. Therefore this method compares it with the message for a pipe that it closes itself.
     *
     * @param failure the failure of a write to standard output
     * @return whether its reader has gone
     */
    public static boolean isReasonOf(IOException failure) {
        return failure.getMessage() != null && failure.getMessage().equals(message());
    }

    private static String message() {
        try {
            Pipe pipe = Pipe.open();
            try (Pipe.SinkChannel sink = pipe.sink()) {
                pipe.source().close();
                sink.write(ByteBuffer.allocate(1));
                return "";
            }
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
