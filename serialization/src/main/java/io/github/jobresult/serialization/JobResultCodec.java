package io.github.jobresult.serialization;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.validation.JobResultValidator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;

/**
 * Success reports to their wire JSON and back, checked both ways.
 *
 * <pre>{@code
 * JobResultCodec codec = JobResultCodec.standard();
 * byte[] body = codec.encode(request);
 * PutJobSuccessResultRequest read = codec.decode(body, PutJobSuccessResultRequest.class); // equals request
 * }</pre>
 *
 * <p><b>Writing.</b> Members in the order of the service model, output variables in the order of their names, absent
 * members left out, UTF-8 without insignificant whitespace; {@code created} as a plain decimal of seconds without trailing
 * zeros. Equal requests give equal bytes, so a report can be repeated safely.
 *
 * <p><b>Reading.</b> Unknown members are skipped and {@code null} counts as absent, but a member of the wrong JSON type, a
 * member twice, or anything that is not one JSON object in UTF-8 is refused, with all problems of types at once.
 * A body past the limits is refused without reading on: by default {@value #DEFAULT_MAX_BODY_BYTES} bytes, room for
 * any legal request as writers write it and for most of them with every character escaped, and {@value
 * #DEFAULT_MAX_NESTING} levels of nesting.
 *
 * <p>Immutable and safe to share between threads. A codec can be serialized if its validator can, which {@link
 * JobResultValidator#standard()} can.
 *
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html">The awsJson1_1 protocol</a>
 */
