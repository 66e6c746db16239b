package io.github.jobresult.benchmarks;

import io.avaje.validation.Validator;
import io.avaje.validation.adapter.AbstractConstraintAdapter;
import io.avaje.validation.adapter.ValidationContext.AdapterCreateRequest;
import io.github.jobresult.model.NoOutputVariablesWithContinuationToken;
import io.github.jobresult.model.constraint.CodePointLength;
import io.github.jobresult.model.constraint.TimestampRange;
import io.github.jobresult.model.constraint.Utf8Size;
import io.github.jobresult.model.constraint.WellFormedUnicode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Avaje's own size counts UTF-16 units, and for the other rules it has nothing: so that it checks the same, it is taught them
 * in straight-line code.
 */
final class AvajeConstraints {

    private AvajeConstraints() {}

    static Validator validator() {
        return Validator.builder()
                .add(CodePointLength.class, Length::new)
                .add(WellFormedUnicode.class, WellFormed::new)
                .add(TimestampRange.class, Range::new)
                .add(Utf8Size.class, Size::new)
                .add(NoOutputVariablesWithContinuationToken.class, Conflict::new)
                .build();
    }

    private static final class Length extends AbstractConstraintAdapter<String> {

        private final int min;
        private final int max;

        private Length(AdapterCreateRequest request) {
            super(request);
            min = request.<Integer>attribute("min");
            max = request.<Integer>attribute("max");
        }

        @Override
        protected boolean isValid(@Nullable String text) {
            if (text == null) {
                return true;
            }
            int length = text.codePointCount(0, text.length());
            return length >= min && length <= max;
        }
    }

    private static final class WellFormed extends AbstractConstraintAdapter<String> {

        private WellFormed(AdapterCreateRequest request) {
            super(request);
        }

        @Override
        protected boolean isValid(@Nullable String text) {
            return text == null || StraightLineCheck.isWellFormed(text);
        }
    }

    private static final class Range extends AbstractConstraintAdapter<Instant> {

        private Range(AdapterCreateRequest request) {
            super(request);
        }

        @Override
        protected boolean isValid(@Nullable Instant time) {
            return StraightLineCheck.isTime(time);
        }
    }

    private static final class Size extends AbstractConstraintAdapter<Map<String, String>> {

        private final long max;

        private Size(AdapterCreateRequest request) {
            super(request);
            max = request.<Long>attribute("max");
        }

        @Override
        protected boolean isValid(@Nullable Map<String, String> variables) {
            long bytes = 0;
            if (variables != null) {
                for (Map.Entry<String, String> variable : variables.entrySet()) {
                    bytes += StraightLineCheck.utf8(variable.getKey()) + StraightLineCheck.utf8(variable.getValue());
                }
            }
            return bytes <= max;
        }
    }

    private static final class Conflict extends AbstractConstraintAdapter<AvajeRequest> {

        private Conflict(AdapterCreateRequest request) {
            super(request);
        }

        @Override
        protected boolean isValid(@Nullable AvajeRequest request) {
            return request == null
                    || request.continuationToken() == null
                    || request.outputVariables() == null
                    || request.outputVariables().isEmpty();
        }
    }
}
