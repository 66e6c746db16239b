package io.github.jobresult.benchmarks;

import com.alibaba.fastjson2.JSON;
import com.alibaba.fastjson2.JSONReader;
import com.alibaba.fastjson2.JSONWriter;
import com.alibaba.fastjson2.reader.ObjectReader;
import com.alibaba.fastjson2.writer.ObjectWriter;
import io.github.jobresult.model.JobSuccessRequest;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Fastjson2, which checks nothing. */
final class Fastjson implements Approach.OnRecord {

    /** Fastjson2 writes times as texts. Public because fastjson2 makes the instances. */
    public static final class SecondsWriter implements ObjectWriter<Instant> {

        @Override
        public void write(
                JSONWriter writer,
                @Nullable Object time,
                @Nullable Object fieldName,
                @Nullable Type fieldType,
                long features) {
            if (time == null) {
                writer.writeNull();
            } else {
                writer.writeDecimal(BigDecimal.valueOf(((Instant) time).toEpochMilli(), 3));
            }
        }
    }

    /** Fastjson2 reads numbers as milliseconds. */
    public static final class SecondsReader implements ObjectReader<Instant> {

        @Override
        public Instant readObject(
                JSONReader reader, @Nullable Type fieldType, @Nullable Object fieldName, long features) {
            return Instant.ofEpochMilli(
                    reader.readBigDecimal().movePointRight(3).longValue());
        }
    }

    @Override
    public byte[] encode(PlainRequest value) {
        return JSON.toJSONBytes(value);
    }

    @Override
    public PlainRequest decode(byte[] body, Class<? extends JobSuccessRequest> type) {
        return JSON.parseObject(body, PlainRequest.class);
    }
}
