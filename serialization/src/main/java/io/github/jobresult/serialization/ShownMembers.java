package io.github.jobresult.serialization;

import com.fasterxml.jackson.annotation.JacksonAnnotation;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DatabindContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.util.NameTransformer;

/**
 * The members that a mapper writes and reads for one type.
 *
 * @param ignored the members that an application's annotations leave out
 * @param isUnwrapped says that the members are written into the object around, and read from there
 * @param names the prefix and the suffix of members that are unwrapped
 */
record ShownMembers(Set<String> ignored, boolean isUnwrapped, NameTransformer names) {

    static final ShownMembers ALL = new ShownMembers(Set.of(), false, NameTransformer.NOP);

    /**
     * Finds what the annotations of a property, or of a mix-in, say about a type.
     *
     * @throws tools.jackson.databind.exc.InvalidDefinitionException if they say what cannot be honored
     */
    static ShownMembers of(
            Class<?> type, @Nullable BeanProperty property, DatabindContext context, boolean forWriting) {
        MapperConfig<?> config = context.getConfig();
        AnnotationIntrospector introspector = context.getAnnotationIntrospector();
        AnnotatedClass annotated = context.introspectClassAnnotations(type);
        boolean isHonored = introspector.findFilterId(config, annotated) == null
                && introspector.findViews(config, annotated) == null
                && config.getDefaultPropertyInclusions(type, annotated).getIncluded() == null;
        for (AnnotatedMember member : annotated.memberMethods()) {
            isHonored &= member.annotations()
                    .noneMatch(found -> found.annotationType().isAnnotationPresent(JacksonAnnotation.class));
        }
        Set<String> ignored = new HashSet<>(names(config.getDefaultPropertyIgnorals(type, annotated), forWriting));
        if (property != null && property.getMember() != null) {
            AnnotatedMember member = property.getMember();
            isHonored &= introspector.findFilterId(config, member) == null
                    && introspector.findPropertyInclusionByName(config, member).getIncluded() == null;
            ignored.addAll(names(introspector.findPropertyIgnoralByName(config, member), forWriting));
        }
        if (JobSuccessRequest.class.isAssignableFrom(type)) {
            for (Class<?> inside : List.of(CurrentRevision.class, ExecutionDetails.class)) {
                isHonored &= of(inside, null, context, forWriting).ignored.isEmpty();
            }
        }
        if (!isHonored) {
            context.reportBadDefinition(
                    type,
                    type.getSimpleName()
                            + " has a filter, a view, annotations of single members or included properties,"
                            + " which JobResultModule does not support: use @JsonIgnoreProperties");
        }
        return new ShownMembers(ignored, false, NameTransformer.NOP);
    }

    private static Set<String> names(JsonIgnoreProperties.Value ignorals, boolean forWriting) {
        return forWriting ? ignorals.findIgnoredForSerialization() : ignorals.findIgnoredForDeserialization();
    }

    /** Returns the same members of a value that is unwrapped. */
    ShownMembers unwrapped(NameTransformer outer) {
        return new ShownMembers(ignored, true, NameTransformer.chainedTransformer(outer, names));
    }

    /** Returns the name under which a member is written, {@code null} for a member that is not. */
    @Nullable
    String nameOf(String member) {
        return ignored.contains(member) ? null : names.transform(member);
    }

    /** Returns the member that is read from under a name, an empty name if there is none. */
    String memberOf(String name) {
        String member = names.reverse(name);
        return member == null || ignored.contains(member) ? "" : member;
    }
}
