package io.github.jobresult.awssdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.jobresult.validation.InvalidRequestException;
import io.github.jobresult.validation.JobResultValidator;
import io.github.jobresult.validation.Rule;
import io.github.jobresult.validation.Truncation;
import io.github.jobresult.validation.Violation;
import io.github.jobresult.validation.ViolationReport;
import jakarta.validation.Validator;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.codepipeline.CodePipelineAsyncClient;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
import software.amazon.awssdk.services.codepipeline.model.PutJobFailureResultRequest;
import software.amazon.awssdk.services.codepipeline.model.PutJobSuccessResultRequest;
import software.amazon.awssdk.services.codepipeline.model.PutJobSuccessResultResponse;
import software.amazon.awssdk.services.codepipeline.model.PutThirdPartyJobSuccessResultRequest;

@Tag("both-paths")
class JobResultInterceptorTest {

    private static final String JOB_ID = "01234567-89ab-cdef-0123-456789abcdef";

    private static final PutJobSuccessResultRequest VALID = PutJobSuccessResultRequest.builder()
            .jobId(JOB_ID)
            .executionDetails(details -> details.summary("412 tests passed").percentComplete(100))
            .build();

    private static final PutThirdPartyJobSuccessResultRequest VALID_OF_PARTNER =
            PutThirdPartyJobSuccessResultRequest.builder()
                    .jobId("job")
                    .clientToken("token")
                    .currentRevision(revision -> revision.revision("r").changeIdentifier("c"))
                    .build();

    private static final PutJobSuccessResultRequest INVALID = PutJobSuccessResultRequest.builder()
            .jobId("42")
            .outputVariables(Collections.singletonMap("imageTag", null))
            .build();

    private static final PutThirdPartyJobSuccessResultRequest INVALID_OF_PARTNER =
            PutThirdPartyJobSuccessResultRequest.builder().jobId("job").build();

    private static final String REPORT = """
            PutJobSuccessResultRequest breaks 2 rules:
              jobId            must match [0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}, has 2 characters
              outputVariables  value of "imageTag" is required but missing\
            """;

    private static final String REPORT_OF_PARTNER = """
            PutThirdPartyJobSuccessResultRequest breaks 1 rule:
              clientToken  is required but missing\
            """;

    static Stream<Arguments> validRequests() {
        return forBothClients(arguments(named(VALID)), arguments(named(VALID_OF_PARTNER)));
    }

    static Stream<Arguments> invalidRequests() {
        return forBothClients(
                arguments(named(INVALID), Named.of("its report", REPORT)),
                arguments(named(INVALID_OF_PARTNER), Named.of("its report", REPORT_OF_PARTNER)));
    }

    /** The SDK's requests show all that is in them. */
    private static Named<SdkRequest> named(SdkRequest request) {
        return Named.of(request.getClass().getSimpleName(), request);
    }

    private static Stream<Arguments> forBothClients(Arguments... calls) {
        return Stream.of(Client.values())
                .flatMap(client -> Stream.of(calls)
                        .map(call -> arguments(Stream.concat(Stream.of(client), Stream.of(call.get()))
                                .toArray())));
    }

