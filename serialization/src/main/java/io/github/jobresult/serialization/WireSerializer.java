package io.github.jobresult.serialization;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeIdResolver;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.util.NameTransformer;
import tools.jackson.databind.util.TokenBuffer;

/** Writes values of one declared type in the wire form, with a type id or unwrapped if the mapper asks for it. */
final class WireSerializer extends ValueSerializer<Object> {

    private final Class<?> declared;
    private final @Nullable BeanProperty property;
    private final Map<Class<?>, ShownMembers> members;
    private final boolean isUnwrapping;

    WireSerializer(Class<?> declared) {
        this(declared, null, Map.of(), false);
    }

    private WireSerializer(
            Class<?> declared,
            @Nullable BeanProperty property,
            Map<Class<?>, ShownMembers> members,
            boolean isUnwrapping) {
        this.declared = declared;
        this.property = property;
        this.members = members;
        this.isUnwrapping = isUnwrapping;
    }

    @Override
    public WireSerializer createContextual(SerializationContext context, @Nullable BeanProperty property) {
        Map<Class<?>, ShownMembers> found = new HashMap<>();
        WireTypes.ofValues(declared).forEach(type -> found.put(type, ShownMembers.of(type, property, context, true)));
        return new WireSerializer(declared, property, found, false);
    }

    @Override
    public WireSerializer unwrappingSerializer(NameTransformer transformer) {
        Map<Class<?>, ShownMembers> renamed = new HashMap<>();
        members.forEach((type, shown) -> renamed.put(type, shown.unwrapped(transformer)));
        return new WireSerializer(declared, property, renamed, true);
    }

    @Override
    public boolean isUnwrappingSerializer() {
        return isUnwrapping;
    }

    @Override
    public Class<?> handledType() {
        return declared;
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
        if (isUnwrapping) {
            writeMembers(value, generator, context);
        } else if (members(value, context).areAll()) {
            JacksonJsonOutput.writeValue(value, generator);
        } else {
            generator.writeStartObject(value);
            writeMembers(value, generator, context);
            generator.writeEndObject();
        }
    }

    @Override
    public void serializeWithType(
            Object value, JsonGenerator generator, SerializationContext context, TypeSerializer ids) {
        Class<?> type = WireTypes.ofValue(value);
        TypeIdResolver resolver = ids.getTypeIdResolver();
        if (isUnwrapping) {
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
            id.asProperty = existingProperty(type, context);
        }
        ids.writeTypePrefix(generator, context, id);
        writeMembers(value, generator, context);
        ids.writeTypeSuffix(generator, context, id);
    }

    /** Finds the name that this kind of type serializer does not tell. */
    private String existingProperty(Class<?> type, SerializationContext context) {
        AnnotationIntrospector introspector = context.getAnnotationIntrospector();
        JsonTypeInfo.Value info = property == null || property.getMember() == null
                ? null
                : introspector.findPolymorphicTypeInfo(context.getConfig(), property.getMember());
        if (info == null) {
            info = introspector.findPolymorphicTypeInfo(context.getConfig(), context.introspectClassAnnotations(type));
        }
        return info == null || info.getPropertyName() == null
                ? context.reportBadDefinition(type, "The existing property of a type id has no name")
                : info.getPropertyName();
    }

    /** Writes the shown members into an object that is open already. */
    private void writeMembers(Object value, JsonGenerator generator, SerializationContext context) {
        ShownMembers shown = members(value, context);
        try (TokenBuffer buffer = TokenBuffer.forGeneration()) {
            JacksonJsonOutput.writeValue(value, buffer);
            JsonParser written = buffer.asParser();
            written.nextToken();
            while (written.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = shown.nameOf(written.currentName());
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

    private ShownMembers members(Object value, SerializationContext context) {
        Class<?> type = WireTypes.ofValue(value);
        ShownMembers shown = members.get(type);
        // Some serializers of applications do without contexts.
        return shown == null ? ShownMembers.of(type, null, context, true) : shown;
    }
}
