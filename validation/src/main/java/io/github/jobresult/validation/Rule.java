package io.github.jobresult.validation;

/**
 * The kinds of rules that a success report can break. At one member, violations are reported in the order of these
 * constants.
 *
 * <p>What numbers count is said here for the service's rules. A constraint that an application adds may count otherwise, as
 * {@code @Size} counts UTF-16 units or variables; the message then names it.
 */
public enum Rule {
    /** A required member is absent. Nothing is measured. */
    REQUIRED,
    /** A text is too short or too long. Bounds and measure are Unicode code points. */
    LENGTH,
    /** A text does not match its pattern as a whole. Measured are the text's code points. */
    PATTERN,
    /**
     * A number or a time lies outside its bounds. Bounds and measure are the numbers themselves; of a time they are
     * seconds since 1970-01-01T00:00:00Z, rounded towards the past.
     */
    RANGE,
    /** A member stands beside another one that excludes it. Nothing is measured. */
    CONFLICT,
    /** The output variables take too much room in all. Bound and measure are bytes of UTF-8. */
    SIZE,
    /** A text is not well-formed Unicode. Measured is how many lone surrogates it has. */
    UNICODE
}
