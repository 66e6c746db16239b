package io.github.jobresult.benchmarks;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** What a command of picocli's takes that does nothing. */
@Command(name = "empty", mixinStandardHelpOptions = true)
final class EmptyCommand implements Callable<Integer> {

    private EmptyCommand() {}

    public static void main(String[] args) {
        System.exit(new picocli.CommandLine(new EmptyCommand()).execute(args));
    }

    @Override
    public Integer call() {
        return 0;
    }
}
