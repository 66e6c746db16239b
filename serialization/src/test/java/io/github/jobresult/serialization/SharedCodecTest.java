package io.github.jobresult.serialization;

import static io.github.jobresult.serialization.Requests.PUT;
import static io.github.jobresult.serialization.Requests.THIRD_PARTY;
import static io.github.jobresult.serialization.Requests.everyMember;
import static io.github.jobresult.serialization.Requests.everyThirdPartyMember;
import static io.github.jobresult.serialization.Requests.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/** One codec and one mapper, many threads. */
class SharedCodecTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = 200;

    private final JobResultCodec codec = JobResultCodec.standard().withMaxBodyBytes(100_000);
    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new JobResultModule()).build();

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void eightThreadsGetWhatOneGets() throws Exception {
        List<List<Object>> alone = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            alone.add(results(thread));
        }

        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<Object>>> together = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                together.add(pool.submit((Callable<List<Object>>) () -> {
                    start.await(5, TimeUnit.MINUTES);
                    return results(thread);
                }));
            }
            for (int thread = 0; thread < THREADS; thread++) {
                assertThat(together.get(thread).get(5, TimeUnit.MINUTES)).isEqualTo(alone.get(thread));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** Names that no other thread uses, so that the threads compete for the parser's table of names. */
    private List<Object> results(int thread) {
        List<Object> results = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            String name = "t" + thread + "-" + round;
            var request = everyMember()
                    .putOutputVariable(name, "\ud83d\ude00".repeat(round))
                    .build();
            var thirdParty = everyThirdPartyMember().clientToken(name).build();
            byte[] body = codec.encode(request);

            results.add(codec.decode(body, PUT).equals(request));
            results.add(codec.decode(codec.encode(thirdParty), THIRD_PARTY).equals(thirdParty));
            results.add(mapper.readValue(body, PUT).equals(request));
            results.add(mapper.writeValueAsString(request));
            results.add(thrownBy("{\"" + name + "\":{\"" + name + "\":1,\"" + name + "\":2},\"jobId\":" + round + "}"));
            results.add(thrownBy("{\"executionDetails\":{\"percentComplete\":10" + round + "}}"));
        }
        assertThat(results).doesNotContain(false);
        return results;
    }

    private String thrownBy(String body) {
        try {
            return codec.decode(utf8(body), PUT).toString();
        } catch (RuntimeException e) {
            return e.toString();
        }
    }
}
