package io.github.jobresult.serialization;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.Version;
import tools.jackson.core.util.VersionUtil;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.Serializers;

/**
 * Lets an application's Jackson mapper write and read {@link PutJobSuccessResultRequest}, {@link
 * PutThirdPartyJobSuccessResultRequest}, {@link CurrentRevision} and {@link ExecutionDetails} in the wire form, by
 * themselves and inside the application's own types, whatever naming strategy, inclusion or date format it has set.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new JobResultModule()).build();
 * }</pre>
 *
 * <p>It is also found by {@link java.util.ServiceLoader}: {@code JsonMapper.builder().findAndAddModules()}.
 *
 * <p>It maps and does not validate, as is usual with a mapper: what it reads may be partial, and the application checks it
 * with its own Jakarta validator or with {@link io.github.jobresult.validation.JobResultValidator}. What cannot be read is
 * refused with Jackson's {@code MismatchedInputException}, which names all problems of the value, at most the first {@value
 * UnreadableRequestException#MAX_PROBLEMS}. Limits of size and nesting, and how a generator writes numbers and escapes, are
 * those of the mapper.
 *
 * <p>Safe to share between threads.
 */
public final class JobResultModule extends JacksonModule {

    private static final List<Class<?>> TYPES = List.of(
            PutJobSuccessResultRequest.class,
            PutThirdPartyJobSuccessResultRequest.class,
            CurrentRevision.class,
            ExecutionDetails.class);

    private static final Version VERSION = readVersion();

    /** Makes the module. */
    public JobResultModule() {}

    @Override
    public String getModuleName() {
        return JobResultModule.class.getName();
    }

    @Override
    public Version version() {
        return VERSION;
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new Serializers.Base() {
            @Override
            public @Nullable ValueSerializer<?> findSerializer(
                    SerializationConfig config,
                    JavaType type,
                    BeanDescription.Supplier description,
                    JsonFormat.Value format) {
                boolean wire = type.hasRawClass(JobSuccessRequest.class) || wireType(type.getRawClass()) != null;
                return wire ? new WireSerializer() : null;
            }
        });
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable ValueDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
                Class<?> wireType = wireType(type.getRawClass());
                return wireType == null ? null : new WireDeserializer<>(wireType);
            }

            @Override
            public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
                return wireType(type) != null;
            }
        });
    }

    /** The type that the given one is or implements: generated classes are written and read like what they implement. */
    private static @Nullable Class<?> wireType(Class<?> type) {
        return TYPES.stream()
                .filter(wireType -> wireType.isAssignableFrom(type))
                .findFirst()
                .orElse(null);
    }

    private static Version readVersion() {
        try (InputStream in = JobResultModule.class.getResourceAsStream("version.properties")) {
            if (in == null) {
                // A native image or a repackaged jar may have left the resource out.
                return Version.unknownVersion();
            }
            Properties properties = new Properties();
            properties.load(in);
            return VersionUtil.parseVersion(
                    properties.getProperty("version"), "io.github.jobresult", "jobresult-serialization");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class WireSerializer extends ValueSerializer<Object> {

        @Override
        public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
            RequestWriter writer = RequestWriter.to(generator);
            if (value instanceof JobSuccessRequest request) {
                writer.write(request);
            } else if (value instanceof CurrentRevision revision) {
                writer.write(revision);
            } else {
                writer.write((ExecutionDetails) value);
            }
        }

        /** The wire form has no place for a type ID. */
        @Override
        public void serializeWithType(
                Object value, JsonGenerator generator, SerializationContext context, TypeSerializer type) {
            serialize(value, generator, context);
        }
    }

    private static final class WireDeserializer<T> extends ValueDeserializer<T> {

        private final Class<T> type;

        WireDeserializer(Class<T> type) {
            this.type = type;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            JacksonInput input = new JacksonInput(
                    parser,
                    type,
                    (kind, path, pointer, location, message) -> new ReadingProblem(
                            kind, path, pointer, location.getLineNr(), location.getColumnNr(), message));
            T value = RequestReader.read(input, type);
            if (input.total() > 0) {
                String problems = new UnreadableRequestException(type.getSimpleName(), input.problems(), input.total())
                        .getMessage();
                context.reportInputMismatch(type, "%s", problems);
            }
            return value;
        }

        @Override
        public Object deserializeWithType(JsonParser parser, DeserializationContext context, TypeDeserializer type) {
            return deserialize(parser, context);
        }
    }
}
