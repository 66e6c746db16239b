package io.github.jobresult.testing;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.serialization.ReadingProblem.Kind;
import io.github.jobresult.testing.JsonText.Escapes;
import io.github.jobresult.testing.JsonText.Literal;
import io.github.jobresult.testing.JsonText.Spelling;
import io.github.jobresult.validation.Pointer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Every way in which a body cannot be read, for each type.
 *
 * @param <T> the type of the request
 */
final class BodyBreakages<T extends JobSuccessRequest> {

    /**
     * Makes the plain tree of a valid request a body that cannot be read.
     *
     * @param <T> the type of the request
     */
    interface BodyBreakage<T extends JobSuccessRequest> {
        /** The place is any number and says where to break it, or in which of several similar ways. */
        BrokenBody<T> of(Map<String, Object> tree, int place);
    }

    private static final List<String> NO_STRING = List.of("0", "-1.5", "true", "[]", "{}", "[\"a\"]");
    private static final List<String> NO_NUMBER =
            List.of("\"50\"", "\"2026-11-20T10:15:30Z\"", "\"\"", "false", "[]", "{}", "[1]");
    private static final List<String> NO_OBJECT = List.of("\"{}\"", "0", "true", "[]", "[{}]");
    private static final List<String> NO_INTEGER = List.of("50.5", "0.1", "5e-1", "-0.5");
    private static final List<String> BEYOND_32_BITS = List.of("2147483648", "-2147483649", "1e10", "1e999999999");
    private static final List<String> BEYOND_ANY_TIME = List.of("1e20", "-1e20", "-1e999999999");

    private static final Spelling ASCII = new Spelling("", Escapes.BEYOND_ASCII, 0, false);

    private final Class<T> type;
    private final List<BodyBreakage<T>> all = new ArrayList<>();

    private BodyBreakages(Class<T> type) {
        this.type = type;
    }

    static List<BodyBreakage<PutJobSuccessResultRequest>> ofRequest(int maxBodyBytes, int maxNesting) {
        var breakages = new BodyBreakages<>(PutJobSuccessResultRequest.class);
        breakages.ofAnyRequest(maxBodyBytes, maxNesting);
        breakages.wrong("is no object", NO_OBJECT, "outputVariables");
        breakages.wrong("is no string", NO_STRING, "outputVariables", "name");
        breakages.wrong("is null", List.of("null"), "outputVariables", "name");
        breakages.twice("outputVariables", "name");
        return breakages.all;
    }

    static List<BodyBreakage<PutThirdPartyJobSuccessResultRequest>> ofThirdPartyRequest(
            int maxBodyBytes, int maxNesting) {
        var breakages = new BodyBreakages<>(PutThirdPartyJobSuccessResultRequest.class);
        breakages.ofAnyRequest(maxBodyBytes, maxNesting);
        breakages.wrong("is no string", NO_STRING, "clientToken");
        return breakages.all;
    }

    private void ofAnyRequest(int maxBodyBytes, int maxNesting) {
        ofTypes();
        ofNames();
        ofSyntax();
        ofLimits(maxBodyBytes, maxNesting);
        ofEncoding();
    }

    private void ofTypes() {
        all.add((tree, place) ->
                broken("no object", utf8(pick(List.of("[]", "null", "\"{}\"", "0", "true"), place)), Kind.TYPE, ""));
        wrong("is no string", NO_STRING, "jobId");
        wrong("is no object", NO_OBJECT, "currentRevision");
        wrong("is no string", NO_STRING, "currentRevision", "revision");
        wrong("is no string", NO_STRING, "currentRevision", "changeIdentifier");
        wrong("is no number", NO_NUMBER, "currentRevision", "created");
        wrong("is beyond any time", BEYOND_ANY_TIME, "currentRevision", "created");
        wrong("is no string", NO_STRING, "currentRevision", "revisionSummary");
        wrong("is no string", NO_STRING, "continuationToken");
        wrong("is no object", NO_OBJECT, "executionDetails");
        wrong("is no string", NO_STRING, "executionDetails", "summary");
        wrong("is no string", NO_STRING, "executionDetails", "externalExecutionId");
        wrong("is no number", NO_NUMBER, "executionDetails", "percentComplete");
        wrong("is no integer", NO_INTEGER, "executionDetails", "percentComplete");
        wrong("is beyond 32 bits", BEYOND_32_BITS, "executionDetails", "percentComplete");
    }

    private void ofNames() {
        // The second name is also spelled with an escape.
        addedText("jobId twice", "\"jobId\":\"\"", "\"\\u006aobId\":\"\"");
        twice("currentRevision", "revision");
        twice("executionDetails", "summary");
        addedText("an unknown member twice", "\"unknown\":[{\"a\":1,\"\\u0061\":2}]", "\"a\":1,\"a\":1");
    }

