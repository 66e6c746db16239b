package io.github.jobresult.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The runnable jar, and what starts it, as the build makes them. */
@Tag("packaged")
class LauncherTest {

    private static final Path JAR = Path.of("target", "jobresult.jar").toAbsolutePath();
    private static final Path ARCHIVE = Path.of("target", "jobresult.jsa").toAbsolutePath();
    private static final Path LAUNCHER = Path.of("jobresult").toAbsolutePath();
    private static final Path SAMPLE =
            Path.of("samples", "good-continuation.json").toAbsolutePath();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** Another checkout, of nothing but the launcher and the jar. */
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path checkout;

    @BeforeEach
    void makeCheckout() throws IOException {
        Files.createDirectories(checkout.resolve("cli/target"));
        Files.copy(LAUNCHER, checkout.resolve("cli/jobresult"));
        Files.copy(JAR, checkout.resolve("cli/target/jobresult.jar"));
    }

    @Test
    void theJarIsAllThatTheCommandTakes() throws Exception {
        Command run =
                run(JAVA, "-jar", checkout.resolve("cli/target/jobresult.jar").toString(), "check", SAMPLE.toString());

        assertThat(run).isEqualTo(new Command(0, SAMPLE + ": ok\n", ""));
    }

    @Test
    void theJarHasTheServicesAndTheLicencesOfItsParts() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(text(jar, "META-INF/services/tools.jackson.databind.JacksonModule"))
                    .contains("io.github.jobresult.serialization.JobResultModule");
            assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License");
            assertThat(text(jar, "META-INF/LICENSE-jline")).contains("Redistribution and use");
            assertThat(text(jar, "META-INF/LICENSE-progressbar")).contains("Tongfei Chen");
            assertThat(text(jar, "META-INF/NOTICE")).contains("Jackson");
            assertThat(jar.stream().map(ZipEntry::getName))
                    .doesNotHaveDuplicates()
                    .noneMatch(name -> name.endsWith("module-info.class"))
                    .noneMatch(name -> name.startsWith("org/hibernate/"));
        }
    }

    @Test
    void startsFromAnywhereAndThroughLinks() throws Exception {
        Path link = Files.createSymbolicLink(checkout.resolve("link"), LAUNCHER);

        assertThat(run(link.toString(), "check", SAMPLE.toString())).isEqualTo(new Command(0, SAMPLE + ": ok\n", ""));
        assertThat(run(LAUNCHER.toString(), "check", "--bogus").exitCode()).isEqualTo(2);
    }

    @Test
    void theArchiveFitsTheJarAndTheVirtualMachineThatBuiltThem() throws Exception {
        Command run = run(
                JAVA,
                "-Xshare:on",
                "-XX:+UseSerialGC",
                "-XX:SharedArchiveFile=" + ARCHIVE,
                "-Xlog:class+load:stdout:none",
                "-jar",
                JAR.toString(),
                "check",
                SAMPLE.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("io.github.jobresult.cli.check.CheckCommand source: shared objects file (top)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"of another jar", "broken"})
    void anArchiveThatDoesNotFitIsQuietlyIgnored(String archive) throws Exception {
        Path target = checkout.resolve("cli/target/jobresult.jsa");
        if (archive.equals("broken")) {
            Files.writeString(target, "no archive");
        } else {
            Files.copy(ARCHIVE, target);
        }

        assertThat(run(checkout.resolve("cli/jobresult").toString(), "check", SAMPLE.toString()))
                .isEqualTo(new Command(0, SAMPLE + ": ok\n", ""));
    }

    /** Where there is one, as on the machines that decide whether a change lands. */
    @Test
    void anotherVirtualMachineQuietlyIgnoresTheArchive() throws Exception {
        Path machines = Path.of("/usr/lib/jvm");
        assumeTrue(Files.isDirectory(machines));
        try (Stream<Path> homes = Files.list(machines)) {
            List<Path> others = homes.filter(home -> home.toString().contains("25"))
                    .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .toList();
            assumeFalse(others.isEmpty());
            for (Path other : others) {
                assertThat(run(other, LAUNCHER.toString(), "check", SAMPLE.toString()))
                        .isEqualTo(new Command(0, SAMPLE + ": ok\n", ""));
            }
        }
    }

    /** The launcher starts this in place of a virtual machine. */
    @Test
    void onlyChecksAreWorthTheSecondCompiler() throws Exception {
        Path java = Files.createDirectories(checkout.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        String launcher = checkout.resolve("cli/jobresult").toString();

        assertThat(run(checkout.resolve("jdk"), launcher, "check", "--ndjson").out())
                .doesNotContain("-XX:TieredStopAtLevel");
        assertThat(run(checkout.resolve("jdk"), launcher, "put-job-success-result")
                        .out())
                .contains("-XX:TieredStopAtLevel=1\n");
        assertThat(run(checkout.resolve("jdk"), launcher).out()).contains("-XX:TieredStopAtLevel=1\n");
    }

    @Test
    void buildsWhatIsOlderThanItsSources() throws Exception {
        Path jar = checkout.resolve("cli/target/jobresult.jar");
        Path source =
                Files.createDirectories(checkout.resolve("model/src/main")).resolve("Source.java");
        Files.createFile(source);
        // It stands in for the build that it is asked for.
        Path mvn = Files.createDirectory(checkout.resolve("bin")).resolve("mvn");
        Files.writeString(mvn, "#!/bin/sh\ncp '" + JAR + "' '" + jar + "'\necho built >>'" + checkout + "/builds'\n");
        Files.setPosixFilePermissions(mvn, PosixFilePermissions.fromString("rwx------"));
        String launcher = checkout.resolve("cli/jobresult").toString();

        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(run(launcher, "check", SAMPLE.toString()).exitCode()).isZero();
        assertThat(checkout.resolve("builds")).doesNotExist();

        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(60)));
        assertThat(run(launcher, "check", SAMPLE.toString()))
                .isEqualTo(new Command(
                        0, SAMPLE + ": ok\n", "jobresult: building it first, which takes a minute or two\n"));
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().minusSeconds(60)));
        assertThat(run(launcher, "check", SAMPLE.toString()).exitCode()).isZero();
        assertThat(checkout.resolve("builds")).hasContent("built");
    }

    private Command run(String... command) throws Exception {
        return run(Path.of(System.getProperty("java.home")), command);
    }

    private Command run(Path javaHome, String... command) throws Exception {
        Path err = checkout.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(List.of(command))
                .directory(checkout.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().merge("PATH", checkout.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Command(process.waitFor(), out, Files.readString(err));
    }

    private static String text(JarFile jar, String name) throws IOException {
        try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
