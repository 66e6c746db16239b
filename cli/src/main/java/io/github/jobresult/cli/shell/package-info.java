/** What all commands share. */
@NullMarked
package io.github.jobresult.cli.shell;

import org.jspecify.annotations.NullMarked;
