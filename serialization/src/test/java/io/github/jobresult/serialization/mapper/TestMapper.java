package io.github.jobresult.serialization.mapper;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operations of a Jackson mapper that the tests of its module use, whichever major version it is of. */
public interface TestMapper {

    enum Format {
        JSON,
        CBOR,
        YAML
    }

    enum Option {
        SNAKE_CASE,
        UPPER_CAMEL_CASE,
        NON_EMPTY,
        NON_DEFAULT,
        NON_NULL,
        ALWAYS,
        DATES_AS_NUMBERS,
        DATES_AS_TEXTS,
        DATES_IN_MILLISECONDS,
        FAIL_ON_UNKNOWN,
        SORTED,
        UNSORTED,
        DOUBLES,
        STATIC_TYPING,
        LENIENT,
        INDENTED,
        ESCAPED_J,
        UNLIMITED,
        MERGEABLE,
        UNWRAPPED_TYPE_IDS
    }

    /** What a mapper is built with, beside the module. */
    record Settings(
            Format format,
            Set<Option> options,
            Map<Class<?>, Class<?>> mixIns,
            @Nullable String typing,
            JsonTypeInfo.As inclusion) {

        public static Settings of(Option... options) {
            Set<Option> set = EnumSet.noneOf(Option.class);
            set.addAll(Arrays.asList(options));
            return new Settings(Format.JSON, set, Map.of(), null, JsonTypeInfo.As.PROPERTY);
        }

        public Settings in(Format other) {
            return new Settings(other, options, mixIns, typing, inclusion);
        }

        public Settings mixing(Class<?> target, Class<?> mixIn) {
            Map<Class<?>, Class<?>> more = new HashMap<>(mixIns);
            more.put(target, mixIn);
            return new Settings(format, options, more, typing, inclusion);
        }

        /** Activates default typing by the name of a constant. */
        public Settings typing(String which, JsonTypeInfo.As as) {
            return new Settings(format, options, mixIns, which, as);
        }
    }

    /** A generic type: {@code new Generic<List<String>>() {}.type()}. */
    abstract class Generic<T> {

        public Type type() {
            return ((ParameterizedType) getClass().getGenericSuperclass()).getActualTypeArguments()[0];
        }
    }

    String write(Object value) throws Exception;

    String write(@Nullable Object value, Type declared) throws Exception;

    byte[] bytes(Object value) throws Exception;

    byte[] bytes(Object value, Type declared) throws Exception;

    String writeInView(Object value, Class<?> view) throws Exception;

    Object read(String text, Type type) throws Exception;

    default <T> T read(String text, Class<T> type) throws Exception {
        return type.cast(read(text, (Type) type));
    }

    Object read(byte[] bytes, Type type) throws Exception;

    <T> T readInView(String text, Class<T> type, Class<?> view) throws Exception;

    <T> List<T> readAll(String text, Class<T> type) throws Exception;

    /** Updates a value from text. */
    Object update(Object value, String text) throws Exception;

    /** Updates a value from another one. */
    Object update(Object value, Object overrides) throws Exception;

    Object tree(Object value) throws Exception;

    Object readTree(String text) throws Exception;

    /** A tree that holds a value itself. */
    Object treeAround(Object value);

    <T> T fromTree(Object tree, Class<T> type) throws Exception;

    <T> T throughBuffer(Object value, Class<T> type) throws Exception;

    Object convert(Object value, Type type) throws Exception;

    /** The names of the constants for default typing. */
    List<String> typings();

    /** A mix-in with ids of an application's own, {@code custom} and {@code partner}, in the property {@code operation}. */
    Class<?> customIds();

    /** Says whether Jackson itself can read a record of which a component is unwrapped. */
    boolean unwrapsRecords();

    Class<? extends Exception> databindException();

    Class<? extends Exception> mismatchedInput();

    Class<? extends Exception> invalidDefinition();

    String originalMessage(Throwable e);

    int pathLength(Throwable e);

    Class<?> targetType(Throwable e);
}
