package io.github.jobresult.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line without showing the values in it, which may be secrets. */
final class WrongUsage implements IParameterExceptionHandler {

    /** Options of the AWS CLI that concern the sending. */
    private static final Set<String> OPTIONS_OF_SENDER = Set.of(
            "--ca-bundle",
            "--cli-auto-prompt",
            "--cli-binary-format",
            "--cli-connect-timeout",
            "--cli-read-timeout",
            "--color",
            "--debug",
            "--endpoint-url",
            "--no-cli-auto-prompt",
            "--no-cli-pager",
            "--no-paginate",
            "--no-sign-request",
            "--no-verify-ssl",
            "--output",
            "--profile",
            "--query",
            "--region");

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        CommandLine.Help help = command.getHelp();
        PrintWriter err = command.getErr();
        err.println("jobresult: " + reason(e));
        err.print(help.synopsisHeading() + help.synopsis(help.synopsisHeadingLength()));
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help' for more.");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String reason(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (e instanceof MissingParameterException missing
                && missing.getMissing().get(0) instanceof OptionSpec option) {
            return option.longestName() + " needs a value";
        }
        if (e.getArgSpec() instanceof OptionSpec option) {
            Iterable<String> candidates = option.completionCandidates();
            return option.longestName()
                    + (candidates == null ? " cannot take this value" : " takes one of " + candidates);
        }
        return String.valueOf(e.getMessage());
    }

    private static String unmatched(UnmatchedArgumentException e) {
        String argument = e.getUnmatched().get(0);
        boolean isCommand = !e.getCommandLine().getSubcommands().isEmpty();
        if (!argument.startsWith("-") && !isCommand) {
            return "an argument is left over; a value with blanks in it stands in quotes";
        }
        String name = argument.replaceFirst("=.*", "");
        if (OPTIONS_OF_SENDER.contains(name)) {
            return "this command sends nothing; " + name + " belongs to the aws command that sends the request";
        }
        List<String> suggestions = e.getSuggestions();
        return "there is no " + (isCommand ? "command " : "option ") + name
                + (suggestions.isEmpty() ? "" : "; did you mean " + String.join(" or ", suggestions) + "?");
    }
}
