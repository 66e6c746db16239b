package io.github.jobresult.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The serialized form of values, and what does not pass for it. */
class SerializationTest {

    @Test
    void aStreamNamesNoGeneratedClass() throws Exception {
        assertThat(new String(SerializedForms.write(Examples.request()), ISO_8859_1))
                .contains("PutJobSuccessResultRequest$Members", "CurrentRevision$Members", "ExecutionDetails$Members")
                .doesNotContain("Immutable");
    }

    @Test
    void aStreamOfAGeneratedClassIsRefused() throws Exception {
        assertRefused(
                replace(Examples.revision(), CurrentRevision.Members.class, ImmutableCurrentRevision.class),
                "not the form in which values are serialized");
        assertRefused(
                replace(Examples.details(), ExecutionDetails.Members.class, ImmutableExecutionDetails.class),
                "not the form in which values are serialized");
        assertRefused(
                replace(
                        PutThirdPartyJobSuccessResultRequest.builder().buildPartial(),
                        PutThirdPartyJobSuccessResultRequest.Members.class,
                        ImmutablePutThirdPartyJobSuccessResultRequest.class),
                "not the form in which values are serialized");
    }

    @Test
    void variablesThatAreNoPairsAreRefused() throws Exception {
        assertRefused(membersWithVariables("name"), "output variables must be pairs of a name and a value");
        assertRefused(membersWithVariables((String[]) null), "output variables must be pairs of a name and a value");
    }

    @Test
    void aMemberOfAnotherTypeIsRefused() throws Exception {
        byte[] stream = writeWithNumbersForTexts(Examples.request());

        assertThatThrownBy(() -> SerializedForms.read(stream)).isInstanceOf(InvalidObjectException.class);
    }

    @Test
    void aTimeFinerThanAMillisecondIsCutAsByTheBuilder() throws Exception {
        Object value = SerializedForms.read(SerializedForms.write(
                new CurrentRevision.Members("revision", "change", Instant.ofEpochSecond(1, 2_999_999), null)));

        assertThat(((CurrentRevision) value).getCreated()).contains(Instant.ofEpochSecond(1, 2_000_000));
    }

    @Test
    void theFormThatIsWrittenShowsNoSecrets() {
        assertThat(Examples.request().writeReplace()).hasToString("Members of a request");
        assertThat(Examples.thirdPartyRequest().writeReplace()).hasToString("Members of a request");
    }

    private static byte[] membersWithVariables(String... variables) throws IOException {
        return SerializedForms.write(new PutJobSuccessResultRequest.Members(null, null, null, null, variables));
    }

    private static void assertRefused(byte[] stream, String message) {
        assertThatThrownBy(() -> SerializedForms.read(stream))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessage(message);
    }

    /** The stream of a value, with the name and version of one class in place of another's. */
    private static byte[] replace(Object value, Class<?> from, Class<?> to) throws IOException {
        String stream = new String(SerializedForms.write(value), ISO_8859_1);

        assertThat(stream).contains(descriptor(from));
        return stream.replace(descriptor(from), descriptor(to)).getBytes(ISO_8859_1);
    }

    private static String descriptor(Class<?> type) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(type.getName());
        out.writeLong(ObjectStreamClass.lookup(type).getSerialVersionUID());
        return bytes.toString(ISO_8859_1);
    }

    /** Writes a value with a number in the place of each text. */
    private static byte[] writeWithNumbersForTexts(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes) {
            {
                enableReplaceObject(true);
            }

            @Override
            protected Object replaceObject(Object object) {
                return object instanceof String ? Integer.valueOf(1) : object;
            }
        }) {
            out.writeObject(value);
        }
        return bytes.toByteArray();
    }
}
