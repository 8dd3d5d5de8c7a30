package dev.gantry.emit.rust;

import dev.gantry.api.Type;
import dev.gantry.emit.CodeLines;
import dev.gantry.plan.Codecs;
import dev.gantry.typemap.RangeKind;
import dev.gantry.typemap.Std;
import dev.gantry.typemap.StdValue;
import dev.gantry.typemap.Value;

import java.util.List;
import java.util.Optional;

/// From the value of a typed function to its encoding: statements of the functions of
/// `rt::Encoder`, one inside the other as the value is. What is borrowed is walked through by
/// reference, what is owned by value.
final class ValueEncoding {
    private final RustTypes types;
    private final CodeLines lines = new CodeLines();

    private ValueEncoding(RustTypes types) {
        this.types = types;
    }

    /// Statements that write the variable with the encoder `w`.
    static String statements(RustTypes types, Value value, Type type, String variable) {
        var encoding = new ValueEncoding(types);
        encoding.write(value, type, variable);
        return encoding.lines.toString();
    }

    private void write(Value value, Type type, String variable) {
        if (type instanceof Type.Reference(_, _, Type.Reference inner)) {
            write(value, inner, "(*" + variable + ")");
            return;
        }
        boolean borrowed = type instanceof Type.Reference;
        var target = type instanceof Type.Reference(_, _, var referent) ? referent : type;
        var wrapper = RustValues.wrapper(target);
        if (wrapper.isPresent()) unwrapped(value, wrapper.get(), borrowed, variable);
        else write(value, target, borrowed, variable);
    }

    /// Only a Box can be moved out of, which a handle inside needs; out of one of a slice, which
    /// has no size, its elements are moved.
    private void unwrapped(
            Value value, RustValues.Wrapper wrapper, boolean borrowed, String variable) {
        if (value.handles().findAny().isPresent())
            write(
                    value,
                    wrapper.inner(),
                    wrapper.inner() instanceof Type.Slice
                            ? variable + ".into_vec()"
                            : "(*" + variable + ")");
        else
            write(value, part(wrapper.inner(), true), (borrowed ? "(&**" : "(&*") + variable + ")");
    }

    private void write(Value value, Type type, boolean borrowed, String variable) {
        switch (value) {
            case Value.Scalar(var scalar) -> scalar(scalar, (borrowed ? "*" : "") + variable);
            case Value.NonZero(var scalar) -> scalar(scalar, variable + ".get()");
            case Value.Unit() -> lines.add("let () = " + (borrowed ? "*" : "") + variable + ";");
            case Value.Text() -> lines.add("w.text(" + variable + ");");
            case Value.Numbers(var element, _) ->
                    lines.add("w.numbers::<" + element.rust() + ">(" + variable + ");");
            case Value.Listed(var element, _) -> elements(element, type, borrowed, variable);
            case Value.Distinct(var element) -> elements(element, type, borrowed, variable);
            case Value.Keyed(var key, var mapped) -> {
                var types = RustValues.arguments(type);
                lines.open("w.list(" + all(type, borrowed, variable) + ", |w, (k, v)| {");
                write(key, part(types.getFirst(), borrowed), "k");
                write(mapped, part(types.get(1), borrowed), "v");
                lines.close("});");
            }
            case Value.Optional(var inner) -> {
                lines.open("w.option(" + variable + (borrowed ? ".as_ref()" : "") + ", |w, v| {");
                write(inner, part(RustValues.element(type), borrowed), "v");
                lines.close("});");
            }
            case Value.Outcome(var ok, var error) -> outcome(ok, error, type, borrowed, variable);
            case Value.Tuple(var parts) -> tuple(parts, type, borrowed, variable);
            case Value.Range(var kind, var bound) -> range(kind, bound, type, borrowed, variable);
            case Value.Std(var kind) ->
                    lines.add(
                            kind == StdValue.RANGE_FULL
                                    ? "let _ = " + variable + ";"
                                    : "w." + kind.function() + "(" + variable + ");");
            case Value.Handle _ -> lines.add("w.handle(" + variable + ");");
            // the type is written out: a reference is Copy too
            case Value.Plain(var own) ->
                    lines.add(
                            "w.plain::<%s>(%s);"
                                    .formatted(
                                            types.render(own.rust()),
                                            (borrowed ? "" : "&") + variable));
            case Value.Struct struct -> struct(struct, borrowed, variable);
            case Value.Enumeration(var own, _, _) ->
                    lines.add(
                            "w.scalar::<i64>(typed::%s(%s));"
                                    .formatted(
                                            Codecs.toOrdinal(own),
                                            (borrowed ? "" : "&") + variable));
        }
    }

