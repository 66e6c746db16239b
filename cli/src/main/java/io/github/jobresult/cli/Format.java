package io.github.jobresult.cli;

import java.util.Locale;

/** How outcomes are printed. */
enum Format {
    TEXT,
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
