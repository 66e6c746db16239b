/** The command {@code jobresult}; nothing here is for use by other code. */
@NullMarked
package io.github.jobresult.cli;

import org.jspecify.annotations.NullMarked;
