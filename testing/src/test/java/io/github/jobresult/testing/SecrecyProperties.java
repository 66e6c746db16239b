package io.github.jobresult.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.validation.JobResultValidator;
import io.github.jobresult.validation.Violation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;

/** No text of the library shows a token or the value of a variable, however a request or a body is broken. */
@Domain(JobResultDomain.class)
class SecrecyProperties {

    private static final JobResultCodec CODEC = JobResultCodec.standard();

    private static final int LONG_ENOUGH = 12;

    /** No name: those are followed by a colon, if it was not broken. */
    private static final Pattern VALUE =
            Pattern.compile("(?s)\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"(?!.?:|\\uFFFD|$)");

    @Property(tries = 500)
    void nothingSaidOfABrokenRequestShowsASecret(@ForAll Broken<PutJobSuccessResultRequest> broken) {
        requireSecrecy(broken, PutJobSuccessResultRequest.class);
    }

    @Property(tries = 500)
    void nothingSaidOfABrokenRequestOfAPartnerActionShowsASecret(
            @ForAll Broken<PutThirdPartyJobSuccessResultRequest> broken) {
        requireSecrecy(broken, PutThirdPartyJobSuccessResultRequest.class);
    }

    private static <T extends JobSuccessRequest> void requireSecrecy(Broken<T> broken, Class<T> type) {
        T request = broken.value();
        var report = JobResultValidator.standard().check(request);
        List<String> texts = new ArrayList<>(List.of(request.toString(), broken.toString(), report.toString()));
        report.violations().stream().map(Violation::toString).forEach(texts::add);
        byte[] body = CODEC.encodeUnchecked(request);
        texts.add(everythingSaidBy(catchThrowable(() -> CODEC.encode(request))));
        texts.add(everythingSaidBy(catchThrowable(() -> CODEC.decode(body, type))));

        requireNone(secrets(request), texts);
    }

    @Property(tries = 500)
    void nothingSaidOfABodyCutOffShowsASecret(@ForAll WireBody<PutJobSuccessResultRequest> body) {
        requireSecrecyWhenCutOff(body, PutJobSuccessResultRequest.class);
    }

    @Property(tries = 500)
    void nothingSaidOfABodyOfAPartnerActionCutOffShowsASecret(
            @ForAll WireBody<PutThirdPartyJobSuccessResultRequest> body) {
        requireSecrecyWhenCutOff(body, PutThirdPartyJobSuccessResultRequest.class);
    }

    private static <T extends JobSuccessRequest> void requireSecrecyWhenCutOff(WireBody<T> body, Class<T> type) {
        byte[] whole = body.bytes();
        byte[] cut = Arrays.copyOf(whole, whole.length * 3 / 4);

        requireNone(
                secrets(body.request()),
                List.of(body.toString(), everythingSaidBy(catchThrowable(() -> CODEC.decode(cut, type)))));
    }

    @Property(tries = 500)
    void nothingSaidOfABrokenBodyShowsASecret(@ForAll BrokenBody<PutJobSuccessResultRequest> body) {
        requireSecrecy(body);
    }

    @Property(tries = 500)
    void nothingSaidOfABrokenBodyOfAPartnerActionShowsASecret(
            @ForAll BrokenBody<PutThirdPartyJobSuccessResultRequest> body) {
        requireSecrecy(body);
    }

    private static void requireSecrecy(BrokenBody<?> body) {
        requireNone(
                secretsIn(body),
                List.of(
                        body.toString(),
                        everythingSaidBy(catchThrowable(() -> CODEC.decode(body.bytes(), body.type())))));
    }

    private static void requireNone(List<String> secrets, List<String> texts) {
        assertThat(texts).allMatch(text -> secrets.stream().noneMatch(text::contains), "shows no secret");
        Statistics.label("secrets").collect(secrets.isEmpty() ? "none" : "some");
        Statistics.label("secrets")
                .coverage(coverage -> coverage.check("some").percentage(percentage -> percentage > 20));
    }

    /** With its causes, which a log shows as well. */
    private static String everythingSaidBy(Throwable throwable) {
        StringWriter text = new StringWriter();
        throwable.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static List<String> secrets(JobSuccessRequest request) {
        List<String> secrets = new ArrayList<>();
        request.getContinuationToken().ifPresent(secrets::add);
        if (request instanceof PutThirdPartyJobSuccessResultRequest thirdParty && thirdParty.getClientToken() != null) {
            secrets.add(thirdParty.getClientToken());
        }
        if (request instanceof PutJobSuccessResultRequest put) {
            secrets.addAll(put.getOutputVariables().values());
        }
        return longEnough(secrets.stream());
    }

    /** All texts of a body but names: none of them has to be shown to say why it cannot be read. */
    private static List<String> secretsIn(BrokenBody<?> body) {
        return longEnough(VALUE.matcher(new String(body.bytes(), StandardCharsets.UTF_8))
                .results()
                .map(value -> value.group(1)));
    }

    /** Short texts, and those of one letter only, may stand in another text by chance. */
    private static List<String> longEnough(Stream<String> secrets) {
        return secrets.filter(secret -> secret.length() >= LONG_ENOUGH)
                .filter(secret -> secret.chars().distinct().count() > 1)
                .toList();
    }
}
