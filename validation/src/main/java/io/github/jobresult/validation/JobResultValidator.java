package io.github.jobresult.validation;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hibernate.validator.HibernateValidator;
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
 * <p>Immutable and safe to share between threads.
 */
public final class JobResultValidator {

    private static final ViolationReport VALID_REQUEST = valid(PutJobSuccessResultRequest.class);
    private static final ViolationReport VALID_THIRD_PARTY_REQUEST = valid(PutThirdPartyJobSuccessResultRequest.class);
    private static final ViolationReport VALID_REVISION = valid(CurrentRevision.class);
    private static final ViolationReport VALID_DETAILS = valid(ExecutionDetails.class);

    private static final JobResultValidator STANDARD = new JobResultValidator(null);

    /** Made when the first value is not valid: Hibernate Validator takes long to start. */
    private static final class Standard {
        static final JakartaCheck CHECK = new JakartaCheck(Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new UnreadMessages())
                .buildValidatorFactory()
                .getValidator());
    }

    /** Reports have messages of their own: to interpolate these would take time and leave them open to injection. */
    private static final class UnreadMessages implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }

    /** An application's own, which has the first and the last word; {@code null} for the standard. */
    private final @Nullable JakartaCheck applications;

    private JobResultValidator(@Nullable JakartaCheck applications) {
        this.applications = applications;
    }

    private JakartaCheck jakarta() {
        return applications == null ? Standard.CHECK : applications;
    }

    private static ViolationReport valid(Class<?> type) {
        return new ViolationReport(type.getSimpleName(), List.of(), 0);
    }

    /**
     * The validator with the rules as they are published, with no regard to an application's {@code
     * META-INF/validation.xml}. It says of a valid value by itself, and quickly, that it is valid; Hibernate Validator is started
     * for the first value that is not.
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
     * @param validator the validator to ask, safe for use by several threads as the specification demands
     * @return a validator that obeys it
     */
    public static JobResultValidator using(Validator validator) {
        return new JobResultValidator(new JakartaCheck(Objects.requireNonNull(validator, "validator")));
    }

    /**
     * Says everything that is wrong with a request.
     *
     * @param request the request, may be partial
     * @return a report, without violations for a valid request
     */
    public ViolationReport check(JobSuccessRequest request) {
        if (request instanceof PutJobSuccessResultRequest put) {
            return applications == null && FastCheck.isValid(put)
                    ? VALID_REQUEST
                    : jakarta().check(put);
        }
        PutThirdPartyJobSuccessResultRequest thirdParty =
                (PutThirdPartyJobSuccessResultRequest) Objects.requireNonNull(request, "request");
        return applications == null && FastCheck.isValid(thirdParty)
                ? VALID_THIRD_PARTY_REQUEST
                : jakarta().check(PutThirdPartyJobSuccessResultRequest.class, thirdParty);
    }

    /**
     * Says everything that is wrong with a revision.
     *
     * @param revision the revision, may be partial
     * @return a report with paths that start at the revision, without violations for a valid one
     */
    public ViolationReport check(CurrentRevision revision) {
        Objects.requireNonNull(revision, "revision");
        return applications == null && FastCheck.isValid(revision)
                ? VALID_REVISION
                : jakarta().check(CurrentRevision.class, revision);
    }

    /**
     * Says everything that is wrong with execution details.
     *
     * @param details the details
     * @return a report with paths that start at the details, without violations for valid ones
     */
    public ViolationReport check(ExecutionDetails details) {
        Objects.requireNonNull(details, "details");
        return applications == null && FastCheck.isValid(details)
                ? VALID_DETAILS
                : jakarta().check(ExecutionDetails.class, details);
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
}
