package io.github.jobresult.serialization;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The public types that a mapper writes and reads, which hide the classes of their values. */
final class WireTypes {

    static final List<Class<?>> REQUESTS =
            List.of(PutJobSuccessResultRequest.class, PutThirdPartyJobSuccessResultRequest.class);

    private static final List<Class<?>> ALL = List.of(
            PutJobSuccessResultRequest.class,
            PutThirdPartyJobSuccessResultRequest.class,
            CurrentRevision.class,
            ExecutionDetails.class,
            JobSuccessRequest.class);

    private WireTypes() {}

    /** Says that values of exactly this type are written and read. */
    static boolean isOne(Class<?> type) {
        return ALL.contains(type) && type != JobSuccessRequest.class;
    }

    /** Returns the first type that the given one is or extends, {@code null} if there is none. */
    static @Nullable Class<?> of(Class<?> type) {
        for (Class<?> wireType : ALL) {
            if (wireType.isAssignableFrom(type)) {
                return wireType;
            }
        }
        return null;
    }
}
