package dev.gantry.emit.java;

import dev.gantry.api.Type.Scalar;
import dev.gantry.typemap.In;
import dev.gantry.typemap.Out;

import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// The Java types of arguments and results.
final class JavaTypes {
    private static final String NULLABLE = "org.jspecify.annotations.Nullable";

    private final UnitNames names;

    JavaTypes(UnitNames names) {
        this.names = names;
    }

    /// How a scalar looks in Java.
    enum Form {
        BOOLEAN,
        INT,
        LONG,
        FLOAT,
        DOUBLE,
        /// A BigInteger.
        BIG
    }

    /// @throws IllegalArgumentException for the scalars that do not cross
    static Form form(Scalar scalar) {
        return switch (scalar) {
            case BOOL -> Form.BOOLEAN;
            case CHAR, I8, I16, I32, U8, U16 -> Form.INT;
            case U32, I64, ISIZE, U64, USIZE -> Form.LONG;
            case F32 -> Form.FLOAT;
            case F64 -> Form.DOUBLE;
            case I128, U128 -> Form.BIG;
            case F16, F128 ->
                    throw new IllegalArgumentException("no Java type for " + scalar.rust());
        };
    }

    String parameter(In in) {
        return switch (in) {
            case In.Scalar(var scalar) -> primitive(form(scalar));
            case In.Text(), In.OwnedText() -> names.use(String.class);
            case In.Bytes(), In.OwnedBytes(), In.FixedBytes _ -> "byte[]";
            case In.Handle(var type, _) -> names.use(type.java());
            case In.Optional(In.Scalar(var scalar)) -> boxed(form(scalar));
            case In.Optional(var value) -> parameter(value);
            case In.Encoded(var value) -> new ValueTypes(names).parameter(value);
            case In.Written written -> new ValueTypes(names).holder(written);
            case In.Unit() -> throw new IllegalArgumentException("a unit has no parameter");
        };
    }

    /// As a member declares it: with `@Nullable` where null stands for None.
    String declared(In in) {
        return isNullable(in) ? nullable(parameter(in)) : parameter(in);
    }

    private static boolean isNullable(In in) {
        return switch (in) {
            case In.Optional _ -> true;
            case In.Encoded(var value) -> ValueTypes.isNullable(value);
            case In.Scalar _, In.Text _, In.OwnedText _, In.Bytes _, In.OwnedBytes _ -> false;
            case In.FixedBytes _, In.Handle _, In.Written _, In.Unit _ -> false;
        };
    }

    /// A type annotation stands before what it is about: the brackets of an array, the simple name
    /// of a class (the Java Language Specification, 9.7.4 "Where Annotations May Appear").
    String nullable(String type) {
        var annotation = "@" + names.use(NULLABLE) + " ";
        if (type.endsWith("[]")) return type.replace("[]", " " + annotation + "[]");
        int generic = type.indexOf('<');
        int simple = type.lastIndexOf('.', generic < 0 ? type.length() : generic) + 1;
        return type.substring(0, simple) + annotation + type.substring(simple);
    }

    String result(Out out) {
        return switch (out) {
            case Out.Unit() -> "void";
            case Out.Scalar(var scalar) -> primitive(form(scalar));
            case Out.BorrowedText(), Out.OwnedText() -> names.use(String.class);
            case Out.BorrowedBytes(), Out.OwnedBytes(), Out.FixedBytes _ -> "byte[]";
            case Out.Handle(var type) -> names.use(type.java());
            case Out.Encoded(var value) -> new ValueTypes(names).type(value);
            case Out.This() ->
                    throw new IllegalArgumentException("only a method returns its receiver");
            case Out.Optional(Out.Scalar(var scalar)) -> optional(form(scalar));
            case Out.Optional(var value) -> names.use(Optional.class) + "<" + result(value) + ">";
            case Out.Fallible(var value, _) -> result(value);
        };
    }

    /// The class with `of` and `empty` for an optional result.
    String optionalClass(Out value) {
        return value instanceof Out.Scalar(var scalar)
                ? optional(form(scalar)).replaceFirst("<.*", "")
                : names.use(Optional.class);
    }

    private String optional(Form form) {
        return switch (form) {
            case BOOLEAN, BIG -> names.use(Optional.class) + "<" + boxed(form) + ">";
            case INT -> names.use(OptionalInt.class);
            case LONG -> names.use(OptionalLong.class);
            case FLOAT, DOUBLE -> names.use(OptionalDouble.class);
        };
    }

    String primitive(Form form) {
        return switch (form) {
            case BOOLEAN -> "boolean";
            case INT -> "int";
            case LONG -> "long";
            case FLOAT -> "float";
            case DOUBLE -> "double";
            case BIG -> names.use(BigInteger.class);
        };
    }

    String boxed(Form form) {
        return switch (form) {
            case BOOLEAN -> names.use(Boolean.class);
            case INT -> names.use(Integer.class);
            case LONG -> names.use(Long.class);
            case FLOAT -> names.use(Float.class);
            case DOUBLE -> names.use(Double.class);
            case BIG -> names.use(BigInteger.class);
        };
    }
}
