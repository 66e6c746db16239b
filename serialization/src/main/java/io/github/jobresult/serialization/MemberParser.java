package io.github.jobresult.serialization;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.util.JsonParserDelegate;

/**
 * Reads the shown members of one object under their own names. The parser may be past the start of that object, where
 * it is after a mapper looked for a type id. {@link #nextToken()} is the only way on.
 */
final class MemberParser extends JsonParserDelegate {

    private final ShownMembers members;
    private ShownMembers inside;
    private @Nullable String member;
    private boolean isPastStart;
    private int depth = 1;

    MemberParser(JsonParser parser, ShownMembers members) {
        super(parser);
        this.members = members;
        this.inside = members;
        this.isPastStart = parser.currentToken() != JsonToken.START_OBJECT;
    }

    @Override
    public JsonToken currentToken() {
        return isPastStart ? JsonToken.START_OBJECT : super.currentToken();
    }

    @Override
    public TokenStreamContext streamReadContext() {
        TokenStreamContext context = super.streamReadContext();
        return isPastStart && context.getParent() != null ? context.getParent() : context;
    }

    @Override
    public @Nullable JsonToken nextToken() {
        JsonToken token = isPastStart ? super.currentToken() : super.nextToken();
        isPastStart = false;
        while (token == JsonToken.PROPERTY_NAME && !isShown(super.currentName())) {
            super.nextToken();
            super.skipChildren();
            token = super.nextToken();
        }
        if (token != null && token.isStructStart()) {
            depth++;
        } else if (token != null && token.isStructEnd()) {
            depth--;
        }
        return token;
    }

    private boolean isShown(String name) {
        if (depth == 1) {
            member = members.memberOf(name);
            inside = member == null ? members : members.inside(member);
        } else {
            member = depth == 2 ? inside.memberOf(name) : name;
        }
        return member != null;
    }

    @Override
    public String currentName() {
        return member != null && super.currentToken() == JsonToken.PROPERTY_NAME ? member : super.currentName();
    }
}
