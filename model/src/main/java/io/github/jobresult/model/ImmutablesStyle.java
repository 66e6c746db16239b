package io.github.jobresult.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/** How Immutables generates the values: hidden classes that never look at what they are given. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        get = "get*",
        allParameters = true,
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        validationMethod = Value.Style.ValidationMethod.NONE,
        jdkOnly = true,
        // Any other annotation would ask consumers for a class that they do not have.
        allowedClasspathAnnotations = Override.class,
        defaults = @Value.Immutable(builder = false, copy = false))
@interface ImmutablesStyle {}
