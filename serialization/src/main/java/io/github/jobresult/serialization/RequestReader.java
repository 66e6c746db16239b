package io.github.jobresult.serialization;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;

/**
 * Reads values from the wire form. {@code null} for a member counts as absent. Reading goes on after a value that does not fit,
 * so that all problems of a body are found; the result is only of use when the input knows of none.
 */
final class RequestReader {

    /** Members in the order of the service model, and the way from each value into a builder. */
    private abstract static class Structure<B> {

        private final Member[] members;

        Structure(Member... members) {
            this.members = members;
        }

        abstract void take(Member member, JsonInput input, B builder);

        final B readMembers(JsonInput input, B builder) {
            JsonInput.Names<Member> names = input.structure(members);
            for (Member member = names.next(); member != null; member = names.next()) {
                if (!input.takeNull()) {
                    take(member, input, builder);
                }
            }
            return builder;
        }
    }

    private static final Structure<CurrentRevision.Builder> REVISION =
            new Structure<>(Member.REVISION, Member.CHANGE_IDENTIFIER, Member.CREATED, Member.REVISION_SUMMARY) {
                @Override
                void take(Member member, JsonInput input, CurrentRevision.Builder revision) {
                    switch (member) {
                        case REVISION -> revision.revision(input.text());
                        case CHANGE_IDENTIFIER -> revision.changeIdentifier(input.text());
                        case CREATED -> revision.created(input.time());
                        case REVISION_SUMMARY -> revision.revisionSummary(input.text());
                        default -> input.skip();
                    }
                }
            };

    private static final Structure<ExecutionDetails.Builder> DETAILS =
            new Structure<>(Member.SUMMARY, Member.EXTERNAL_EXECUTION_ID, Member.PERCENT_COMPLETE) {
                @Override
                void take(Member member, JsonInput input, ExecutionDetails.Builder details) {
                    switch (member) {
                        case SUMMARY -> details.summary(input.text());
                        case EXTERNAL_EXECUTION_ID -> details.externalExecutionId(input.text());
                        case PERCENT_COMPLETE -> details.percentComplete(input.integer());
                        default -> input.skip();
                    }
                }
            };

    private static final Structure<PutJobSuccessResultRequest.Builder> REQUEST =
            new Structure<>(
                    Member.JOB_ID,
                    Member.CURRENT_REVISION,
                    Member.CONTINUATION_TOKEN,
                    Member.EXECUTION_DETAILS,
                    Member.OUTPUT_VARIABLES) {
                @Override
                void take(Member member, JsonInput input, PutJobSuccessResultRequest.Builder request) {
                    switch (member) {
                        case JOB_ID -> request.jobId(input.text());
                        case CURRENT_REVISION -> request.currentRevision(currentRevision(input));
                        case CONTINUATION_TOKEN -> request.continuationToken(input.text());
                        case EXECUTION_DETAILS -> request.executionDetails(executionDetails(input));
                        case OUTPUT_VARIABLES -> outputVariables(input, request);
                        default -> input.skip();
                    }
                }
            };

    private static final Structure<PutThirdPartyJobSuccessResultRequest.Builder> THIRD_PARTY_REQUEST =
            new Structure<>(
                    Member.JOB_ID,
                    Member.CLIENT_TOKEN,
                    Member.CURRENT_REVISION,
                    Member.CONTINUATION_TOKEN,
                    Member.EXECUTION_DETAILS) {
                @Override
                void take(Member member, JsonInput input, PutThirdPartyJobSuccessResultRequest.Builder request) {
                    switch (member) {
                        case JOB_ID -> request.jobId(input.text());
                        case CLIENT_TOKEN -> request.clientToken(input.text());
                        case CURRENT_REVISION -> request.currentRevision(currentRevision(input));
                        case CONTINUATION_TOKEN -> request.continuationToken(input.text());
                        case EXECUTION_DETAILS -> request.executionDetails(executionDetails(input));
                        default -> input.skip();
                    }
                }
            };

    private RequestReader() {}

    /**
     * Reads the value that comes next.
     *
     * @throws IllegalArgumentException if the type is none of the wire form
     */
    static <T> T readValue(JsonInput input, Class<T> type) {
        if (type == PutJobSuccessResultRequest.class) {
            return type.cast(REQUEST.readMembers(input, PutJobSuccessResultRequest.builder())
                    .buildPartial());
        }
        if (type == PutThirdPartyJobSuccessResultRequest.class) {
            return type.cast(THIRD_PARTY_REQUEST
                    .readMembers(input, PutThirdPartyJobSuccessResultRequest.builder())
                    .buildPartial());
        }
        if (type == CurrentRevision.class) {
            return type.cast(currentRevision(input));
        }
        if (type == ExecutionDetails.class) {
            return type.cast(executionDetails(input));
        }
        throw new IllegalArgumentException(type + " has no wire form of its own");
    }

    private static CurrentRevision currentRevision(JsonInput input) {
        return REVISION.readMembers(input, CurrentRevision.builder()).buildPartial();
    }

    private static ExecutionDetails executionDetails(JsonInput input) {
        return DETAILS.readMembers(input, ExecutionDetails.builder()).build();
    }

    private static void outputVariables(JsonInput input, PutJobSuccessResultRequest.Builder request) {
        JsonInput.Names<String> names = input.map();
        for (String name = names.next(); name != null; name = names.next()) {
            String value = input.variable();
            if (value != null) {
                request.putOutputVariable(name, value);
            }
        }
    }
}
