package io.github.jobresult.validation;

import io.github.jobresult.model.constraint.WellFormedUnicode;
import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/** Gathers violations, keeps the first ones of the report's order, and counts all. */
final class ReportBuilder {

    private record Entry(Place place, Violation violation) {}

    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::place)
            .thenComparing(entry -> entry.violation().rule())
            .thenComparing(entry -> entry.violation().message());

    private static final Comparator<Entry> LAST_FIRST = ORDER.reversed();

    private final String subject;
    private final ConstraintViolationReader reader;
    private final PriorityQueue<Entry> first = new PriorityQueue<>(LAST_FIRST);
    private int total;

    ReportBuilder(String subject, ConstraintViolationReader reader) {
        this.subject = subject;
        this.reader = reader;
    }

    /** All violations at one place must come in the same call. */
    void addAll(Collection<? extends ConstraintViolation<?>> found) {
        List<Place> places = new ArrayList<>(found.size());
        Set<Place> illFormed = Set.of();
        for (ConstraintViolation<?> violation : found) {
            Place place = Place.of(violation.getPropertyPath());
            places.add(place);
            if (isAboutIllFormedText(violation)) {
                illFormed = illFormed.isEmpty() ? new HashSet<>() : illFormed;
                illFormed.add(place);
            }
        }
        Set<Place> missing = Set.of();
        Iterator<Place> next = places.iterator();
        for (ConstraintViolation<?> violation : found) {
            Place place = next.next();
            if (violation.getInvalidValue() == null) {
                missing = missing.isEmpty() ? new HashSet<>() : missing;
                // Several constraints may refuse null, but a value can be missing only once.
                if (!missing.add(place)) {
                    continue;
                }
            }
            // Text that is not well-formed has neither a length nor characters that could match a pattern.
            if (illFormed.isEmpty() || isAboutIllFormedText(violation) || !illFormed.contains(place)) {
                add(violation, place);
            }
        }
    }

    private void add(ConstraintViolation<?> violation, Place place) {
        if (isAmongTheFirst(place)) {
            add(place, reader.read(violation, place));
        } else {
            total++;
        }
    }

    private boolean isAmongTheFirst(Place place) {
        return first.size() < ViolationReport.MAX_VIOLATIONS
                || place.compareTo(first.element().place()) <= 0;
    }

    void add(Place place, Violation violation) {
        total++;
        first.add(new Entry(place, violation));
        if (first.size() > ViolationReport.MAX_VIOLATIONS) {
            first.poll();
        }
    }

    private static boolean isAboutIllFormedText(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation() instanceof WellFormedUnicode;
    }

    ViolationReport build() {
        Violation[] violations = new Violation[first.size()];
        for (int i = violations.length - 1; i >= 0; i--) {
            violations[i] = first.remove().violation();
        }
        return new ViolationReport(subject, List.of(violations), total);
    }
}
