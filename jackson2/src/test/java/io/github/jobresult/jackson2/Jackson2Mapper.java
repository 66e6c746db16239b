package io.github.jobresult.jackson2;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.databind.DatabindContext;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectMapper.DefaultTyping;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonTypeIdResolver;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.cfg.PackageVersion;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.fasterxml.jackson.databind.jsontype.impl.TypeIdResolverBase;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.serialization.mapper.TestMapper;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mapper of Jackson 2 with {@link JobResultModule}. */
final class Jackson2Mapper implements TestMapper {

    private final ObjectMapper mapper;

    Jackson2Mapper(Settings settings) {
        MapperBuilder<?, ?> builder = switch (settings.format()) {
            case JSON -> JsonMapper.builder(factory(settings));
            case CBOR -> CBORMapper.builder();
            case YAML -> YAMLMapper.builder();
        };
        builder.addModule(new JobResultModule());
        settings.options().forEach(option -> configure(builder, option));
        settings.mixIns().forEach(builder::addMixIn);
        if (settings.typing() != null) {
            builder.activateDefaultTyping(
                    BasicPolymorphicTypeValidator.builder()
                            .allowIfBaseType(Object.class)
                            .build(),
                    DefaultTyping.valueOf(settings.typing()),
                    settings.inclusion());
        }
        this.mapper = builder.build();
    }

