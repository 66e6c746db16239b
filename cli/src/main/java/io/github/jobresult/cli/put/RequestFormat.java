package io.github.jobresult.cli.put;

/** How a request is printed, spelled as the command line spells it. */
enum RequestFormat {
    json,
    pretty
}