    @ParameterizedTest
    @MethodSource("validRequests")
    void sendsWhatIsValidAsItIs(Client client, SdkRequest request) throws Throwable {
        Wire with = Wire.accepting();
        Wire without = Wire.accepting();

        client.send(with, request, JobResultInterceptor.standard());
        client.send(without, request);

        assertThat(with.sent()).hasSize(1).isEqualTo(without.sent());
        assertThat(with.signed()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("invalidRequests")
    void refusesWhatBreaksRulesBeforeAnythingIsSignedOrSent(Client client, SdkRequest request, String report) {
        Wire wire = Wire.accepting();

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> client.send(wire, request, JobResultInterceptor.standard()))
                .withMessage(report)
                .withNoCause();
        assertThat(wire.sent()).isEmpty();
        assertThat(wire.signed()).isZero();
    }

    @Test
    void theFutureOfARefusedReportFailsWithTheExceptionItself() {
        CodePipelineAsyncClient client = Wire.accepting().asyncClient(JobResultInterceptor.standard());

        CompletableFuture<PutJobSuccessResultResponse> future = client.putJobSuccessResult(INVALID);

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(future::join)
                .havingCause()
                .isInstanceOf(InvalidRequestException.class);
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(future::get)
                .havingCause()
                .isInstanceOf(InvalidRequestException.class);
    }

    @ParameterizedTest
    @EnumSource
    void asksNobodyAboutOtherOperations(Client client) throws Throwable {
        Wire wire = Wire.accepting();
        PutJobFailureResultRequest request =
                PutJobFailureResultRequest.builder().jobId("42").build();

        client.send(wire, request, JobResultInterceptor.standard().withValidator(failing()));

        assertThat(wire.sent())
                .containsExactly(new Wire.Sent("CodePipeline_20150709.PutJobFailureResult", "{\"jobId\":\"42\"}"));
    }

    @ParameterizedTest
    @MethodSource("invalidRequests")
    void aListenerIsToldWhatWouldBeRefusedAndItIsSent(Client client, SdkRequest request, String report)
            throws Throwable {
        Wire with = Wire.accepting();
        Wire without = Wire.accepting();
        List<ViolationReport> told = new ArrayList<>();

        client.send(with, request, JobResultInterceptor.standard().reportingTo(told::add));
        client.send(without, request);

        assertThat(told).map(ViolationReport::toString).containsExactly(report);
        assertThat(told.get(0).subject()).isEqualTo(request.getClass().getSimpleName());
        assertThat(told.get(0).jobId()).isEqualTo(request == INVALID_OF_PARTNER ? "job" : null);
        assertThat(with.sent()).hasSize(1).isEqualTo(without.sent());
    }

    @ParameterizedTest
    @MethodSource("validRequests")
    void aListenerHearsNothingOfWhatIsValid(Client client, SdkRequest request) throws Throwable {
        Wire wire = Wire.accepting();
        List<ViolationReport> told = new ArrayList<>();

        client.send(wire, request, JobResultInterceptor.standard().reportingTo(told::add));

        assertThat(told).isEmpty();
        assertThat(wire.sent()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("invalidRequests")
    void aListenerThatFailsKeepsNothingFromBeingSent(Client client, SdkRequest request) throws Throwable {
        Wire wire = Wire.accepting();

        client.send(wire, request, JobResultInterceptor.standard().reportingTo(report -> {
            throw new IllegalStateException("on purpose");
        }));

        assertThat(wire.sent()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aValidatorThatFailsKeepsNothingFromBeingSentWhereThereIsAListener(Client client) throws Throwable {
        Wire wire = Wire.accepting();
        List<ViolationReport> told = new ArrayList<>();
        JobResultInterceptor reporting =
                JobResultInterceptor.standard().reportingTo(told::add).withValidator(failing());

        client.send(wire, VALID, reporting);

        assertThat(told).isEmpty();
        assertThat(wire.sent()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void obeysTheValidatorOfTheApplication(Client client) throws Throwable {
        Wire wire = Wire.accepting();
        JobResultValidator content = JobResultValidator.using(jakarta((proxy, method, arguments) -> Set.of()));

        client.send(wire, INVALID, JobResultInterceptor.standard().withValidator(content));

        assertThat(wire.sent()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void anotherValidatorLeavesTheListenerInPlace(Client client) throws Throwable {
        Wire wire = Wire.accepting();
        List<ViolationReport> told = new ArrayList<>();

        client.send(
                wire,
                INVALID,
                JobResultInterceptor.standard().reportingTo(told::add).withValidator(JobResultValidator.standard()));

        assertThat(told).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void seesWhatInterceptorsBeforeItHaveMadeOfAReport(Client client) throws Throwable {
        Wire mended = Wire.accepting();
        Wire broken = Wire.accepting();

        client.send(mended, INVALID, changing(request -> VALID), JobResultInterceptor.standard());
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() ->
                        client.send(broken, VALID, changing(request -> INVALID), JobResultInterceptor.standard()));

        assertThat(mended.sent()).hasSize(1);
        assertThat(broken.sent()).isEmpty();
    }

    private static ExecutionInterceptor changing(UnaryOperator<SdkRequest> change) {
        return new ExecutionInterceptor() {
            @Override
            public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
                return change.apply(context.request());
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void checksAReportThatHasAnOverrideConfiguration(Client client) throws Throwable {
        Wire wire = Wire.accepting();
        PutJobSuccessResultRequest valid = VALID.toBuilder()
                .overrideConfiguration(o -> o.apiCallTimeout(Duration.ofMinutes(1)))
                .build();

        client.send(wire, valid, JobResultInterceptor.standard());
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() ->
                        client.send(wire, valid.toBuilder().jobId("42").build(), JobResultInterceptor.standard()));

        assertThat(wire.sent()).hasSize(1);
    }

    @Test
    void theReportOfARefusedReportIsThatOfTheValidator() {
        CodePipelineClient client = Wire.accepting().client(JobResultInterceptor.standard());

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> client.putJobSuccessResult(VALID.toBuilder()
                        .continuationToken("t")
                        .outputVariables(Collections.singletonMap("a b", "v"))
                        .build()))
                .satisfies(e -> assertThat(e.report().violations())
                        .extracting(Violation::rule)
                        .containsExactly(Rule.CONFLICT, Rule.PATTERN));
    }

    @Test
    void theStandardInterceptorIsAlwaysTheSameAndStaysAsItIs() {
        JobResultInterceptor standard = JobResultInterceptor.standard();
        standard.reportingTo(report -> {});
        standard.withValidator(failing());

        assertThat(JobResultInterceptor.standard()).isSameAs(standard);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> Wire.accepting().client(standard).putJobSuccessResult(INVALID));
    }

    @Test
    void thereIsNoInterceptorWithoutAValidatorOrAListener() {
        assertThatNullPointerException()
                .isThrownBy(() -> JobResultInterceptor.standard().withValidator(null));
        assertThatNullPointerException()
                .isThrownBy(() -> JobResultInterceptor.standard().reportingTo(null));
        assertThatNullPointerException()
                .isThrownBy(() -> JobResultInterceptor.standard().truncating(null));
    }

    @Test
    void theInterceptorThatIsCreatedByNameIsTheStandardOne() throws ReflectiveOperationException {
        ExecutionInterceptor created = Class.forName("io.github.jobresult.awssdk.JobResultInterceptor")
                .asSubclass(ExecutionInterceptor.class)
                .getConstructor()
                .newInstance();

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> Client.SYNC.send(Wire.accepting(), INVALID, created))
                .withMessage(REPORT);
    }

    @ParameterizedTest
    @EnumSource
    void truncatesTheTextsForPeopleAndTellsOfWhichJob(Client client) throws Throwable {
        Wire wire = Wire.accepting();
        List<Truncation<?>> told = new ArrayList<>();
        JobResultInterceptor truncating = JobResultInterceptor.standard().truncating(told::add);
        PutJobSuccessResultRequest tooLong = VALID.toBuilder()
                .currentRevision(revision -> revision.revision("r")
                        .changeIdentifier("c")
                        .created(Instant.parse("2026-11-20T10:15:30.004Z"))
                        .revisionSummary(""))
                .executionDetails(details -> details.summary("a".repeat(70_000))
                        .externalExecutionId("id")
                        .percentComplete(100))
                .outputVariables(Map.of("k", "v"))
                .build();

        client.send(wire, tooLong, truncating);

        Wire expected = Wire.accepting();
        client.send(
                expected,
                tooLong.toBuilder()
                        .currentRevision(tooLong.currentRevision().toBuilder()
                                .revisionSummary(null)
                                .build())
                        .executionDetails(tooLong.executionDetails().toBuilder()
                                .summary("a".repeat(2047) + "…")
                                .build())
                        .build());
        assertThat(wire.sent()).isEqualTo(expected.sent());
        assertThat(told).hasSize(1);
        assertThat(told.get(0).request().getJobId()).isEqualTo(JOB_ID);
        assertThat(told.get(0).changes())
                .map(Truncation.Change::toString)
                .containsExactly(
                        "currentRevision.revisionSummary left out, as it was empty",
                        "executionDetails.summary cut from 70000 to 2048 characters");
    }

    @ParameterizedTest
    @EnumSource
    void truncatesTheTextsOfAPartnerAction(Client client) throws Throwable {
        Wire wire = Wire.accepting();
        List<Truncation<?>> told = new ArrayList<>();

        client.send(
                wire,
                VALID_OF_PARTNER.toBuilder()
                        .executionDetails(details -> details.summary("half \uD83D"))
                        .build(),
                JobResultInterceptor.standard().truncating(told::add));

        Wire expected = Wire.accepting();
        client.send(
                expected,
                VALID_OF_PARTNER.toBuilder()
                        .executionDetails(details -> details.summary("half "))
                        .build());
        assertThat(wire.sent()).isEqualTo(expected.sent());
        assertThat(told.get(0).request().getJobId()).isEqualTo("job");
    }

    @Test
    void truncationKeepsTheOverrideConfiguration() {
        Wire wire = Wire.accepting();
        List<SdkRequest> seen = new ArrayList<>();
        ExecutionInterceptor last = changing(request -> {
            seen.add(request);
            return request;
        });
        PutJobSuccessResultRequest tooLong = VALID.toBuilder()
                .executionDetails(details -> details.summary("a".repeat(2049)))
                .overrideConfiguration(o -> o.putHeader("x-trace", "1").apiCallTimeout(Duration.ofMinutes(1)))
                .build();

        wire.client(JobResultInterceptor.standard().truncating(truncation -> {}), last)
                .putJobSuccessResult(tooLong);

        assertThat(((PutJobSuccessResultRequest) seen.get(0)).overrideConfiguration())
                .isPresent()
                .isEqualTo(tooLong.overrideConfiguration());
        assertThat(((PutJobSuccessResultRequest) seen.get(0)).executionDetails().summary())
                .hasSize(2048);
    }

    @ParameterizedTest
    @MethodSource("invalidRequests")
    void truncatingRefusesWhatStillBreaksRules(Client client, SdkRequest request, String report) {
        Wire wire = Wire.accepting();
        List<Truncation<?>> told = new ArrayList<>();
        SdkRequest tooLong = request instanceof PutJobSuccessResultRequest put
                ? put.toBuilder()
                        .executionDetails(details -> details.summary("a".repeat(2049)))
                        .build()
                : request;

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> client.send(
                        wire, tooLong, JobResultInterceptor.standard().truncating(told::add)))
                .withMessage(report);
        assertThat(wire.sent()).isEmpty();
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("validRequests")
    void truncatingSendsWhatIsValidAsItIs(Client client, SdkRequest request) throws Throwable {
        Wire with = Wire.accepting();
        Wire without = Wire.accepting();
        List<Truncation<?>> told = new ArrayList<>();

        client.send(with, request, JobResultInterceptor.standard().truncating(told::add));
        client.send(without, request);

        assertThat(with.sent()).hasSize(1).isEqualTo(without.sent());
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aListenerForTruncationThatFailsKeepsNothingFromBeingSent(Client client) throws Throwable {
        Wire wire = Wire.accepting();

        client.send(
                wire,
                VALID.toBuilder()
                        .executionDetails(details -> details.summary(""))
                        .build(),
                JobResultInterceptor.standard().truncating(truncation -> {
                    throw new IllegalStateException("on purpose");
                }));

        assertThat(wire.sent()).hasSize(1);
    }

    @Test
    void truncatesAndReportsTheRest() {
        Wire wire = Wire.accepting();
        List<Truncation<?>> truncated = new ArrayList<>();
        List<ViolationReport> reported = new ArrayList<>();
        PutJobSuccessResultRequest request = VALID.toBuilder()
                .executionDetails(details -> details.summary("a".repeat(2049)).percentComplete(101))
                .build();

        for (JobResultInterceptor interceptor : List.of(
                JobResultInterceptor.standard().truncating(truncated::add).reportingTo(reported::add),
                JobResultInterceptor.standard().reportingTo(reported::add).truncating(truncated::add))) {
            wire.client(interceptor).putJobSuccessResult(request);
        }

        assertThat(wire.sent())
                .hasSize(2)
                .allSatisfy(sent -> assertThat(sent.body()).contains("…"));
        assertThat(truncated).hasSize(2);
        assertThat(reported).hasSize(2).allSatisfy(report -> {
            assertThat(report.jobId()).isEqualTo(JOB_ID);
            assertThat(report.violations()).extracting(Violation::rule).containsExactly(Rule.RANGE);
        });
    }

    @ParameterizedTest
    @EnumSource
    void otherInterceptorsLearnOnceOfARefusalWhereverTheyAre(Client client) {
        List<Context.FailedExecution> before = new ArrayList<>();
        List<Context.FailedExecution> after = new ArrayList<>();
        ExecutionInterceptor failing = new ExecutionInterceptor() {
            @Override
            public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
                throw new IllegalStateException("on purpose");
            }
        };

        InvalidRequestException thrown = catchThrowableOfType(
                InvalidRequestException.class,
                () -> client.send(
                        Wire.accepting(),
                        INVALID,
                        failing,
                        hearing(before),
                        JobResultInterceptor.standard(),
                        hearing(after)));

        assertThat(before).hasSize(1).isEqualTo(after);
        Context.FailedExecution heard = before.get(0);
        assertThat(heard.exception()).isSameAs(thrown);
        assertThat(heard.request()).isEqualTo(INVALID);
        assertThat(heard.httpRequest()).isEmpty();
        assertThat(heard.httpResponse()).isEmpty();
        assertThat(heard.response()).isEmpty();
    }

    private static ExecutionInterceptor hearing(List<Context.FailedExecution> failures) {
        return new ExecutionInterceptor() {
            @Override
            public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
                failures.add(context);
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void otherInterceptorsLearnThatTheValidatorFailed(Client client) {
        List<Context.FailedExecution> failures = new ArrayList<>();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> client.send(
                        Wire.accepting(),
                        VALID,
                        hearing(failures),
                        JobResultInterceptor.standard().withValidator(failing())));

        assertThat(failures).hasSize(1);
    }

    /** Should a version of the SDK not tell its client. */
    @Test
    void refusesAlsoWhereTheOtherInterceptorsAreNotKnown() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(
                        () -> JobResultInterceptor.standard().modifyRequest(() -> INVALID, new ExecutionAttributes()))
                .withMessage(REPORT);
    }

    private static JobResultValidator failing() {
        return JobResultValidator.using(jakarta((proxy, method, arguments) -> {
            throw new IllegalStateException("on purpose");
        }));
    }

    /** Finds something wrong with the two requests that show that a validator is not blind, then does as it is told. */
    private static Validator jakarta(InvocationHandler handler) {
        AtomicInteger asked = new AtomicInteger();
        return (Validator) Proxy.newProxyInstance(
                JobResultInterceptorTest.class.getClassLoader(),
                new Class<?>[] {Validator.class},
                (proxy, method, arguments) ->
                        asked.getAndIncrement() < 2 ? Set.of("wrong") : handler.invoke(proxy, method, arguments));
    }
}