    private static JsonFactory factory(Settings settings) {
        JsonFactoryBuilder factory = new JsonFactoryBuilder();
        if (settings.options().contains(Option.ESCAPED_J)) {
            factory.characterEscapes(new EscapedJ());
        }
        if (settings.options().contains(Option.UNLIMITED)) {
            factory.streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build());
        }
        return factory.build();
    }

    private static void configure(MapperBuilder<?, ?> builder, Option option) {
        switch (option) {
            case SNAKE_CASE -> builder.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
            case UPPER_CAMEL_CASE -> builder.propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE);
            case NON_EMPTY, NON_DEFAULT, NON_NULL, ALWAYS -> {
                JsonInclude.Include inclusion = JsonInclude.Include.valueOf(option.name());
                builder.defaultPropertyInclusion(JsonInclude.Value.construct(inclusion, inclusion));
            }
            case DATES_AS_NUMBERS -> builder.enable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
            case DATES_AS_TEXTS -> builder.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
            case DATES_IN_MILLISECONDS ->
                builder.enable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .disable(SerializationFeature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS);
            case FAIL_ON_UNKNOWN -> builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
            case SORTED -> builder.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
            case UNSORTED -> builder.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
            case DOUBLES -> builder.disable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
            case STATIC_TYPING -> builder.enable(MapperFeature.USE_STATIC_TYPING);
            case LENIENT ->
                builder.enable(
                        DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
                        DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT);
            case INDENTED -> builder.enable(SerializationFeature.INDENT_OUTPUT);
            case MERGEABLE -> builder.defaultMergeable(true);
            case UNWRAPPED_TYPE_IDS -> builder.disable(SerializationFeature.FAIL_ON_UNWRAPPED_TYPE_IDENTIFIERS);
            case ESCAPED_J, UNLIMITED -> {
                // The factory has them.
            }
        }
    }

    /** Escapes one letter beside those that JSON must have. */
    private static final class EscapedJ extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] escapes = standardAsciiEscapesForJSON();
            escapes['j'] = ESCAPE_STANDARD;
            return escapes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return null;
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM, property = "operation")
    @JsonTypeIdResolver(Target.class)
    private interface ByTarget {}

    /** An application's own ids, made of a value as such resolvers do. */
    static final class Target extends TypeIdResolverBase {

        private static final long serialVersionUID = 1L;

        @Override
        public String idFromValue(Object value) {
            return value instanceof PutJobSuccessResultRequest ? "custom" : "partner";
        }

        @Override
        public String idFromValueAndType(Object value, Class<?> type) {
            return idFromValue(value);
        }

        @Override
        public JavaType typeFromId(DatabindContext context, String id) {
            return context.constructType(
                    id.equals("custom")
                            ? PutJobSuccessResultRequest.class
                            : PutThirdPartyJobSuccessResultRequest.class);
        }

        @Override
        public JsonTypeInfo.Id getMechanism() {
            return JsonTypeInfo.Id.CUSTOM;
        }
    }

    @Override
    public String write(Object value) throws IOException {
        return mapper.writeValueAsString(value);
    }

    @Override
    public String write(@Nullable Object value, Type declared) throws IOException {
        return mapper.writerFor(mapper.constructType(declared)).writeValueAsString(value);
    }

    @Override
    public byte[] bytes(Object value) throws IOException {
        return mapper.writeValueAsBytes(value);
    }

    @Override
    public byte[] bytes(Object value, Type declared) throws IOException {
        return mapper.writerFor(mapper.constructType(declared)).writeValueAsBytes(value);
    }

    @Override
    public String writeInView(Object value, Class<?> view) throws IOException {
        return mapper.writerWithView(view).writeValueAsString(value);
    }

    @Override
    public Object read(String text, Type type) throws IOException {
        return mapper.readValue(text, mapper.constructType(type));
    }

    @Override
    public Object read(byte[] bytes, Type type) throws IOException {
        return mapper.readValue(bytes, mapper.constructType(type));
    }

    @Override
    public <T> T readInView(String text, Class<T> type, Class<?> view) throws IOException {
        return mapper.readerWithView(view).forType(type).readValue(text);
    }

    @Override
    public <T> List<T> readAll(String text, Class<T> type) throws Exception {
        try (var values = mapper.readerFor(type).<T>readValues(text)) {
            return values.readAll();
        }
    }

    @Override
    public Object update(Object value, String text) throws IOException {
        return mapper.readerForUpdating(value).readValue(text);
    }

    @Override
    public Object update(Object value, Object overrides) throws IOException {
        return mapper.updateValue(value, overrides);
    }

    @Override
    public Object tree(Object value) {
        return mapper.valueToTree(value);
    }

    @Override
    public Object readTree(String text) throws IOException {
        return mapper.readTree(text);
    }

    @Override
    public Object treeAround(Object value) {
        return JsonNodeFactory.instance.pojoNode(value);
    }

    @Override
    public <T> T fromTree(Object tree, Class<T> type) throws IOException {
        return mapper.treeToValue((JsonNode) tree, type);
    }

    @Override
    public <T> T throughBuffer(Object value, Class<T> type) throws IOException {
        try (TokenBuffer buffer = new TokenBuffer(mapper, false)) {
            mapper.writeValue(buffer, value);
            return mapper.readValue(buffer.asParser(), type);
        }
    }

    @Override
    public Object convert(Object value, Type type) {
        return mapper.convertValue(value, mapper.constructType(type));
    }

    @Override
    public List<String> typings() {
        return Arrays.stream(DefaultTyping.values()).map(Enum::name).toList();
    }

    @Override
    public Class<?> customIds() {
        return ByTarget.class;
    }

    @Override
    public boolean unwrapsRecords() {
        return PackageVersion.VERSION.getMinorVersion() >= 19;
    }

    @Override
    public Class<? extends Exception> databindException() {
        return DatabindException.class;
    }

    @Override
    public Class<? extends Exception> mismatchedInput() {
        return MismatchedInputException.class;
    }

    @Override
    public Class<? extends Exception> invalidDefinition() {
        return InvalidDefinitionException.class;
    }

    @Override
    public String originalMessage(Throwable e) {
        return ((DatabindException) e).getOriginalMessage();
    }

    @Override
    public int pathLength(Throwable e) {
        return ((JsonMappingException) e).getPath().size();
    }

    @Override
    public Class<?> targetType(Throwable e) {
        return ((MismatchedInputException) e).getTargetType();
    }
}
