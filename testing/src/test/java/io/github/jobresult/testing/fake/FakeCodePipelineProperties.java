package io.github.jobresult.testing.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.Limits;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.service.Operation;
import io.github.jobresult.service.ServiceError;
import io.github.jobresult.testing.Broken;
import io.github.jobresult.testing.BrokenBody;
import io.github.jobresult.testing.JobResultDomain;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;

class FakeCodePipelineProperties {

    private static FakeCodePipeline service;

    @BeforeTry
    void start() {
        service = FakeCodePipeline.start();
    }

    @AfterTry
    void close() {
        service.close();
    }

    private static RawHttp send(JobSuccessRequest request) {
        String body = new String(JobResultCodec.standard().encodeUnchecked(request), StandardCharsets.UTF_8);
        return RawHttp.call(service.endpoint(), Operation.of(request), body);
    }

    /** The error's type and message, or nothing if the report was accepted. */
    private static Optional<ServiceError> refusal(RawHttp answer) {
        ServiceError error =
                ServiceError.read(answer.status(), null, answer.body().getBytes(StandardCharsets.UTF_8));
        return answer.status() == 200 ? Optional.empty() : Optional.of(error);
    }

    @Property(tries = 100)
    @Domain(JobResultDomain.class)
    void everyValidReportIsAcceptedAsItWas(@ForAll PutThirdPartyJobSuccessResultRequest request) {
        service.addThirdPartyJob(request.getJobId(), request.getClientToken());

        assertThat(refusal(send(request))).isEmpty();

        assertThat(service.report(request.getJobId())).hasValue(request);
        assertThat(service.nextJobId(request.getJobId()).isPresent())
                .isEqualTo(request.getContinuationToken().isPresent());
    }

    @Property(tries = 100)
    @Domain(JobResultDomain.class)
    void everyBrokenReportIsRefusedAndChangesNothing(@ForAll Broken<PutJobSuccessResultRequest> broken) {
        String jobId = Optional.ofNullable(broken.value().getJobId())
                .filter(id -> id.matches(Limits.JOB_ID_PATTERN))
                .orElseGet(() -> UUID.randomUUID().toString());
        service.addJob(jobId);

        assertThat(refusal(send(broken.value())).flatMap(ServiceError::type)).isPresent();
        assertThat(service.report(jobId)).isEmpty();
    }

