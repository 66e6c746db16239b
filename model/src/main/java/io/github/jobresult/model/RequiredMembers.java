package io.github.jobresult.model;

import java.util.List;

/** What {@code build()} asks of a value and {@code buildPartial()} does not. */
final class RequiredMembers {

    private RequiredMembers() {}

    static void refuseMissing(Class<?> type, List<String> missing) {
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    type.getSimpleName() + " lacks required members: " + String.join(", ", missing));
        }
    }
}
