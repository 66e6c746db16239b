package io.github.jobresult.jackson2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.util.NameTransformer;
import com.fasterxml.jackson.databind.util.TokenBufferReadContext;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.serialization.UnreadableRequestException;
import io.github.jobresult.serialization.WireValues;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads values of one type from the wire form, with a type id or unwrapped if the mapper asks for it. */
final class WireDeserializer<T> extends JsonDeserializer<T> implements ContextualDeserializer {

    private final Class<T> type;
    private final ShownMembers members;

    WireDeserializer(Class<T> type, ShownMembers members) {
        this.type = type;
        this.members = members;
    }

    @Override
    public WireDeserializer<T> createContextual(DeserializationContext context, @Nullable BeanProperty property)
            throws JsonMappingException {
        return new WireDeserializer<>(type, ShownMembers.of(type, property, context, false));
    }

    @Override
    public WireDeserializer<T> unwrappingDeserializer(NameTransformer transformer) {
        return new WireDeserializer<>(type, members.unwrapped(transformer));
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (type == JobSuccessRequest.class) {
            context.reportBadDefinition(
                    type, "JobSuccessRequest is abstract: declare one of its two types, or use @JsonTypeInfo");
        }
        if (members.unwrapped() > 1) {
            // Jackson does not pass the members on, and they would be lost.
            context.reportBadDefinition(type, "An unwrapped value cannot be read from inside of another one");
        }
        if (parser.currentToken() == JsonToken.VALUE_EMBEDDED_OBJECT && type.isInstance(parser.getEmbeddedObject())) {
            return type.cast(parser.getEmbeddedObject());
        }
        if (members.isUnwrapped() && parser.getParsingContext().getParent() instanceof TokenBufferReadContext around) {
            // The buffer of members still names the property that was read last.
            around.setCurrentName(null);
        }
        try {
            return WireValues.read(new ParserTokens(parser), type, members::memberOf);
        } catch (UnreadableRequestException e) {
            // Without the parser: Jackson 2.15 would quote the source, and the problems have places of their own.
            throw MismatchedInputException.from(null, type, e.getMessage());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context, T value) throws IOException {
        return context.reportBadDefinition(
                type, type.getSimpleName() + " is immutable: read another value instead of updating one");
    }

    @Override
    public Object deserializeWithType(JsonParser parser, DeserializationContext context, TypeDeserializer ids)
            throws IOException {
        if (members.isUnwrapped()) {
            context.reportBadDefinition(type, "An unwrapped value has no place for a type id");
        }
        return ids.deserializeTypedFromObject(parser, context);
    }
}
