package io.github.jobresult.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a consumer has is the model's classes, jakarta.validation-api and JSpecify: no Immutables, no processor. */
class ConsumerTest {

    private static final String CONSUMER = """
            package consumer;

            import io.github.jobresult.model.CurrentRevision;
            import io.github.jobresult.model.ExecutionDetails;
            import io.github.jobresult.model.JobSuccessRequest;
            import io.github.jobresult.model.NoOutputVariablesWithContinuationToken;
            import io.github.jobresult.model.PutJobSuccessResultRequest;
            import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
            import io.github.jobresult.model.constraint.CodePointLength;
            import io.github.jobresult.model.constraint.TimestampRange;
            import io.github.jobresult.model.constraint.Utf8Size;
            import io.github.jobresult.model.constraint.WellFormedUnicode;
            import java.time.Instant;
            import java.util.Map;
            import java.util.Optional;

            public final class Consumer {

                @CodePointLength(min = 1, max = 3)
                @WellFormedUnicode
                String text = "abc";

                @TimestampRange(min = "1970-01-01T00:00:00Z", max = "2999-12-31T00:00:00Z")
                Instant time = Instant.EPOCH;

                @Utf8Size(max = 10)
                Map<@CodePointLength(max = 5) String, @WellFormedUnicode String> map = Map.of();

                PutJobSuccessResultRequest request() {
                    CurrentRevision revision = CurrentRevision.builder()
                            .revision("r")
                            .changeIdentifier("c")
                            .created(Instant.EPOCH)
                            .revisionSummary("s")
                            .build();
                    ExecutionDetails details = ExecutionDetails.builder()
                            .summary("s")
                            .externalExecutionId("e")
                            .percentComplete(100)
                            .build();
                    PutJobSuccessResultRequest request = PutJobSuccessResultRequest.builder()
                            .jobId("j")
                            .currentRevision(revision)
                            .executionDetails(details)
                            .continuationToken(null)
                            .outputVariables(Map.of("a", "b"))
                            .putOutputVariable("k", "v")
                            .build();
                    return request.toBuilder().buildPartial();
                }

                PutThirdPartyJobSuccessResultRequest thirdPartyRequest() {
                    return PutThirdPartyJobSuccessResultRequest.builder()
                            .jobId("j")
                            .clientToken("c")
                            .continuationToken("t")
                            .build();
                }

                String use(JobSuccessRequest request) {
                    Optional<String> revision = request.getCurrentRevision().map(CurrentRevision::getRevision);
                    Optional<Integer> percent =
                            request.getExecutionDetails().flatMap(ExecutionDetails::getPercentComplete);
                    String rest = request instanceof PutJobSuccessResultRequest own
                            ? own.getOutputVariables().toString()
                            : ((PutThirdPartyJobSuccessResultRequest) request).getClientToken();
                    return request.getJobId() + revision + percent + rest
                            + PutJobSuccessResultRequest.class
                                    .getAnnotation(NoOutputVariablesWithContinuationToken.class);
                }
            }
            """;

    @TempDir
    Path directory;

    @Test
    void compilesOnTheClassPathWithoutAWarning() {
        assertThat(consumer().onTheClassPath()).isEmpty();
    }

    @Test
    void compilesOnTheModulePathWithoutAWarning() {
        assertThat(consumer()
                        .source("module-info.java", "module consumer { requires io.github.jobresult.model; }")
                        .onTheModulePath())
                .isEmpty();
    }

    @Test
    void compilesAsAModuleThatShowsTheModelInItsOwnInterface() {
        assertThat(new Javac(directory)
                        .source("module-info.java", """
                                module consumer {
                                    requires transitive io.github.jobresult.model;
                                    exports consumer;
                                }
                                """)
                        .source("consumer/Api.java", """
                                package consumer;

                                import io.github.jobresult.model.PutJobSuccessResultRequest;
                                import jakarta.validation.Valid;

                                public interface Api {
                                    void report(@Valid PutJobSuccessResultRequest request);
                                }
                                """)
                        .onTheModulePath())
                .isEmpty();
    }

    @Test
    void everyViolationIsFoundOnTheModulePathWithNothingOpened() throws Exception {
        Javac consumer = new Javac(directory).source("module-info.java", """
                        module consumer {
                            requires io.github.jobresult.model;
                            uses jakarta.validation.spi.ValidationProvider;
                        }
                        """).source("consumer/Main.java", """
                        package consumer;

                        import io.github.jobresult.model.CurrentRevision;
                        import io.github.jobresult.model.PutJobSuccessResultRequest;
                        import jakarta.validation.MessageInterpolator;
                        import jakarta.validation.Validation;
                        import jakarta.validation.Validator;

                        final class Main {

                            private Main() {}

                            public static void main(String[] arguments) throws Exception {
                                MessageInterpolator interpolator = Class.forName(arguments[0])
                                        .asSubclass(MessageInterpolator.class)
                                        .getConstructor()
                                        .newInstance();
                                Validator validator = Validation.byDefaultProvider()
                                        .configure()
                                        .messageInterpolator(interpolator)
                                        .buildValidatorFactory()
                                        .getValidator();
                                validator
                                        .validate(PutJobSuccessResultRequest.builder()
                                                .currentRevision(CurrentRevision.builder()
                                                        .revision("")
                                                        .changeIdentifier("c")
                                                        .build())
                                                .continuationToken("t")
                                                .putOutputVariable("k", "v")
                                                .buildPartial())
                                        .stream()
                                        .map(violation -> violation.getPropertyPath() + ";")
                                        .sorted()
                                        .forEach(System.out::print);
                            }
                        }
                        """);
        assertThat(consumer.onTheModulePath()).isEmpty();

        assertThat(run(consumer)).isEqualTo("currentRevision.revision;jobId;outputVariables;");
    }

    private Javac consumer() {
        return new Javac(directory).source("consumer/Consumer.java", CONSUMER);
    }

    /** In a Java machine of its own: the one that runs the tests opens the packages to them. */
    private String run(Javac consumer) throws Exception {
        Path output = directory.resolve("output");
        Path errors = directory.resolve("errors");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        consumer.classes() + File.pathSeparator + providerPath(),
                        "--add-modules",
                        "org.hibernate.validator",
                        "--module",
                        "consumer/consumer.Main",
                        "org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator")
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue())
                .as("%s", Files.readString(errors, UTF_8))
                .isZero();
        return Files.readString(output, UTF_8);
    }

    private static String providerPath() throws ClassNotFoundException {
        return Javac.pathOf(
                CurrentRevision.class,
                Validation.class,
                Nullable.class,
                Class.forName("org.hibernate.validator.HibernateValidator"),
                Class.forName("org.jboss.logging.Logger"),
                Class.forName("com.fasterxml.classmate.TypeResolver"));
    }
}
