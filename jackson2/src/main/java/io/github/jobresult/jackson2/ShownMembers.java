package io.github.jobresult.jackson2;

import com.fasterxml.jackson.annotation.JacksonAnnotation;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DatabindContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.util.NameTransformer;
import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members that a mapper writes and reads for one type.
 *
 * @param ignored the members that an application's annotations leave out
 * @param unwrapped how many objects around are those that the members are written into, and read from
 * @param names the prefix and the suffix of members that are unwrapped
 */
record ShownMembers(Set<String> ignored, int unwrapped, NameTransformer names) {

    static final ShownMembers ALL = new ShownMembers(Set.of(), 0, NameTransformer.NOP);

    /**
     * Finds what the annotations of a property, or of a mix-in, say about a type.
     *
     * @throws com.fasterxml.jackson.databind.exc.InvalidDefinitionException if they say what cannot be honored
     */
    static ShownMembers of(Class<?> type, @Nullable BeanProperty property, DatabindContext context, boolean forWriting)
            throws JsonMappingException {
        MapperConfig<?> config = context.getConfig();
        AnnotationIntrospector introspector = context.getAnnotationIntrospector();
        AnnotatedClass annotated =
                config.introspectClassAnnotations(context.constructType(type)).getClassInfo();
        boolean isHonored = introspector.findFilterId(annotated) == null
                && introspector.findViews(annotated) == null
                && config.getDefaultPropertyInclusions(type, annotated).getIncluded() == null;
        for (AnnotatedMember member : annotated.memberMethods()) {
            for (Annotation found : member.getAllAnnotations().annotations()) {
                isHonored &= !found.annotationType().isAnnotationPresent(JacksonAnnotation.class);
            }
        }
        Set<String> ignored = new HashSet<>(names(config.getDefaultPropertyIgnorals(type, annotated), forWriting));
        if (property != null && property.getMember() != null) {
            AnnotatedMember member = property.getMember();
            isHonored &= introspector.findFilterId(member) == null
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
        return new ShownMembers(ignored, 0, NameTransformer.NOP);
    }

    private static Set<String> names(JsonIgnoreProperties.Value ignorals, boolean forWriting) {
        return forWriting ? ignorals.findIgnoredForSerialization() : ignorals.findIgnoredForDeserialization();
    }

    boolean isUnwrapped() {
        return unwrapped > 0;
    }

    /** Returns the same members of a value that is unwrapped. */
    ShownMembers unwrapped(NameTransformer outer) {
        return new ShownMembers(ignored, unwrapped + 1, NameTransformer.chainedTransformer(outer, names));
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
