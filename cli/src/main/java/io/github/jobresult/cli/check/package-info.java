/** The command that checks bodies. */
@NullMarked
package io.github.jobresult.cli.check;

import org.jspecify.annotations.NullMarked;
