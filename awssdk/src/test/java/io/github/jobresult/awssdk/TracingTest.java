package io.github.jobresult.awssdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.amazonaws.xray.AWSXRay;
import com.amazonaws.xray.AWSXRayRecorder;
import com.amazonaws.xray.AWSXRayRecorderBuilder;
import com.amazonaws.xray.emitters.Emitter;
import com.amazonaws.xray.entities.Segment;
import com.amazonaws.xray.entities.Subsegment;
import com.amazonaws.xray.interceptors.TracingInterceptor;
import com.amazonaws.xray.strategy.sampling.AllSamplingStrategy;
import io.github.jobresult.validation.InvalidRequestException;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.instrumentation.awssdk.v2_2.AwsSdkTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.codepipeline.model.PutJobSuccessResultRequest;

/** A refusal beside the tracing interceptors of the AWS X-Ray SDK and of OpenTelemetry. */
@Tag("both-paths")
class TracingTest {

    private static final PutJobSuccessResultRequest INVALID =
            PutJobSuccessResultRequest.builder().jobId("42").build();

    /** What any interceptor does that throws in the same step and knows nothing of the others. */
    private static final ExecutionInterceptor REFUSING = new ExecutionInterceptor() {
        @Override
        public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
            throw new IllegalStateException("refused");
        }
    };

    private final Wire wire = Wire.accepting();

    private final List<Segment> segments = new CopyOnWriteArrayList<>();
    private final AWSXRayRecorder recorder = AWSXRayRecorderBuilder.standard()
            .withSamplingStrategy(new AllSamplingStrategy())
            .withEmitter(new Emitter() {
                @Override
                public boolean sendSegment(Segment segment) {
                    return segments.add(segment);
                }

                @Override
                public boolean sendSubsegment(Subsegment subsegment) {
                    return true;
                }
            })
            .build();

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final OpenTelemetrySdk telemetry = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(spans))
                    .build())
            .build();

    @BeforeEach
    void recordsEverySegment() {
        AWSXRay.setGlobalRecorder(recorder);
    }

    @AfterEach
    void closesWhatIsLeft() {
        AWSXRay.clearTraceEntity();
        telemetry.close();
    }

    private Throwable sendInASegment(Client client, ExecutionInterceptor... interceptors) {
        recorder.beginSegment("unit of work");
        Throwable thrown = catchThrowable(() -> client.send(wire, INVALID, interceptors));
        recorder.endSegment();
        return thrown;
    }

    @ParameterizedTest
    @EnumSource
    void aSegmentOfXRayIsEmittedWithTheRefusedCallInEitherOrder(Client client) {
        Throwable last = sendInASegment(client, xRay(), JobResultInterceptor.standard());
        Throwable first = sendInASegment(client, JobResultInterceptor.standard(), xRay());

        assertThat(List.of(last, first)).hasOnlyElementsOfType(InvalidRequestException.class);
        assertThat(segments).hasSize(2).allSatisfy(segment -> {
            assertThat(segment.isInProgress()).isFalse();
            assertThat(segment.getSubsegmentsCopy()).hasSize(1);
            Subsegment call = segment.getSubsegmentsCopy().get(0);
            assertThat(call.isInProgress()).isFalse();
            assertThat(call.getCause().getExceptions())
                    .singleElement()
                    .satisfies(exception ->
                            assertThat(exception.getThrowable()).isInstanceOf(InvalidRequestException.class));
        });
        assertThat(wire.sent()).isEmpty();
    }

    /** The harm that the calls of {@code onExecutionFailure} prevent. */
    @ParameterizedTest
    @EnumSource
    void aSegmentOfXRayIsLostIfAnInterceptorJustThrows(Client client) {
        Throwable thrown = sendInASegment(client, xRay(), REFUSING);

        assertThat(thrown).isInstanceOf(IllegalStateException.class);
        assertThat(segments).isEmpty();
    }

    private TracingInterceptor xRay() {
        return new TracingInterceptor(recorder, null, null);
    }

    private void sendInASpan(Client client, ExecutionInterceptor... interceptors) {
        Span work = telemetry.getTracer("test").spanBuilder("unit of work").startSpan();
        Scope scope = work.makeCurrent();
        try {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> client.send(wire, INVALID, interceptors));
        } finally {
            scope.close();
            work.end();
        }
        assertThat(Span.current()).isEqualTo(Span.getInvalid());
    }

    @ParameterizedTest
    @EnumSource
    void openTelemetryHasASpanOfTheRefusedCallIfItComesFirst(Client client) {
        sendInASpan(client, openTelemetry(), JobResultInterceptor.standard());

        assertThat(spans.getFinishedSpanItems())
                .extracting(SpanData::getName)
                .containsExactly("CodePipeline.PutJobSuccessResult", "unit of work");
        SpanData call = spans.getFinishedSpanItems().get(0);
        SpanData work = spans.getFinishedSpanItems().get(1);
        assertThat(call.getParentSpanId()).isEqualTo(work.getSpanId());
        assertThat(call.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(call.getEvents()).hasSize(1);
        assertThat(call.getEvents().get(0).getAttributes().asMap().values())
                .contains(InvalidRequestException.class.getName());
    }

    /** It begins its span in the step in which the request has been refused. */
    @ParameterizedTest
    @EnumSource
    void openTelemetryHasNoSpanOfTheRefusedCallIfItComesLast(Client client) {
        sendInASpan(client, JobResultInterceptor.standard(), openTelemetry());

        assertThat(spans.getFinishedSpanItems()).extracting(SpanData::getName).containsExactly("unit of work");
    }

    private ExecutionInterceptor openTelemetry() {
        return AwsSdkTelemetry.create(telemetry).newExecutionInterceptor();
    }

    @Test
    void bothTraceAValidCallAsWithoutTheGuard() throws Throwable {
        PutJobSuccessResultRequest valid = INVALID.toBuilder()
                .jobId("01234567-89ab-cdef-0123-456789abcdef")
                .build();
        for (Client client : Client.values()) {
            recorder.beginSegment("unit of work");
            client.send(wire, valid, xRay(), openTelemetry(), JobResultInterceptor.standard());
            recorder.endSegment();
        }

        assertThat(segments)
                .hasSize(2)
                .allSatisfy(segment -> assertThat(
                                segment.getSubsegmentsCopy().get(0).isFault())
                        .isFalse());
        assertThat(spans.getFinishedSpanItems()).hasSize(2);
        assertThat(wire.sent()).hasSize(2);
    }
}
