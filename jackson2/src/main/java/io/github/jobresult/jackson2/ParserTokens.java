package io.github.jobresult.jackson2;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import io.github.jobresult.serialization.WireValues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.io.ContentReference;

/** The tokens of a Jackson 2 parser. */
final class ParserTokens implements WireValues.Tokens {

    private final JsonParser parser;

    ParserTokens(JsonParser parser) {
        this.parser = parser;
    }

    @Override
    public JsonToken currentToken() {
        return Objects.requireNonNull(ofJackson3(parser.currentToken()));
    }

    @Override
    public @Nullable JsonToken nextToken() {
        try {
            return ofJackson3(parser.nextToken());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable JsonToken ofJackson3(com.fasterxml.jackson.core.@Nullable JsonToken token) {
        if (token == null) {
            return null;
        }
        return token == com.fasterxml.jackson.core.JsonToken.FIELD_NAME
                ? JsonToken.PROPERTY_NAME
                : JsonToken.valueOf(token.name());
    }

    @Override
    public String text() {
        try {
            return parser.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public TokenStreamLocation location() {
        JsonLocation location = parser.currentTokenLocation();
        // A buffer has one location for all it holds.
        return location.equals(parser.currentLocation())
                ? TokenStreamLocation.NA
                : new TokenStreamLocation(ContentReference.unknown(), -1, location.getLineNr(), location.getColumnNr());
    }

    @Override
    public List<String> names() {
        Deque<String> names = new ArrayDeque<>();
        for (JsonStreamContext at = parser.getParsingContext(); at != null; at = at.getParent()) {
            if (at.hasCurrentName()) {
                names.addFirst(at.getCurrentName());
            } else if (at.hasCurrentIndex() && at.inArray()) {
                names.addFirst(String.valueOf(at.getCurrentIndex()));
            }
        }
        return List.copyOf(names);
    }
}
