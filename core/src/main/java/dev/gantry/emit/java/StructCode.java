package dev.gantry.emit.java;

import dev.gantry.emit.CodeLines;
import dev.gantry.plan.Plan;
import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.Value;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What only a record has: its components.
final class StructCode {
    private final Unit unit;
    private final CodeLines lines;
    private final Value.Struct value;

    StructCode(Unit unit, CodeLines lines, Value.Struct value) {
        this.unit = unit;
        this.lines = lines;
        this.value = value;
    }

    /// Whoever makes a record learns of the null, not who passes it to Rust later.
    void constructor(BoundType type) {
        var references = parts().filter(at -> isReference(value.parts().get(at))).toList();
        if (references.isEmpty()) return;
        lines.blank();
        new Javadoc("No component is null.").emit(lines);
        lines.open("public " + type.javaSimpleName() + " {");
        for (int at : references) {
            var name = value.components().get(at);
            lines.add(unit.requireNonNull(name, JavaText.literal(name)) + ";");
        }
        lines.close("}");
    }

    private Stream<Integer> parts() {
        return IntStream.range(0, value.parts().size()).boxed();
    }

    private static boolean isReference(Value part) {
        return ValueTypes.form(part) == JavaTypes.Form.BIG;
    }

    /// As Java's own, but for what is in arrays.
    void text(BoundType type) {
        if (parts().noneMatch(at -> hasArray(value.parts().get(at)))) return;
        lines.blank()
                .add("@" + unit.use(Override.class))
                .open("public %s toString() {".formatted(unit.use(String.class)))
                .add("return \"" + type.javaSimpleName() + "[\"");
        parts().forEach(at -> lines.add("        + " + shown(at)));
        lines.add("        + \"]\";").close("}");
    }

    private String shown(int at) {
        var name = value.components().get(at);
        var label = JavaText.literal((at == 0 ? "" : ", ") + name + "=");
        var part = name + "()";
        boolean array = hasArray(value.parts().get(at));
        return label + " + " + (array ? unit.use(Unit.CONTENT) + ".text(" + part + ")" : part);
    }

    private static boolean hasArray(Value part) {
        return part.all().anyMatch(Value.Numbers.class::isInstance);
    }

    /// As its head declares them.
    static List<String> components(ValueTypes types, Value.Struct value) {
        return IntStream.range(0, value.parts().size())
                .mapToObj(
                        at -> types.type(value.parts().get(at)) + " " + value.components().get(at))
                .toList();
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
