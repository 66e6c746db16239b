package io.github.jobresult.benchmarks;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import io.avaje.validation.ConstraintViolation;
import io.avaje.validation.Validator;
import io.avaje.validation.adapter.AbstractConstraintAdapter;
import io.avaje.validation.adapter.ValidationContext.AdapterCreateRequest;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.NoOutputVariablesWithContinuationToken;
import io.github.jobresult.model.constraint.CodePointLength;
import io.github.jobresult.model.constraint.TimestampRange;
import io.github.jobresult.model.constraint.UnicodeText;
import io.github.jobresult.model.constraint.Utf8Size;
import io.github.jobresult.model.constraint.WellFormedUnicode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Avaje's jsonb and validator, with the constraints that avaje does not have itself. */
final class Avaje implements Approach.OnRecord {

    /** Avaje reads and writes times as texts or milliseconds. */
    private static final class Seconds implements JsonAdapter<Instant> {

        @Override
        public void toJson(JsonWriter writer, @Nullable Instant time) {
            if (time == null) {
                writer.nullValue();
            } else {
                writer.value(BigDecimal.valueOf(time.toEpochMilli(), 3));
            }
        }

        @Override
        public Instant fromJson(JsonReader reader) {
            return Instant.ofEpochMilli(reader.readDecimal().movePointRight(3).longValue());
        }
    }

    private final JsonType<PlainRequest> json = Jsonb.builder()
            .serializeNulls(false)
            .add(Instant.class, new Seconds())
            .build()
            .type(PlainRequest.class);

    private final Validator validator = Validator.builder()
            .add(
                    CodePointLength.class,
                    (AdapterCreateRequest request) -> new AbstractConstraintAdapter<String>(request) {
                        private final int min = request.<Integer>attribute("min");
                        private final int max = request.<Integer>attribute("max");

                        @Override
                        protected boolean isValid(@Nullable String text) {
                            int length = text == null ? min : text.codePointCount(0, text.length());
                            return length >= min && length <= max;
                        }
                    })
            .add(
                    WellFormedUnicode.class,
                    (AdapterCreateRequest request) -> new AbstractConstraintAdapter<String>(request) {
                        @Override
                        protected boolean isValid(@Nullable String text) {
                            return text == null || UnicodeText.isWellFormed(text);
                        }
                    })
            .add(
                    TimestampRange.class,
                    (AdapterCreateRequest request) -> new AbstractConstraintAdapter<Instant>(request) {
                        private final Instant min = Instant.parse(request.<String>attribute("min"));
                        private final Instant max = Instant.parse(request.<String>attribute("max"));

                        @Override
                        protected boolean isValid(@Nullable Instant time) {
                            return time == null || (!time.isBefore(min) && !time.isAfter(max));
                        }
                    })
            .add(Utf8Size.class, (AdapterCreateRequest request) -> new AbstractConstraintAdapter<Map<?, ?>>(request) {
                private final long max = request.<Long>attribute("max");

                @Override
                protected boolean isValid(@Nullable Map<?, ?> variables) {
                    return variables == null || UnicodeText.utf8Size(variables) <= max;
                }
            })
            .add(
                    NoOutputVariablesWithContinuationToken.class,
                    (AdapterCreateRequest request) -> new AbstractConstraintAdapter<PlainRequest>(request) {
                        @Override
                        protected boolean isValid(@Nullable PlainRequest value) {
                            return value == null || !value.hasVariablesWithContinuationToken();
                        }
                    })
            .build();

    @Override
    public byte[] encode(PlainRequest value) {
        return json.toJsonBytes(value);
    }

    @Override
    public PlainRequest decode(byte[] body, Class<? extends JobSuccessRequest> type) {
        return json.fromJson(body);
    }

    @Override
    public boolean isValid(PlainRequest value) {
        return validator.check(value).isEmpty();
    }

    @Override
    public List<String> messages(PlainRequest value) {
        List<String> messages = new ArrayList<>();
        for (ConstraintViolation violation : validator.check(value)) {
            messages.add(violation.path() + " " + violation.message());
        }
        return messages;
    }
}
