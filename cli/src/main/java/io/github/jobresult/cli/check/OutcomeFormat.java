package io.github.jobresult.cli.check;

/** How outcomes are printed, spelled as the command line spells it. */
enum OutcomeFormat {
    text,
    json
}
