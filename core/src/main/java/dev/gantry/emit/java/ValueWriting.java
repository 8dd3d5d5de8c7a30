package dev.gantry.emit.java;

import dev.gantry.api.Type;
import dev.gantry.emit.CodeLines;
import dev.gantry.typemap.RangeKind;
import dev.gantry.typemap.Value;

/// From a Java value to the statements that write it down.
final class ValueWriting {
    private static final String RESULT = "dev.gantry.runtime.Result";

    private final Unit unit;
    private final Locals locals;
    private final CodeLines lines;
    private final String encoder;
    private final String name;
    private int structs = 0;

    /// @param encoder the variable
    /// @param name of the parameter, for messages
    ValueWriting(Unit unit, Locals locals, CodeLines lines, String encoder, String name) {
        this.unit = unit;
        this.locals = locals;
        this.lines = lines;
        this.encoder = encoder;
        this.name = JavaText.literal(name);
    }

    /// @param parameter its name; null stands for None
    void parameter(Value value, String parameter) {
        if (value instanceof Value.Optional(var inner) && ValueTypes.isNullable(value)) {
            present(parameter + " != null");
            write(inner, parameter);
            lines.close("}");
        } else {
            write(value, parameter);
        }
    }

    /// @param expression without side effects
    void write(Value value, String expression) {
        switch (value) {
            case Value.Scalar(var scalar) -> put(function(scalar), expression, name);
            case Value.NonZero(var scalar) -> {
                lines.add("%s.requireNotZero(%s, %s);".formatted(encoder, expression, name));
                put(ValueTypes.scalarFunction(scalar), expression, name);
            }
            case Value.Std(var kind) -> put(ValueTypes.stdFunction(kind), expression, name);
            case Value.Unit() -> lines.add(unit.requireNonNull(expression, name) + ";");
            case Value.Text() -> put("text", expression, name);
            case Value.Numbers(var element, var length) ->
                    put(
                            ValueTypes.arrayFunction(element),
                            expression,
                            length.isPresent() ? length.getAsInt() + ", " + name : name);
            case Value.Plain(var type) ->
                    lines.add(
                            "%s.plain(NATIVE, %s, %s, %s);"
                                    .formatted(encoder, expression, unit.type(type), name));
            case Value.Enumeration(var type, var variants, _) ->
                    put(
                            "variant",
                            unit.use(type.java()) + ".class, " + expression,
                            variants.size() + ", " + name);
            case Value.Listed(var element, var length) ->
                    list(element, length.isPresent() ? length.getAsInt() + ", " : "", expression);
            case Value.Distinct(var element) -> list(element, "", expression);
            case Value.Keyed(var key, var mapped) -> entries(key, mapped, expression);
            case Value.Outcome(var ok, var error) -> outcome(ok, error, expression);
            case Value.Range(var kind, var bound) -> range(kind, bound, expression);
            case Value.Handle _ ->
                    throw new IllegalArgumentException("a handle inside of an argument");
            case Value.Optional(var inner) -> {
                present(unit.requireNonNull(expression, name) + ".isPresent()");
                write(inner, converted(inner, expression + "." + ValueTypes.getter(inner)));
                lines.close("}");
            }
            case Value.Struct(_, var components, _, _, var parts) -> {
                var struct = locals.fresh("struct");
                lines.add("var %s = %s;".formatted(struct, unit.requireNonNull(expression, name)));
                structs++;
                for (int at = 0; at < parts.size(); at++)
                    write(parts.get(at), struct + "." + components.get(at) + "()");
                structs--;
            }
            case Value.Tuple(var parts) -> {
                var tuple = locals.fresh("tuple");
                lines.add("var %s = %s;".formatted(tuple, unit.requireNonNull(expression, name)));
                for (int at = 0; at < parts.size(); at++)
                    write(parts.get(at), tuple + "." + Parts.accessor(at));
            }
        }
    }

    /// A record may hold what Rust put into it: a `usize` of 2^63 and more is negative in Java.
    private String function(Type.Scalar scalar) {
        boolean any = structs > 0 && scalar == Type.Scalar.USIZE;
        return ValueTypes.scalarFunction(any ? Type.Scalar.U64 : scalar);
    }

    /// An OptionalDouble holds a float too.
    private String converted(Value inner, String expression) {
        return ValueTypes.form(inner) == JavaTypes.Form.FLOAT
                ? "(float) " + expression
                : expression;
    }

    private void put(String function, String expression, String last) {
        lines.add("%s.%s(%s, %s);".formatted(encoder, function, expression, last));
    }

    private void present(String condition) {
        lines.open("if (%s.present(%s)) {".formatted(encoder, condition));
    }

    private void list(Value element, String wanted, String expression) {
        var variable = locals.fresh("element");
        lines.open(
                "for (%s %s : %s.list(%s, %s%s)) {"
                        .formatted(
                                unit.values().boxed(element),
                                variable,
                                encoder,
                                expression,
                                wanted,
                                name));
        write(element, variable);
        lines.close("}");
    }

    private void entries(Value key, Value mapped, String expression) {
        var entry = locals.fresh("entry");
        lines.open(
                "for (var %s : %s.list(%s.entrySet(), %s)) {"
                        .formatted(entry, encoder, unit.requireNonNull(expression, name), name));
        write(key, entry + ".getKey()");
        write(mapped, entry + ".getValue()");
        lines.close("}");
    }

    private void outcome(Value ok, Value error, String expression) {
        lines.open("switch (" + unit.requireNonNull(expression, name) + ") {");
        variant("Ok", false, ok);
        variant("Err", true, error);
        lines.close("}");
    }

    private void variant(String variant, boolean failed, Value value) {
        var variable = locals.fresh("value");
        lines.open("case %s.%s(var %s) -> {".formatted(unit.use(RESULT), variant, variable));
        lines.add("%s.failed(%s);".formatted(encoder, failed));
        write(value, variable);
        lines.close("}");
    }

    private void range(RangeKind kind, Value bound, String expression) {
        var range = locals.fresh("range");
        lines.add("var %s = %s;".formatted(range, unit.requireNonNull(expression, name)));
        if (kind == RangeKind.BOUNDS) {
            lines.open("if (%s.lower(%s)) {".formatted(encoder, range));
            write(bound, range + ".lower()");
            lines.close("}").open("if (%s.upper(%s)) {".formatted(encoder, range));
            write(bound, range + ".upper()");
            lines.close("}");
            return;
        }
        if (kind.hasStart()) write(bound, range + ".start()");
        if (kind.hasEnd()) write(bound, range + ".end()");
    }
}
