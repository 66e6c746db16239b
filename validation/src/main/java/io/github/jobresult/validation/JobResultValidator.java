package io.github.jobresult.validation;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import jakarta.validation.Validator;
import java.io.NotSerializableException;
import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Checks success reports, and the values in them, against the rules that stand as annotations on their types.
 *
 * <pre>{@code
 * JobResultValidator validator = JobResultValidator.standard();
 * validator.check(request).violations().forEach(System.out::println); // says what is wrong
 * validator.require(request);                                         // or refuses to go on
 * }</pre>
 *
 * <p>Values from {@code buildPartial()} can be checked as well: each missing required member is a violation.
 *
 * <p>Immutable and safe to share between threads. {@link #standard()} can be serialized; a validator made by {@link #using}
 * cannot, since an application's validator cannot either.
 */
public final class JobResultValidator implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private static final JobResultValidator STANDARD = new JobResultValidator(null);

    /** Checks by the application's validator; {@code null} for the published rules. */
    private final transient @Nullable JakartaCheck applications;

    private JobResultValidator(@Nullable JakartaCheck applications) {
        this.applications = applications;
    }

    /**
     * Returns the validator with the published rules. It ignores an application's {@code META-INF/validation.xml} and needs no
     * Jakarta provider.
     *
     * @return always the same validator
     */
    public static JobResultValidator standard() {
        return STANDARD;
    }

    /**
     * A validator that asks an application's own Jakarta validator, of any provider, and so obeys what the application
     * has configured: limits relaxed or tightened in XML or by constraint mappings, further constraints.
     *
     * <p>A violation of a constraint that this library does not know is reported under the {@link Rule} that comes
     * closest, with the constraint's name in the message.
     *
     * <p>A validator that does not know this library's classes would call every request valid. It is therefore first asked about
     * one request of each type that breaks every rule, and refused if it finds nothing wrong with one of them.
     *
     * @param validator the validator to ask, safe for use by several threads as the specification demands
     * @return a validator that obeys it
     * @throws IllegalArgumentException if the validator does not see the rules; the message says what to do
     */
    public static JobResultValidator using(Validator validator) {
        BlindValidator.refuse(Objects.requireNonNull(validator, "validator"));
        return new JobResultValidator(new JakartaCheck(validator));
    }

    /**
     * Says everything that is wrong with a request.
     *
     * @param request the request, may be partial
     * @return a report, without violations for a valid request
     */
    public ViolationReport check(JobSuccessRequest request) {
        if (request instanceof PutJobSuccessResultRequest put) {
            return applications == null
                    ? RequestWalk.report(put)
                    : applications.check(PutJobSuccessResultRequest.class, put);
        }
        PutThirdPartyJobSuccessResultRequest thirdParty =
                (PutThirdPartyJobSuccessResultRequest) Objects.requireNonNull(request, "request");
        return applications == null
                ? RequestWalk.report(thirdParty)
                : applications.check(PutThirdPartyJobSuccessResultRequest.class, thirdParty);
    }

    /**
     * Says everything that is wrong with a revision.
     *
     * @param revision the revision, may be partial
     * @return a report with paths that start at the revision, without violations for a valid one
     */
    public ViolationReport check(CurrentRevision revision) {
        Objects.requireNonNull(revision, "revision");
        return applications == null
                ? RequestWalk.report(revision)
                : applications.check(CurrentRevision.class, revision);
    }

    /**
     * Says everything that is wrong with execution details.
     *
     * @param details the details
     * @return a report with paths that start at the details, without violations for valid ones
     */
    public ViolationReport check(ExecutionDetails details) {
        Objects.requireNonNull(details, "details");
        return applications == null ? RequestWalk.report(details) : applications.check(ExecutionDetails.class, details);
    }

    /**
     * Lets only a valid request pass.
     *
     * @param <T> the type of the request
     * @param request the request, may be partial
     * @return the request itself
     * @throws InvalidRequestException if it breaks any rule; the exception carries the report
     */
    public <T extends JobSuccessRequest> T require(T request) {
        requireValid(check(request));
        return request;
    }

    /**
     * Lets only a valid revision pass.
     *
     * @param revision the revision, may be partial
     * @return the revision itself
     * @throws InvalidRequestException if it breaks any rule; the exception carries the report
     */
    public CurrentRevision require(CurrentRevision revision) {
        requireValid(check(revision));
        return revision;
    }

    /**
     * Lets only valid execution details pass.
     *
     * @param details the details
     * @return the details themselves
     * @throws InvalidRequestException if they break any rule; the exception carries the report
     */
    public ExecutionDetails require(ExecutionDetails details) {
        requireValid(check(details));
        return details;
    }

    private static void requireValid(ViolationReport report) {
        if (!report.isValid()) {
            throw new InvalidRequestException(report);
        }
    }

    /**
     * Refuses to serialize an application's validator.
     *
     * @return this validator
     * @throws NotSerializableException if this validator asks an application's
     */
    @Serial
    private Object writeReplace() throws NotSerializableException {
        if (applications != null) {
            throw new NotSerializableException(
                    "JobResultValidator.using(validator): make one where it is needed, or use standard()");
        }
        return this;
    }

    /**
     * Keeps the standard validator the only one.
     *
     * @return the standard validator
     */
    @Serial
    private Object readResolve() {
        return STANDARD;
    }
}
