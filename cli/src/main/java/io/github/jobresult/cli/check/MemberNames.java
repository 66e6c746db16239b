package io.github.jobresult.cli.check;

import io.github.jobresult.cli.shell.Shape;
import io.github.jobresult.service.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The names of a body's members, up to where it is no JSON. The codec says what is wrong there. */
final class MemberNames {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** By the name of the structure; that of the body itself is empty. */
    private final Map<String, List<String>> names = new LinkedHashMap<>();

    private MemberNames() {}

    static MemberNames of(byte[] body) {
        MemberNames members = new MemberNames();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), body)) {
            parser.nextToken();
            members.addMembers("", parser);
        } catch (JacksonException e) {
            // As far as it goes.
        }
        return members;
    }

    private void addMembers(String structure, JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        List<String> members = names.computeIfAbsent(structure, name -> new ArrayList<>());
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            members.add(name);
            parser.nextToken();
            if (structure.isEmpty() && (name.equals("currentRevision") || name.equals("executionDetails"))) {
                addMembers(name, parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    /** Returns whether the body itself has the member. */
    boolean contains(String name) {
        return names.getOrDefault("", List.of()).contains(name);
    }

    /** Returns the members that a request of the operation does not have. */
    List<UnknownMember> unknownIn(Operation operation) {
        Shape request = Shape.of(operation);
        List<UnknownMember> unknown = new ArrayList<>();
        names.forEach((structure, members) -> {
            Shape shape = structure.isEmpty() ? request : request.member(structure);
            for (String member : members) {
                if (!shape.names().contains(member)) {
                    unknown.add(UnknownMember.of(structure, member, operation));
                }
            }
        });
        return unknown;
    }
}