    private void scalar(Type.Scalar scalar, String expression) {
        var function = ArgumentWords.isWide(scalar) ? "wide" : "scalar";
        lines.add("w.%s::<%s>(%s);".formatted(function, scalar.rust(), expression));
    }

    private void elements(Value element, Type type, boolean borrowed, String variable) {
        lines.open("w.list(" + all(type, borrowed, variable) + ", |w, v| {");
        write(element, part(RustValues.element(type), borrowed), "v");
        lines.close("});");
    }

    /// What the elements are taken from.
    private static String all(Type type, boolean borrowed, String variable) {
        if (!borrowed) return variable;
        return variable
                + (Std.VEC_INTO_ITER.of(type).isPresent() ? ".as_slice().iter()" : ".iter()");
    }

    private void outcome(Value ok, Value error, Type type, boolean borrowed, String variable) {
        var types = RustValues.arguments(type);
        lines.open("w.result(" + variable + (borrowed ? ".as_ref()" : "") + ", |w, v| {");
        write(ok, part(types.getFirst(), borrowed), "v");
        lines.turn("}, |w, v| {");
        write(error, part(types.get(1), borrowed), "v");
        lines.close("});");
    }

    private void tuple(List<Value> parts, Type type, boolean borrowed, String variable) {
        if (!(type instanceof Type.Tuple(var types)))
            throw new IllegalArgumentException("a tuple is no " + type);
        var names = new StringBuilder();
        for (int at = 0; at < parts.size(); at++) names.append(at == 0 ? "p" : ", p").append(at);
        lines.open("{").add("let (" + names + ") = " + variable + ";");
        for (int at = 0; at < parts.size(); at++)
            write(parts.get(at), part(types.get(at), borrowed), "p" + at);
        lines.close("}");
    }

    /// Written from references to its fields.
    private void struct(Value.Struct struct, boolean borrowed, String variable) {
        int count = struct.parts().size();
        var names = new StringBuilder();
        for (int at = 0; at < count; at++) names.append("p").append(at).append(", ");
        lines.open("{")
                .add(
                        "let (%s) = typed::%s(%s%s);"
                                .formatted(
                                        names.toString().strip(),
                                        Codecs.toParts(struct.type()),
                                        borrowed ? "" : "&",
                                        variable));
        for (int at = 0; at < count; at++)
            write(struct.parts().get(at), part(struct.fieldTypes().get(at), true), "p" + at);
        lines.close("}");
    }

    private void range(RangeKind kind, Value bound, Type type, boolean borrowed, String variable) {
        var side = part(RustValues.element(type), borrowed);
        if (kind == RangeKind.INCLUSIVE) {
            var sides =
                    borrowed
                            ? "(%s.start(), %s.end())".formatted(variable, variable)
                            : variable + ".into_inner()";
            lines.open("{").add("let (p0, p1) = " + sides + ";");
            write(bound, side, "p0");
            write(bound, side, "p1");
            lines.close("}");
            return;
        }
        var prefix = borrowed ? "(&" + variable : "(" + variable;
        if (kind.hasStart()) write(bound, side, prefix + ".start)");
        if (kind.hasEnd()) write(bound, side, prefix + ".end)");
    }

    private static Type part(Type type, boolean borrowed) {
        return borrowed ? new Type.Reference(Optional.empty(), false, type) : type;
    }
}
