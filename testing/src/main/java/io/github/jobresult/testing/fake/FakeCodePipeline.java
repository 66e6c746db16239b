package io.github.jobresult.testing.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.service.Operation;
import io.github.jobresult.service.ServiceError;
import io.github.jobresult.validation.JobResultValidator;
import io.github.jobresult.validation.RejectedRequestException;
import io.github.jobresult.validation.ViolationReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fake of the service for tests of job workers, over HTTP. A test registers jobs, lets its worker run, and then looks
 * at what the worker has reported:
 *
 * <pre>{@code
 * try (FakeCodePipeline service = FakeCodePipeline.start()) {
 *     service.addJob(jobId);
 *     startWorker(service.endpoint());
 *     assertThat(service.awaitReport(jobId, Duration.ofSeconds(10))).isEqualTo(expected);
 * }
 * }</pre>
 *
 * <p>It responds to the ten operations of a job worker: polls, acknowledgements, job details, and reports of success
 * and failure, each for custom actions and for partner actions ("third party jobs").
 *
 * <ul>
 *   <li>A success report is checked against every rule. An accepted one gets the status 200, an empty body and a
 *       request ID. Any other gets the error that {@link ServiceError#of(RejectedRequestException)} describes.
 *   <li>Of the requests of the other eight operations, only the presence of the required members is checked.
 *   <li>A poll hands out each job once, in the order of registration, at most {@code maxBatchSize} at a time. A job
 *       need not be polled or acknowledged before it is reported.
 *   <li>A job takes one report of success or failure. An identical repeat is accepted and changes nothing. Anything
 *       else gets an {@code InvalidJobStateException}.
 *   <li>A success report with a continuation token ends its job and makes a new one, {@link #nextJobId}. Its data has
 *       the token, and the next poll hands it out.
 *   <li>A request for a job that is not registered, or that belongs to the other kind of action, gets a {@code
 *       JobNotFoundException}.
 * </ul>
 *
 * <p><b>What is known of the service.</b> These responses to reports were seen from the service: an accepted report
 * and its identical repeat, a success report with a different result, a report that contradicts an earlier one, an
 * unknown job, and a continuation that becomes a new job. The shape of all requests and responses is that of the
 * service's model.
 *
 * <p><b>What is inferred:</b>
 *
 * <ul>
 *   <li>The same responses for partner actions, and the response to a wrong client token.
 *   <li>A report is checked before its job is looked up, and any difference makes it another report.
 *   <li>A failure report that differs from an accepted one gets the message that was seen for success reports.
 *   <li>Polls return every job of their kind, whatever the action type and the {@code queryParam}. A job
 *       that nobody acknowledges is not handed out again, and a continuation is handed out without a pause. The service
 *       may differ.
 *   <li>An acknowledgement returns {@code InProgress}, also the second time, and the final status of a job that has
 *       ended. A wrong nonce gets an {@code InvalidNonceException}.
 *   <li>The messages of errors whose text has not been seen are those of the service's model.
 *   <li>Any other operation gets the status 400 and an {@code UnknownOperationException}. A request that is not a
 *       {@code POST} of {@value Operation#CONTENT_TYPE} gets the status 404. Another AWS service with this protocol
 *       does so.
 * </ul>
 *
 * <p>Signatures are not checked.
 *
 * <p>Safe for use by several threads. Several fakes can run at once. Requests are handled in parallel. A body longer
 * than {@link JobResultCodec#DEFAULT_MAX_BODY_BYTES} bytes is unreadable. All success reports that can be read are
 * kept in memory until the fake is garbage.
 */
public final class FakeCodePipeline implements AutoCloseable {

    private static final byte[] NOT_A_CALL = "<UnknownOperationException/>\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] EMPTY = {};

    private static final Set<String> SUCCESS_REPORTS =
            Arrays.stream(Operation.values()).map(Operation::operationName).collect(Collectors.toUnmodifiableSet());

    /** Sorted for the message that lists them. */
    private static final Set<String> OPERATIONS = Stream.concat(
                    SUCCESS_REPORTS.stream(),
                    Arrays.stream(WorkerOperation.values()).map(WorkerOperation::operationName))
            .collect(Collectors.toCollection(TreeSet::new));

    /** What goes wrong with one request for one of the operations. */
    private record Fault(Set<String> operations, @Nullable ServiceError error, boolean cut, Duration delay) {

        static final Fault NONE = new Fault(Set.of(), null, false, Duration.ZERO);

        void refuse() throws Refusal {
            if (error != null) {
                throw new Refusal(error);
            }
        }
    }

    private final HttpServer server;
    private final ExecutorService handlers;
    private final FakeJobs jobs = new FakeJobs();
    private final List<Fault> faults = new ArrayList<>();
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
        server.createContext("/", this::respond);
        server.start();
    }

    /**
     * Starts a fake without jobs on a free port of the loopback interface.
     *
     * @return the running fake, to be closed
     * @throws UncheckedIOException if there is no free port
     */
    public static FakeCodePipeline start() {
        return start(InetAddress.getLoopbackAddress().getHostAddress(), 0);
    }

    /**
     * Starts a fake without jobs for a worker that cannot use {@link #endpoint()}: one in a container, or one with a
     * fixed configuration.
     *
     * @param address the name or IP address of an interface of this machine, {@code 0.0.0.0} for all interfaces
     * @param port the port, 0 for a free one
     * @return the running fake, to be closed
     * @throws UncheckedIOException if the address is not one of this machine or the port is in use
     * @throws IllegalArgumentException if the port is negative or greater than 65535
     */
    public static FakeCodePipeline start(String address, int port) {
        Objects.requireNonNull(address, "address");
        try {
            return new FakeCodePipeline(HttpServer.create(new InetSocketAddress(address, port), 0));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen at port " + port + " of " + address, e);
        }
    }

    /**
     * Returns where the fake listens, for {@code endpointOverride} of an SDK's client.
     *
     * @return for example {@code http://127.0.0.1:49152}; the loopback address if the fake listens at all interfaces
     */
    public URI endpoint() {
        InetSocketAddress listening = server.getAddress();
        InetAddress address =
                listening.getAddress().isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : listening.getAddress();
        String host = address.getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + listening.getPort());
    }

    /**
     * Registers a job of a custom action. The next poll hands it out.
     *
     * @param jobId its ID, a UUID in lower-case hexadecimal
     * @throws IllegalArgumentException if there is already a job with this ID, or no valid report can have it
     */
    public void addJob(String jobId) {
        addJob(jobId, Map.of());
    }

    /**
     * Registers a job of a custom action with data for its worker. The next poll hands it out.
     *
     * <pre>{@code
     * service.addJob(jobId, Map.of("actionConfiguration", Map.of("configuration", Map.of("Branch", "main"))));
     * }</pre>
     *
     * <p>Members that are not given have empty values, or values that say nothing. The action type is that of the poll.
     *
     * @param jobId its ID, a UUID in lower-case hexadecimal
     * @param data members of the service's {@code JobData}, made of maps, lists, texts, numbers and booleans
     * @throws IllegalArgumentException if there is already a job with this ID, no valid report can have it, or the data
     *     has anything else in it
     * @see <a href="https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_JobData.html">JobData</a>
     */
    public void addJob(String jobId, Map<String, ?> data) {
        Objects.requireNonNull(jobId, "jobId");
        requireUsable(PutJobSuccessResultRequest.builder().jobId(jobId).build());
        Json.write(Objects.requireNonNull(data, "data"));
        jobs.add(Operation.PUT_JOB_SUCCESS_RESULT, jobId, null, data);
    }

    /**
     * Registers a job of a partner action. The next poll hands it out.
     *
     * @param jobId its ID, 1 to 512 code points
     * @param clientToken the token that requests for the job must have, 1 to 256 code points
     * @throws IllegalArgumentException if there is already a job with this ID, or no valid report can have the ID and
     *     the token
     */
    public void addThirdPartyJob(String jobId, String clientToken) {
        addThirdPartyJob(jobId, clientToken, Map.of());
    }

    /**
     * Registers a job of a partner action with data for its worker, as {@link #addJob(String, Map)} does for custom
     * actions. The next poll hands it out.
     *
     * @param jobId its ID, 1 to 512 code points
     * @param clientToken the token that requests for the job must have, 1 to 256 code points
     * @param data members of the service's {@code ThirdPartyJobData}, made of maps, lists, texts, numbers and booleans
     * @throws IllegalArgumentException if there is already a job with this ID, no valid report can have the ID and the
     *     token, or the data has anything else in it
     * @see <a href="https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_ThirdPartyJobData.html">
     *     ThirdPartyJobData</a>
     */
    public void addThirdPartyJob(String jobId, String clientToken, Map<String, ?> data) {
        Objects.requireNonNull(jobId, "jobId");
        Objects.requireNonNull(clientToken, "clientToken");
        requireUsable(PutThirdPartyJobSuccessResultRequest.builder()
                .jobId(jobId)
                .clientToken(clientToken)
                .build());
        Json.write(Objects.requireNonNull(data, "data"));
        jobs.add(Operation.PUT_THIRD_PARTY_JOB_SUCCESS_RESULT, jobId, clientToken, data);
    }

    /** A job that no valid report can name would leave its test waiting. */
    private static void requireUsable(JobSuccessRequest smallestReport) {
        ViolationReport report = JobResultValidator.standard().check(smallestReport);
        if (!report.isValid()) {
            throw new IllegalArgumentException("no report can be accepted for this job: " + report);
        }
    }

    /**
     * Returns the client ID with which polls hand out a job of a partner action. Jobs with the same client token have
     * the same client ID. A worker looks up the client token by this ID.
     *
     * @param jobId the ID of a job of a partner action
     * @return a UUID
     * @throws IllegalArgumentException if there is no such job, or it belongs to a custom action
     */
    public String clientId(String jobId) {
        return jobs.clientId(jobId);
    }

    /**
     * Ends a job without a report, as if it had timed out. Any report is too late from now on.
     *
     * @param jobId the ID of a job that has not ended
     * @throws IllegalArgumentException if there is no such job
     * @throws IllegalStateException if the job has already ended
     */
    public void terminateJob(String jobId) {
        jobs.terminate(jobId);
    }

    /**
     * Returns the status of a job, in the words of the service.
     *
     * @param jobId the ID of the job
     * @return {@code Queued}, {@code Dispatched} once a poll has handed it out, {@code InProgress} once it is
     *     acknowledged, {@code Succeeded}, {@code Failed}, or {@code TimedOut} after {@link #terminateJob}
     * @throws IllegalArgumentException if there is no such job
     */
    public String status(String jobId) {
        return jobs.status(jobId);
    }

    /**
     * Returns the success report that was accepted for a job.
     *
     * @param jobId the ID of the job
     * @return the report; empty if there is none yet
     * @throws IllegalArgumentException if there is no such job
     */
    public Optional<JobSuccessRequest> report(String jobId) {
        return report(jobId, JobSuccessRequest.class);
    }

    /**
     * Returns the success report that was accepted for a job, as the type of its kind of action.
     *
     * @param <T> the type of the report
     * @param jobId the ID of the job
     * @param type the type of the report
     * @return the report; empty if there is none yet
     * @throws IllegalArgumentException if there is no such job, or its reports have another type
     */
    public <T extends JobSuccessRequest> Optional<T> report(String jobId, Class<T> type) {
        return jobs.report(jobId, type);
    }

    /**
     * Waits until a success report is accepted for a job, for workers that run in threads of their own.
     *
     * @param jobId the ID of the job
     * @param timeout how long to wait
     * @return the report
     * @throws AssertionError if there is no report in time, or the job ends without one. The message has the job's
     *     status
     * @throws InterruptedException if the thread is interrupted
     * @throws IllegalArgumentException if there is no such job
     */
    public JobSuccessRequest awaitReport(String jobId, Duration timeout) throws InterruptedException {
        return jobs.awaitReport(jobId, timeout);
    }

    /**
     * Returns the failure that was reported for a job.
     *
     * @param jobId the ID of the job
     * @return the members {@code type}, {@code message} and {@code externalExecutionId} of the failure details, as far
     *     as they were set; empty if no failure was reported
     * @throws IllegalArgumentException if there is no such job
     * @see <a href="https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_FailureDetails.html">
     *     FailureDetails</a>
     */
    public Optional<Map<String, String>> failure(String jobId) {
        return jobs.failure(jobId);
    }

    /**
     * Returns the job that continues another one. It has the same data, and the same client token if it belongs to a
     * partner action.
     *
     * @param jobId the ID of a job
     * @return the ID of the new job, a UUID; empty unless a report with a continuation token was accepted
     * @throws IllegalArgumentException if there is no such job
     */
    public Optional<String> nextJobId(String jobId) {
        return jobs.nextJobId(jobId);
    }

    /**
     * Returns all success reports that could be read, accepted or not, in the order in which they arrived.
     *
     * @return an unmodifiable list. Reports without required members are partial requests
     */
    public List<JobSuccessRequest> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    /**
     * Throttles the next requests: they get the status 400 and a {@code ThrottlingException}, and no job changes.
     *
     * <p>This holds for all faults: one request takes at most one fault, the first of those that apply to its
     * operation, in the order of these calls.
     *
     * @param requests the number of requests
     * @param operations the names of the operations that the fault applies to, for example {@code PollForJobs}; none
     *     for both operations that report success
     * @throws IllegalArgumentException if the number is negative or the fake has no such operation
     */
    public void throttleNext(int requests, String... operations) {
        failNext(requests, new ServiceError(400, "ThrottlingException", "Rate exceeded"), operations);
    }

    /**
     * Fails the next requests: they get the status 500 and an {@code InternalFailure}, and no job changes.
     *
     * @param requests the number of requests
     * @param operations the names of the operations that the fault applies to; none for both operations that report
     *     success
     * @throws IllegalArgumentException if the number is negative or the fake has no such operation
     */
    public void failNext(int requests, String... operations) {
        failNext(requests, new ServiceError(500, "InternalFailure", null), operations);
    }

    /**
     * Responds to the next requests with an error of your choice, and no job changes:
     *
     * <pre>{@code
     * service.failNext(1, new ServiceError(400, "ExpiredTokenException", "The security token has expired"));
     * }</pre>
     *
     * @param requests the number of requests
     * @param error the error
     * @param operations the names of the operations that the fault applies to; none for both operations that report
     *     success
     * @throws IllegalArgumentException if the number is negative or the fake has no such operation
     */
    public void failNext(int requests, ServiceError error, String... operations) {
        addFaults(requests, Objects.requireNonNull(error, "error"), false, Duration.ZERO, operations);
    }

    /**
     * Cuts the connection instead of responding to the next requests. They take effect as usual: an accepted report
     * counts, although its sender does not know.
     *
     * @param requests the number of requests
     * @param operations the names of the operations that the fault applies to; none for both operations that report
     *     success
     * @throws IllegalArgumentException if the number is negative or the fake has no such operation
     */
    public void cutNext(int requests, String... operations) {
        addFaults(requests, null, true, Duration.ZERO, operations);
    }

    /**
     * Delays the responses to the next requests. The requests take effect at once.
     *
     * @param requests the number of requests
     * @param delay how long to wait before each response
     * @param operations the names of the operations that the fault applies to; none for both operations that report
     *     success
     * @throws IllegalArgumentException if the number is negative or the fake has no such operation
     */
    public void delayNext(int requests, Duration delay, String... operations) {
        addFaults(requests, null, false, Objects.requireNonNull(delay, "delay"), operations);
    }

    private void addFaults(
            int requests, @Nullable ServiceError error, boolean cut, Duration delay, String... operations) {
        Set<String> names = operations.length == 0 ? SUCCESS_REPORTS : Set.of(operations);
        if (!OPERATIONS.containsAll(names)) {
            throw new IllegalArgumentException("no such operation among " + names + ", there are " + OPERATIONS);
        }
        synchronized (faults) {
            faults.addAll(Collections.nCopies(requests, new Fault(names, error, cut, delay)));
        }
    }

    private Fault nextFault(String operation) {
        synchronized (faults) {
            for (Iterator<Fault> each = faults.iterator(); each.hasNext(); ) {
                Fault fault = each.next();
                if (fault.operations().contains(operation)) {
                    each.remove();
                    return fault;
                }
            }
            return Fault.NONE;
        }
    }

    /** Stops listening and cuts all connections, also those that wait for a response. Has no effect the second time. */
    @Override
    public void close() {
        server.stop(0);
        handlers.shutdownNow();
    }

    /**
     * Returns where the fake listens.
     *
     * @return for example {@code FakeCodePipeline at http://127.0.0.1:49152}
     */
    @Override
    public String toString() {
        return "FakeCodePipeline at " + endpoint();
    }

    private void respond(HttpExchange exchange) throws IOException {
        // Closing the exchange before a response is sent cuts the connection.
        try (exchange) {
            exchange.getResponseHeaders()
                    .set("x-amzn-RequestId", UUID.randomUUID().toString());
            if (!isCall(exchange)) {
                send(exchange, 404, exchange.getRequestMethod().equals("HEAD") ? EMPTY : NOT_A_CALL);
                return;
            }
            String target = exchange.getRequestHeaders().getFirst(Operation.TARGET_HEADER);
            Optional<Operation> report = Operation.ofTarget(target);
            Optional<WorkerOperation> other = WorkerOperation.ofTarget(target);
            Fault fault = report.map(Operation::operationName)
                    .or(() -> other.map(WorkerOperation::operationName))
                    .map(this::nextFault)
                    .orElse(Fault.NONE);
            int status = 200;
            byte[] body = EMPTY;
            try {
                if (report.isPresent()) {
                    succeed(exchange.getRequestBody(), report.get(), fault);
                } else if (other.isPresent()) {
                    body = respond(exchange.getRequestBody(), other.get(), fault);
                } else {
                    throw new Refusal(new ServiceError(400, "UnknownOperationException", null));
                }
            } catch (Refusal e) {
                status = e.error().status();
                body = e.error().toBody();
            }
            Thread.sleep(fault.delay().toMillis());
            if (!fault.cut()) {
                exchange.getResponseHeaders().set("Content-Type", Operation.CONTENT_TYPE);
                send(exchange, status, body);
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

    private void succeed(InputStream body, Operation operation, Fault fault) throws IOException, Refusal {
        try {
            JobSuccessRequest request = JobResultCodec.standard().decodeUnchecked(body, operation.requestType());
            received.add(request);
            fault.refuse();
            jobs.succeed(JobResultValidator.standard().require(request));
        } catch (RejectedRequestException e) {
            fault.refuse();
            throw new Refusal(ServiceError.of(e));
        }
    }

    private byte[] respond(InputStream body, WorkerOperation operation, Fault fault) throws IOException, Refusal {
        fault.refuse();
        Map<String, Object> response = operation.respond(jobs, Json.read(body));
        return response.isEmpty() ? EMPTY : Json.write(response);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        // A client that is still sending would miss the response.
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
