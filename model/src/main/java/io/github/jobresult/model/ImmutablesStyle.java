package io.github.jobresult.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/** How Immutables generates the values: hidden classes, builders that never look at what they are given. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        get = "get*",
        build = "buildPartial",
        depluralize = true,
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        overshadowImplementation = true,
        validationMethod = Value.Style.ValidationMethod.NONE,
        optionalAcceptNullable = true,
        jdkOnly = true,
        redactedMask = "***",
        // Any other annotation would ask consumers for a class that they do not have.
        allowedClasspathAnnotations = Override.class,
        defaults = @Value.Immutable(copy = false))
@interface ImmutablesStyle {}
