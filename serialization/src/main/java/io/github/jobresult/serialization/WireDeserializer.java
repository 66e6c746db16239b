package io.github.jobresult.serialization;

import io.github.jobresult.model.JobSuccessRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.type.LogicalType;
import tools.jackson.databind.util.NameTransformer;
import tools.jackson.databind.util.TokenBufferReadContext;

/** Reads values of one type from the wire form, with a type id or unwrapped if the mapper asks for it. */
final class WireDeserializer<T> extends ValueDeserializer<T> {

    private final Class<T> type;
    private final @Nullable ShownMembers members;
    private final boolean isUnwrapping;

    WireDeserializer(Class<T> type) {
        this(type, null, false);
    }

    private WireDeserializer(Class<T> type, @Nullable ShownMembers members, boolean isUnwrapping) {
        this.type = type;
        this.members = members;
        this.isUnwrapping = isUnwrapping;
    }

    @Override
    public WireDeserializer<T> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return new WireDeserializer<>(type, ShownMembers.of(type, property, context, false), false);
    }

    @Override
    public WireDeserializer<T> unwrappingDeserializer(DeserializationContext context, NameTransformer transformer) {
        if (isUnwrapping) {
            // Jackson does not pass the members on, and they would be lost.
            context.reportBadDefinition(type, "An unwrapped value cannot be read from inside of another one");
        }
        return new WireDeserializer<>(type, members(context).unwrapped(transformer), true);
    }

    private ShownMembers members(DeserializationContext context) {
        return members == null ? ShownMembers.of(type, null, context, false) : members;
    }

    @Override
    public Class<?> handledType() {
        return type;
    }

    @Override
    public LogicalType logicalType() {
        return LogicalType.POJO;
    }

    @Override
    public boolean isCachable() {
        return true;
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
        if (isUnwrapping && parser.streamReadContext().getParent() instanceof TokenBufferReadContext around) {
            // The buffer of members still names the property that was read last.
            around.setCurrentName(null);
        }
        try {
            return JacksonJsonInput.readValue(parser, type, members(context)::memberOf);
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
        if (isUnwrapping) {
            context.reportBadDefinition(type, "An unwrapped value has no place for a type id");
        }
        return ids.deserializeTypedFromObject(parser, context);
    }

    @Override
    public Object deserializeWithType(
            JsonParser parser, DeserializationContext context, TypeDeserializer ids, T value) {
        return deserialize(parser, context, value);
    }
}
