/**
 * The two success reports and the values in them.
 *
 * <p>All types are immutable and safe to share between threads. They are made with their builders and cannot be
 * extended outside this package.
 */
@NullMarked
package io.github.jobresult.model;

import org.jspecify.annotations.NullMarked;
