package io.github.jobresult.validation;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where in a value a violation stands: at a member, or at the name or the value of one entry of a map member. Ordered as
 * the service model orders its members, then by entry.
 *
 * @param members member names from the outside in
 * @param entry whether it stands at an entry of the last member
 * @param key the entry's key, {@code null} when there is no entry or its key is {@code null}
 * @param ofKey whether it is the entry's key that breaks the rule
 */
record Place(List<String> members, boolean entry, @Nullable String key, boolean ofKey) implements Comparable<Place> {

    /** The members of the service model in its order, each name being unique. */
    private static final List<String> MODEL_ORDER = List.of(
            "jobId",
            "clientToken",
            "currentRevision",
            "revision",
            "changeIdentifier",
            "created",
            "revisionSummary",
            "continuationToken",
            "executionDetails",
            "summary",
            "externalExecutionId",
            "percentComplete",
            "outputVariables");

    private static final Map<String, Integer> INDEXES =
            IntStream.range(0, MODEL_ORDER.size()).boxed().collect(Collectors.toMap(MODEL_ORDER::get, index -> index));

    private static final Comparator<Place> ORDER = Comparator.<Place>comparingInt(
                    place -> INDEXES.getOrDefault(place.property(), -1))
            .thenComparing(Place::path)
            .thenComparing(Place::entry)
            .thenComparing(Place::key, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(place -> !place.ofKey());

    static Place of(Path path) {
        List<String> members = new ArrayList<>();
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                Object key = node.getKey();
                boolean ofKey = Integer.valueOf(0)
                        .equals(node.as(Path.ContainerElementNode.class).getTypeArgumentIndex());
                return new Place(members, true, key == null ? null : key.toString(), ofKey);
            }
            if (node.getName() != null) {
                members.add(node.getName());
            }
        }
        return new Place(members, false, null, false);
    }

    /** The innermost member; empty for the whole value. */
    String property() {
        return members.isEmpty() ? "" : members.get(members.size() - 1);
    }

    String path() {
        return String.join(".", members);
    }

    String pointer() {
        List<String> names = new ArrayList<>(members);
        if (key != null) {
            names.add(key);
        }
        return Pointer.of(names.toArray(String[]::new));
    }

    Violation.Part part() {
        if (!entry) {
            return Violation.Part.MEMBER;
        }
        return ofKey ? Violation.Part.MAP_KEY : Violation.Part.MAP_VALUE;
    }

    /** What a message must say first, since the path ends at the map. */
    String subject() {
        if (!entry) {
            return "";
        }
        if (key == null) {
            return ofKey ? "a name " : "the value without a name ";
        }
        return (ofKey ? "name \"" : "value of \"") + Pointer.printable(key) + "\" ";
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
