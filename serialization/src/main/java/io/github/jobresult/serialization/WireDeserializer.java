package io.github.jobresult.serialization;

import io.github.jobresult.model.JobSuccessRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.util.NameTransformer;
import tools.jackson.databind.util.TokenBufferReadContext;

/** Reads values of one type from the wire form, with a type id or unwrapped if the mapper asks for it. */
final class WireDeserializer<T> extends ValueDeserializer<T> {

    private final Class<T> type;
    private final ShownMembers members;

    WireDeserializer(Class<T> type, ShownMembers members) {
        this.type = type;
        this.members = members;
    }

    @Override
    public WireDeserializer<T> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return new WireDeserializer<>(type, ShownMembers.of(type, property, context, false));
    }

    @Override
    public WireDeserializer<T> unwrappingDeserializer(DeserializationContext context, NameTransformer transformer) {
        if (members.isUnwrapped()) {
            // Jackson does not pass the members on, and they would be lost.
            context.reportBadDefinition(type, "An unwrapped value cannot be read from inside of another one");
        }
        return new WireDeserializer<>(type, members.unwrapped(transformer));
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (type == JobSuccessRequest.class) {
            context.reportBadDefinition(
                    type, "JobSuccessRequest is abstract: declare one of its two types, or use @JsonTypeInfo");
        }
        if (parser.currentToken() == JsonToken.VALUE_EMBEDDED_OBJECT && type.isInstance(parser.getEmbeddedObject())) {
            return type.cast(parser.getEmbeddedObject());
        }
        if (members.isUnwrapped() && parser.streamReadContext().getParent() instanceof TokenBufferReadContext around) {
            // The buffer of members still names the property that was read last.
            around.setCurrentName(null);
        }
        try {
            return JacksonJsonInput.readValue(parser, type, members::memberOf);
        } catch (UnreadableRequestException e) {
            return context.reportInputMismatch(type, "%s", e.getMessage());
        }
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context, T value) {
        return context.reportBadDefinition(
                type, type.getSimpleName() + " is immutable: read another value instead of updating one");
    }

    @Override
    public Object deserializeWithType(JsonParser parser, DeserializationContext context, TypeDeserializer ids) {
        if (members.isUnwrapped()) {
            context.reportBadDefinition(type, "An unwrapped value has no place for a type id");
        }
        return ids.deserializeTypedFromObject(parser, context);
    }
}
