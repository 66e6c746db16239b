package io.github.jobresult.cli.put;

import io.github.jobresult.cli.shell.ClosedPipe;
import io.github.jobresult.cli.shell.ExitCode;
import io.github.jobresult.cli.shell.Version;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.service.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints a request that the service would not refuse for its content; what both operations have in common. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes, as those of the AWS CLI v2:%n",
        exitCodeList = {
            "0:The request is valid and printed.",
            "141:Standard output was closed by its reader, as head does.",
            "252:The command line or the request is wrong, or a file cannot be read. Nothing is printed on standard"
                    + " output; standard error has all reasons.",
            "255:Something else went wrong; what standard output has is not a whole request."
        },
        footerHeading = "%nValues:%n"
                + "  TEXT, STRUCTURE, MAP and JSON can be file://PATH, which is what the file%n"
                + "  holds, in UTF-8 and with the line feed at its end, or env://NAME, which is%n"
                + "  what the environment variable holds. Tokens so stay out of the list of%n"
                + "  processes.%n"
                + "  No message shows a token or the value of an output variable.%n%n"
                + "  STRUCTURE and MAP are JSON, or shorthand: name=value,name=value. There \\, is a%n"
                + "  comma, 'text' and \"text\" hold anything but \\' and \\\" for the quote itself,%n"
                + "  name@=file://PATH and name@=env://NAME are what is there, while neither is%n"
                + "  taken after a = alone. A name that ends with @ has it doubled: name@@=value.%n%n"
                + "Examples:%n",
        exitCodeOnInvalidInput = ExitCode.WRONG_PARAMETERS,
        exitCodeOnExecutionException = ExitCode.FAILED)
public abstract class PutCommand implements Callable<Integer> {

    private final Operation operation;
    private final InputStream in;
    private final OutputStream out;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before the command runs.
    private CommandSpec spec;

    @Option(names = "--job-id", order = 1, paramLabel = "TEXT", description = "Required: the ID of the job.")
    private List<String> jobId = List.of();

    @Option(
            names = "--current-revision",
            order = 3,
            paramLabel = "STRUCTURE",
            description = "The revision worked on: revision=,changeIdentifier=,created=,revisionSummary=. The first two"
                    + " are required. created is a date and time in ISO 8601, in UTC where it has no zone, or as git"
                    + " and GNU tools print it, or seconds since 1970.")
    private List<String> currentRevision = List.of();

    @Option(
            names = "--continuation-token",
            order = 4,
            paramLabel = "TEXT",
            description = "Makes the service hand out the job again, with this token, rather than end the action.")
    private List<String> continuationToken = List.of();

    @Option(
            names = "--execution-details",
            order = 5,
            paramLabel = "STRUCTURE",
            description = "What to tell of the execution: summary=,externalExecutionId=,percentComplete=.")
    private List<String> executionDetails = List.of();

    @Option(
            names = "--cli-input-json",
            order = 7,
            paramLabel = "JSON",
            description =
                    "The whole request, or - to read it from standard input. Each option above replaces a whole member.")
    private @Nullable String cliInputJson;

    @Option(
            names = "--generate-cli-skeleton",
            order = 8,
            arity = "0..1",
            fallbackValue = "input",
            paramLabel = "KIND",
            description = "Prints something to fill in for --cli-input-json instead: input, all members without values;"
                    + " example, a valid request; output, nothing, but the options are checked.")
    private @Nullable Skeleton skeleton;

    @Option(
            names = "--format",
            order = 9,
            paramLabel = "FORMAT",
            defaultValue = "json",
            description = "json, as it goes over the wire, or pretty, indented; ${DEFAULT-VALUE} by default.")
    private RequestFormat format = RequestFormat.json;

    @Option(
            names = "--http",
            order = 10,
            description =
                    "Prints the HTTP request around it too, but for host and signature, which whoever sends it adds.")
    private boolean http;

    @Option(
            names = "--truncate",
            order = 11,
            description =
                    "Cuts a summary that is too long, drops broken characters from it, leaves it out if it is empty,"
                            + " and says so on standard error. The same goes for revisionSummary.")
    private boolean truncates;

    PutCommand(Operation operation, InputStream in, OutputStream out) {
        this.operation = operation;
        this.in = in;
        this.out = out;
    }

    /**
     * Returns this command for picocli. An option may be given twice, as with the AWS CLI.
     *
     * @return the command
     */
    public final CommandLine commandLine() {
        return new CommandLine(this).setOverwrittenOptionsAllowed(true);
    }

    /** The values of the options for the members, by the name of the member. */
    Map<String, List<String>> members() {
        Map<String, List<String>> members = new LinkedHashMap<>();
        members.put("jobId", jobId);
        members.put("currentRevision", currentRevision);
        members.put("continuationToken", continuationToken);
        members.put("executionDetails", executionDetails);
        return members;
    }

    @Override
    public final Integer call() {
        try {
            return put();
        } catch (IOException e) {
            return ClosedPipe.isReasonOf(e) ? ExitCode.CLOSED_PIPE : failed(e);
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    private int failed(Exception e) {
        // Neither its message nor its stack trace, as they could show a secret.
        err().println("jobresult: failed: " + e.getClass().getName());
        return ExitCode.FAILED;
    }

    private int put() throws IOException {
        if (skeleton != null && skeleton != Skeleton.output) {
            print(skeleton.text(operation));
            return ExitCode.ACCEPTABLE;
        }
        OptionReader parameters = new OptionReader(operation, in, truncates);
        Optional<JobSuccessRequest> request = parameters.request(cliInputJson, members());
        if (request.isEmpty()) {
            parameters.problems().forEach(err()::println);
            return ExitCode.WRONG_PARAMETERS;
        }
        parameters.changes().forEach(change -> err().println("jobresult: " + change));
        if (skeleton == null) {
            byte[] encoded = JobResultCodec.standard().encode(request.get());
            byte[] body = format == RequestFormat.pretty ? Json.indent(encoded) : encoded;
            print(http ? message(body) : line(body));
        }
        return ExitCode.ACCEPTABLE;
    }

    private byte[] message(byte[] body) {
        String head = "POST / HTTP/1.1\r\n"
                + Operation.TARGET_HEADER + ": " + operation.target() + "\r\n"
                + "Content-Type: " + Operation.CONTENT_TYPE + "\r\n"
                + "Content-Length: " + body.length + "\r\n"
                + "\r\n";
        return concat(head.getBytes(StandardCharsets.US_ASCII), body);
    }

    private static byte[] line(byte[] text) {
        return concat(text, new byte[] {'\n'});
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private void print(byte[] text) throws IOException {
        out.write(text);
        out.flush();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
