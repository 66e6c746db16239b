package io.github.jobresult.validation;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.constraint.WellFormedUnicode;
import io.github.jobresult.validation.Violation.Part;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reports what an application's Jakarta validator finds, in the order of the service model. */
final class JakartaCheck {

    /** The members of the service model in its order. Each name occurs once. */
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

    private static final Comparator<Place> PLACES = Comparator.comparingInt(
                    (Place place) -> MODEL_ORDER.indexOf(member(place)))
            .thenComparing(Place::path)
            .thenComparing(place -> place.part() != Part.MEMBER)
            .thenComparing(Place::key, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Place::part);

    private static final Comparator<Violation> AT_ONE_PLACE =
            Comparator.comparing(Violation::rule).thenComparing(Violation::message);

    private final Validator validator;
    private final ConstraintViolationReader reader;

    JakartaCheck(Validator validator) {
        this.validator = validator;
        this.reader = new ConstraintViolationReader(validator);
    }

    <T> ViolationReport check(Class<T> type, T value) {
        Map<Place, List<ConstraintViolation<T>>> places = new TreeMap<>(PLACES);
        for (ConstraintViolation<T> violation : validator.validate(value)) {
            places.computeIfAbsent(place(violation.getPropertyPath()), place -> new ArrayList<>(1))
                    .add(violation);
        }
        List<Violation> first = new ArrayList<>();
        int total = 0;
        for (Map.Entry<Place, List<ConstraintViolation<T>>> place : places.entrySet()) {
            List<ConstraintViolation<T>> broken = broken(place.getValue());
            total += broken.size();
            if (first.size() < ViolationReport.MAX_VIOLATIONS) {
                broken.stream()
                        .map(violation -> reader.read(violation, place.getKey()))
                        .sorted(AT_ONE_PLACE)
                        .limit(ViolationReport.MAX_VIOLATIONS - first.size())
                        .forEach(first::add);
            }
        }
        return new ViolationReport(type.getSimpleName(), jobId(value, places), first, total);
    }

    private static @Nullable String jobId(Object value, Map<Place, ?> places) {
        return value instanceof JobSuccessRequest request && !places.containsKey(Place.member("jobId"))
                ? request.getJobId()
                : null;
    }

    private static <T> List<ConstraintViolation<T>> broken(List<ConstraintViolation<T>> atOnePlace) {
        // Text that is ill-formed has neither a length nor characters that could match a pattern.
        List<ConstraintViolation<T>> illFormed = atOnePlace.stream()
                .filter(violation -> violation.getConstraintDescriptor().getAnnotation() instanceof WellFormedUnicode)
                .toList();
        if (!illFormed.isEmpty()) {
            return illFormed;
        }
        // Several constraints may refuse null, but a value can be missing only once.
        return atOnePlace.get(0).getInvalidValue() == null ? atOnePlace.subList(0, 1) : atOnePlace;
    }

    private static Place place(Path path) {
        StringJoiner members = new StringJoiner(".");
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                Object key = node.getKey();
                boolean ofKey = Integer.valueOf(0)
                        .equals(node.as(Path.ContainerElementNode.class).getTypeArgumentIndex());
                return new Place(
                        members.toString(), ofKey ? Part.MAP_KEY : Part.MAP_VALUE, key == null ? null : key.toString());
            }
            if (node.getName() != null) {
                members.add(node.getName());
            }
        }
        return Place.member(members.toString());
    }

    static String member(Place place) {
        return place.path().substring(place.path().lastIndexOf('.') + 1);
    }
}