    @Property(tries = 300)
    @Domain(JobResultDomain.class)
    @Domain(DomainContext.Global.class)
    void anyBodyIsAnsweredOnce(@ForAll BrokenBody<PutJobSuccessResultRequest> broken, @ForAll Operation operation) {
        RawHttp answer = RawHttp.send(
                service.endpoint(),
                "POST",
                "X-Amz-Target: " + operation.target() + "\r\nContent-Type: application/x-amz-json-1.1\r\n",
                broken.bytes());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.all()).containsOnlyOnce("HTTP/1.1 ").containsOnlyOnce("__type");
    }

    @Property(tries = 150)
    void jobsLiveAsTheModelSays(@ForAll("chains") ActionChain<Model> chain) {
        chain.withInvariant(Model::check).run();
    }

    @Provide
    ActionChainArbitrary<Model> chains() {
        return ActionChain.startWith(Model::new)
                .withAction(
                        2,
                        Action.just(
                                "add a job",
                                model -> model.add(UUID.randomUUID().toString(), false)))
                .withAction(1, Action.just("add a partner's job", model -> model.add("job " + model.ids.size(), true)))
                .withAction(6, new Report())
                .withAction(2, new Repeat())
                .withAction(2, new Fail())
                .withAction(1, Action.just("poll", Model::poll))
                .withAction(1, new Terminate())
                .withMaxTransformations(25);
    }

    private static Arbitrary<Integer> numbers() {
        return Arbitraries.integers().between(0, 30);
    }

    /** One report, for any of the jobs by either operation, sometimes when the service fails. */
    private static final class Report implements Action.Independent<Model> {

        @Override
        public Arbitrary<Transformer<Model>> transformer() {
            return Combinators.combine(
                            numbers(),
                            Arbitraries.of("go on", "go on again").injectNull(0.5),
                            Arbitraries.of("v", "w").injectNull(0.6),
                            Arbitraries.of("right", "right", "right", "wrong").injectNull(0.5),
                            Arbitraries.of(false, false, false, true))
                    .as((number, token, variable, clientToken, fault) -> Transformer.mutate(
                            "report for job " + number + (fault ? ", the service failing" : ""),
                            model -> model.report(request(model.id(number), token, variable, clientToken), fault)));
        }

        private static JobSuccessRequest request(String jobId, String token, String variable, String clientToken) {
            if (clientToken != null) {
                return PutThirdPartyJobSuccessResultRequest.builder()
                        .jobId(jobId)
                        .clientToken(clientToken)
                        .continuationToken(token)
                        .build();
            }
            PutJobSuccessResultRequest.Builder request = PutJobSuccessResultRequest.builder()
                    // The ID of a partner's job is none of a custom action's.
                    .jobId(jobId.startsWith("job ") ? UUID.randomUUID().toString() : jobId)
                    .continuationToken(token);
            return variable == null
                    ? request.build()
                    : request.putOutputVariable("k", variable).build();
        }
    }

    /** A report once more that was sent before, whatever became of it. */
    private static final class Repeat implements Action.Independent<Model> {

        @Override
        public boolean precondition(Model model) {
            return !model.sent.isEmpty();
        }

        @Override
        public Arbitrary<Transformer<Model>> transformer() {
            return numbers()
                    .map(number -> Transformer.mutate(
                            "repeat report " + number,
                            model -> model.report(model.sent.get(number % model.sent.size()), false)));
        }
    }

    /** A failure report with one of two messages, for any of the jobs. */
    private static final class Fail implements Action.Independent<Model> {

        @Override
        public Arbitrary<Transformer<Model>> transformer() {
            return Combinators.combine(numbers(), Arbitraries.of("disk full", "out of memory"))
                    .as((number, message) -> Transformer.mutate(
                            "job " + number + " fails: " + message, model -> model.fail(model.id(number), message)));
        }
    }

    private static final class Terminate implements Action.Independent<Model> {

        @Override
        public boolean precondition(Model model) {
            return model.jobs.values().stream().anyMatch(job -> !job.isEnded());
        }

        @Override
        public Arbitrary<Transformer<Model>> transformer() {
            return numbers()
                    .map(number -> Transformer.mutate("terminate job " + number, model -> {
                        List<String> waiting = model.ids.stream()
                                .filter(id -> !model.jobs.get(id).isEnded())
                                .toList();
                        String jobId = waiting.get(number % waiting.size());
                        service.terminateJob(jobId);
                        model.jobs.get(jobId).terminated = true;
                    }));
        }
    }

    /** What the service must know of a job. */
    private static final class ModelJob {

        private final boolean partners;
        private boolean handedOut;
        private boolean terminated;
        private JobSuccessRequest report;
        private String failure;

        ModelJob(boolean partners) {
            this.partners = partners;
        }

        boolean isEnded() {
            return terminated || report != null || failure != null;
        }
    }

    /** The life of jobs as simple as it can be told, beside the service that must live up to it. */
    static final class Model {

        private final List<String> ids = new ArrayList<>();
        private final Map<String, ModelJob> jobs = new HashMap<>();
        private final List<JobSuccessRequest> sent = new ArrayList<>();

        private Model add(String jobId, boolean partners) {
            if (partners) {
                service.addThirdPartyJob(jobId, "right");
            } else {
                service.addJob(jobId);
            }
            know(jobId, partners);
            return this;
        }

        private void know(String jobId, boolean partners) {
            ids.add(jobId);
            jobs.put(jobId, new ModelJob(partners));
        }

        /** That of any job, or one that nobody has registered. */
        private String id(int number) {
            int index = number % (ids.size() + 1);
            return index == ids.size() ? UUID.randomUUID().toString() : ids.get(index);
        }

        private void report(JobSuccessRequest request, boolean fault) {
            sent.add(request);
            if (fault) {
                service.failNext(1);
            }

            String refusal = refusal(send(request))
                    .map(error -> error.code() + " " + error.message())
                    .orElse("");

            assertThat(refusal).isEqualTo(fault ? "InternalFailure null" : expectedRefusal(request));
            ModelJob job = jobs.get(request.getJobId());
            if (refusal.isEmpty() && job.report == null) {
                job.report = request;
                service.nextJobId(request.getJobId()).ifPresent(next -> know(next, job.partners));
            }
        }

        private String expectedRefusal(JobSuccessRequest request) {
            String jobId = request.getJobId();
            ModelJob job = jobs.get(jobId);
            if (request instanceof PutJobSuccessResultRequest put
                    && put.getContinuationToken().isPresent()
                    && !put.getOutputVariables().isEmpty()) {
                return "ValidationException A job can not contain both a continuation token and output variables.";
            }
            if (job == null || job.partners != request instanceof PutThirdPartyJobSuccessResultRequest) {
                return "JobNotFoundException Job with id '" + jobId + "' does not exist";
            }
            if (request instanceof PutThirdPartyJobSuccessResultRequest partners
                    && !partners.getClientToken().equals("right")) {
                return "InvalidClientTokenException The client token was specified in an invalid format";
            }
            return expectedRefusal(jobId, job, job.report, request);
        }

        private static String expectedRefusal(String jobId, ModelJob job, Object accepted, Object sent) {
            if (!job.isEnded() || sent.equals(accepted)) {
                return "";
            }
            return accepted == null
                    ? "InvalidJobStateException Job with id " + jobId + " has already terminated"
                    : "InvalidJobStateException The status of job with id " + jobId
                            + " is already set to the desired value. It cannot be updated with the same status, but"
                            + " different result or output variables.";
        }

        private void fail(String jobId, String message) {
            ModelJob job = jobs.get(jobId);
            boolean partners = job != null && job.partners;

            RawHttp response = partners
                    ? WorkerCall.failThirdParty(service, jobId, "right", message)
                    : WorkerCall.fail(service, jobId, message);

            assertThat(refusal(response)
                            .map(error -> error.code() + " " + error.message())
                            .orElse(""))
                    .isEqualTo(
                            job == null
                                    ? "JobNotFoundException Job with id '" + jobId + "' does not exist"
                                    : expectedRefusal(jobId, job, job.failure, message));
            if (job != null && !job.isEnded()) {
                job.failure = message;
            }
        }

        private Model poll() {
            List<String> waiting = ids.stream()
                    .filter(id -> !jobs.get(id).partners
                            && !jobs.get(id).handedOut
                            && !jobs.get(id).isEnded())
                    .toList();
            String response = WorkerCall.pollForJobs(service).body();

            assertThat(ids).filteredOn(response::contains).isEqualTo(waiting);
            waiting.forEach(id -> jobs.get(id).handedOut = true);
            return this;
        }

        private void check() {
            assertThat(service.received()).isEqualTo(sent);
            jobs.forEach((jobId, job) -> {
                boolean goesOn =
                        job.report != null && job.report.getContinuationToken().isPresent();
                assertThat(service.report(jobId)).isEqualTo(Optional.ofNullable(job.report));
                assertThat(service.failure(jobId).map(failure -> failure.get("message")))
                        .isEqualTo(Optional.ofNullable(job.failure));
                assertThat(service.nextJobId(jobId).isPresent()).isEqualTo(goesOn);
                service.nextJobId(jobId).ifPresent(next -> assertThat(jobs).containsKey(next));
            });
        }
    }
}
