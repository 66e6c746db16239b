/** The commands that print requests. */
@NullMarked
package io.github.jobresult.cli.put;

import org.jspecify.annotations.NullMarked;
