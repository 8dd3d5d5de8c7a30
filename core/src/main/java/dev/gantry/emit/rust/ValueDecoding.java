package dev.gantry.emit.rust;

import dev.gantry.api.Type;
import dev.gantry.plan.Codecs;
import dev.gantry.typemap.RangeKind;
import dev.gantry.typemap.Std;
import dev.gantry.typemap.StdValue;
import dev.gantry.typemap.Value;

import java.util.ArrayList;
import java.util.List;

/// From an encoding that Java wrote to an argument of a typed function: expressions of the
/// functions of `rt::Decoder`, one inside the other as the value is. They name no lifetime: the
/// shell knows none.
final class ValueDecoding {
    private ValueDecoding() {}

    /// The whole argument.
    ///
    /// @param word that has the address
    /// @param type of the parameter; by reference the shell keeps the value for the call
    static String argument(Value value, Type type, String word) {
        var option = Std.OPTION.of(type);
        if (option.isPresent()
                && value instanceof Value.Optional(var inner)
                && option.get().getFirst() instanceof Type.Reference(_, _, var target)
                && !liesInTheEncoding(inner, target)) {
            var view = target instanceof Type.Slice ? ".as_deref()" : ".as_ref()";
            return decode(word, option(inner, target)) + view;
        }
        if (type instanceof Type.Reference(_, _, var target) && !liesInTheEncoding(value, target))
            return "&" + decode(word, expression(value, target));
        return decode(word, expression(value, type));
    }

    /// A mutable reference to scalars where Java wrote them.
    static String inPlace(Value.Numbers numbers, Type target, String word) {
        var element = numbers.element().rust();
        return decode(
                word,
                target instanceof Type.Array(_, var length)
                        ? "r.array_mut::<%s, %s>()".formatted(element, length)
                        : "r.numbers_mut::<" + element + ">()");
    }

    private static String decode(String word, String expression) {
        return "rt::decode(" + word + ", |r| " + expression + ")";
    }

    /// What is passed by reference to where Java wrote it.
    private static boolean liesInTheEncoding(Value value, Type target) {
        return RustValues.isUnsized(target)
                && (value instanceof Value.Numbers || !(target instanceof Type.Slice));
    }

    /// An owned value, or a reference to what lies in the encoding.
    private static String expression(Value value, Type type) {
        var wrapper = RustValues.wrapper(type);
        if (wrapper.isPresent()) return wrapped(value, wrapper.get());
        return switch (value) {
            case Value.Scalar(var scalar) -> scalar(scalar);
            case Value.NonZero(var scalar) ->
                    "rt::non_zero(::std::num::NonZero::<%s>::new(%s))"
                            .formatted(scalar.rust(), scalar(scalar));
            case Value.Unit() -> "()";
            case Value.Text() -> "r.text()" + owned(type, ".to_owned()");
            case Value.Numbers(var element, _) -> numbers(element, type);
            case Value.Listed(var element, _) -> list(element, type);
            case Value.Distinct(var element) ->
                    RustValues.collected(type, closure("list", element, RustValues.element(type)));
            case Value.Keyed(var key, var mapped) -> {
                var types = RustValues.arguments(type);
                var entry =
                        "(%s, %s)"
                                .formatted(
                                        expression(key, types.getFirst()),
                                        expression(mapped, types.get(1)));
                yield RustValues.collected(type, "r.list(|r| " + entry + ")");
            }
            case Value.Optional(var inner) -> option(inner, RustValues.element(type));
            case Value.Outcome(var ok, var error) -> {
                var types = RustValues.arguments(type);
                yield "r.result(|r| %s, |r| %s)"
                        .formatted(
                                expression(ok, types.getFirst()), expression(error, types.get(1)));
            }
            case Value.Tuple(var parts) -> tuple(parts, type);
            case Value.Range(var kind, var bound) -> range(kind, bound, type);
            case Value.Std(var kind) -> std(kind, type);
            case Value.Handle handle ->
                    throw new IllegalArgumentException("no argument holds " + handle.type());
            case Value.Plain _ -> "r.plain()";
            case Value.Struct struct -> struct(struct);
            case Value.Enumeration(var own, _, _) ->
                    "r.variant(typed::" + Codecs.fromOrdinal(own) + ")";
        };
    }

