package io.github.jobresult.cli.put;

import io.github.jobresult.cli.put.OptionValue.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Values that stand elsewhere: {@code file://PATH}, as with the AWS CLI, and {@code env://NAME}. Both keep a value out of the list
 * of processes. Messages name neither the file nor the variable, in case a shell has put the value itself there.
 */
final class Reference {

    private static final String FILE = "file://";
    private static final String ENVIRONMENT = "env://";

    /** More than any request is long. */
    private static final int MAX_BYTES = 1 << 20;

    private Reference() {}

    /** Returns whether the value refers to a file or an environment variable. */
    static boolean isReference(String value) {
        return value.startsWith(FILE) || value.startsWith(ENVIRONMENT);
    }

    /**
     * What the value refers to, or the value itself where it refers to nothing.
     *
     * @throws UnusableValueException if that cannot be read
     */
    static Text resolve(String value) throws UnusableValueException {
        if (value.startsWith(FILE)) {
            return new Text(file(value.substring(FILE.length())), true);
        }
        if (value.startsWith(ENVIRONMENT)) {
            return new Text(environment(value.substring(ENVIRONMENT.length())), true);
        }
        return new Text(decoded(value));
    }

    private static String environment(String name) throws UnusableValueException {
        String value = System.getenv(name);
        if (value == null) {
            throw new UnusableValueException("there is no such environment variable");
        }
        return decoded(value);
    }

    /** In the locale C, a Java virtual machine puts U+FFFD for whatever is not ASCII, and tells nobody. */
    private static String decoded(String value) throws UnusableValueException {
        if (value.indexOf('\uFFFD') >= 0 && !"UTF-8".equals(System.getProperty("sun.jnu.encoding"))) {
            throw new UnusableValueException(
                    "has characters that are lost in this locale; set LC_ALL=C.UTF-8 or use " + FILE);
        }
        return value;
    }

    /** Returns the advice for a value without a scheme: with one it would be a file; empty where it cannot be meant. */
    static String advice(String value) {
        if (isReference(value) || value.isBlank()) {
            return "";
        }
        boolean isFile;
        try {
            isFile = Files.isRegularFile(path(value));
        } catch (InvalidPathException e) {
            isFile = false;
        }
        return "a file is named " + FILE + (isFile ? value : "PATH");
    }

    /**
     * Reads a text in UTF-8 to its end.
     *
     * @throws UnusableValueException if it is none, or too long
     */
    static String read(InputStream file) throws IOException, UnusableValueException {
        byte[] content = file.readNBytes(MAX_BYTES + 1);
        if (content.length > MAX_BYTES) {
            throw new UnusableValueException("the file is longer than " + MAX_BYTES + " bytes");
        }
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString();
        if (text.startsWith("\uFEFF")) {
            throw new UnusableValueException("the file starts with a byte order mark");
        }
        return text;
    }

    private static String file(String name) throws UnusableValueException {
        try (InputStream file = Files.newInputStream(path(name))) {
            return read(file);
        } catch (CharacterCodingException e) {
            throw new UnusableValueException("the file is not UTF-8");
        } catch (NoSuchFileException e) {
            throw new UnusableValueException("there is no such file");
        } catch (AccessDeniedException e) {
            throw new UnusableValueException("the file cannot be read: permission denied");
        } catch (IOException | InvalidPathException e) {
            throw new UnusableValueException("the file cannot be read");
        }
    }

    private static Path path(String name) {
        // No shell does it inside file://.
        return name.startsWith("~/") ? Path.of(System.getProperty("user.home"), name.substring(2)) : Path.of(name);
    }
}
