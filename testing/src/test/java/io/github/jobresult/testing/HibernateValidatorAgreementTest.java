package io.github.jobresult.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.validation.JobResultValidator;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

/**
 * The standard validator gives the same report as Hibernate Validator for {@code -Dagreement.tries=…} requests of each action:
 * valid, broken and half-built.
 */
class HibernateValidatorAgreementTest {

    private static final int TRIES = Integer.getInteger("agreement.tries", 50_000);
    private static final long SEED = Long.getLong("agreement.seed", System.nanoTime());

    private static final JobResultValidator HIBERNATE_VALIDATOR =
            JobResultValidator.using(Validation.byDefaultProvider()
                    .configure()
                    .ignoreXmlConfiguration()
                    .messageInterpolator(new MessageInterpolator() {
                        @Override
                        public String interpolate(String template, Context context) {
                            return template;
                        }

                        @Override
                        public String interpolate(String template, Context context, Locale locale) {
                            return template;
                        }
                    })
                    .buildValidatorFactory()
                    .getValidator());

    @Test
    void saysOfRequestsWhatHibernateValidatorSays() {
        requireAgreement(
                Arbitraries.oneOf(
                        BrokenArbitraries.putJobSuccessResultRequests(),
                        BrokenArbitraries.severalPutJobSuccessResultRequests(),
                        unbroken(JobResultArbitraries.putJobSuccessResultRequests()),
                        unbroken(HalfBuilt.putJobSuccessResultRequests())),
                names(Breakages.ofRequest()));
    }

    @Test
    void saysOfRequestsOfPartnerActionsWhatHibernateValidatorSays() {
        requireAgreement(
                Arbitraries.oneOf(
                        BrokenArbitraries.putThirdPartyJobSuccessResultRequests(),
                        BrokenArbitraries.severalPutThirdPartyJobSuccessResultRequests(),
                        unbroken(JobResultArbitraries.putThirdPartyJobSuccessResultRequests()),
                        unbroken(HalfBuilt.putThirdPartyJobSuccessResultRequests())),
                names(Breakages.ofThirdPartyRequest()));
    }

    private static <T> Arbitrary<Broken<T>> unbroken(Arbitrary<T> values) {
        return values.map(value -> new Broken<>(value, List.of(), List.of()));
    }

    private static <T> Set<String> names(List<Breakage<T>> breakages) {
        return breakages.stream().map(Breakage::name).collect(Collectors.toSet());
    }

    private static <T extends JobSuccessRequest> void requireAgreement(
            Arbitrary<Broken<T>> requests, Set<String> toBeSeen) {
        Set<String> seen = new HashSet<>();
        int[] tries = new int[1];
        JobResultSamples.of(requests, SEED).limit(TRIES).forEach(sample -> {
            var said = JobResultValidator.standard().check(sample.value());
            if (!said.equals(HIBERNATE_VALIDATOR.check(sample.value()))) {
                fail("Hibernate Validator says something else of try %d of -Dagreement.seed=%d", tries[0], SEED);
            }
            seen.addAll(sample.breakages());
            seen.add(said.isValid() ? "nothing" : "something");
            tries[0]++;
        });

        assertThat(tries[0]).isEqualTo(TRIES);
        assertThat(seen).containsAll(toBeSeen).contains("nothing", "something");
    }

    @Test
    void loadsNoClassOfHibernateValidator() throws Exception {
        assertThat(classesLoadedFor("valid")).noneMatch(line -> line.contains("org.hibernate.validator"));
        assertThat(classesLoadedFor("broken")).noneMatch(line -> line.contains("org.hibernate.validator"));
    }

    private static List<String> classesLoadedFor(String requests) throws IOException, InterruptedException {
        String classPath = Stream.of("java.class.path", "jdk.module.path")
                .map(System::getProperty)
                .filter(path -> path != null && !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-cp",
                        classPath,
                        EncodesAndDecodes.class.getName(),
                        requests)
                .redirectErrorStream(true)
                .start();
        List<String> lines = java.inputReader().lines().toList();
        assertThat(java.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(java.exitValue()).as(() -> String.join("\n", lines)).isZero();
        return lines;
    }

    /** Touches nothing of the class around it, which asks Hibernate Validator itself. */
    static final class EncodesAndDecodes {

        private EncodesAndDecodes() {}

        public static void main(String[] args) {
            boolean valid = args[0].equals("valid");
            JobResultSamples.of(
                            valid
                                    ? JobResultArbitraries.putJobSuccessResultRequests()
                                    : BrokenArbitraries.putJobSuccessResultRequests()
                                            .map(Broken::value),
                            System.nanoTime())
                    .limit(1_000)
                    .forEach(EncodesAndDecodes::encodeAndDecode);
        }

        private static void encodeAndDecode(PutJobSuccessResultRequest request) {
            JobResultCodec codec = JobResultCodec.standard();
            byte[] body = codec.encodeUnchecked(request);
            if (JobResultValidator.standard().check(request).isValid()) {
                codec.decode(body, PutJobSuccessResultRequest.class);
            }
        }
    }
}
