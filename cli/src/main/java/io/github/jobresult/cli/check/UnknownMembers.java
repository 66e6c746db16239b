package io.github.jobresult.cli.check;

/** What to do about unknown members, spelled as the command line spells it. */
enum UnknownMembers {
    /** Nothing, like any receiver. */
    ignore,
    /** Tell of them, and accept the body. */
    warn,
    /** Refuse the body. */
    refuse
}
