package io.github.jobresult.cli.put;

import io.github.jobresult.service.Operation;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Report that a partner action's job succeeded. */
@Command(
        name = "put-third-party-job-success-result",
        description = {
            "Prints the report that a partner action's job succeeded, once it is checked.",
            "It takes the options of aws codepipeline put-third-party-job-success-result, checks every rule of the service"
                    + " and prints the wire JSON. It sends nothing."
        },
        customSynopsis = {
            "jobresult put-third-party-job-success-result --job-id=TEXT",
            "                 --client-token=TEXT [OPTION]..."
        },
        footer = {
            "  jobresult put-third-party-job-success-result --job-id \"$JOB_ID\" \\",
            "    --client-token env://CLIENT_TOKEN \\",
            "    --execution-details summary=scanned > report.json &&",
            "  aws codepipeline put-third-party-job-success-result \\",
            "    --cli-input-json file://report.json",
            "",
            "  jobresult put-third-party-job-success-result \\",
            "    --generate-cli-skeleton example > example.json",
            "  jobresult put-third-party-job-success-result \\",
            "    --cli-input-json file://example.json"
        })
public final class PutThirdPartyJobSuccessResultCommand extends PutCommand {

    @Option(
            names = "--client-token",
            order = 2,
            paramLabel = "TEXT",
            description = "Required: the token that shows that the partner may report on this job.")
    private List<String> clientToken = List.of();

    /**
     * Creates the command.
     *
     * @param in standard input
     * @param out standard output
     */
    public PutThirdPartyJobSuccessResultCommand(InputStream in, OutputStream out) {
        super(Operation.PUT_THIRD_PARTY_JOB_SUCCESS_RESULT, in, out);
    }

    @Override
    Map<String, List<String>> members() {
        Map<String, List<String>> members = super.members();
        members.put("clientToken", clientToken);
        return members;
    }
}
