package io.github.jobresult.cli.put;

import io.github.jobresult.service.Operation;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Report that a custom action's job succeeded. */
@Command(
        name = "put-job-success-result",
        description = {
            "Prints the report that a custom action's job succeeded, once it is checked.",
            "It takes the options of aws codepipeline put-job-success-result, checks every rule of the service and prints"
                    + " the wire JSON. It sends nothing."
        },
        customSynopsis = "jobresult put-job-success-result --job-id=TEXT [OPTION]...",
        footer = {
            "  jobresult put-job-success-result --job-id \"$JOB_ID\" \\",
            "    --execution-details summary='412 tests passed',percentComplete=100 \\",
            "    --output-variables imageTag=1.4.2 > report.json &&",
            "  aws codepipeline put-job-success-result --cli-input-json file://report.json",
            "",
            "  The last commit of git:",
            "  SUMMARY=$(git log -1 --format=%%s) jobresult put-job-success-result \\",
            "    --job-id \"$JOB_ID\" --truncate --current-revision \\",
            "    revisionSummary@=env://SUMMARY,$(git log -1 \\",
            "      --format=revision=%%H,changeIdentifier=%%h,created=%%cI)",
            "",
            "  jobresult put-job-success-result \\",
            "    --generate-cli-skeleton example > example.json",
            "  jobresult put-job-success-result --cli-input-json file://example.json"
        })
public final class PutJobSuccessResultCommand extends PutCommand {

    @Option(
            names = "--output-variables",
            order = 6,
            paramLabel = "MAP",
            description = "What the action puts out for later ones: name=value,….")
    private List<String> outputVariables = List.of();

    /**
     * Creates the command.
     *
     * @param in standard input
     * @param out standard output
     */
    public PutJobSuccessResultCommand(InputStream in, OutputStream out) {
        super(Operation.PUT_JOB_SUCCESS_RESULT, in, out);
    }

    @Override
    Map<String, List<String>> members() {
        Map<String, List<String>> members = super.members();
        members.put("outputVariables", outputVariables);
        return members;
    }
}
