package io.github.jobresult.testing.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.service.Operation;
import io.github.jobresult.service.ServiceError;
import io.github.jobresult.validation.JobResultValidator;
import io.github.jobresult.validation.RejectedRequestException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The two operations of the service that take success reports, over HTTP on a free port of the loopback interface, for tests of
 * job workers. A test registers the jobs, lets its worker report, and asks what has arrived:
 *
 * <pre>{@code
 * try (FakeCodePipeline service = FakeCodePipeline.start()) {
 *     service.addJob(jobId);
 *     worker(service.endpoint()).run();
 *     assertThat(service.report(jobId)).hasValue(expected);
 * }
 * }</pre>
 *
 * <p>An accepted report is answered with the status 200, an empty body and a request ID; a body that cannot be read and a report
 * that breaks a rule as {@link ServiceError} says. A report of a job that is not registered, or for the other operation, is a
 * {@code JobNotFoundException}. A job takes one report: the same one again is accepted and changes nothing, any other is an {@code
 * InvalidJobStateException}. A report with a continuation token ends its job and makes a new one, {@link #nextJobId}.
 *
 * <p><b>What is known.</b> So the service was seen to answer to custom actions, text by text. Inferred are the same answers to
 * partner actions and the one to a wrong client token; that a report is checked before its job is looked for; that any difference
 * makes another report; and the answers to what is none of the two operations, which are those of another service of the same
 * make: 400 with an {@code UnknownOperationException} for other targets, 404 for what is no {@code POST} of {@value
 * Operation#CONTENT_TYPE}. Signatures are not looked at.
 *
 * <p>Safe for use by several threads. Any number can run at once; requests are answered in parallel. No more of a body is held
 * than {@link JobResultCodec#DEFAULT_MAX_BODY_BYTES} bytes, and longer ones cannot be read; all requests that can be read are held
 * until the end.
 */
public final class FakeCodePipeline implements AutoCloseable {

    private static final byte[] NOT_A_CALL = "<UnknownOperationException/>\n".getBytes(StandardCharsets.UTF_8);

    /** What goes wrong with one request. */
    private record Fault(@Nullable ServiceError error, boolean cut, Duration delay) {

        static final Fault NONE = new Fault(null, false, Duration.ZERO);
    }

    private final HttpServer server;
    private final ExecutorService handlers;
    private final FakeJobs jobs = new FakeJobs();
    private final Queue<Fault> faults = new ArrayDeque<>();
    private final List<JobSuccessRequest> received = Collections.synchronizedList(new ArrayList<>());

    private FakeCodePipeline(HttpServer server) {
        this.server = server;
        this.handlers = Executors.newCachedThreadPool(task -> {
            Thread thread =
                    new Thread(task, "FakeCodePipeline:" + server.getAddress().getPort());
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(handlers);
        server.createContext("/", this::answer);
        server.start();
    }

    /**
     * Starts a service without jobs.
     *
     * @return the running service, to be closed
     * @throws UncheckedIOException if there is no free port
     */
    public static FakeCodePipeline start() {
        try {
            return new FakeCodePipeline(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Where the service listens, for {@code endpointOverride} of an SDK's client.
     *
     * @return such as {@code http://127.0.0.1:49152}
     */
    public URI endpoint() {
        InetSocketAddress address = server.getAddress();
        String host = address.getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort());
    }

    /**
     * Registers a job of a custom action, which waits for its report from now on.
     *
     * @param jobId its ID, a UUID in lower-case hexadecimal if a report shall ever be accepted
     * @throws IllegalArgumentException if there is a job with this ID already
     */
    public void addJob(String jobId) {
        jobs.add(Operation.PUT_JOB_SUCCESS_RESULT, Objects.requireNonNull(jobId, "jobId"), null);
    }

    /**
     * Registers a job of a partner action, which waits for its report from now on.
     *
     * @param jobId its ID, 1 to 512 code points
     * @param clientToken what a report must bring along, 1 to 256 code points
     * @throws IllegalArgumentException if there is a job with this ID already
     */
    public void addThirdPartyJob(String jobId, String clientToken) {
        jobs.add(
                Operation.PUT_THIRD_PARTY_JOB_SUCCESS_RESULT,
                Objects.requireNonNull(jobId, "jobId"),
                Objects.requireNonNull(clientToken, "clientToken"));
    }

    /**
     * Ends a job without a success report, as when it has failed or timed out: any report comes too late then.
     *
     * @param jobId the ID of a job that waits for its report
     * @throws IllegalArgumentException if there is no such job
     * @throws IllegalStateException if it has its report already
     */
    public void terminateJob(String jobId) {
        jobs.terminate(jobId);
    }

    /**
     * The report that was accepted for a job.
     *
     * @param jobId the ID of the job
     * @return the report; empty as long as there is none
     * @throws IllegalArgumentException if there is no such job
     */
    public Optional<JobSuccessRequest> report(String jobId) {
        return jobs.report(jobId);
    }

    /**
     * The job that goes on with another one. It waits for a report of its own, with the same client token if it is of a partner
     * action.
     *
     * @param jobId the ID of a job
     * @return the ID of the new job, a UUID; empty unless a report with a continuation token was accepted
     * @throws IllegalArgumentException if there is no such job
     */
    public Optional<String> nextJobId(String jobId) {
        return jobs.nextJobId(jobId);
    }

    /**
     * All requests that could be read, whatever was answered to them, in the order in which they arrived.
     *
     * @return an unmodifiable list, partial requests among them if they lack required members
     */
    public List<JobSuccessRequest> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    /**
     * Throttles the next requests: 400 with a {@code ThrottlingException}, and no job changes. Like all faults it comes after
     * those that were asked for before.
     *
     * @param requests how many
     */
    public void throttleNext(int requests) {
        addFaults(
                requests,
                new Fault(new ServiceError(400, "ThrottlingException", "Rate exceeded"), false, Duration.ZERO));
    }

    /**
     * Fails with the next requests: 500 with an {@code InternalFailure}, and no job changes.
     *
     * @param requests how many
     */
    public void failNext(int requests) {
        addFaults(requests, new Fault(new ServiceError(500, "InternalFailure", null), false, Duration.ZERO));
    }

    /**
     * Cuts the connection instead of answering the next requests. They are taken like any others, so that an accepted report holds
     * although its sender does not know.
     *
     * @param requests how many
     */
    public void cutNext(int requests) {
        addFaults(requests, new Fault(null, true, Duration.ZERO));
    }

    /**
     * Takes the next requests like any others, but is slow to answer.
     *
     * @param requests how many
     * @param delay how much later to answer
     */
    public void delayNext(int requests, Duration delay) {
        addFaults(requests, new Fault(null, false, Objects.requireNonNull(delay, "delay")));
    }

    private void addFaults(int requests, Fault fault) {
        synchronized (faults) {
            faults.addAll(Collections.nCopies(requests, fault));
        }
    }

    private Fault nextFault() {
        synchronized (faults) {
            return Objects.requireNonNullElse(faults.poll(), Fault.NONE);
        }
    }

    /** Stops listening and cuts all connections, also of requests that wait for their answer. Has no effect the second time. */
    @Override
    public void close() {
        server.stop(0);
        handlers.shutdownNow();
    }

    /**
     * Where it listens.
     *
     * @return such as {@code FakeCodePipeline at http://127.0.0.1:49152}
     */
    @Override
    public String toString() {
        return "FakeCodePipeline at " + endpoint();
    }

    private void answer(HttpExchange exchange) throws IOException {
        // Closed before it is answered, it is cut.
        try (exchange) {
            exchange.getResponseHeaders()
                    .set("x-amzn-RequestId", UUID.randomUUID().toString());
            if (!isCall(exchange)) {
                send(exchange, 404, exchange.getRequestMethod().equals("HEAD") ? new byte[0] : NOT_A_CALL);
                return;
            }
            Fault fault = nextFault();
            ServiceError error = take(exchange, fault);
            Thread.sleep(fault.delay().toMillis());
            if (!fault.cut()) {
                exchange.getResponseHeaders().set("Content-Type", Operation.CONTENT_TYPE);
                send(exchange, error == null ? 200 : error.status(), error == null ? new byte[0] : error.toBody());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isCall(HttpExchange exchange) {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        return exchange.getRequestMethod().equals("POST")
                && type != null
                && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(Operation.CONTENT_TYPE);
    }

    /** The error to answer with, or {@code null} if all is well. */
    private @Nullable ServiceError take(HttpExchange exchange, Fault fault) throws IOException {
        Operation operation = Operation.ofTarget(exchange.getRequestHeaders().getFirst(Operation.TARGET_HEADER))
                .orElse(null);
        if (operation == null) {
            return new ServiceError(400, "UnknownOperationException", null);
        }
        ServiceError injected = fault.error();
        try {
            JobSuccessRequest request =
                    JobResultCodec.standard().decodeUnchecked(exchange.getRequestBody(), operation.requestType());
            received.add(request);
            return injected != null
                    ? injected
                    : jobs.take(JobResultValidator.standard().require(request));
        } catch (RejectedRequestException e) {
            return injected != null ? injected : ServiceError.of(e);
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        // A client that is still sending would miss the answer.
        try (InputStream rest = exchange.getRequestBody()) {
            rest.transferTo(OutputStream.nullOutputStream());
        }
        if (body.length == 0) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        // Head and body are sent apart, and the body would wait for an acknowledgement if it did not end the
        // connection.
        exchange.getResponseHeaders().set("Connection", "close");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
