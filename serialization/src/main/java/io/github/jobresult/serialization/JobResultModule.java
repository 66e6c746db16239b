package io.github.jobresult.serialization;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.core.util.VersionUtil;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.type.TypeBindings;
import tools.jackson.databind.type.TypeFactory;
import tools.jackson.databind.type.TypeModifier;

/**
 * Lets an application's Jackson mapper write and read {@link PutJobSuccessResultRequest}, {@link
 * PutThirdPartyJobSuccessResultRequest}, {@link CurrentRevision} and {@link ExecutionDetails} in the wire form, by
 * themselves and inside the application's own types, whatever naming strategy, inclusion or date format it has set.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new JobResultModule()).build();
 * }</pre>
 *
 * <p>It needs jackson-databind, which is an optional dependency of this library. On the class path {@link
 * java.util.ServiceLoader} finds it too: {@code JsonMapper.builder().findAndAddModules()}. On the module path it must be added
 * as above.
 *
 * <p>It maps and does not validate, as is usual with a mapper. The application checks what it reads with its own
 * Jakarta validator or with {@link io.github.jobresult.validation.JobResultValidator}. A value that cannot be read is
 * refused with Jackson's {@code MismatchedInputException}, which names all problems of the value, at most the first
 * {@value UnreadableRequestException#MAX_PROBLEMS}. Limits of size and nesting, and how a generator writes numbers and
 * escapes, are those of the mapper.
 *
 * <p>These settings of a mapper work as they do for beans:
 *
 * <ul>
 *   <li>Type ids of {@code @JsonTypeInfo} and of default typing, in every inclusion. They name the public type. A mapper
 *       with default typing does not write the plain wire form, which {@link JobResultCodec} does.
 *   <li>{@code @JsonUnwrapped}, also with a prefix or a suffix. An absent value is read as one without members.
 *   <li>{@code @JsonIgnoreProperties} of a property of the application's, or of a mix-in for the type that is written.
 *   <li>Trees, buffers of tokens, and conversions.
 * </ul>
 *
 * <p>Naming strategies, inclusion, order, formats, object ids, active views, and features for unknown or ignored members have
 * no effect inside a value. The following cannot be honored and would lose or expose data. The module refuses it with
 * Jackson's {@code InvalidDefinitionException}: filters, {@code @JsonView} at a type, {@code @JsonIncludeProperties}, annotations
 * of single members, {@code @JsonIgnoreProperties} for a type inside of a request, types that are deduced from members, type ids
 * of unwrapped values, reading from inside of another unwrapped value, and updates of a value.
 *
 * <p>Other formats than JSON work if their parsers tell numbers from strings, as those of CBOR and YAML do.
 *
 * <p>Safe to share between threads.
 */
public final class JobResultModule extends JacksonModule {

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
        context.addTypeModifier(new TypeModifier() {
            @Override
            public JavaType modifyType(JavaType type, Type jdkType, TypeBindings bindings, TypeFactory factory) {
                Class<?> wireType = WireTypes.of(type.getRawClass());
                return wireType == null || type.hasRawClass(wireType) ? type : factory.constructType(wireType);
            }
        });
        context.appendAnnotationIntrospector(new NopAnnotationIntrospector() {
            @Override
            public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
                // Jackson writes this name, but does not find an abstract class by it.
                Class<?> type = annotated.getRawType();
                return type == WireTypes.of(type) ? List.of(new NamedType(type, type.getSimpleName())) : null;
            }
        });
        context.addSerializers(new Serializers.Base() {
            @Override
            public @Nullable ValueSerializer<?> findSerializer(
                    SerializationConfig config,
                    JavaType type,
                    BeanDescription.Supplier description,
                    JsonFormat.Value format) {
                Class<?> wireType = WireTypes.of(type.getRawClass());
                return wireType == null ? null : new WireSerializer(wireType);
            }
        });
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable ValueDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
                Class<?> wireType = WireTypes.of(type.getRawClass());
                return wireType == null ? null : new WireDeserializer<>(wireType);
            }

            @Override
            public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
                return WireTypes.of(type) != null;
            }
        });
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
}
