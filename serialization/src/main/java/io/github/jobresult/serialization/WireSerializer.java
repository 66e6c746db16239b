package io.github.jobresult.serialization;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.jobresult.model.JobSuccessRequest;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.jsontype.TypeIdResolver;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.util.NameTransformer;
import tools.jackson.databind.util.TokenBuffer;

/** Writes values of one type in the wire form, with a type id or unwrapped if the mapper asks for it. */
final class WireSerializer extends ValueSerializer<Object> {

    private final Class<?> type;
    private final @Nullable BeanProperty property;
    private final ShownMembers members;

    WireSerializer(Class<?> type) {
        this(type, null, ShownMembers.ALL);
    }

    private WireSerializer(Class<?> type, @Nullable BeanProperty property, ShownMembers members) {
        this.type = type;
        this.property = property;
        this.members = members;
    }

    @Override
    public WireSerializer createContextual(SerializationContext context, @Nullable BeanProperty property) {
        return new WireSerializer(type, property, ShownMembers.of(type, property, context, true));
    }

    @Override
    public WireSerializer unwrappingSerializer(NameTransformer transformer) {
        return new WireSerializer(type, property, members.unwrapped(transformer));
    }

    @Override
    public boolean isUnwrappingSerializer() {
        return members.isUnwrapped();
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
        if (type == JobSuccessRequest.class) {
            ofValue(value, context).serialize(value, generator, context);
        } else if (members.equals(ShownMembers.ALL)) {
            JacksonJsonOutput.writeValue(value, generator);
        } else if (members.isUnwrapped()) {
            writeMembers(value, generator);
        } else {
            generator.writeStartObject(value);
            writeMembers(value, generator);
            generator.writeEndObject();
        }
    }

    /** A mapper with static typing asks for a serializer of the parent, but annotations may be those of the value's type. */
    private WireSerializer ofValue(Object value, SerializationContext context) {
        Class<?> own = Objects.requireNonNull(JobResultModule.publicType(value.getClass()));
        ShownMembers shown = ShownMembers.of(own, property, context, true);
        return new WireSerializer(own, property, members.isUnwrapped() ? shown.unwrapped(members.names()) : shown);
    }

    @Override
    public void serializeWithType(
            Object value, JsonGenerator generator, SerializationContext context, TypeSerializer ids) {
        if (type == JobSuccessRequest.class) {
            ofValue(value, context).serializeWithType(value, generator, context, ids);
            return;
        }
        TypeIdResolver resolver = ids.getTypeIdResolver();
        if (members.isUnwrapped()) {
            context.reportBadDefinition(type, "An unwrapped value has no place for a type id");
        }
        if (resolver == null) {
            context.reportBadDefinition(type, "The type of a request cannot be deduced from its members");
        }
        WritableTypeId id = ids.typeId(value, JsonToken.START_OBJECT);
        // By default ids are those of the hidden class. Resolvers of applications may look at the value.
        id.id = resolver.getMechanism() == JsonTypeInfo.Id.CUSTOM
                ? resolver.idFromValue(context, value)
                : resolver.idFromValueAndType(context, null, type);
        if (id.include == WritableTypeId.Inclusion.PAYLOAD_PROPERTY) {
            // No member is that property.
            id.include = WritableTypeId.Inclusion.METADATA_PROPERTY;
            id.asProperty = existingProperty(context, resolver);
        }
        ids.writeTypePrefix(generator, context, id);
        writeMembers(value, generator);
        ids.writeTypeSuffix(generator, context, id);
    }

    /** Finds the name that this kind of type serializer does not tell. */
    private @Nullable String existingProperty(SerializationContext context, TypeIdResolver resolver) {
        Stream<Annotated> annotated =
                Stream.of(property == null ? null : property.getMember(), context.introspectClassAnnotations(type));
        return annotated
                .filter(Objects::nonNull)
                .map(it -> context.getAnnotationIntrospector().findPolymorphicTypeInfo(context.getConfig(), it))
                .filter(Objects::nonNull)
                .map(JsonTypeInfo.Value::getPropertyName)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(resolver.getMechanism().getDefaultPropertyName());
    }

    /** Writes the shown members into an object that is open already. */
    private void writeMembers(Object value, JsonGenerator generator) {
        try (TokenBuffer buffer = TokenBuffer.forGeneration()) {
            JacksonJsonOutput.writeValue(value, buffer);
            JsonParser written = buffer.asParser();
            written.nextToken();
            while (written.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = members.nameOf(written.currentName());
                written.nextToken();
                if (name == null) {
                    written.skipChildren();
                } else {
                    generator.writeName(name);
                    generator.copyCurrentStructure(written);
                }
            }
        }
    }
}
