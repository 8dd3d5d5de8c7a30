package dev.gantry.emit.java;

import static java.util.stream.Collectors.joining;

import dev.gantry.plan.Plan;
import dev.gantry.typemap.Value;

import java.util.List;
import java.util.stream.IntStream;

/// What only a record has: its components.
final class StructCode {
    private StructCode() {}

    /// As its head declares them.
    static String components(Unit unit, Value.Struct value) {
        return IntStream.range(0, value.parts().size())
                .mapToObj(at ->
                        unit.values().type(value.parts().get(at))
                                + " "
                                + value.components().get(at))
                .collect(joining(", "));
    }

    /// Javadoc has a `@param` for each that has something to say.
    static List<String> tags(Value.Struct value, List<Plan.Part> parts) {
        return IntStream.range(0, parts.size())
                .mapToObj(at -> tag(parts.get(at), ValueNotes.component(value.parts().get(at))))
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    /// What Java's type does not say.
    private static String tag(Plan.Part part, String note) {
        return note.isEmpty() ? "" : "@param " + part.javaName() + " " + note;
    }
}
