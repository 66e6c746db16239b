package io.github.jobresult.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartUpTest {

    /** Where the command would be: here is one that does nothing, as these tests may run before the real one is built. */
    @TempDir
    private Path cli;

    @BeforeEach
    void makeCommand() throws IOException {
        Files.writeString(
                Files.createFile(
                        cli.resolve("jobresult"),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))),
                "#!/bin/sh\ntest \"$1\" = check\n");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, EmptyMain.class.getName());
        Files.createDirectory(cli.resolve("target"));
        try (OutputStream out = Files.newOutputStream(cli.resolve("target/jobresult.jar"));
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            String name = EmptyMain.class.getName().replace('.', '/') + ".class";
            jar.putNextEntry(new ZipEntry(name));
            try (var main = EmptyMain.class.getClassLoader().getResourceAsStream(name)) {
                main.transferTo(jar);
            }
        }
    }

    @Test
    void startsTheCommandInBothWaysBesideTheEmptyOne() throws IOException, InterruptedException {
        List<String> rows = StartUp.table(cli, 1).lines().toList();

        assertThat(rows).hasSize(6);
        assertThat(rows.get(2)).matches("\\| an empty picocli command \\| .* \\| 1\\.00x \\|");
        assertThat(rows.get(4)).matches("\\| `cli/jobresult check` \\| .* \\| .*x \\|");
        assertThat(rows.get(5)).matches("\\| `java -jar jobresult.jar check` \\| .* \\| .*x \\|");
    }

    @Test
    void measuresNoCommandThatFails() throws IOException {
        Files.delete(cli.resolve("target/jobresult.jar"));

        assertThatThrownBy(() -> StartUp.table(cli, 1)).isInstanceOf(IllegalStateException.class);
    }
}