    private static String wrapped(Value value, RustValues.Wrapper wrapper) {
        var inner = wrapper.inner();
        boolean isUnsized = RustValues.isUnsized(inner);
        boolean lies = liesInTheEncoding(value, inner);
        var expression = lies ? borrowed(value) : expression(value, inner);
        if (wrapper.isCow())
            return wrapper.path() + (lies ? "::Borrowed(" : "::Owned(") + expression + ")";
        return wrapper.path()
                + (isUnsized ? "::<" + RustValues.unsizedName(inner) + ">::from(" : "::new(")
                + expression
                + ")";
    }

    /// A reference to what lies in the encoding.
    private static String borrowed(Value value) {
        return switch (value) {
            case Value.Numbers(var element, _) -> "r.numbers::<" + element.rust() + ">()";
            case Value.Std(var kind) -> "r." + kind.function() + "()";
            default -> "r.text()";
        };
    }

    private static String scalar(Type.Scalar scalar) {
        return "r.%s::<%s>()"
                .formatted(ArgumentWords.isWide(scalar) ? "wide" : "scalar", scalar.rust());
    }

    private static String owned(Type type, String conversion) {
        return type instanceof Type.Reference ? "" : conversion;
    }

    private static String option(Value inner, Type type) {
        return closure("option", inner, type);
    }

    private static String closure(String function, Value value, Type type) {
        return "r." + function + "(|r| " + expression(value, type) + ")";
    }

    private static String numbers(Type.Scalar element, Type type) {
        if (type instanceof Type.Array(_, var length))
            return "r.array::<%s, %s>()".formatted(element.rust(), length);
        var all = "r.numbers::<" + element.rust() + ">()" + owned(type, ".to_vec()");
        return RustValues.collected(type, all);
    }

    private static String list(Value element, Type type) {
        if (type instanceof Type.Array(var inner, var length))
            return "r.list_of::<_, %s>(|r| %s)".formatted(length, expression(element, inner));
        return RustValues.collected(type, closure("list", element, RustValues.element(type)));
    }

    private static String tuple(List<Value> parts, Type type) {
        if (!(type instanceof Type.Tuple(var types)))
            throw new IllegalArgumentException("a tuple is no " + type);
        var all = new ArrayList<String>();
        for (int at = 0; at < parts.size(); at++) all.add(expression(parts.get(at), types.get(at)));
        return "(" + String.join(", ", all) + ")";
    }

    private static String struct(Value.Struct struct) {
        var all = new ArrayList<String>();
        for (int at = 0; at < struct.parts().size(); at++)
            all.add(expression(struct.parts().get(at), struct.fieldTypes().get(at)));
        return "typed::%s(%s)".formatted(Codecs.fromParts(struct.type()), String.join(", ", all));
    }

    private static String range(RangeKind kind, Value bound, Type type) {
        if (kind == RangeKind.BOUNDS) {
            var pair = ((Type.Tuple) type).elements();
            return closure("bounds", bound, RustValues.element(pair.getFirst()));
        }
        var side = expression(bound, RustValues.element(type));
        boolean inclusive = kind == RangeKind.INCLUSIVE || kind == RangeKind.TO_INCLUSIVE;
        return "(%s%s%s)"
                .formatted(
                        kind.hasStart() ? side : "",
                        inclusive ? "..=" : "..",
                        kind.hasEnd() ? side : "");
    }

    private static String std(StdValue kind, Type type) {
        var conversion =
                switch (kind) {
                    case PATH -> ".to_path_buf()";
                    case OS_TEXT -> ".to_os_string()";
                    case DURATION, INSTANT, IP, IPV4, IPV6, SOCKET, SOCKET_V4, SOCKET_V6 -> "";
                    case ORDERING, RANGE_FULL -> "";
                };
        if (kind == StdValue.RANGE_FULL) return "(..)";
        return "r." + kind.function() + "()" + owned(type, conversion);
    }
}
