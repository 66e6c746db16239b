package io.github.jobresult.cli;

/** How outcomes are printed, spelled as the command line spells it. */
enum Format {
    text,
    json
}