public final class JobResultCodec implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    /** How many bytes a body may have unless said otherwise: {@value}. */
    public static final int DEFAULT_MAX_BODY_BYTES = 1 << 20;

    /** How deep a body may be nested unless said otherwise, its outermost object being level 1: {@value}. */
    public static final int DEFAULT_MAX_NESTING = 64;

    private static final class Standard {
        static final JobResultCodec INSTANCE = new JobResultCodec(
                JobResultValidator.standard(), new BodyCodec(DEFAULT_MAX_BODY_BYTES, DEFAULT_MAX_NESTING, false));
    }

    /** Checks what is written and read. */
    private final JobResultValidator validator;

    /** Reads and writes within the limits. */
    private final BodyCodec bodies;

    private JobResultCodec(JobResultValidator validator, BodyCodec bodies) {
        this.validator = Objects.requireNonNull(validator, "validator");
        this.bodies = Objects.requireNonNull(bodies, "bodies");
    }

    /**
     * The codec with the published rules and the default limits.
     *
     * @return always the same codec
     */
    public static JobResultCodec standard() {
        return Standard.INSTANCE;
    }

    /**
     * This codec with another validator, such as one that obeys limits of the application.
     *
     * @param validator what {@code encode} and {@code decode} ask
     * @return a codec that differs in this alone
     */
    public JobResultCodec withValidator(JobResultValidator validator) {
        return new JobResultCodec(validator, bodies);
    }

    /**
     * This codec with another limit for the size of a body to read.
     *
     * @param maxBodyBytes bytes, 1 to {@code Integer.MAX_VALUE - 8}
     * @return a codec that differs in this alone
     * @throws IllegalArgumentException if the limit is out of bounds
     */
    public JobResultCodec withMaxBodyBytes(int maxBodyBytes) {
        return new JobResultCodec(validator, new BodyCodec(maxBodyBytes, bodies.maxNesting(), bodies.lenient()));
    }

    /**
     * This codec with another limit for the nesting of a body to read.
     *
     * @param maxNesting levels, 1 to 500, the outermost object being level 1
     * @return a codec that differs in this alone
     * @throws IllegalArgumentException if the limit is out of bounds
     */
    public JobResultCodec withMaxNesting(int maxNesting) {
        return new JobResultCodec(validator, new BodyCodec(bodies.maxBodyBytes(), maxNesting, bodies.lenient()));
    }

    /**
     * This codec, reading besides what others than the service's own clients write: connectors, and people who fill in a
     * skeleton. It writes no differently, and reads what it read before as it did before. It also reads
     *
     * <ul>
     *   <li>{@code created} as an ISO 8601 text in the extended form: a date alone, which means its midnight in UTC, or a
     *       date and a time, with a {@code T} or a space between them, with or without seconds and a fraction of them,
     *       and with {@code Z}, an offset such as {@code +01:00}, {@code +0100} or {@code +01}, or no zone, which means
     *       UTC. A space may precede the zone, as in the output of git and GNU tools, such as
     *       {@code 2026-01-02 03:04:05 +0100}. {@code 24:00} is the end of the day. Finer than a millisecond is cut
     *       towards the past.
     *   <li>{@code created} as an ISO 8601 text in the basic form, of a date and a time, such as
     *       {@code 20260102T030405Z}. A date alone in that form is a number of seconds.
     *   <li>{@code created} as a text of seconds since 1970, such as {@code "1577934245.678"}, spelled as JSON spells
     *       numbers but for zeros in front.
     *   <li>{@code percentComplete} with a fraction, cut towards zero, so that {@code 99.9} does not say that all is done.
     *       Connectors declare it as any number, and a service of the same protocol was seen to read integers so.
     *   <li>{@code percentComplete} as the text of a number, such as {@code "100"}.
     *   <li>A number or a boolean as the value of an output variable. The value is its text as the body spells it, such as
     *       {@code 42}, {@code 1.50} or {@code true}.
     * </ul>
     *
     * <p>What would silently mean another time stays refused as {@link ReadingProblem.Kind#TYPE}, with a message that says
     * why: a time of day without a date, a leap second, a date that does not exist. So are numbers of 13 digits or more,
     * also where they are no texts: they are milliseconds, and as seconds beyond the year 9999.
     *
     * @return a codec that differs in this alone
     */
    public JobResultCodec withLenientReading() {
        return new JobResultCodec(validator, new BodyCodec(bodies.maxBodyBytes(), bodies.maxNesting(), true));
    }

    /**
     * Writes a valid request.
     *
     * @param request the request
     * @return its wire JSON
     * @throws io.github.jobresult.validation.InvalidRequestException if it breaks any rule; nothing is written then
     */
    public byte[] encode(JobSuccessRequest request) {
        return encodeUnchecked(validator.require(request));
    }

    /**
     * Writes a valid request to a stream, which is neither flushed nor closed.
     *
     * @param request the request
     * @param out where to write its wire JSON, in one piece
     * @throws io.github.jobresult.validation.InvalidRequestException if it breaks any rule; nothing is written then
     * @throws IOException if the stream cannot be written to
     */
    public void encode(JobSuccessRequest request, OutputStream out) throws IOException {
        out.write(encode(request));
    }

    /**
     * Writes a request as it is, for a test or a proxy that must send one that breaks rules. Missing members are left
     * out, variables without a value are written as {@code null}, lone surrogates as escapes.
     *
     * @param request the request, may be partial
     * @return its JSON in the wire form
     * @throws NullPointerException if an output variable has no name
     */
    public byte[] encodeUnchecked(JobSuccessRequest request) {
        return BodyCodec.writeOverOneLane(Objects.requireNonNull(request, "request"));
    }

    /**
     * Reads a valid request.
     *
     * @param <T> the type of the request
     * @param body the wire JSON
     * @param type {@link PutJobSuccessResultRequest} or {@link PutThirdPartyJobSuccessResultRequest}
     * @return the request
     * @throws UnreadableRequestException if the body is not the JSON of such a request
     * @throws io.github.jobresult.validation.InvalidRequestException if the request breaks any rule, also if required
     *     members are missing
     * @throws IllegalArgumentException if the type is another one
     */
    public <T extends JobSuccessRequest> T decode(byte[] body, Class<T> type) {
        return validator.require(decodeUnchecked(body, type));
    }

    /**
     * Reads a valid request from a stream up to its end, or up to the first byte past the limit. The stream is not closed.
     *
     * @param <T> the type of the request
     * @param body the wire JSON
     * @param type {@link PutJobSuccessResultRequest} or {@link PutThirdPartyJobSuccessResultRequest}
     * @return the request
     * @throws IOException if the stream cannot be read
     * @throws UnreadableRequestException if the body is not the JSON of such a request
     * @throws io.github.jobresult.validation.InvalidRequestException if the request breaks any rule, also if required
     *     members are missing
     * @throws IllegalArgumentException if the type is another one
     */
    public <T extends JobSuccessRequest> T decode(InputStream body, Class<T> type) throws IOException {
        return validator.require(decodeUnchecked(body, type));
    }

    /**
     * Reads a request whatever rules it breaks, for a test or a proxy. The body must still be the JSON of such a request. An
     * escape of half a surrogate pair is read.
     *
     * @param <T> the type of the request
     * @param body the wire JSON
     * @param type {@link PutJobSuccessResultRequest} or {@link PutThirdPartyJobSuccessResultRequest}
     * @return the request, partial where required members are missing
     * @throws UnreadableRequestException if the body is not the JSON of such a request
     * @throws IllegalArgumentException if the type is another one
     */
    public <T extends JobSuccessRequest> T decodeUnchecked(byte[] body, Class<T> type) {
        if (type != PutJobSuccessResultRequest.class && type != PutThirdPartyJobSuccessResultRequest.class) {
            throw new IllegalArgumentException(type + " is not the type of a request");
        }
        return bodies.readOverOneLane(Objects.requireNonNull(body, "body"), type);
    }

    /**
     * Reads a request from a stream up to its end, or up to the first byte past the limit, whatever rules the request
     * breaks. The stream is not closed.
     *
     * @param <T> the type of the request
     * @param body the wire JSON
     * @param type {@link PutJobSuccessResultRequest} or {@link PutThirdPartyJobSuccessResultRequest}
     * @return the request, partial where required members are missing
     * @throws IOException if the stream cannot be read
     * @throws UnreadableRequestException if the body is not the JSON of such a request
     * @throws IllegalArgumentException if the type is another one
     */
    public <T extends JobSuccessRequest> T decodeUnchecked(InputStream body, Class<T> type) throws IOException {
        return decodeUnchecked(body.readNBytes(bodies.maxBodyBytes() + 1), type);
    }

    /**
     * Refuses a codec whose parts are missing from its serialized form.
     *
     * @return an equal codec
     */
    @Serial
    private Object readResolve() {
        return new JobResultCodec(validator, bodies);
    }
}
