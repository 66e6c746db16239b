package io.github.jobresult.jackson2;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeIdResolver;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import com.fasterxml.jackson.databind.util.NameTransformer;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.serialization.WireValues;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes values of one type in the wire form, with a type id or unwrapped if the mapper asks for it. */
final class WireSerializer extends JsonSerializer<Object> implements ContextualSerializer {

    private static final JsonFactory JSON = new JsonFactory();

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
    public WireSerializer createContextual(SerializerProvider context, @Nullable BeanProperty property)
            throws JsonMappingException {
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
    public void serialize(Object value, JsonGenerator generator, SerializerProvider context) throws IOException {
        if (type == JobSuccessRequest.class) {
            ofValue(value, context).serialize(value, generator, context);
        } else if (members.isUnwrapped()) {
            writeMembers(value, generator);
        } else {
            generator.writeStartObject(value);
            writeMembers(value, generator);
            generator.writeEndObject();
        }
    }

    /** A mapper with static typing asks for a serializer of the parent, but annotations may be those of the value's type. */
    private WireSerializer ofValue(Object value, SerializerProvider context) throws JsonMappingException {
        Class<?> own = Objects.requireNonNull(JobResultModule.publicType(value.getClass()));
        ShownMembers shown = ShownMembers.of(own, property, context, true);
        return new WireSerializer(own, property, members.isUnwrapped() ? shown.unwrapped(members.names()) : shown);
    }

    @Override
    public void serializeWithType(Object value, JsonGenerator generator, SerializerProvider context, TypeSerializer ids)
            throws IOException {
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
                ? resolver.idFromValue(value)
                : resolver.idFromValueAndType(null, type);
        if (id.include == WritableTypeId.Inclusion.PAYLOAD_PROPERTY) {
            // No member is that property.
            id.include = WritableTypeId.Inclusion.METADATA_PROPERTY;
        }
        ids.writeTypePrefix(generator, id);
        writeMembers(value, generator);
        ids.writeTypeSuffix(generator, id);
    }

    /** Writes the shown members into an object that is open already. */
    private void writeMembers(Object value, JsonGenerator generator) throws IOException {
        try (JsonParser written = JSON.createParser(WireValues.write(value))) {
            written.nextToken();
            while (written.nextToken() == JsonToken.FIELD_NAME) {
                String name = members.nameOf(written.currentName());
                written.nextToken();
                if (name == null) {
                    written.skipChildren();
                } else {
                    generator.writeFieldName(name);
                    copyValue(written, generator);
                }
            }
        }
    }

    /** Copies numbers exactly, which Jackson 2.15 does for single tokens only. */
    private static void copyValue(JsonParser written, JsonGenerator generator) throws IOException {
        int depth = 0;
        do {
            generator.copyCurrentEventExact(written);
            if (written.currentToken().isStructStart()) {
                depth++;
            } else if (written.currentToken().isStructEnd()) {
                depth--;
            }
        } while (depth > 0 && written.nextToken() != null);
    }
}
