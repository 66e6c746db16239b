package io.github.jobresult.serialization;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;

/**
 * Reads values from the wire form. What does not fit is left out, and reading goes on, so that all problems of a body are
 * found; a value is only of use when its input knows of none.
 */
final class RequestReader {

    private static final MemberNames REQUEST =
            new MemberNames("jobId", "currentRevision", "continuationToken", "executionDetails", "outputVariables");
    private static final MemberNames THIRD_PARTY_REQUEST =
            new MemberNames("jobId", "clientToken", "currentRevision", "continuationToken", "executionDetails");
    private static final MemberNames REVISION =
            new MemberNames("revision", "changeIdentifier", "created", "revisionSummary");
    private static final MemberNames DETAILS = new MemberNames("summary", "externalExecutionId", "percentComplete");

    private final WireInput input;

    private RequestReader(WireInput input) {
        this.input = input;
    }

    /**
     * The value of a type that comes next.
     *
     * @throws IllegalArgumentException if the type is none of the wire form
     */
    static <T> T read(WireInput input, Class<T> type) {
        RequestReader reader = new RequestReader(input);
        if (type == PutJobSuccessResultRequest.class) {
            return type.cast(reader.putJobSuccessResult());
        }
        if (type == PutThirdPartyJobSuccessResultRequest.class) {
            return type.cast(reader.putThirdPartyJobSuccessResult());
        }
        if (type == CurrentRevision.class) {
            return type.cast(reader.currentRevision());
        }
        if (type == ExecutionDetails.class) {
            return type.cast(reader.executionDetails());
        }
        throw new IllegalArgumentException(type + " has no wire form of its own");
    }

    private PutJobSuccessResultRequest putJobSuccessResult() {
        PutJobSuccessResultRequest.Builder request = PutJobSuccessResultRequest.builder();
        WireInput.Members members = input.structure(REQUEST);
        for (String member = members.next(); member != null; member = members.next()) {
            switch (member) {
                case "jobId" -> request.jobId(input.text());
                case "currentRevision" -> request.currentRevision(input.takeNull() ? null : currentRevision());
                case "continuationToken" -> request.continuationToken(input.text());
                case "executionDetails" -> request.executionDetails(input.takeNull() ? null : executionDetails());
                case "outputVariables" -> {
                    if (!input.takeNull()) {
                        outputVariables(request);
                    }
                }
                default -> input.skip();
            }
        }
        return request.buildPartial();
    }

    private PutThirdPartyJobSuccessResultRequest putThirdPartyJobSuccessResult() {
        PutThirdPartyJobSuccessResultRequest.Builder request = PutThirdPartyJobSuccessResultRequest.builder();
        WireInput.Members members = input.structure(THIRD_PARTY_REQUEST);
        for (String member = members.next(); member != null; member = members.next()) {
            switch (member) {
                case "jobId" -> request.jobId(input.text());
                case "clientToken" -> request.clientToken(input.text());
                case "currentRevision" -> request.currentRevision(input.takeNull() ? null : currentRevision());
                case "continuationToken" -> request.continuationToken(input.text());
                case "executionDetails" -> request.executionDetails(input.takeNull() ? null : executionDetails());
                default -> input.skip();
            }
        }
        return request.buildPartial();
    }

    private CurrentRevision currentRevision() {
        CurrentRevision.Builder revision = CurrentRevision.builder();
        WireInput.Members members = input.structure(REVISION);
        for (String member = members.next(); member != null; member = members.next()) {
            switch (member) {
                case "revision" -> revision.revision(input.text());
                case "changeIdentifier" -> revision.changeIdentifier(input.text());
                case "created" -> revision.created(input.time());
                case "revisionSummary" -> revision.revisionSummary(input.text());
                default -> input.skip();
            }
        }
        return revision.buildPartial();
    }

    private ExecutionDetails executionDetails() {
        ExecutionDetails.Builder details = ExecutionDetails.builder();
        WireInput.Members members = input.structure(DETAILS);
        for (String member = members.next(); member != null; member = members.next()) {
            switch (member) {
                case "summary" -> details.summary(input.text());
                case "externalExecutionId" -> details.externalExecutionId(input.text());
                case "percentComplete" -> details.percentComplete(input.integer());
                default -> input.skip();
            }
        }
        return details.build();
    }

    private void outputVariables(PutJobSuccessResultRequest.Builder request) {
        WireInput.Members entries = input.map();
        for (String name = entries.next(); name != null; name = entries.next()) {
            String value = input.textOfMap();
            if (value != null) {
                request.putOutputVariable(name, value);
            }
        }
    }
}
