package io.github.jobresult.serialization;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the wire JSON of a request must be, worked out from its getters alone and written in the plainest way: a yardstick
 * for the codec that shares nothing with it.
 */
final class JsonText {

    /** Members by name; a value is a text, a number of thousandths or an object. */
    private final Map<String, Object> members = new LinkedHashMap<>();

    /** A number that is given in thousandths, so that nothing is lost. */
    private record Thousandths(BigInteger count) {

        BigDecimal number() {
            return new BigDecimal(count, 3);
        }

        String canonical() {
            String digits = String.format("%04d", count.abs());
            int point = digits.length() - 3;
            String fraction = digits.substring(point).replaceAll("0+$", "");
            return (count.signum() < 0 ? "-" : "")
                    + digits.substring(0, point)
                    + (fraction.isEmpty() ? "" : "." + fraction);
        }

        String loose(Random random) {
            String exponent = random.nextBoolean() ? "e" : "E";
            int shift = random.nextInt(6);
            return switch (random.nextInt(4)) {
                case 0 -> canonical();
                case 1 -> number().toPlainString() + "0".repeat(shift);
                case 2 -> count + (count.signum() == 0 ? "" : "0".repeat(shift)) + exponent + "-" + (shift + 3);
                default -> number().movePointLeft(shift).toPlainString() + exponent + "+0" + shift;
            };
        }
    }

    static JsonText of(JobSuccessRequest request) {
        JsonText json = new JsonText();
        json.put("jobId", request.getJobId());
        if (request instanceof PutThirdPartyJobSuccessResultRequest thirdParty) {
            json.put("clientToken", thirdParty.getClientToken());
        }
        json.put(
                "currentRevision",
                request.getCurrentRevision().map(JsonText::of).orElse(null));
        json.put("continuationToken", request.getContinuationToken().orElse(null));
        json.put(
                "executionDetails",
                request.getExecutionDetails().map(JsonText::of).orElse(null));
        if (request instanceof PutJobSuccessResultRequest put
                && !put.getOutputVariables().isEmpty()) {
            JsonText variables = new JsonText();
            new TreeMap<>(put.getOutputVariables()).forEach(variables::put);
            json.put("outputVariables", variables);
        }
        return json;
    }

    private static JsonText of(CurrentRevision revision) {
        JsonText json = new JsonText();
        json.put("revision", revision.getRevision());
        json.put("changeIdentifier", revision.getChangeIdentifier());
        json.put("created", revision.getCreated().map(JsonText::milliseconds).orElse(null));
        json.put("revisionSummary", revision.getRevisionSummary().orElse(null));
        return json;
    }

    private static JsonText of(ExecutionDetails details) {
        JsonText json = new JsonText();
        json.put("summary", details.getSummary().orElse(null));
        json.put("externalExecutionId", details.getExternalExecutionId().orElse(null));
        json.put(
                "percentComplete",
                details.getPercentComplete()
                        .map(percent -> new Thousandths(BigInteger.valueOf(percent * 1000L)))
                        .orElse(null));
        return json;
    }

    private static Thousandths milliseconds(Instant time) {
        return new Thousandths(BigInteger.valueOf(time.getEpochSecond())
                .multiply(BigInteger.valueOf(1000))
                .add(BigInteger.valueOf(time.getNano() / 1_000_000)));
    }

    private void put(String name, Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }

    /** In the order of the members, nothing escaped that need not be. */
    String canonical() {
        StringBuilder text = new StringBuilder("{");
        members.forEach((name, value) -> {
            text.append(text.length() == 1 ? "" : ",").append(canonical(name)).append(':');
            if (value instanceof JsonText object) {
                text.append(object.canonical());
            } else if (value instanceof Thousandths number) {
                text.append(number.canonical());
            } else {
                text.append(canonical((String) value));
            }
        });
        return text.append('}').toString();
    }

    private static String canonical(String value) {
        StringBuilder text = new StringBuilder("\"");
        value.codePoints().forEach(codePoint -> {
            int shortForm = "\b\f\n\r\t\"\\".indexOf(codePoint);
            if (shortForm >= 0) {
                text.append('\\').append("bfnrt\"\\".charAt(shortForm));
            } else if (codePoint < 0x20 || (codePoint >= 0xD800 && codePoint <= 0xDFFF)) {
                text.append(String.format("\\u%04X", codePoint));
            } else {
                text.appendCodePoint(codePoint);
            }
        });
        return text.append('"').toString();
    }

    /** In any order, with whitespace, needless escapes and numbers in other forms. */
    String loose(Random random) {
        List<String> entries = new ArrayList<>();
        members.forEach((name, value) ->
                entries.add(loose(name, random) + space(random) + ":" + space(random) + looseValue(value, random)));
        Collections.shuffle(entries, random);
        return "{" + space(random) + String.join(space(random) + "," + space(random), entries) + space(random) + "}";
    }

    private static String looseValue(Object value, Random random) {
        if (value instanceof JsonText object) {
            return object.loose(random);
        }
        return value instanceof Thousandths number ? number.loose(random) : loose((String) value, random);
    }

    private static String loose(String value, Random random) {
        int escaped = random.nextInt(3);
        StringBuilder text = new StringBuilder("\"");
        value.codePoints().forEach(codePoint -> {
            String plain = canonical(Character.toString(codePoint));
            if (random.nextInt(10) < escaped * 4) {
                for (char unit : Character.toChars(codePoint)) {
                    text.append(String.format(random.nextBoolean() ? "\\u%04x" : "\\u%04X", (int) unit));
                }
            } else if (codePoint == '/' && random.nextBoolean()) {
                text.append("\\/");
            } else {
                text.append(plain, 1, plain.length() - 1);
            }
        });
        return text.append('"').toString();
    }

    private static String space(Random random) {
        StringBuilder space = new StringBuilder();
        while (random.nextInt(3) == 0) {
            space.append(" \t\r\n".charAt(random.nextInt(4)));
        }
        return space.toString();
    }

    /** As the tree that Jackson makes of JSON, numbers being decimals. */
    ObjectNode tree() {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        members.forEach((name, value) -> {
            if (value instanceof JsonText object) {
                tree.set(name, object.tree());
            } else if (value instanceof Thousandths number) {
                tree.put(name, number.number());
            } else {
                tree.put(name, (String) value);
            }
        });
        return tree;
    }
}
