package io.github.jobresult.cli.check;

import io.github.jobresult.cli.shell.ExitCode;
import io.github.jobresult.cli.shell.Version;
import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.serialization.UnreadableRequestException;
import io.github.jobresult.service.Operation;
import io.github.jobresult.validation.InvalidRequestException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks bodies against all rules of the service. */
@Command(
        name = "check",
        description = "Checks wire JSON against every rule of the service, without sending anything.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:All bodies are acceptable.",
            "1:Some body is refused.",
            "2:The command line is wrong, an input cannot be read, or there is no body.",
            "141:Standard output was closed by its reader, as head does."
        },
        footerHeading =
                "%nStandard error gets a summary of more than one body: how many were read and refused, and for what.%n%n"
                        + "Examples:%n",
        footer = {
            "  jobresult check --format json report.json",
            "  jobresult check reports/",
            "  jobresult check --input-format lenient from-connector.json",
            "  zcat reports.ndjson.gz | jobresult check --ndjson > outcomes.txt"
        })
public final class CheckCommand implements Callable<Integer> {

    /** Of such a body the codec says so, and need not see the rest. */
    private static final int TOO_LONG = JobResultCodec.DEFAULT_MAX_BODY_BYTES + 1;

    private final InputStream in;
    private final OutputStream out;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before the command runs.
    private CommandSpec spec;

    @Option(
            names = "--operation",
            paramLabel = "NAME",
            defaultValue = "auto",
            description = "The operation whose request a body is: PutJobSuccessResult,"
                    + " PutThirdPartyJobSuccessResult, or auto, which takes a body with a clientToken for a partner's;"
                    + " ${DEFAULT-VALUE} by default.")
    private OperationName operationName = OperationName.auto;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "How to print results: text for people, or json with one object a line; ${DEFAULT-VALUE} by"
                    + " default.")
    private OutcomeFormat format = OutcomeFormat.text;

    @Option(
            names = "--input-format",
            // Completion of bash takes options with equal labels for one.
            paramLabel = "MODE",
            defaultValue = "strict",
            description =
                    "How to read bodies: strict, as the service does, or lenient, which also takes what other programs"
                            + " write, such as ISO 8601 texts for created; ${DEFAULT-VALUE} by default.")
    private InputFormat inputFormat = InputFormat.strict;

    @Option(
            names = "--unknown-members",
            paramLabel = "ACTION",
            defaultValue = "warn",
            description =
                    "What to do about members that the request does not have, which receivers skip: ignore, warn or"
                            + " refuse; ${DEFAULT-VALUE} by default.")
    private UnknownMembers unknownMembers = UnknownMembers.warn;

    @Option(
            names = "--ndjson",
            description =
                    "Each line is a body. Lines without anything are skipped. Results are labeled FILE:LINE, and the"
                            + " lines and columns of problems count from the start of that line.")
    private boolean ndjson;

    @Option(
            names = "--allow-empty",
            description =
                    "Accepts an input of --ndjson without any body, and a folder without such files. Otherwise they"
                            + " count as unreadable, because a broken pipeline often leaves nothing.")
    private boolean allowEmpty;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Files of one body each. A folder stands for all files in it, however deep, that end with"
                    + " .json, or with .ndjson or .jsonl for --ndjson. Without files, or for -, standard input.")
    private List<File> files = List.of();

    /**
     * Creates the command.
     *
     * @param in standard input
     * @param out standard output
     */
    public CheckCommand(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public Integer call() {
        Outcomes outcomes = new Outcomes(out, format);
        try (Progress progress = Progress.onStandardError()) {
            List<String> sources = Inputs.of(arguments(), endings());
            if (progress.isShown()) {
                progress.expect(size(sources));
            }
            for (String source : sources) {
                check(source, outcomes, progress);
                outcomes.flush();
            }
        } catch (Outcomes.Unprintable e) {
            if (e.isOfClosedPipe()) {
                return ExitCode.CLOSED_PIPE;
            }
            tell("standard output: " + e.getMessage());
            return ExitCode.UNUSABLE;
        }
        if (outcomes.total() > 1) {
            tell(outcomes.summary());
        }
        return outcomes.exitCode();
    }

    private List<String> arguments() {
        return files.isEmpty()
                ? List.of(Inputs.STANDARD_INPUT)
                : files.stream().map(File::getPath).toList();
    }

    private List<String> endings() {
        return ndjson ? List.of(".ndjson", ".jsonl") : List.of(".json");
    }

    /** In bytes; negative if nobody knows. */
    private static long size(List<String> sources) {
        long size = 0;
        for (String source : sources) {
            if (source.equals(Inputs.STANDARD_INPUT)) {
                return -1;
            }
            size += new File(source).length();
        }
        return size;
    }

    private void check(String source, Outcomes outcomes, Progress progress) {
        try {
            if (source.equals(Inputs.STANDARD_INPUT)) {
                check(source, in, outcomes, progress);
                return;
            }
            try (InputStream file = Files.newInputStream(Path.of(source))) {
                check(source, file, outcomes, progress);
            }
        } catch (IOException | InvalidPathException e) {
            boolean isEmptyFolder = Inputs.isFolder(source) && !(e instanceof AccessDeniedException);
            if (!isEmptyFolder) {
                unreadable(source, reason(e), outcomes);
            } else if (!allowEmpty) {
                unreadable(source, "no file in it that ends with " + String.join(" or ", endings()), outcomes);
            }
        }
    }

    /** Says it in one place: people look for it on standard error, and programs beside the other outcomes. */
    private void unreadable(String source, String reason, Outcomes outcomes) {
        if (format == OutcomeFormat.text) {
            tell(source + ": " + reason);
        }
        outcomes.print(Outcome.noBody(source, reason));
    }

    private void check(String source, InputStream input, Outcomes outcomes, Progress progress) throws IOException {
        if (!ndjson) {
            byte[] body = input.readNBytes(TOO_LONG);
            outcomes.print(outcome(source, body));
            progress.step(body.length);
            return;
        }
        Lines lines = new Lines(input, TOO_LONG, bytes -> {
            outcomes.flush();
            progress.step(bytes);
        });
        boolean isEmpty = true;
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            if (!isBlank(line)) {
                outcomes.print(outcome(source + ":" + lines.number(), line));
                isEmpty = false;
            }
        }
        if (isEmpty && !allowEmpty) {
            unreadable(source, "no body in it (--allow-empty accepts that)", outcomes);
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte character : line) {
            if (character != ' ' && character != '\t' && character != '\r') {
                return false;
            }
        }
        return true;
    }

    private Outcome outcome(String source, byte[] body) {
        MemberNames names = MemberNames.of(body);
        Operation operation = operationName.of(names);
        Outcome outcome = outcome(source, body, operation);
        return unknownMembers == UnknownMembers.ignore
                ? outcome
                : outcome.with(names.unknownIn(operation), unknownMembers == UnknownMembers.refuse);
    }

    private Outcome outcome(String source, byte[] body, Operation operation) {
        boolean isAssumed = operationName == OperationName.auto;
        try {
            inputFormat.codec().decode(body, operation.requestType());
            return Outcome.acceptable(source, operation);
        } catch (InvalidRequestException e) {
            return Outcome.of(source, operation, isAssumed, e);
        } catch (UnreadableRequestException e) {
            return Outcome.of(source, operation, isAssumed, e);
        }
    }

    private void tell(String what) {
        spec.commandLine().getErr().println("jobresult: " + what);
    }

    private static String reason(Exception e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        return e instanceof AccessDeniedException ? "permission denied" : String.valueOf(e.getMessage());
    }
}
