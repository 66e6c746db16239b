package io.github.jobresult.serialization;

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

/** The body of an answer with an error. */
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
            // Names come from whoever answers: none is kept.
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

    /** The texts among the members that matter, as far as the body can be read. */
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
            // A proxy's page, or an answer that was cut off: the error is still known by what was read.
        }
        return members;
    }

    /** The name may follow a namespace and {@code #}, and a URI may follow it after {@code :}. */
    private static String shapeName(String type) {
        int colon = type.indexOf(':');
        String name = colon < 0 ? type : type.substring(0, colon);
        return name.substring(name.indexOf('#') + 1).strip();
    }
}
