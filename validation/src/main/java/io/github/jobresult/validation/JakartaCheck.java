package io.github.jobresult.validation;

import io.github.jobresult.model.NoOutputVariablesWithContinuationToken;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.constraint.Utf8Size;
import io.github.jobresult.model.constraint.Utf8SizeValidator;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.groups.Default;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ElementDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks a Jakarta validator for all violations of a value and makes the report of them. */
final class JakartaCheck {

    /** A Jakarta validator holds all violations of a call at once: a huge map is checked in parts. */
    private static final int MAX_VARIABLES_AT_ONCE = 1_000;

    private static final String OUTPUT_VARIABLES = "outputVariables";

    private final Validator validator;
    private final ConstraintViolationReader reader;

    JakartaCheck(Validator validator) {
        this.validator = validator;
        this.reader = new ConstraintViolationReader(validator);
    }

    ViolationReport check(PutJobSuccessResultRequest request) {
        boolean huge = request.getOutputVariables().size() > MAX_VARIABLES_AT_ONCE;
        return huge && canBeCheckedInParts() ? checkInParts(request) : check(PutJobSuccessResultRequest.class, request);
    }

    <T> ViolationReport check(Class<T> type, T value) {
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
        return constraintsOnOutputVariables().stream().allMatch(JakartaCheck::isSize)
                && inDefaultGroup(validator.getConstraintsForClass(PutJobSuccessResultRequest.class)).stream()
                        .allMatch(JakartaCheck::isConflict);
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
        return constraint.getAnnotation() instanceof Utf8Size;
    }

    private static boolean isConflict(ConstraintDescriptor<?> constraint) {
        return constraint.getAnnotation() instanceof NoOutputVariablesWithContinuationToken;
    }
}
