package io.github.jobresult.serialization;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Reads and writes single values for mappers, such as {@code jobresult-jackson2} does for those of Jackson 2. Applications use
 * {@link JobResultCodec}, or a module for their mapper.
 *
 * <p>A value is a request, a {@link io.github.jobresult.model.CurrentRevision} or an {@link
 * io.github.jobresult.model.ExecutionDetails}.
 */
public final class WireValues {

    /** The tokens of a value, from a parser of any library. */
    public interface Tokens {

        /**
         * Returns the token at which the parser is. In the beginning this is the first token of the value, or the first name or
         * the end of an object that the parser has entered already.
         *
         * @return the token
         */
        JsonToken currentToken();

        /**
         * Moves on.
         *
         * @return the next token, {@code null} after the last one
         */
        @Nullable
        JsonToken nextToken();

        /**
         * Returns the name, the text or the digits of the current token.
         *
         * @return the text as it is without escapes
         */
        String text();

        /**
         * Returns where the current token starts.
         *
         * @return {@link TokenStreamLocation#NA} if that is not known
         */
        TokenStreamLocation location();

        /**
         * Returns the way from the outermost value to the current token.
         *
         * @return names and indexes
         */
        List<String> names();
    }

    private WireValues() {}

    /**
     * Writes a value without checking it.
     *
     * @param value what to write
     * @return JSON in UTF-8
     */
    public static byte[] write(Object value) {
        return JacksonJsonOutput.writeBody(value);
    }

    /**
     * Reads a value without checking it, up to its last token.
     *
     * @param <T> the type of the value
     * @param tokens a parser at the value
     * @param type the type of the value
     * @param members returns the member for each name in the value, and an empty text for the name of no member
     * @return the value, which may be partial
     * @throws UnreadableRequestException if the value does not have that type
     */
    public static <T> T read(Tokens tokens, Class<T> type, UnaryOperator<String> members) {
        return JacksonJsonInput.readValue(tokens, type, members);
    }
}
