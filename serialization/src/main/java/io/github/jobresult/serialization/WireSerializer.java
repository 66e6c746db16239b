package io.github.jobresult.serialization;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.jsontype.TypeIdResolver;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.util.NameTransformer;

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
        List<Class<?>> types = declared == JobSuccessRequest.class ? WireTypes.REQUESTS : List.of(declared);
        Map<Class<?>, ShownMembers> shown = new HashMap<>();
        types.forEach(type -> shown.put(type, ShownMembers.of(type, property, context, true)));
        return new WireSerializer(declared, property, shown, false);
    }

    @Override
    public ValueSerializer<Object> unwrappingSerializer(NameTransformer transformer) {
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
        ShownMembers shown = shownMembers(value, context);
        if (isUnwrapping) {
            write(value, new MemberGenerator(generator, shown));
        } else if (shown.areAll()) {
            write(value, generator);
        } else {
            generator.writeStartObject(value);
            write(value, new MemberGenerator(generator, shown));
            generator.writeEndObject();
        }
    }

    @Override
    public void serializeWithType(
            Object value, JsonGenerator generator, SerializationContext context, TypeSerializer typeSerializer) {
        Class<?> type = Objects.requireNonNull(WireTypes.of(value.getClass()));
        TypeIdResolver resolver = typeSerializer.getTypeIdResolver();
        if (isUnwrapping) {
            context.reportBadDefinition(
                    type, "A " + type.getSimpleName() + " that is unwrapped has no place for a type id");
        }
        if (resolver == null) {
            context.reportBadDefinition(
                    type, "The type of a " + type.getSimpleName() + " cannot be deduced from its members");
        }
        WritableTypeId typeId = typeSerializer.typeId(value, JsonToken.START_OBJECT);
        // Ids of a value name its hidden class, but resolvers of applications may look at the value.
        typeId.id = resolver.getMechanism() == JsonTypeInfo.Id.CUSTOM
                ? resolver.idFromValue(context, value)
                : resolver.idFromValueAndType(context, null, type);
        if (typeId.include == WritableTypeId.Inclusion.PAYLOAD_PROPERTY) {
            // No member is that property.
            typeId.include = WritableTypeId.Inclusion.METADATA_PROPERTY;
            typeId.asProperty = nameOfTypeProperty(type, context);
        }
        typeSerializer.writeTypePrefix(generator, context, typeId);
        write(value, new MemberGenerator(generator, shownMembers(value, context)));
        typeSerializer.writeTypeSuffix(generator, context, typeId);
    }

    /** Finds the name that a serializer of type ids keeps to itself if the property is there already. */
    private String nameOfTypeProperty(Class<?> type, SerializationContext context) {
        Stream<Annotated> annotated =
                Stream.of(property == null ? null : property.getMember(), context.introspectClassAnnotations(type));
        return annotated
                .filter(Objects::nonNull)
                .map(it -> context.getAnnotationIntrospector().findPolymorphicTypeInfo(context.getConfig(), it))
                .filter(Objects::nonNull)
                .map(info -> isNullOrEmpty(info.getPropertyName())
                        ? info.getIdType().getDefaultPropertyName()
                        : info.getPropertyName())
                .findFirst()
                .orElseGet(() -> context.reportBadDefinition(
                        type,
                        "Cannot write the existing property that names the type of a " + type.getSimpleName()
                                + ": use JsonTypeInfo.As.PROPERTY"));
    }

    private static boolean isNullOrEmpty(@Nullable String name) {
        return name == null || name.isEmpty();
    }

    private ShownMembers shownMembers(Object value, SerializationContext context) {
        ShownMembers shown = members.get(WireTypes.of(value.getClass()));
        // Some serializers of applications do without contexts.
        return shown == null ? createContextual(context, null).shownMembers(value, context) : shown;
    }

    private static void write(Object value, JsonGenerator generator) {
        RequestWriter writer = RequestWriter.to(generator);
        if (value instanceof JobSuccessRequest request) {
            writer.write(request);
        } else if (value instanceof CurrentRevision revision) {
            writer.write(revision);
        } else {
            writer.write((ExecutionDetails) value);
        }
    }
}
