package io.github.jobresult.cli.shell;

/** The exit codes of all commands. Their help lists those that each one uses. */
public final class ExitCode {

    /** Everything is acceptable. */
    public static final int ACCEPTABLE = 0;

    /** Some body is refused. */
    public static final int REFUSED = 1;

    /** The command line is wrong, or an input cannot be read or has no body. */
    public static final int UNUSABLE = 2;

    /** The reader of standard output closed it. Shells report this code for programs that the signal for it ends. */
    public static final int CLOSED_PIPE = 141;

    /** The command line or the request is wrong, as with the AWS CLI v2. */
    public static final int WRONG_PARAMETERS = 252;

    /** Any other failure, as with the AWS CLI v2. */
    public static final int FAILED = 255;

    private ExitCode() {}
}
