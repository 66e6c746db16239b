package io.github.jobresult.serialization;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** The members of all structures of the wire form. */
enum Member {
    JOB_ID("jobId"),
    CLIENT_TOKEN("clientToken"),
    CURRENT_REVISION("currentRevision"),
    REVISION("revision"),
    CHANGE_IDENTIFIER("changeIdentifier"),
    CREATED("created"),
    REVISION_SUMMARY("revisionSummary"),
    CONTINUATION_TOKEN("continuationToken"),
    EXECUTION_DETAILS("executionDetails"),
    SUMMARY("summary"),
    EXTERNAL_EXECUTION_ID("externalExecutionId"),
    PERCENT_COMPLETE("percentComplete"),
    OUTPUT_VARIABLES("outputVariables"),
    /** Any other member that a body may have. */
    UNKNOWN("");

    private static final Member[] ALL = values();

    private final String jsonName;

    /** The name in quotes, in ASCII. Never changed. */
    @SuppressWarnings("ImmutableEnumChecker")
    final byte[] quoted;

    Member(String jsonName) {
        this.jsonName = jsonName;
        this.quoted = ('"' + jsonName + '"').getBytes(US_ASCII);
    }

    String jsonName() {
        return jsonName;
    }

    static Member of(String jsonName) {
        for (Member member : ALL) {
            if (member.jsonName.equals(jsonName)) {
                return member;
            }
        }
        return UNKNOWN;
    }
}
