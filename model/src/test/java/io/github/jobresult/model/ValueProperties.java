package io.github.jobresult.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

/** Laws that hold for all four value types alike. */
@Domain(ValueDomain.class)
class ValueProperties {

    @Property
    void aBuiltRequestNeverReturnsNull(
            @ForAll PutJobSuccessResultRequest request, @ForAll PutThirdPartyJobSuccessResultRequest thirdParty)
            throws Exception {
        assertThat(members(PutJobSuccessResultRequest.class, request))
                .hasSize(5)
                .doesNotContainValue(null);
        assertThat(members(PutThirdPartyJobSuccessResultRequest.class, thirdParty))
                .hasSize(5)
                .doesNotContainValue(null);
    }

    @Property
    void aBuiltRevisionOrDetailsNeverReturnsNull(@ForAll CurrentRevision revision, @ForAll ExecutionDetails details)
            throws Exception {
        assertThat(members(CurrentRevision.class, revision)).hasSize(4).doesNotContainValue(null);
        assertThat(members(ExecutionDetails.class, details)).hasSize(3).doesNotContainValue(null);
    }

    @Property
    void aCopyIsEqual(
            @ForAll PutJobSuccessResultRequest request,
            @ForAll PutThirdPartyJobSuccessResultRequest thirdParty,
            @ForAll CurrentRevision revision,
            @ForAll ExecutionDetails details) {
        assertThat(request.toBuilder().build()).isEqualTo(request).hasSameHashCodeAs(request);
        assertThat(thirdParty.toBuilder().build()).isEqualTo(thirdParty).hasSameHashCodeAs(thirdParty);
        assertThat(revision.toBuilder().build()).isEqualTo(revision).hasSameHashCodeAs(revision);
        assertThat(details.toBuilder().build()).isEqualTo(details).hasSameHashCodeAs(details);
    }

    @Property
    void theOrderOfOutputVariablesMakesNoDifference(@ForAll PutJobSuccessResultRequest request) {
        List<String> names = new ArrayList<>(request.getOutputVariables().keySet());
        Collections.reverse(names);
        PutJobSuccessResultRequest.Builder builder = request.toBuilder().outputVariables(Map.of());
        names.forEach(name ->
                builder.putOutputVariable(name, request.getOutputVariables().get(name)));
        PutJobSuccessResultRequest reversed = builder.build();

        assertThat(reversed.getOutputVariables().keySet()).containsExactlyElementsOf(names);
        assertThat(reversed).isEqualTo(request).hasSameHashCodeAs(request).hasToString(request.toString());
    }

    @Property
    void requestsAreEqualExactlyWhenAllTheirMembersAre(
            @ForAll PutJobSuccessResultRequest one, @ForAll PutJobSuccessResultRequest other) throws Exception {
        assertEqualExactlyWhenMembersAre(PutJobSuccessResultRequest.class, one, other);
    }

    @Property
    void thirdPartyRequestsAreEqualExactlyWhenAllTheirMembersAre(
            @ForAll PutThirdPartyJobSuccessResultRequest one, @ForAll PutThirdPartyJobSuccessResultRequest other)
            throws Exception {
        assertEqualExactlyWhenMembersAre(PutThirdPartyJobSuccessResultRequest.class, one, other);
    }

    @Property
    void revisionsAreEqualExactlyWhenAllTheirMembersAre(@ForAll CurrentRevision one, @ForAll CurrentRevision other)
            throws Exception {
        assertEqualExactlyWhenMembersAre(CurrentRevision.class, one, other);
    }

    @Property
    void detailsAreEqualExactlyWhenAllTheirMembersAre(@ForAll ExecutionDetails one, @ForAll ExecutionDetails other)
            throws Exception {
        assertEqualExactlyWhenMembersAre(ExecutionDetails.class, one, other);
    }

    @Property
    void toStringOfARequestShowsNeitherTokenNorVariableValue(
            @ForAll("secrets") String token, @ForAll("secrets") String value, @ForAll("secrets") String otherValue) {
        PutJobSuccessResultRequest partial = PutJobSuccessResultRequest.builder()
                .continuationToken(token)
                .putOutputVariable("one", value)
                .putOutputVariable("two", otherValue)
                .buildPartial();
        PutJobSuccessResultRequest whole = partial.toBuilder()
                .jobId(Examples.JOB_ID)
                .currentRevision(Examples.revision())
                .build();

        assertThat(partial.toString()).doesNotContain(token, value, otherValue);
        assertThat(whole.toString()).doesNotContain(token, value, otherValue);
    }

    @Property
    void toStringOfAThirdPartyRequestShowsNeitherToken(
            @ForAll("secrets") String clientToken, @ForAll("secrets") String continuationToken) {
        PutThirdPartyJobSuccessResultRequest partial = PutThirdPartyJobSuccessResultRequest.builder()
                .clientToken(clientToken)
                .continuationToken(continuationToken)
                .buildPartial();
        PutThirdPartyJobSuccessResultRequest whole = partial.toBuilder()
                .jobId("job")
                .currentRevision(Examples.revision())
                .build();

        assertThat(partial.toString()).doesNotContain(clientToken, continuationToken);
        assertThat(whole.toString()).doesNotContain(clientToken, continuationToken);
    }

    /** Long enough not to stand in a text by chance. */
    @Provide
    Arbitrary<String> secrets() {
        return Arbitraries.strings()
                .withCharRange('!', '~')
                .withChars('\u00E9', '\u20AC', '\n')
                .ofMinLength(8)
                .ofMaxLength(40)
                // A text of asterisks could not be told from a mask.
                .filter(secret -> secret.chars().distinct().count() > 4);
    }

    private static <T> void assertEqualExactlyWhenMembersAre(Class<T> type, T one, T other) throws Exception {
        boolean interchangeable = members(type, one).equals(members(type, other));

        assertThat(one.equals(other)).isEqualTo(interchangeable);
        assertThat(other.equals(one)).isEqualTo(interchangeable);
        if (interchangeable) {
            assertThat(one).hasSameHashCodeAs(other);
        }
    }

    private static <T> Map<String, Object> members(Class<T> type, T value) throws Exception {
        Map<String, Object> members = new TreeMap<>();
        for (Method getter : Stream.of(type.getMethods())
                .filter(method -> method.getName().startsWith("get"))
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> method.getDeclaringClass() != Object.class)
                .toList()) {
            members.put(getter.getName(), getter.invoke(value));
        }
        return members;
    }
}
