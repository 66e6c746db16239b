package io.github.jobresult.serialization;

import static io.github.jobresult.serialization.Requests.PUT;
import static io.github.jobresult.serialization.Requests.type;
import static io.github.jobresult.serialization.Requests.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.validation.InvalidRequestException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** What a lenient reader reads is what the JDK's formatters make of it, and all that a strict one reads. */
class LenientReadingProperties {

    private static final long FIRST_SECOND =
            Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final int DAY = 86_400;

    /** The forms of the JDK, put together for what is read leniently. */
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendPattern("[' ']")
            .appendPattern("[XXX][XX][X]")
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private final JobResultCodec strict = JobResultCodec.standard();
    private final JobResultCodec lenient = strict.withLenientReading();

    @Property(tries = 500)
    void readsWhateverIsReadStrictly(@ForAll("valid") JobSuccessRequest request, @ForAll Random random) {
        assertThat(lenient.encode(request)).isEqualTo(strict.encode(request));
        assertThat(lenient.decode(strict.encode(request), type(request))).isEqualTo(request);
        assertThat(lenient.decode(utf8(JsonText.of(request).loose(random)), type(request)))
                .isEqualTo(request);
    }

    @Property
    void readsTimesAtAnyOffsetCutToMilliseconds(@ForAll("times") Instant time, @ForAll("offsets") ZoneOffset offset) {
        Instant cut = time.truncatedTo(ChronoUnit.MILLIS);
        for (DateTimeFormatter form : List.of(
                DateTimeFormatter.ISO_OFFSET_DATE_TIME,
                new DateTimeFormatterBuilder()
                        .append(DateTimeFormatter.ISO_LOCAL_DATE)
                        .appendLiteral(' ')
                        .append(DateTimeFormatter.ISO_LOCAL_TIME)
                        .appendOffset("+HHMM", "+0000")
                        .toFormatter(),
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.nnnnnnnnn xx"),
                DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.nnnnnnnnnXX"))) {
            assertThat(read(text(form.format(time.atOffset(offset))))).isEqualTo(cut);
        }
        assertThat(read(text(
                        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xx").format(time.atOffset(offset)))))
                .isEqualTo(time.truncatedTo(ChronoUnit.SECONDS));
        String withoutZone = time.toString().replace("Z", "");
        assertThat(read(text(withoutZone))).isEqualTo(cut);
        assertThat(read(text(withoutZone.substring(0, 10)))).isEqualTo(cut.truncatedTo(ChronoUnit.DAYS));
    }

    @Property
    void readsATextOfSecondsAsTheNumber(@ForAll("times") Instant time) {
        BigDecimal seconds = BigDecimal.valueOf(time.getEpochSecond()).add(BigDecimal.valueOf(time.getNano(), 9));
        for (String number :
                List.of(seconds.toPlainString(), seconds.stripTrailingZeros().toString())) {
            assertThat(read(text(number))).isEqualTo(read(number)).isEqualTo(time.truncatedTo(ChronoUnit.MILLIS));
            assertThat(strict.decodeUnchecked(created(number), PUT)
                            .getCurrentRevision()
                            .flatMap(CurrentRevision::getCreated))
                    .contains(time.truncatedTo(ChronoUnit.MILLIS));
        }
    }

    @Property
    void cutsPercentagesTowardsZero(@ForAll @IntRange(min = -99, max = 10_099) int hundredths) {
        BigDecimal percent = BigDecimal.valueOf(hundredths, 2);

        for (String json : List.of(percent.toString(), text(percent.toString()))) {
            byte[] body = utf8(
                    "{\"jobId\":\"" + Requests.JOB_ID + "\",\"executionDetails\":{\"percentComplete\":" + json + "}}");

            assertThat(lenient.decode(body, PUT).getExecutionDetails().flatMap(ExecutionDetails::getPercentComplete))
                    .contains(percent.intValue());
        }
    }

    @Property(tries = 5000)
    void readsTextsThatAreNearlyTimesAsTheJdkDoesOrRefusesThem(@ForAll("nearlyTimes") String text) {
        boolean isRead = false;
        try {
            assertThat(read(text(text))).isEqualTo(withJdk(text));
            isRead = true;
        } catch (UnreadableRequestException e) {
            assertThat(e.problems()).hasSize(1).allMatch(problem -> problem.kind() == ReadingProblem.Kind.TYPE);
            assertThat(text.length() > 5 && e.getMessage().contains(text)).isFalse();
        } catch (InvalidRequestException e) {
            Instant time = withJdk(text);
            assertThat(time.getEpochSecond() < FIRST_SECOND || time.getEpochSecond() > LAST_SECOND)
                    .isTrue();
        }
        assertThatThrownBy(() -> strict.decode(created(text(text)), PUT))
                .isExactlyInstanceOf(UnreadableRequestException.class);
        Statistics.label("text").collect(isRead ? "read" : "refused");
        Statistics.label("text").coverage(coverage -> {
            coverage.check("read").percentage(percentage -> percentage > 5);
            coverage.check("refused").percentage(percentage -> percentage > 5);
        });
    }

    private static Instant withJdk(String text) {
        if (text.matches("[-0-9.eE+]*") && !text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return Instant.ofEpochMilli(new BigDecimal(text)
                    .movePointRight(3)
                    .setScale(0, RoundingMode.FLOOR)
                    .longValueExact());
        }
        String day = text.substring(0, 10);
        if (text.substring(10).matches("(?i)[t ]24:00(:00([.,]0+)?)?.*")) {
            String next = LocalDate.parse(day).plusDays(1).toString();
            return withJdk(next + text.substring(10).replaceFirst("24", "00"));
        }
        return ISO.parse(text.replace(',', '.'), parsed -> {
                    LocalDate date = LocalDate.from(parsed);
                    long nanoOfDay =
                            parsed.isSupported(ChronoField.SECOND_OF_DAY) ? parsed.getLong(ChronoField.NANO_OF_DAY) : 0;
                    int offset =
                            parsed.isSupported(ChronoField.OFFSET_SECONDS) ? parsed.get(ChronoField.OFFSET_SECONDS) : 0;
                    return date.atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .plusNanos(nanoOfDay)
                            .minusSeconds(offset);
                })
                .truncatedTo(ChronoUnit.MILLIS);
    }

    private Instant read(String json) {
        return lenient.decode(created(json), PUT)
                .getCurrentRevision()
                .flatMap(CurrentRevision::getCreated)
                .orElseThrow();
    }

    private static byte[] created(String json) {
        return utf8("{\"jobId\":\"" + Requests.JOB_ID
                + "\",\"currentRevision\":{\"revision\":\"r\",\"changeIdentifier\":\"c\",\"created\":" + json + "}}");
    }

    private static String text(String text) {
        return '"' + text + '"';
    }

    @Provide
    Arbitrary<JobSuccessRequest> valid() {
        return RequestArbitraries.valid();
    }

    /** A day within the bounds, so that they hold at any offset. */
    @Provide
    Arbitrary<Instant> times() {
        return Arbitraries.longs()
                .between(FIRST_SECOND + DAY, LAST_SECOND - DAY)
                .flatMap(second -> Arbitraries.integers()
                        .between(0, 999_999_999)
                        .map(nano -> Instant.ofEpochSecond(second, nano)));
    }

    @Provide
    Arbitrary<ZoneOffset> offsets() {
        return Arbitraries.integers()
                .between(-18 * 60, 18 * 60)
                .map(minutes -> ZoneOffset.ofTotalSeconds(minutes * 60));
    }

    /** Times of which some characters are others, or gone. */
    @Provide
    Arbitrary<String> nearlyTimes() {
        Arbitrary<String> time = Arbitraries.of(
                "2020-01-02T03:04:05.678+01:00",
                "2020-01-02 03:04:05,6",
                "2020-02-29",
                "0001-01-01T00:00Z",
                "9999-12-31T24:00:00.000Z",
                "2016-12-31T23:59:59-0130",
                "2026-01-02 03:04:05 +0100",
                "1577934245.678",
                "-1.5e3",
                "03:04");
        return time.flatMap(text -> Arbitraries.randomValue(random -> changed(text, random)));
    }

    private static String changed(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = random.nextInt(3); i > 0 && changed.length() > 0; i--) {
            int at = random.nextInt(changed.length());
            String other = "0123456789-+:. TZe,".charAt(random.nextInt(19)) + "";
            changed.replace(at, at + random.nextInt(2), random.nextInt(3) == 0 ? "" : other);
        }
        return changed.toString();
    }
}
