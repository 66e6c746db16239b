package io.github.jobresult.validation;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.NoOutputVariablesWithContinuationToken;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.model.constraint.Utf8Size;
import io.github.jobresult.model.constraint.Utf8SizeValidator;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.groups.Default;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ElementDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

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

    /** A Jakarta validator holds all violations of a call at once: a huge map is checked in parts. */
    private static final int MAX_VARIABLES_AT_ONCE = 1_000;

    private static final String OUTPUT_VARIABLES = "outputVariables";

    private static final class Standard {
        static final JobResultValidator INSTANCE = using(Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                // Needs no expression language, so leaves none open to injection.
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator());
    }

    private final Validator validator;
    private final ConstraintViolationReader reader;

    private JobResultValidator(Validator validator) {
        this.validator = validator;
        this.reader = new ConstraintViolationReader(validator);
    }

    /**
     * The validator with the rules as they are published. It is made by Hibernate Validator when first asked for, with no
     * regard to an application's {@code META-INF/validation.xml}.
     *
     * @return always the same validator
     */
    public static JobResultValidator standard() {
        return Standard.INSTANCE;
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
        return new JobResultValidator(Objects.requireNonNull(validator, "validator"));
    }

    /**
     * Says everything that is wrong with a request.
     *
     * @param request the request, may be partial
     * @return a report, without violations for a valid request
     */
    public ViolationReport check(JobSuccessRequest request) {
        if (request instanceof PutJobSuccessResultRequest put) {
            boolean huge = put.getOutputVariables().size() > MAX_VARIABLES_AT_ONCE;
            return huge && canBeCheckedInParts() ? checkInParts(put) : check(PutJobSuccessResultRequest.class, put);
        }
        return check(PutThirdPartyJobSuccessResultRequest.class, Objects.requireNonNull(request, "request"));
    }

    /**
     * Says everything that is wrong with a revision.
     *
     * @param revision the revision, may be partial
     * @return a report with paths that start at the revision, without violations for a valid one
     */
    public ViolationReport check(CurrentRevision revision) {
        return check(CurrentRevision.class, Objects.requireNonNull(revision, "revision"));
    }

    /**
     * Says everything that is wrong with execution details.
     *
     * @param details the details
     * @return a report with paths that start at the details, without violations for valid ones
     */
    public ViolationReport check(ExecutionDetails details) {
        return check(ExecutionDetails.class, Objects.requireNonNull(details, "details"));
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

    private ViolationReport check(Class<?> type, Object value) {
        ReportBuilder report = new ReportBuilder(type.getSimpleName(), reader);
        report.addAll(validator.validate(value));
        return report.build();
    }

    private ViolationReport checkInParts(PutJobSuccessResultRequest request) {
        Map<String, String> variables = request.getOutputVariables();
        ReportBuilder report = new ReportBuilder(PutJobSuccessResultRequest.class.getSimpleName(), reader);
        Iterator<Map.Entry<String, String>> entries = variables.entrySet().iterator();
        report.addAll(withoutSize(validator.validate(PutJobSuccessResultRequest.builder()
                .from(request)
                .outputVariables(nextPart(entries))
                .buildPartial())));
        while (entries.hasNext()) {
            report.addAll(withoutSize(
                    validator.validateValue(PutJobSuccessResultRequest.class, OUTPUT_VARIABLES, nextPart(entries))));
        }
        long bytes = Utf8SizeValidator.bytes(variables);
        for (ConstraintDescriptor<?> constraint : constraintsOnOutputVariables()) {
            Bounds bounds = Bounds.of(constraint.getAttributes());
            if (bounds.maximum() != null && bytes > bounds.maximum()) {
                Place place = new Place(List.of(OUTPUT_VARIABLES), false, null, false);
                report.add(place, ConstraintViolationReader.tooLarge(place, bounds, bytes));
            }
        }
        return report.build();
    }

    private static Map<String, String> nextPart(Iterator<Map.Entry<String, String>> entries) {
        Map<String, String> part = new LinkedHashMap<>();
        while (entries.hasNext() && part.size() < MAX_VARIABLES_AT_ONCE) {
            Map.Entry<String, String> entry = entries.next();
            part.put(entry.getKey(), entry.getValue());
        }
        return part;
    }

    /** A constraint of the application's on the whole request or on the whole map may want to see all variables. */
    private boolean canBeCheckedInParts() {
        return constraintsOnOutputVariables().stream().allMatch(JobResultValidator::isSize)
                && inDefaultGroup(validator.getConstraintsForClass(PutJobSuccessResultRequest.class)).stream()
                        .allMatch(JobResultValidator::isConflict);
    }

    private Set<ConstraintDescriptor<?>> constraintsOnOutputVariables() {
        PropertyDescriptor property = validator
                .getConstraintsForClass(PutJobSuccessResultRequest.class)
                .getConstraintsForProperty(OUTPUT_VARIABLES);
        return property == null ? Set.of() : inDefaultGroup(property);
    }

    private static Set<ConstraintDescriptor<?>> inDefaultGroup(ElementDescriptor element) {
        return element.findConstraints()
                .unorderedAndMatchingGroups(Default.class)
                .getConstraintDescriptors();
    }

    private static List<ConstraintViolation<?>> withoutSize(Set<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .filter(violation -> !isSize(violation.getConstraintDescriptor()))
                .collect(Collectors.toList());
    }

    private static boolean isSize(ConstraintDescriptor<?> constraint) {
        return constraint.getAnnotation().annotationType() == Utf8Size.class;
    }

    private static boolean isConflict(ConstraintDescriptor<?> constraint) {
        return constraint.getAnnotation().annotationType() == NoOutputVariablesWithContinuationToken.class;
    }
}
