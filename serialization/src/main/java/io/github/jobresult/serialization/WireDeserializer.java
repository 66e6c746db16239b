package io.github.jobresult.serialization;

import io.github.jobresult.model.JobSuccessRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
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
    public ValueDeserializer<T> unwrappingDeserializer(DeserializationContext context, NameTransformer transformer) {
        if (isUnwrapping) {
            context.reportBadDefinition(
                    type,
                    "A " + type.getSimpleName()
                            + " cannot be read from inside of another value that is unwrapped: unwrap one of the two");
        }
        return new WireDeserializer<>(type, shownMembers(context).unwrapped(transformer), true);
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
                    type,
                    "A JobSuccessRequest is read as one of its two types: declare that type, or use @JsonTypeInfo");
        }
        if (parser.currentToken() == JsonToken.VALUE_EMBEDDED_OBJECT && type.isInstance(parser.getEmbeddedObject())) {
            return type.cast(parser.getEmbeddedObject());
        }
        if (isUnwrapping && parser.streamReadContext().getParent() instanceof TokenBufferReadContext around) {
            // The buffer of members still names the property that was read last.
            around.setCurrentName(null);
        }
        JacksonInput input = new JacksonInput(
                ofMembers(parser, shownMembers(context)), type, (kind, path, pointer, location, message) -> {
                    // A buffer has one location for all it holds.
                    TokenStreamLocation place =
                            location.equals(parser.currentLocation()) ? TokenStreamLocation.NA : location;
                    return new ReadingProblem(kind, path, pointer, place.getLineNr(), place.getColumnNr(), message);
                });
        T value = RequestReader.read(input, type);
        if (input.total() > 0) {
            String problems =
                    new UnreadableRequestException(type.getSimpleName(), input.problems(), input.total()).getMessage();
            context.reportInputMismatch(type, "%s", problems);
        }
        return value;
    }

    private static JsonParser ofMembers(JsonParser parser, ShownMembers members) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> members.areAll() ? parser : new MemberParser(parser, members);
            case PROPERTY_NAME, END_OBJECT -> new MemberParser(parser, members);
            default -> parser;
        };
    }

    private ShownMembers shownMembers(DeserializationContext context) {
        return members == null ? ShownMembers.of(type, null, context, false) : members;
    }

    /** Values are immutable, and a copy of one is not what the application asks to update. */
    @Override
    public T deserialize(JsonParser parser, DeserializationContext context, T value) {
        return context.reportBadDefinition(
                type,
                "A " + type.getSimpleName() + " is immutable and cannot be updated: read another, and use toBuilder()");
    }

    @Override
    public Object deserializeWithType(
            JsonParser parser, DeserializationContext context, TypeDeserializer typeDeserializer) {
        if (isUnwrapping) {
            context.reportBadDefinition(
                    type, "A " + type.getSimpleName() + " that is unwrapped has no place for a type id");
        }
        return typeDeserializer.deserializeTypedFromObject(parser, context);
    }

    @Override
    public Object deserializeWithType(
            JsonParser parser, DeserializationContext context, TypeDeserializer typeDeserializer, T value) {
        return deserialize(parser, context, value);
    }
}
