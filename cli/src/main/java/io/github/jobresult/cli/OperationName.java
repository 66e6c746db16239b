package io.github.jobresult.cli;

import io.github.jobresult.service.Operation;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The operation whose request a body is, spelled as the command line and the service spell it. */
enum OperationName {
    /** Depends on the body: only that of a partner has a {@code clientToken}. */
    auto,
    PutJobSuccessResult,
    PutThirdPartyJobSuccessResult;

    private static final String TOKEN = "clientToken";

    /** Created for the first body that may have a token. */
    private static final class Json {
        static final JsonFactory FACTORY = new JsonFactory();
    }

    Operation of(byte[] body) {
        return switch (this) {
            case auto ->
                hasToken(body) ? Operation.PUT_THIRD_PARTY_JOB_SUCCESS_RESULT : Operation.PUT_JOB_SUCCESS_RESULT;
            case PutJobSuccessResult -> Operation.PUT_JOB_SUCCESS_RESULT;
            case PutThirdPartyJobSuccessResult -> Operation.PUT_THIRD_PARTY_JOB_SUCCESS_RESULT;
        };
    }

    private static boolean hasToken(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        if (!text.contains(TOKEN) && !text.contains("\\u")) {
            return false;
        }
        try (JsonParser parser = Json.FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                if (parser.currentName().equals(TOKEN)) {
                    return true;
                }
                parser.nextToken();
                parser.skipChildren();
            }
        } catch (JacksonException e) {
            // The codec says what is wrong with the body.
        }
        return false;
    }
}
