package io.github.jobresult.validation;

import io.github.jobresult.model.constraint.WellFormedUnicode;
import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;

/** Gathers violations, keeps the first ones of the report's order, and counts all. */
final class ReportBuilder {

    private record Entry(Place place, Violation violation) {}

    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::place)
            .thenComparing(entry -> entry.violation().rule())
            .thenComparing(entry -> entry.violation().message());

    private final String subject;
    private final ConstraintViolationReader reader;
    private final PriorityQueue<Entry> first = new PriorityQueue<>(ORDER.reversed());
    private int total;

    ReportBuilder(String subject, ConstraintViolationReader reader) {
        this.subject = subject;
        this.reader = reader;
    }

    /** All violations at one place must come in the same call. */
    void addAll(Collection<? extends ConstraintViolation<?>> found) {
        Set<Place> illFormed = new HashSet<>();
        for (ConstraintViolation<?> violation : found) {
            if (isAboutIllFormedText(violation)) {
                illFormed.add(Place.of(violation.getPropertyPath()));
            }
        }
        Set<Place> missing = new HashSet<>();
        for (ConstraintViolation<?> violation : found) {
            Place place = Place.of(violation.getPropertyPath());
            // Several constraints may refuse null, but a value can be missing only once.
            if (violation.getInvalidValue() == null && !missing.add(place)) {
                continue;
            }
            // Text that is not well-formed has neither a length nor characters that could match a pattern.
            if (isAboutIllFormedText(violation) || !illFormed.contains(place)) {
                add(place, reader.read(violation, place));
            }
        }
    }

    void add(Place place, Violation violation) {
        total++;
        first.add(new Entry(place, violation));
        if (first.size() > ViolationReport.MAX_VIOLATIONS) {
            first.poll();
        }
    }

    private static boolean isAboutIllFormedText(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation().annotationType() == WellFormedUnicode.class;
    }

    ViolationReport build() {
        return new ViolationReport(
                subject, first.stream().sorted(ORDER).map(Entry::violation).toList(), total);
    }
}
