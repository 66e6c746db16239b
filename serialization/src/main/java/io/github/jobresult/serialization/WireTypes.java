package io.github.jobresult.serialization;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The public types that a mapper writes and reads, which hide the classes of their values. */
final class WireTypes {

    private static final List<Class<?>> ALL = List.of(
            PutJobSuccessResultRequest.class,
            PutThirdPartyJobSuccessResultRequest.class,
            CurrentRevision.class,
            ExecutionDetails.class,
            // After those that extend it.
            JobSuccessRequest.class);

    private WireTypes() {}

    /** Returns the public type that the given one is or extends, {@code null} if there is none. */
    static @Nullable Class<?> of(Class<?> type) {
        return ALL.stream()
                .filter(wireType -> wireType.isAssignableFrom(type))
                .findFirst()
                .orElse(null);
    }

    static Class<?> ofValue(Object value) {
        return Objects.requireNonNull(of(value.getClass()));
    }

    /** Returns the types that values of a declared type may have. */
    static Stream<Class<?>> ofValues(Class<?> declared) {
        return ALL.stream().filter(type -> declared.isAssignableFrom(type) && type != JobSuccessRequest.class);
    }
}
