package io.github.jobresult.testing;

import io.github.jobresult.validation.Pointer;
import io.github.jobresult.validation.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * One way to break one rule.
 *
 * @param <T> the type of what is broken
 * @param name the member and the side
 * @param member what it touches: two breakages of the same member cannot be told apart in one value
 * @param changes makes a valid value one that breaks this rule and no other
 */
record Breakage<T>(String name, String member, Arbitrary<Function<T, Change<T>>> changes) {

    /**
     * A changed value and what must be said of it.
     *
     * @param <T> the type of the value
     */
    record Change<T>(T value, ExpectedViolation violation) {}

    static <T> Breakage<T> of(String member, String side, Rule rule, Arbitrary<? extends UnaryOperator<T>> changes) {
        ExpectedViolation violation = new ExpectedViolation(member, Pointer.of(member), rule);
        return new Breakage<>(
                member + " " + side,
                member,
                changes.map(change -> value -> new Change<>(change.apply(value), violation)));
    }

    static <T, V> Breakage<T> of(
            String member, String side, Rule rule, Arbitrary<V> values, BiFunction<T, V, T> setter) {
        return of(member, side, rule, values.map(bad -> value -> setter.apply(value, bad)));
    }

    /** The sides of a text with bounds. */
    static <T> List<Breakage<T>> ofText(String member, int max, BiFunction<T, String, T> setter) {
        return List.of(
                of(member, "below", Rule.LENGTH, Arbitraries.just(""), setter),
                of(member, "above", Rule.LENGTH, Texts.ofLength(max + 1, max + 50), setter),
                illFormed(member, setter));
    }

    static <T> Breakage<T> illFormed(String member, BiFunction<T, String, T> setter) {
        return of(member, "ill-formed", Rule.UNICODE, Texts.illFormed(Texts.ofLength(0, 20)), setter);
    }

    static <T> Breakage<T> missing(String member, UnaryOperator<T> remover) {
        return of(member, "missing", Rule.REQUIRED, Arbitraries.just(remover));
    }

    /** The same breakage of a value that stands in a member of another one, put there if it is absent. */
    <U> Breakage<U> within(String outer, T substitute, Function<U, Optional<T>> getter, BiFunction<U, T, U> setter) {
        return new Breakage<>(outer + "." + name, outer + "." + member, changes.map(change -> value -> {
            Change<T> inner = change.apply(getter.apply(value).orElse(substitute));
            ExpectedViolation violation = inner.violation();
            return new Change<>(
                    setter.apply(value, inner.value()),
                    new ExpectedViolation(
                            outer + "." + violation.path(), Pointer.of(outer) + violation.pointer(), violation.rule()));
        }));
    }

    /** One rule broken, each breakage as often as any other. */
    static <T> Arbitrary<Broken<T>> one(Arbitrary<T> valid, List<Breakage<T>> breakages) {
        return Arbitraries.of(breakages).flatMap(breakage -> broken(valid, List.of(breakage)));
    }

    /** Two to five rules broken at as many members. */
    static <T> Arbitrary<Broken<T>> several(Arbitrary<T> valid, List<Breakage<T>> breakages) {
        return Arbitraries.of(breakages)
                .list()
                .uniqueElements(Breakage::member)
                .ofMinSize(2)
                .ofMaxSize(5)
                .flatMap(chosen -> broken(valid, chosen));
    }

    private static <T> Arbitrary<Broken<T>> broken(Arbitrary<T> valid, List<Breakage<T>> breakages) {
        List<Arbitrary<Function<T, Change<T>>>> changes = new ArrayList<>();
        breakages.forEach(breakage -> changes.add(breakage.changes()));
        List<String> names = breakages.stream().map(Breakage::name).toList();
        return Combinators.combine(valid, Combinators.combine(changes).as(steps -> steps))
                .as((value, steps) -> {
                    T broken = value;
                    List<ExpectedViolation> violations = new ArrayList<>();
                    for (Function<T, Change<T>> step : steps) {
                        Change<T> change = step.apply(broken);
                        broken = change.value();
                        violations.add(change.violation());
                    }
                    return new Broken<>(broken, names, violations);
                });
    }
}
