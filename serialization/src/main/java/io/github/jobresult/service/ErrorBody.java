package io.github.jobresult.service;

import io.github.jobresult.serialization.JobResultCodec;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** The body of an error response. */
final class ErrorBody {

    private static final String TYPE = "__type";
    private static final String CODE = "code";
    private static final String MESSAGE = "message";
    private static final String CAPITAL_MESSAGE = "Message";
    private static final Set<String> MEMBERS = Set.of(TYPE, CODE, MESSAGE, CAPITAL_MESSAGE);

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JobResultCodec.DEFAULT_MAX_NESTING)
                    .build())
            // The names are chosen by the other side: a shared table of them would grow.
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .build();

    private ErrorBody() {}

    static byte[] write(ServiceError error) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            if (!error.code().isEmpty()) {
                json.writeStringProperty(TYPE, error.code());
            }
            if (error.message() != null) {
                boolean isSerialization = error.code().equals(ServiceErrorType.SERIALIZATION.code());
                json.writeStringProperty(isSerialization ? CAPITAL_MESSAGE : MESSAGE, error.message());
            }
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    static ServiceError read(int status, @Nullable String typeHeader, byte[] body) {
        Map<String, String> members = body.length > JobResultCodec.DEFAULT_MAX_BODY_BYTES ? Map.of() : members(body);
        String code = Stream.of(typeHeader, members.get(TYPE), members.get(CODE))
                .filter(Objects::nonNull)
                .map(ErrorBody::shapeName)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
        return new ServiceError(status, code, members.getOrDefault(MESSAGE, members.get(CAPITAL_MESSAGE)));
    }

    /** Returns the known members that are texts, up to the place where the body cannot be read any further. */
    private static Map<String, String> members(byte[] body) {
        Map<String, String> members = new HashMap<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return members;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.VALUE_STRING && MEMBERS.contains(name)) {
                    members.put(name, parser.getString());
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            // A proxy's page or a response that was cut off: the members before that place still help.
        }
        return members;
    }

    /** Removes the namespace, which ends with {@code #}, and the URI, which starts with {@code :}. */
    private static String shapeName(String type) {
        int colon = type.indexOf(':');
        String name = colon < 0 ? type : type.substring(0, colon);
        return name.substring(name.indexOf('#') + 1).strip();
    }
}
