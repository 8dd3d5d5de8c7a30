package dev.gantry.plan;

import dev.gantry.api.Type;
import dev.gantry.typemap.In;
import dev.gantry.typemap.Value;

import java.util.List;

/// What Java tells overloads apart by: the erased types of parameters. Two that null fits alike are
/// not told apart by their boxes.
final class Erasure {
    private Erasure() {}

    static String parameter(In in) {
        return switch (in) {
            case In.Scalar(var scalar) -> scalar(scalar);
            case In.Text(), In.OwnedText() -> "java.lang.String";
            case In.Bytes(), In.OwnedBytes() -> "byte[]";
            case In.FixedBytes _ -> "byte[]";
            case In.Handle(var type, _) -> type.java();
            case In.Optional(In.Scalar(var scalar)) -> "boxed " + scalar(scalar);
            case In.Optional(var value) -> parameter(value);
            case In.Encoded(Value.Optional(Value.Optional _)) -> "Optional";
            case In.Encoded(Value.Optional(var value)) -> value(value);
            case In.Encoded(var value) -> value(value);
            case In.Written(var value, var holder) ->
                    switch (holder) {
                        case REF -> value(value) + "Ref";
                        case ARRAY -> value(value);
                        case BUILDER, STREAM -> holder.name();
                        case LIST -> "List";
                    };
            case In.Unit() -> "";
        };
    }

    /// A Java method has 255 words for its parameters; `this` takes one, and a constructor's code
    /// one more.
    ///
    /// Source: the Java Virtual Machine Specification, 4.3.3.
    private static final int MOST_WORDS = 253;

    /// Whether a method can have these parameters.
    static boolean fit(List<Plan.Argument> parameters) {
        return parameters.stream().mapToInt(it -> words(it.mapping())).sum() <= MOST_WORDS;
    }

    private static int words(In in) {
        return switch (parameter(in)) {
            case "" -> 0;
            case "long", "double" -> 2;
            default -> 1;
        };
    }

    private static String value(Value value) {
        return switch (value) {
            case Value.Scalar(var scalar) -> scalar(scalar);
            case Value.NonZero(var scalar) -> scalar(scalar);
            case Value.Unit() -> "Unit";
            case Value.Text() -> "java.lang.String";
            case Value.Numbers(var element, _) -> array(element);
            case Value.Listed _, Value.Distinct _ -> "Iterable";
            case Value.Keyed _ -> "Map";
            case Value.Outcome _ -> "Result";
            case Value.Range(var kind, _) -> kind.rust();
            case Value.Std(var kind) -> kind.java();
            case Value.Handle(var type) -> type.java();
            case Value.Optional _ -> "Optional";
            case Value.Enumeration(var type, _, _) -> type.java();
            case Value.Plain(var type) -> type.java();
            case Value.Struct struct -> struct.type().java();
            case Value.Tuple(var parts) -> "Tuple" + parts.size();
        };
    }

    private static String scalar(Type.Scalar scalar) {
        return switch (scalar) {
            case BOOL -> "boolean";
            case CHAR, I8, I16, I32, U8, U16 -> "int";
            case U32, I64, U64, ISIZE, USIZE -> "long";
            case F32 -> "float";
            case F64 -> "double";
            case I128, U128 -> "BigInteger";
            case F16, F128 -> scalar.rust();
        };
    }

    private static String array(Type.Scalar element) {
        return switch (element) {
            case I8, U8 -> "byte[]";
            case I16, U16 -> "short[]";
            case I32, U32, CHAR -> "int[]";
            case BOOL, I64, U64, ISIZE, USIZE, F32, F64, I128, U128, F16, F128 ->
                    scalar(element) + "[]";
        };
    }
}
