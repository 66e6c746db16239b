package io.github.jobresult.serialization;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
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
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleSerializers;
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
 * no effect inside a value. What cannot be honored and would lose or expose data is refused with Jackson's {@code
 * InvalidDefinitionException}:
 *
 * <ul>
 *   <li>Filters, {@code @JsonView} at a type, {@code @JsonIncludeProperties}, and annotations of single members.
 *   <li>{@code @JsonIgnoreProperties} at a type that is written or read inside of a request.
 *   <li>Types that are deduced from members, and type ids of unwrapped values.
 *   <li>Reading from inside of another unwrapped value, and updates of a value.
 * </ul>
 *
 * <p>Other formats than JSON work if their parsers tell numbers from strings, as those of CBOR and YAML do.
 *
 * <p>Safe to share between threads.
 */
public final class JobResultModule extends JacksonModule {

    private static final Version VERSION = readVersion();

    private static final List<Class<?>> TYPES = List.of(
            PutJobSuccessResultRequest.class,
            PutThirdPartyJobSuccessResultRequest.class,
            CurrentRevision.class,
            ExecutionDetails.class,
            // After those that extend it.
            JobSuccessRequest.class);

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
        SimpleSerializers serializers = new SimpleSerializers();
        SimpleDeserializers deserializers = new SimpleDeserializers();
        for (Class<?> type : TYPES) {
            serializers.addSerializer(type, new WireSerializer(type));
            addDeserializer(type, deserializers);
        }
        context.addSerializers(serializers);
        context.addDeserializers(deserializers);
        context.addTypeModifier(new TypeModifier() {
            @Override
            public JavaType modifyType(JavaType type, Type jdkType, TypeBindings bindings, TypeFactory factory) {
                Class<?> publicType = publicType(type.getRawClass());
                return publicType == null || type.hasRawClass(publicType) ? type : factory.constructType(publicType);
            }
        });
        context.appendAnnotationIntrospector(new NopAnnotationIntrospector() {
            @Override
            public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
                // Jackson writes this name, but does not find an abstract class by it.
                Class<?> type = annotated.getRawType();
                return TYPES.contains(type) ? List.of(new NamedType(type, type.getSimpleName())) : null;
            }
        });
    }

    private static <T> void addDeserializer(Class<T> type, SimpleDeserializers deserializers) {
        deserializers.addDeserializer(type, new WireDeserializer<>(type, ShownMembers.ALL));
    }

    /** Returns the type that the given one is or extends: the classes of values are hidden. */
    static @Nullable Class<?> publicType(Class<?> type) {
        return TYPES.stream()
                .filter(publicType -> publicType.isAssignableFrom(type))
                .findFirst()
                .orElse(null);
    }

    private static Version readVersion() {
        Properties properties = new Properties();
        try (InputStream in = JobResultModule.class.getResourceAsStream("version.properties")) {
            // A repackaged jar may lack the resource: the version is unknown then.
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return VersionUtil.parseVersion(
                properties.getProperty("version"), "io.github.jobresult", "jobresult-serialization");
    }
}
