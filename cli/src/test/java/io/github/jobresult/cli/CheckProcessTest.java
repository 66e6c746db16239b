package io.github.jobresult.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command in a virtual machine of its own, for what shows nowhere else. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class CheckProcessTest {

    private static final byte[] LINE =
            ("{\"jobId\":\"b2f7e3a4-5c1d-4e8f-9a6b-0d1c2e3f4a5b\",\"outputVariables\":{\"text\":\""
                            + "variable ".repeat(100) + "\"}}\n")
                    .getBytes(UTF_8);

    /** The common pool has a single thread on two processors, and a task that blocks would keep all others waiting. */
    private static final Executor IN_A_THREAD = task -> new Thread(task).start();

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void hundredsOfMegabytesAreCheckedInLittleMemory() throws Exception {
        int lines = 200_000_000 / LINE.length;
        Process process = start(List.of("-Xmx48m"), "check", "--ndjson");
        CompletableFuture<String> err = read(process.getErrorStream());
        CompletableFuture<Void> input = CompletableFuture.runAsync(() -> write(process, LINE, lines), IN_A_THREAD);

        try (BufferedReader out = process.inputReader(UTF_8)) {
            for (int line = 1; line <= lines; line++) {
                assertThat(out.readLine()).isEqualTo("-:" + line + ": ok");
            }
            assertThat(out.readLine()).isNull();
        }

        input.join();
        assertThat(err.join()).isEqualTo("jobresult: " + lines + " read, 0 refused\n");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void aLineOfManyMegabytesIsRefusedInLittleMemory() throws Exception {
        Process process = start(List.of("-Xmx24m"), "check", "--ndjson");
        CompletableFuture<Void> input = CompletableFuture.runAsync(
                () -> {
                    byte[] endless = "x".repeat(1_000_000).getBytes(UTF_8);
                    for (int i = 0; i < 60; i++) {
                        write(process, endless);
                    }
                    write(process, "\n".getBytes(UTF_8));
                    write(process, LINE, 1);
                },
                IN_A_THREAD);

        assertThat(read(process.getInputStream()).join()).isEqualTo("""
                        -:1: PutJobSuccessResultRequest cannot be read, 1 problem:
                          1:1 the body has more than 1048576 bytes
                        -:2: ok
                        """);
        input.join();
        assertThat(process.waitFor()).isEqualTo(1);
    }

    /** This collector frees nothing, so copies of the line would exhaust the memory. */
    @Test
    void aLineOfManyMegabytesIsCopiedOnce() throws Exception {
        Process process = start(
                List.of("-XX:-UseSerialGC", "-XX:+UnlockExperimentalVMOptions", "-XX:+UseEpsilonGC", "-Xmx80m"),
                "check",
                "--ndjson");
        CompletableFuture<String> out = read(process.getInputStream());
        CompletableFuture<String> err = read(process.getErrorStream());
        CompletableFuture<Void> input = CompletableFuture.runAsync(
                () -> write(process, "x".repeat(1_000_000).getBytes(UTF_8), 100), IN_A_THREAD);

        assertThat(process.waitFor()).as(() -> err.join()).isEqualTo(1);
        assertThat(out.join()).contains("more than 1048576 bytes");
        input.join();
    }

    @Test
    void whatIsCheckedIsPrintedBeforeMoreIsWaitedForAndStaysSoWhenTerminated() throws Exception {
        Process process = start(List.of(), "check", "--ndjson");
        for (int line = 1; line <= 3; line++) {
            write(process, LINE);
            process.getOutputStream().flush();
        }
        try (BufferedReader out = process.inputReader(UTF_8)) {
            assertThat(List.of(out.readLine(), out.readLine(), out.readLine()))
                    .containsExactly("-:1: ok", "-:2: ok", "-:3: ok");

            // Process.destroy would close the streams too.
            process.toHandle().destroy();

            assertThat(process.waitFor()).isEqualTo(143);
            assertThat(out.readLine()).isNull();
        }
    }

    @Test
    void endsQuietlyWhenNobodyReadsOn() throws Exception {
        Process process = start(List.of(), "check", "--ndjson");
        CompletableFuture<String> err = read(process.getErrorStream());
        CompletableFuture<Void> input = CompletableFuture.runAsync(() -> write(process, LINE, 200_000), IN_A_THREAD)
                .exceptionally(gone -> null);

        try (BufferedReader out = process.inputReader(UTF_8)) {
            assertThat(out.readLine()).isEqualTo("-:1: ok");
        }

        assertThat(process.waitFor()).isEqualTo(141);
        input.join();
        assertThat(err.join()).isEmpty();
    }

    /** Where the C library has its German messages, as with the package libc-l10n of Debian. */
    @ParameterizedTest
    @CsvSource({
        "de_DE.UTF-8,check",
        "C.UTF-8,check",
        "C.UTF-8,put-job-success-result --cli-input-json file:///dev/stdin",
    })
    void endsQuietlyWhenNobodyReadsOnInAnyLanguage(String locale, String command) throws Exception {
        assumeTrue(
                Files.exists(Path.of("/usr/share/locale/de/LC_MESSAGES/libc.mo")),
                "the C library has no German messages here");
        ProcessBuilder builder = builder(List.of(), command.split(" "));
        builder.environment().putAll(Map.of("LC_ALL", locale, "LANGUAGE", "de"));
        Process process = builder.start();
        started.add(process);
        CompletableFuture<String> err = read(process.getErrorStream());
        process.getInputStream().close();

        // It waits for this, so nobody reads when it prints.
        write(process, LINE, 1);

        assertThat(process.waitFor()).isEqualTo(141);
        assertThat(err.join()).isEmpty();
    }

    @Test
    void aFullDiskIsTold() throws Exception {
        File full = new File("/dev/full");
        assumeTrue(full.exists());
        Process process = builder(List.of(), "check", "samples/good-continuation.json")
                .redirectOutput(full)
                .start();
        started.add(process);

        assertThat(read(process.getErrorStream()).join())
                .startsWith("jobresult: standard output: ")
                .doesNotContain("Exception");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void aLongRunShowsItsProgressOnATerminalOnly() throws Exception {
        assertThat(errorsOfASlowRun(List.of("-Djobresult.progress=true")))
                .contains("check")
                .contains("MB")
                .endsWith("jobresult: 4 read, 0 refused\n");
        assertThat(errorsOfASlowRun(List.of())).isEqualTo("jobresult: 4 read, 0 refused\n");
    }

    private String errorsOfASlowRun(List<String> jvm) throws Exception {
        Process process = start(jvm, "check", "--ndjson");
        CompletableFuture<String> err = read(process.getErrorStream());
        try (BufferedReader out = process.inputReader(UTF_8)) {
            for (int line = 1; line <= 4; line++) {
                write(process, LINE);
                process.getOutputStream().flush();
                assertThat(out.readLine()).isEqualTo("-:" + line + ": ok");
                TimeUnit.MILLISECONDS.sleep(600);
            }
            process.getOutputStream().close();
        }
        return err.join();
    }

    @Test
    void aShortRunShowsNoProgressOnATerminalEither() throws Exception {
        long start = System.nanoTime();
        Process process = start(List.of("-Djobresult.progress=true"), "check", "samples/good-continuation.json");
        String err = read(process.getErrorStream()).join();
        assertThat(process.waitFor()).isZero();

        // On a busy machine no run is short.
        assumeTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(1));
        assertThat(err).isEmpty();
    }

    private Process start(List<String> jvm, String... args) throws IOException {
        Process process = builder(jvm, args).start();
        started.add(process);
        return process;
    }

    /** Whether these tests run on the module path or on the class path, all of it on the class path. */
    private static ProcessBuilder builder(List<String> jvm, String... args) {
        String classPath = Stream.of("java.class.path", "jdk.module.path")
                .map(System::getProperty)
                .filter(path -> path != null && !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC"));
        command.addAll(jvm);
        command.addAll(List.of("-cp", classPath, Main.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command);
    }

    private static void write(Process process, byte[] line, int times) {
        for (int i = 0; i < times; i++) {
            write(process, line);
        }
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Process process, byte[] bytes) {
        OutputStream input = process.getOutputStream();
        try {
            input.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CompletableFuture<String> read(InputStream stream) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return new String(stream.readAllBytes(), UTF_8);
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                },
                IN_A_THREAD);
    }
}
