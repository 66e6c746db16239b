package io.github.jobresult.cli;

import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.serialization.Operation;
import io.github.jobresult.serialization.UnreadableRequestException;
import io.github.jobresult.validation.InvalidRequestException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Would the service accept these bodies? */
@Command(
        name = "check",
        description = "Checks wire JSON against every rule of the service, without sending anything.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:All bodies are acceptable.",
            "1:Some body is not.",
            "2:The command line is wrong, or a file cannot be read."
        },
        footerHeading = "%nExample:%n",
        footer = "  jobresult check --format json report.json")
final class Check implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    private final InputStream in;
    private final OutputStream out;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before the command runs.
    private CommandSpec spec;

    @Option(
            names = "--operation",
            paramLabel = "NAME",
            converter = OperationName.class,
            description =
                    "The operation whose request a body is: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
    private Operation operation = Operation.PUT_JOB_SUCCESS_RESULT;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "How to print outcomes: text, for people, or json, one object a line; ${DEFAULT-VALUE} by"
                    + " default.")
    private Format format = Format.text;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Files of one body each; standard input for - or without any.")
    private List<String> files = List.of();

    Check(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        int exitCode = Main.ACCEPTABLE;
        for (String source : files.isEmpty() ? List.of(STANDARD_INPUT) : files) {
            Outcome outcome = check(source);
            out.write(outcome.print(format));
            out.flush();
            exitCode = Math.max(exitCode, outcome.exitCode());
        }
        return exitCode;
    }

    private Outcome check(String source) {
        try {
            decode(source);
            return Outcome.acceptable(source, operation);
        } catch (InvalidRequestException e) {
            return Outcome.of(source, operation, e);
        } catch (UnreadableRequestException e) {
            return Outcome.of(source, operation, e);
        } catch (IOException | InvalidPathException e) {
            spec.commandLine().getErr().println("jobresult: " + source + ": " + reason(e));
            return Outcome.noBody(source, operation);
        }
    }

    private void decode(String source) throws IOException {
        if (source.equals(STANDARD_INPUT)) {
            JobResultCodec.standard().decode(in, operation.requestType());
            return;
        }
        try (InputStream body = Files.newInputStream(Path.of(source))) {
            JobResultCodec.standard().decode(body, operation.requestType());
        }
    }

    private static String reason(Exception e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        return e instanceof AccessDeniedException ? "permission denied" : String.valueOf(e.getMessage());
    }

    /** Names as the service spells them, which are not those of the constants. */
    static final class OperationName implements ITypeConverter<Operation> {

        @Override
        public Operation convert(String name) {
            return Arrays.stream(Operation.values())
                    .filter(operation -> operation.operationName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("expected one of "
                            + Arrays.toString(Operation.values()) + " (case-sensitive) but was '" + name + "'"));
        }
    }
}
