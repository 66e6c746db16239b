package io.github.jobresult.serialization;

import com.fasterxml.jackson.annotation.JacksonAnnotation;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DatabindContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.util.IgnorePropertiesUtil;
import tools.jackson.databind.util.NameTransformer;

/**
 * The members that a mapper is told to write and read, and the names it is told to give them.
 *
 * @param names gives each member a prefix or a suffix if it is unwrapped
 * @param included the only members, or {@code null} for all
 * @param inside the members of members that are structures
 */
record ShownMembers(
        NameTransformer names,
        Set<String> ignored,
        @Nullable Set<String> included,
        Map<String, ShownMembers> inside) {

    private static final ShownMembers ALL = new ShownMembers(NameTransformer.NOP, Set.of(), null, Map.of());

    /**
     * Finds out what a mapper is told about a type, by a mix-in or at a property of that type.
     *
     * @throws tools.jackson.databind.exc.InvalidDefinitionException if it is told what it could not do
     */
    static ShownMembers of(
            Class<?> type, @Nullable BeanProperty property, DatabindContext context, boolean forWriting) {
        AnnotationIntrospector introspector = context.getAnnotationIntrospector();
        MapperConfig<?> config = context.getConfig();
        AnnotatedClass annotated = context.introspectClassAnnotations(type);
        requireHonored(type, annotated, introspector, context);

        ShownMembers shown = ALL.without(
                config.getDefaultPropertyIgnorals(type, annotated),
                config.getDefaultPropertyInclusions(type, annotated),
                forWriting);
        if (property != null && property.getMember() != null) {
            AnnotatedMember member = property.getMember();
            if (introspector.findFilterId(config, member) != null) {
                refuse(type, "a filter at the property " + property.getName(), context);
            }
            shown = shown.without(
                    introspector.findPropertyIgnoralByName(config, member),
                    introspector.findPropertyInclusionByName(config, member),
                    forWriting);
        }
        return JobSuccessRequest.class.isAssignableFrom(type)
                ? shown.with(Map.of(
                        "currentRevision", of(CurrentRevision.class, null, context, forWriting),
                        "executionDetails", of(ExecutionDetails.class, null, context, forWriting)))
                : shown;
    }

    /** Refuses an annotation that, if it had no effect, would show or lose what it is there to hide or keep. */
    private static void requireHonored(
            Class<?> type, AnnotatedClass annotated, AnnotationIntrospector introspector, DatabindContext context) {
        MapperConfig<?> config = context.getConfig();
        if (introspector.findFilterId(config, annotated) != null) {
            refuse(type, "a filter", context);
        }
        if (introspector.findViews(config, annotated) != null) {
            refuse(type, "a view", context);
        }
        Predicate<AnnotatedMember> isAnnotated =
                member -> member.annotations().map(Annotation::annotationType).anyMatch(ShownMembers::isOfJackson)
                        || introspector.hasIgnoreMarker(config, member);
        Stream.of(annotated.memberMethods(), annotated.fields())
                .flatMap(members -> StreamSupport.stream(members.spliterator(), false))
                .filter(isAnnotated)
                .findFirst()
                .ifPresent(member -> refuse(type, "an annotation of the member " + member.getName(), context));
    }

    private static boolean isOfJackson(Class<? extends Annotation> annotation) {
        return annotation.isAnnotationPresent(JacksonAnnotation.class);
    }

    private static void refuse(Class<?> type, String what, DatabindContext context) {
        context.reportBadDefinition(
                type,
                "Cannot honor " + what + " for " + type.getSimpleName()
                        + ": leave members out with @JsonIgnoreProperties or @JsonIncludeProperties");
    }

    private ShownMembers without(
            JsonIgnoreProperties.Value ignorals, JsonIncludeProperties.Value inclusions, boolean forWriting) {
        Set<String> more =
                forWriting ? ignorals.findIgnoredForSerialization() : ignorals.findIgnoredForDeserialization();
        if (more.isEmpty() && inclusions.getIncluded() == null) {
            return this;
        }
        return new ShownMembers(
                names,
                Objects.requireNonNull(IgnorePropertiesUtil.combineNamesToIgnore(ignored, more)),
                IgnorePropertiesUtil.combineNamesToInclude(included, inclusions.getIncluded()),
                inside);
    }

    private ShownMembers with(Map<String, ShownMembers> inside) {
        if (inside.values().stream().allMatch(ShownMembers::areAll)) {
            return this;
        }
        return new ShownMembers(names, ignored, included, inside);
    }

    /** Returns the same members of a value that is unwrapped. */
    ShownMembers unwrapped(NameTransformer outer) {
        return new ShownMembers(NameTransformer.chainedTransformer(outer, names), ignored, included, inside);
    }

    /** Says that nothing is renamed or left out. */
    boolean areAll() {
        return equals(ALL);
    }

    /** Returns the members of a member. */
    ShownMembers inside(String member) {
        return inside.getOrDefault(member, ALL);
    }

    /** Returns the name under which a member is written, {@code null} for a member that is not. */
    @Nullable
    String nameOf(String member) {
        return isIgnored(member) ? null : names.transform(member);
    }

    /** Returns the member that is read from under a name, {@code null} for a name of something else. */
    @Nullable
    String memberOf(String name) {
        String member = names.reverse(name);
        return member == null || isIgnored(member) ? null : member;
    }

    private boolean isIgnored(String member) {
        return IgnorePropertiesUtil.shouldIgnore(member, ignored, included);
    }
}
