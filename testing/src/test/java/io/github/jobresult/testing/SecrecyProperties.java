package io.github.jobresult.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.validation.JobResultValidator;
import io.github.jobresult.validation.Violation;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** No text of the library shows a token or the value of a variable, however a request or a body is broken. */
@Domain(JobResultDomain.class)
class SecrecyProperties {

    /** A shorter one may stand in a text by chance. */
    private static final int LONG_ENOUGH = 8;

    @Property(tries = 500)
    void nothingSaidOfABrokenRequestShowsASecret(@ForAll Broken<PutJobSuccessResultRequest> broken) {
        requireSecrecy(broken.value(), broken);
    }

    @Property(tries = 500)
    void nothingSaidOfABrokenRequestOfAPartnerActionShowsASecret(
            @ForAll Broken<PutThirdPartyJobSuccessResultRequest> broken) {
        requireSecrecy(broken.value(), broken);
    }

    @Property(tries = 500)
    void nothingSaidOfABodyCutOffShowsASecret(@ForAll WireBody<PutThirdPartyJobSuccessResultRequest> body) {
        byte[] whole = body.bytes();
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length * 3 / 4);
        Throwable refusal =
                catchThrowable(() -> JobResultCodec.standard().decode(cut, PutThirdPartyJobSuccessResultRequest.class));

        assertThat(List.of(refusal.toString(), body.toString()))
                .allSatisfy(text -> assertThat(text).doesNotContain(secrets(body.request())));
    }

    private static void requireSecrecy(JobSuccessRequest request, Broken<?> broken) {
        List<String> texts = new ArrayList<>(List.of(request.toString(), broken.toString()));
        var report = JobResultValidator.standard().check(request);
        texts.add(report.toString());
        report.violations().stream().map(Violation::toString).forEach(texts::add);
        byte[] body = JobResultCodec.standard().encodeUnchecked(request);
        texts.add(
                catchThrowable(() -> JobResultCodec.standard().encode(request)).toString());
        texts.add(catchThrowable(() -> JobResultCodec.standard().decode(body, PutJobSuccessResultRequest.class))
                .toString());

        List<String> secrets = secrets(request);
        assertThat(texts).allSatisfy(text -> assertThat(text).doesNotContain(secrets));
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
        // Texts of one letter only may be the same as those that may be shown.
        secrets.removeIf(secret ->
                secret.length() < LONG_ENOUGH || secret.chars().distinct().count() == 1);
        secrets.add("there is always one secret");
        return secrets;
    }
}
