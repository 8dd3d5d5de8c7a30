package dev.gantry.emit.java;

import static java.util.stream.Collectors.joining;

import dev.gantry.api.Type.Scalar;
import dev.gantry.emit.java.JavaTypes.Form;
import dev.gantry.typemap.In;
import dev.gantry.typemap.StdValue;
import dev.gantry.typemap.Value;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/// The Java types of values that cross by content: the same in an argument as in a result, so that
/// what one call gives another one takes. Only a whole parameter is more lenient.
final class ValueTypes {
    private final UnitNames names;
    private final JavaTypes types;

    ValueTypes(UnitNames names) {
        this.names = names;
        this.types = new JavaTypes(names);
    }

    private static final String RUNTIME = "dev.gantry.runtime.";

    /// Of a parameter: any Iterable for a sequence, null for None.
    String parameter(Value value) {
        return switch (value) {
            case Value.Listed(var element, _) -> iterable(element);
            case Value.Distinct(var element) -> iterable(element);
            case Value.Optional(var inner) when isNullable(value) ->
                    form(inner) == Form.BIG ? parameter(inner) : boxed(inner);
            case Value.Optional _,
                    Value.Scalar _,
                    Value.Unit _,
                    Value.Text _,
                    Value.Numbers _,
                    Value.NonZero _,
                    Value.Keyed _,
                    Value.Outcome _,
                    Value.Range _,
                    Value.Std _,
                    Value.Handle _,
                    Value.Enumeration _,
                    Value.Plain _,
                    Value.Struct _,
                    Value.Tuple _ ->
                    type(value);
        };
    }

    private String iterable(Value element) {
        return names.use(Iterable.class) + "<? extends " + boxed(element) + ">";
    }

    /// Of a parameter that is written back.
    String holder(In.Written written) {
        return switch (written.holder()) {
            case REF -> names.use(RUNTIME + ref(form(written.value())));
            case ARRAY, LIST -> type(written.value());
            case BUILDER -> names.use(StringBuilder.class);
            case STREAM -> names.use(ByteArrayOutputStream.class);
        };
    }

    private static String ref(Form form) {
        return switch (form) {
            case BOOLEAN -> "BooleanRef";
            case INT -> "IntRef";
            case LONG -> "LongRef";
            case FLOAT -> "FloatRef";
            case DOUBLE -> "DoubleRef";
            case BIG -> throw new IllegalArgumentException("no word");
        };
    }

    /// Whether null stands for None in a parameter; it cannot where None and Some(None) differ.
    static boolean isNullable(Value parameter) {
        return parameter instanceof Value.Optional(var inner) && !(inner instanceof Value.Optional);
    }

    String type(Value value) {
        return switch (value) {
            case Value.Scalar(var scalar) -> types.primitive(JavaTypes.form(scalar));
            case Value.NonZero(var scalar) -> types.primitive(JavaTypes.form(scalar));
            case Value.Unit() -> names.use(RUNTIME + "Unit");
            case Value.Text() -> names.use(String.class);
            case Value.Numbers(var element, _) -> array(element);
            case Value.Listed _ -> generic(List.class.getName(), value);
            case Value.Distinct _ -> generic(Set.class.getName(), value);
            case Value.Keyed _ -> generic(Map.class.getName(), value);
            case Value.Optional(var inner) -> optional(inner);
            case Value.Outcome _ -> generic(RUNTIME + "Result", value);
            case Value.Tuple(var parts) -> generic(RUNTIME + "Tuple" + parts.size(), value);
            case Value.Range(var kind, _) -> generic(RUNTIME + kind.rust(), value);
            case Value.Std(StdValue kind) when kind == StdValue.ORDERING -> kind.java();
            case Value.Std(var kind) -> names.use(kind.java()) + kind.parameters();
            case Value.Handle(var type) -> names.use(type.java());
            case Value.Enumeration(var own, _, _) -> names.use(own.java());
            case Value.Plain(var own) -> names.use(own.java());
            case Value.Struct struct -> names.use(struct.type().java());
        };
    }

    private String generic(String name, Value value) {
        return names.use(name)
                + value.parts().stream().map(this::boxed).collect(joining(", ", "<", ">"));
    }

    /// As a type argument.
    String boxed(Value value) {
        return form(value) == Form.BIG ? type(value) : types.boxed(form(value));
    }

    private String optional(Value inner) {
        var plain = names.use(optionalClass(inner));
        return optionalClass(inner) == Optional.class ? plain + "<" + boxed(inner) + ">" : plain;
    }

    /// The class with `of` and `empty`.
    static Class<?> optionalClass(Value inner) {
        return switch (form(inner)) {
            case BOOLEAN, BIG -> Optional.class;
            case INT -> OptionalInt.class;
            case LONG -> OptionalLong.class;
            case FLOAT, DOUBLE -> OptionalDouble.class;
        };
    }

    /// What gives the value of an optional that is present.
    static String getter(Value inner) {
        return switch (form(inner)) {
            case BOOLEAN, BIG -> "get()";
            case INT -> "getAsInt()";
            case LONG -> "getAsLong()";
            case FLOAT, DOUBLE -> "getAsDouble()";
        };
    }

    /// How it looks in Java; BIG for all that is no primitive.
    static Form form(Value value) {
        return switch (value) {
            case Value.Scalar(var scalar) -> JavaTypes.form(scalar);
            case Value.NonZero(var scalar) -> JavaTypes.form(scalar);
            case Value.Std(var kind) -> kind == StdValue.ORDERING ? Form.INT : Form.BIG;
            case Value.Unit _, Value.Text _, Value.Numbers _, Value.Listed _, Value.Distinct _ ->
                    Form.BIG;
            case Value.Keyed _, Value.Optional _, Value.Outcome _, Value.Tuple _ -> Form.BIG;
            case Value.Range _, Value.Handle _, Value.Enumeration _, Value.Plain _ -> Form.BIG;
            case Value.Struct _ -> Form.BIG;
        };
    }

    /// The functions of Encoder and Decoder for arrays are named by what is in them.
    static String arrayFunction(Scalar element) {
        return element == Scalar.CHAR ? "characters" : array(element).replace("[]", "s");
    }

    private static String array(Scalar element) {
        return switch (element) {
            case I8, U8 -> "byte[]";
            case I16, U16 -> "short[]";
            case I32, U32, CHAR -> "int[]";
            case I64, U64, ISIZE, USIZE -> "long[]";
            case F32 -> "float[]";
            case F64 -> "double[]";
            case BOOL -> "boolean[]";
            case I128, U128, F16, F128 ->
                    throw new IllegalArgumentException("no array of " + element.rust());
        };
    }

    /// Those for scalars have the name of the Rust type.
    static String scalarFunction(Scalar scalar) {
        return scalar == Scalar.CHAR ? "character" : scalar.rust();
    }

    /// Those for types of std.
    static String stdFunction(StdValue kind) {
        return switch (kind) {
            case OS_TEXT -> "osText";
            case SOCKET_V4 -> "socketV4";
            case SOCKET_V6 -> "socketV6";
            case RANGE_FULL -> "rangeFull";
            case DURATION, INSTANT, PATH, IP, IPV4, IPV6, SOCKET, ORDERING -> kind.function();
        };
    }
}
