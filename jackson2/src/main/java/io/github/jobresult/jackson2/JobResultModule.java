package io.github.jobresult.jackson2;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.util.VersionUtil;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import com.fasterxml.jackson.databind.type.TypeBindings;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.type.TypeModifier;
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

/**
 * Lets an application's Jackson 2 mapper write and read {@link PutJobSuccessResultRequest}, {@link
 * PutThirdPartyJobSuccessResultRequest}, {@link CurrentRevision} and {@link ExecutionDetails} in the wire form, by
 * themselves and inside the application's own types, whatever naming strategy, inclusion or date format it has set.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new JobResultModule()).build();
 * }</pre>
 *
 * <p>{@link java.util.ServiceLoader} finds it too, on class path and module path: {@code
 * JsonMapper.builder().findAndAddModules()}. It needs Jackson 2.15 or newer. Mappers of Jackson 3 use {@link
 * io.github.jobresult.serialization.JobResultModule}.
 *
 * <p>It maps and does not validate, as is usual with a mapper. The application checks what it reads with its own
 * Jakarta validator or with {@link io.github.jobresult.validation.JobResultValidator}. A value that cannot be read is
 * refused with Jackson's {@code MismatchedInputException}, which names all problems of the value, at most the first
 * {@value io.github.jobresult.serialization.UnreadableRequestException#MAX_PROBLEMS}. The exception does not quote the
 * source. Limits of size and nesting, and how a generator writes numbers and escapes, are those of the mapper.
 *
 * <p>These settings of a mapper work as they do for beans:
 *
 * <ul>
 *   <li>Type ids of {@code @JsonTypeInfo} and of default typing, in every inclusion. They name the public type. A mapper
 *       with default typing does not write the plain wire form, which {@link
 *       io.github.jobresult.serialization.JobResultCodec} does.
 *   <li>{@code @JsonUnwrapped}, also with a prefix or a suffix. An absent value is read as one without members. Before
 *       Jackson 2.19, mappers refuse to read records and constructors with unwrapped parameters.
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
public final class JobResultModule extends Module {

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
            public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
                // Jackson writes these names, but does not find abstract classes by them.
                Class<?> declared = annotated.getRawType();
                return TYPES.contains(declared)
                        ? TYPES.stream()
                                .filter(type -> declared.isAssignableFrom(type) && type != JobSuccessRequest.class)
                                .map(type -> new NamedType(type, type.getSimpleName()))
                                .toList()
                        : null;
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
        return VersionUtil.parseVersion(properties.getProperty("version"), "io.github.jobresult", "jobresult-jackson2");
    }
}
