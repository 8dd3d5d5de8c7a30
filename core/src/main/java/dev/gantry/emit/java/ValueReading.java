package dev.gantry.emit.java;

import static java.util.stream.Collectors.joining;

import dev.gantry.emit.CodeLines;
import dev.gantry.typemap.Value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/// From an encoding to the Java value: statements where there are loops, and an expression for the
/// rest.
final class ValueReading {
    private final Unit unit;
    private final Locals locals;
    private final CodeLines lines;
    private final String decoder;

    /// @param decoder the variable
    ValueReading(Unit unit, Locals locals, CodeLines lines, String decoder) {
        this.unit = unit;
        this.locals = locals;
        this.lines = lines;
        this.decoder = decoder;
    }

    /// Adds the statements; the expression reads what they left, and is evaluated directly after
    /// them.
    String read(Value value) {
        return switch (value) {
            case Value.Scalar(var scalar) -> get(ValueTypes.scalarFunction(scalar));
            case Value.Unit() -> unit.values().type(value) + ".INSTANCE";
            case Value.Text() -> get("text");
            case Value.Numbers(var element, _) -> get(ValueTypes.arrayFunction(element));
            case Value.NonZero(var scalar) -> get(ValueTypes.scalarFunction(scalar));
            case Value.Std(var kind) -> get(ValueTypes.stdFunction(kind));
            case Value.Handle(var type) ->
                    "new " + unit.use(type.java()) + "(NATIVE, " + get("handle") + ")";
            case Value.Listed(var element, _) ->
                    collection("List", ArrayList.class, "add", List.of(element));
            case Value.Distinct(var element) ->
                    collection("Set", LinkedHashSet.class, "add", List.of(element));
            case Value.Keyed(var key, var mapped) ->
                    collection("Map", LinkedHashMap.class, "put", List.of(key, mapped));
            case Value.Optional(var inner) -> optional(inner);
            case Value.Outcome outcome -> outcome(outcome);
            case Value.Tuple _, Value.Range _ -> created(value);
            case Value.Struct(var type, _, _, _, var parts) ->
                    "new " + unit.use(type.java()) + "(" + inOrder(parts) + ")";
            case Value.Plain(var type) -> "new " + unit.use(type.java()) + "(" + decoder + ")";
            case Value.Enumeration(var type, _, _) ->
                    unit.use(type.java()) + ".$of(" + get("variant") + ")";
        };
    }

    private String get(String function) {
        return decoder + "." + function + "()";
    }

    private String collection(String kind, Class<?> type, String add, List<Value> parts) {
        var collection = locals.fresh(kind.toLowerCase(Locale.ROOT));
        var left = locals.fresh("left");
        var boxed = parts.stream().map(unit.values()::boxed).collect(joining(", "));
        lines.add("var %s = new %s<%s>();".formatted(collection, unit.use(type), boxed));
        lines.open("for (int %s = %s.count(); %s > 0; %s--) {".formatted(left, decoder, left, left))
                .add("%s.%s(%s);".formatted(collection, add, inOrder(parts)))
                .close("}");
        return "%s.unmodifiable%s(%s)".formatted(unit.use(Collections.class), kind, collection);
    }

    private String optional(Value inner) {
        var optional = unit.use(ValueTypes.optionalClass(inner));
        if (isExpression(inner))
            return "%s.present() ? %s.of(%s) : %s.empty()"
                    .formatted(decoder, optional, read(inner), optional);
        var found = locals.fresh("found");
        var type = unit.values().type(new Value.Optional(inner));
        lines.add("%s %s = %s.empty();".formatted(type, found, optional));
        lines.open("if (" + decoder + ".present()) {")
                .add("%s = %s.of(%s);".formatted(found, optional, read(inner)))
                .close("}");
        return found;
    }

    private String outcome(Value.Outcome outcome) {
        var type = unit.values().type(outcome);
        var result = locals.fresh("result");
        var of = type.replaceFirst("<", ".<");
        lines.add(type + " " + result + ";");
        lines.open("if (" + get("failed") + ") {")
                .add("%s = %serr(%s);".formatted(result, of, read(outcome.error())))
                .turn("} else {")
                .add("%s = %sok(%s);".formatted(result, of, read(outcome.ok())))
                .close("}");
        return result;
    }

    /// A record of the runtime's.
    private String created(Value value) {
        var name = unit.values().type(value).replaceFirst("<.*", "<>");
        return "new " + name + "(" + inOrder(parts(value)) + ")";
    }

    /// As often as the record has them.
    private static List<Value> parts(Value value) {
        return value instanceof Value.Range(var kind, var bound) && kind.hasStart() && kind.hasEnd()
                ? List.of(bound, bound)
                : value.parts();
    }

    /// Java evaluates arguments from left to right, and so reads the parts in order; where one of
    /// them needs statements all are read before.
    private String inOrder(List<Value> parts) {
        if (parts.stream().allMatch(ValueReading::isExpression))
            return parts.stream().map(this::read).collect(joining(", "));
        var names = new ArrayList<String>();
        for (var part : parts) {
            var expression = read(part);
            var name = locals.fresh("part");
            lines.add("%s %s = %s;".formatted(unit.values().type(part), name, expression));
            names.add(name);
        }
        return String.join(", ", names);
    }

    private static boolean isExpression(Value value) {
        return value.all()
                .noneMatch(part ->
                        switch (part) {
                            case Value.Listed _, Value.Distinct _, Value.Keyed _ -> true;
                            case Value.Outcome _ -> true;
                            case Value.Scalar _, Value.NonZero _, Value.Unit _ -> false;
                            case Value.Text _, Value.Numbers _, Value.Optional _ -> false;
                            case Value.Tuple _, Value.Range _ -> false;
                            case Value.Std _, Value.Handle _ -> false;
                            case Value.Enumeration _, Value.Plain _ -> false;
                            case Value.Struct _ -> false;
                        });
    }
}
