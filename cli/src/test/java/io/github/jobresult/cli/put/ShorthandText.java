package io.github.jobresult.cli.put;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes members as shorthand. It can write all but a structure without members, for which there is only the JSON {@code
 * {}}, and a name that ends with {@code @} together with a value that begins like a reference.
 */
enum ShorthandText {
    SINGLE_QUOTED {
        @Override
        String quote(String text) {
            return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
        }
    },
    DOUBLE_QUOTED {
        @Override
        String quote(String text) {
            return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }
    },
    PLAIN_WHERE_POSSIBLE {
        @Override
        String quote(String text) {
            boolean isPlain = text.matches("(?s)[^\\s\\p{Z}\\u0085\\x1C-\\x1F'\"\\[{\\]}][^'\"\\]}]*")
                    && text.matches("(?s).*[^\\s\\p{Z}\\u0085\\x1C-\\x1F\\\\]");
            return isPlain ? text.replace(",", "\\,") : DOUBLE_QUOTED.quote(text);
        }
    };

    abstract String quote(String text);

    String write(CurrentRevision revision) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("revision", revision.getRevision());
        members.put("changeIdentifier", revision.getChangeIdentifier());
        revision.getCreated().map(Instant::toString).ifPresent(created -> members.put("created", created));
        revision.getRevisionSummary().ifPresent(summary -> members.put("revisionSummary", summary));
        return write(members);
    }

    String write(ExecutionDetails details) {
        Map<String, String> members = new LinkedHashMap<>();
        details.getSummary().ifPresent(summary -> members.put("summary", summary));
        details.getExternalExecutionId().ifPresent(id -> members.put("externalExecutionId", id));
        details.getPercentComplete().ifPresent(percent -> members.put("percentComplete", String.valueOf(percent)));
        return members.isEmpty() ? "{}" : write(members);
    }

    String write(Map<String, String> members) {
        List<String> texts = new ArrayList<>();
        members.forEach((name, value) -> texts.add(name + (name.endsWith("@") ? "@=" : "=") + quote(value)));
        return String.join(",", texts);
    }
}
