package io.github.jobresult.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Laws of Java serialization, which distributed engines use to move values between machines. */
@Domain(ValueDomain.class)
class SerializationProperties {

    @Property
    void aDeserializedValueIsEqual(
            @ForAll PutJobSuccessResultRequest request,
            @ForAll PutThirdPartyJobSuccessResultRequest thirdParty,
            @ForAll CurrentRevision revision,
            @ForAll ExecutionDetails details)
            throws Exception {
        for (Object value : List.of(request, thirdParty, revision, details)) {
            assertThat(copy(value)).isEqualTo(value).hasSameClassAs(value).hasToString(value.toString());
        }
    }

    @Property
    void theOrderOfOutputVariablesIsKept(@ForAll PutJobSuccessResultRequest request) throws Exception {
        PutJobSuccessResultRequest copy = (PutJobSuccessResultRequest) copy(request);

        assertThat(copy.getOutputVariables().keySet())
                .containsExactlyElementsOf(request.getOutputVariables().keySet());
    }

    @Property
    void aPartialValueStaysPartial(@ForAll PutJobSuccessResultRequest request, @ForAll CurrentRevision revision)
            throws Exception {
        PutJobSuccessResultRequest partial = request.toBuilder()
                .jobId(null)
                .currentRevision(revision.toBuilder().revision(null).buildPartial())
                .putOutputVariable("name", null)
                .putOutputVariable(null, "value")
                .buildPartial();

        assertThat(copy(partial)).isEqualTo(partial);
        assertThat(copy(PutThirdPartyJobSuccessResultRequest.builder().buildPartial()))
                .isEqualTo(PutThirdPartyJobSuccessResultRequest.builder().buildPartial());
    }

    private static Object copy(Object value) throws IOException, ClassNotFoundException {
        return SerializedForms.read(SerializedForms.write(value));
    }
}
