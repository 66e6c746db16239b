package io.github.jobresult.serialization;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.util.JsonGeneratorDelegate;
import tools.jackson.databind.util.TokenBuffer;

/** Writes the shown members of one object into an object that is open already. */
final class MemberGenerator extends JsonGeneratorDelegate {

    private final JsonGenerator target;
    private final JsonGenerator nowhere;
    private final ShownMembers members;
    private ShownMembers inside;
    private int depth;
    private int hiddenAt;

    MemberGenerator(JsonGenerator target, ShownMembers members) {
        super(target, false);
        this.target = target;
        this.nowhere = TokenBuffer.forGeneration();
        this.members = members;
        this.inside = members;
    }

    @Override
    public JsonGenerator writeStartObject() {
        if (depth++ > 0) {
            delegate.writeStartObject();
        }
        return this;
    }

    @Override
    public JsonGenerator writeEndObject() {
        showAgain();
        if (--depth > 0) {
            delegate.writeEndObject();
        }
        return this;
    }

    @Override
    public JsonGenerator writeName(String member) {
        showAgain();
        if (hiddenAt > 0) {
            delegate.writeName(member);
            return this;
        }
        String name = depth == 1 ? members.nameOf(member) : depth == 2 ? inside.nameOf(member) : member;
        if (depth == 1) {
            inside = members.inside(member);
        }
        if (name == null) {
            hiddenAt = depth;
            delegate = nowhere;
        } else {
            delegate.writeName(name);
        }
        return this;
    }

    @Override
    public JsonGenerator writeName(SerializableString member) {
        return writeName(member.getValue());
    }

    /** Ends what is hidden where the next member starts, or none does. */
    private void showAgain() {
        if (hiddenAt == depth) {
            hiddenAt = 0;
            delegate = target;
        }
    }
}