    private void ofSyntax() {
        text("empty", (body, place) -> " \n".repeat(place % 3));
        all.add((tree, place) -> {
            byte[] whole = utf8(JsonText.write(tree, Spelling.PLAIN));
            return malformed("cut off", Arrays.copyOf(whole, place % whole.length));
        });
        text("something before the start", (body, place) -> pick(List.of(",", "\0", "]"), place) + body);
        text("something after the end", (body, place) -> body + pick(List.of("{}", "]", "x", ",", "\0"), place));
        text("a comma too many", (body, place) -> body.substring(0, body.length() - 1) + ",}");
        addedText(
                "no JSON",
                "'a':1",
                "\"a\":NaN",
                "\"a\":01",
                "\"a\":1/**/",
                "\"a\":\"\\x\"",
                "\"a\":\"\\u004\u0131\"",
                "a:1",
                "\"a\"");
        text("a control character", (body, place) -> {
            int at = body.offsetByCodePoints(0, place % (body.codePointCount(0, body.length()) + 1));
            return body.substring(0, at) + "\u0001" + body.substring(at);
        });
    }

    private void ofLimits(int maxBodyBytes, int maxNesting) {
        text("too deep", (body, place) -> with(body, "\"unknown\":" + "[".repeat(maxNesting) + "]".repeat(maxNesting)));
        text("too long", (body, place) -> body + " ".repeat(maxBodyBytes));
    }

    private void ofEncoding() {
        all.add((tree, place) -> {
            byte[] bytes = utf8(JsonText.write(tree, ASCII));
            // A byte beyond ASCII with nothing but ASCII beside it is no UTF-8.
            bytes[place % bytes.length] |= (byte) 0x80;
            return malformed("a flipped bit", bytes);
        });
        // Each character stands for a byte: an overlong slash, a surrogate pair, past the last code point, a lone byte.
        List<String> forbidden =
                List.of("\u00C0\u00AF", "\u00ED\u00A0\u0080\u00ED\u00B0\u0080", "\u00F4\u0090\u0080\u0080", "\u00FF");
        encoded(
                "forbidden UTF-8",
                StandardCharsets.ISO_8859_1,
                (body, place) -> with(body, "\"unknown\":\"" + pick(forbidden, place) + "\""));
        encoded("a byte order mark", StandardCharsets.UTF_8, (body, place) -> "\uFEFF" + body);
        encoded("UTF-16", StandardCharsets.UTF_16, (body, place) -> body);
        encoded("UTF-16 without a byte order mark", StandardCharsets.UTF_16LE, (body, place) -> body);
    }

    private void encoded(String breakage, Charset charset, BiFunction<String, Integer, String> change) {
        all.add((tree, place) -> malformed(
                breakage, change.apply(JsonText.write(tree, ASCII), place).getBytes(charset)));
    }

    private void text(String breakage, BiFunction<String, Integer, String> change) {
        all.add((tree, place) -> malformed(breakage, utf8(change.apply(JsonText.write(tree, Spelling.PLAIN), place))));
    }

    private void addedText(String breakage, String... members) {
        text(breakage, (body, place) -> with(body, pick(List.of(members), place)));
    }

    private static String with(String object, String member) {
        return object.substring(0, object.length() - 1) + "," + member + "}";
    }

    private void twice(String outer, String name) {
        all.add((tree, place) -> {
            Map<String, Object> members = membersOf(tree, outer);
            members.put(name, "a");
            String again = "\"%s\":\"\"".formatted(place % 2 == 0 ? name : escapedFirst(name));
            tree.put(outer, new Literal(with(JsonText.write(members, Spelling.PLAIN), again)));
            return malformed(outer + "." + name + " twice", utf8(JsonText.write(tree, Spelling.PLAIN)));
        });
    }

    private static String escapedFirst(String name) {
        return "\\u%04x%s".formatted((int) name.charAt(0), name.substring(1));
    }

    private void wrong(String what, List<String> texts, String name) {
        all.add((tree, place) -> {
            tree.put(name, new Literal(pick(texts, place)));
            return wrongType(tree, what, name);
        });
    }

    private void wrong(String what, List<String> texts, String outer, String name) {
        all.add((tree, place) -> {
            Map<String, Object> members = membersOf(tree, outer);
            members.put(name, new Literal(pick(texts, place)));
            tree.put(outer, members);
            return wrongType(tree, what, outer, name);
        });
    }

    /** The members of a structure of the request, or of one with nothing but what is required. */
    private static Map<String, Object> membersOf(Map<String, Object> tree, String outer) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (outer.equals("currentRevision")) {
            members.put("revision", "a");
            members.put("changeIdentifier", "a");
        } else if (outer.equals("outputVariables")) {
            tree.remove("continuationToken");
        }
        if (tree.get(outer) instanceof Map<?, ?> present) {
            present.forEach((member, value) -> members.put((String) member, value));
        }
        return members;
    }

    private BrokenBody<T> wrongType(Map<String, Object> tree, String what, String... names) {
        return broken(
                String.join(".", names) + " " + what,
                utf8(JsonText.write(tree, Spelling.PLAIN)),
                Kind.TYPE,
                Pointer.of(names));
    }

    private BrokenBody<T> malformed(String breakage, byte[] bytes) {
        return broken(breakage, bytes, Kind.MALFORMED, "");
    }

    private BrokenBody<T> broken(String breakage, byte[] bytes, Kind kind, String pointer) {
        return new BrokenBody<>(type, breakage, bytes, kind, pointer);
    }

    private static String pick(List<String> texts, int place) {
        return texts.get(place % texts.size());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
