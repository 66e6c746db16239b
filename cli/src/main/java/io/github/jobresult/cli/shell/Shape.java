package io.github.jobresult.cli.shell;

import io.github.jobresult.service.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The members of requests, as far as the command line must know them besides the codec. */
public enum Shape {
    /** Any text. */
    TEXT,
    /** A text without a line break at its end, as files have one: a token, an identifier or a time. */
    TOKEN,
    /** A whole number. */
    INTEGER,
    /** A map of texts. */
    TEXTS_BY_NAME,
    /** The structure of that name. */
    CURRENT_REVISION(
            Map.entry("revision", TOKEN),
            Map.entry("changeIdentifier", TOKEN),
            Map.entry("created", TOKEN),
            Map.entry("revisionSummary", TEXT)),
    /** The structure of that name. */
    EXECUTION_DETAILS(
            Map.entry("summary", TEXT), Map.entry("externalExecutionId", TOKEN), Map.entry("percentComplete", INTEGER)),
    /** A request of that operation. */
    PUT_JOB_SUCCESS_RESULT(
            Map.entry("jobId", TOKEN),
            Map.entry("currentRevision", CURRENT_REVISION),
            Map.entry("continuationToken", TOKEN),
            Map.entry("executionDetails", EXECUTION_DETAILS),
            Map.entry("outputVariables", TEXTS_BY_NAME)),
    /** A request of that operation. */
    PUT_THIRD_PARTY_JOB_SUCCESS_RESULT(
            Map.entry("jobId", TOKEN),
            Map.entry("clientToken", TOKEN),
            Map.entry("currentRevision", CURRENT_REVISION),
            Map.entry("continuationToken", TOKEN),
            Map.entry("executionDetails", EXECUTION_DETAILS));

    /** In the order of the service's model; empty for what has no members. */
    @SuppressWarnings("ImmutableEnumChecker") // Nobody changes it once it is filled.
    private final Map<String, Shape> members = new LinkedHashMap<>();

    @SafeVarargs
    Shape(Map.Entry<String, Shape>... members) {
        for (Map.Entry<String, Shape> member : members) {
            this.members.put(member.getKey(), member.getValue());
        }
    }

    /**
     * Returns the shape of a request.
     *
     * @param operation the operation
     * @return its shape
     */
    public static Shape of(Operation operation) {
        return operation == Operation.PUT_JOB_SUCCESS_RESULT
                ? PUT_JOB_SUCCESS_RESULT
                : PUT_THIRD_PARTY_JOB_SUCCESS_RESULT;
    }

    /**
     * Returns the names of the members of this structure.
     *
     * @return the names in the order of the service model; empty for what has no members
     */
    public Set<String> names() {
        return members.keySet();
    }

    /**
     * Returns the shape of a member of this structure.
     *
     * @param name the name of the member
     * @return its shape; that of a text for an unknown one
     */
    public Shape member(String name) {
        return members.getOrDefault(name, TEXT);
    }

    /**
     * Returns whether options have it in JSON or shorthand.
     *
     * @return whether it is a structure or a map
     */
    public boolean isStructured() {
        return !members.isEmpty() || this == TEXTS_BY_NAME;
    }
}
