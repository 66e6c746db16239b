package io.github.jobresult.model;

/**
 * The published limits and patterns of the requests, each in one place. Annotations, validation, truncation and test support
 * all use these constants.
 *
 * <p>Lengths are the greatest number of Unicode code points; the least is 1.
 *
 * @see <a href="https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_PutJobSuccessResult.html">PutJobSuccessResult
 *     in the CodePipeline API reference</a>
 * @see <a href="https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_PutThirdPartyJobSuccessResult.html">PutThirdPartyJobSuccessResult
 *     in the CodePipeline API reference</a>
 */
public final class Limits {

    /** The regular expression that all of {@code jobId} matches in {@code PutJobSuccessResult}: {@value}. */
    public static final String JOB_ID_PATTERN = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    /** The greatest length of {@code jobId} in {@code PutThirdPartyJobSuccessResult}: {@value} code points. */
    public static final int THIRD_PARTY_JOB_ID = 512;

    /** The greatest length of {@code clientToken}: {@value} code points. */
    public static final int CLIENT_TOKEN = 256;

    /** The greatest length of {@code currentRevision.revision}: {@value} code points. */
    public static final int REVISION = 1500;

    /** The greatest length of {@code currentRevision.changeIdentifier}: {@value} code points. */
    public static final int CHANGE_IDENTIFIER = 100;

    /**
     * The first time that {@code currentRevision.created} may be: {@value}.
     *
     * @see <a href="https://smithy.io/2.0/spec/simple-types.html#timestamp">Timestamps in the Smithy specification</a>
     */
    public static final String CREATED_MIN = "0001-01-01T00:00:00Z";

    /**
     * The last time that {@code currentRevision.created} may be: {@value}.
     *
     * @see <a href="https://smithy.io/2.0/spec/simple-types.html#timestamp">Timestamps in the Smithy specification</a>
     */
    public static final String CREATED_MAX = "9999-12-31T23:59:59.999Z";

    /** The greatest length of {@code currentRevision.revisionSummary}: {@value} code points. */
    public static final int REVISION_SUMMARY = 2048;

    /** The greatest length of {@code continuationToken}: {@value} code points. */
    public static final int CONTINUATION_TOKEN = 2048;

    /** The greatest length of {@code executionDetails.summary}: {@value} code points. */
    public static final int SUMMARY = 2048;

    /** The greatest length of {@code executionDetails.externalExecutionId}: {@value} code points. */
    public static final int EXTERNAL_EXECUTION_ID = 1500;

    /** The least value of {@code executionDetails.percentComplete}: {@value} percent. */
    public static final int PERCENT_COMPLETE_MIN = 0;

    /** The greatest value of {@code executionDetails.percentComplete}: {@value} percent. */
    public static final int PERCENT_COMPLETE_MAX = 100;

    /** The regular expression that all of the name of an output variable matches: {@value}. */
    public static final String VARIABLE_NAME_PATTERN = "[A-Za-z0-9@\\-_]+";

    /**
     * The greatest size of all output variables of one action: {@value} bytes of UTF-8, names and values added up.
     *
     * @see <a href="https://docs.aws.amazon.com/codepipeline/latest/userguide/limits.html">Quotas in the CodePipeline
     *     user guide</a>
     */
    public static final int OUTPUT_VARIABLES_BYTES = 122_880;

    private Limits() {}
}
