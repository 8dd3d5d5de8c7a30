package dev.gantry.emit.rust;

import dev.gantry.api.Type;
import dev.gantry.api.Type.GenericArgument;
import dev.gantry.emit.CodeLines;
import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.Out;
import dev.gantry.typemap.Value;

/// From the value of a typed function to the word that the shell returns. The words for memory are
/// taken after those of the arguments.
final class ResultWords {
    private final RustTypes types;
    private final ArgumentWords words;

    ResultWords(RustTypes types, ArgumentWords words) {
        this.types = types;
        this.words = words;
    }

    /// @param type of the value
    /// @param value an expression
    /// @throws IllegalArgumentException for a nesting that has no words
    String expression(Out out, Type type, String value) {
        return switch (out) {
            case Out.Fallible(var inner, var error) -> {
                if (inner instanceof Out.Fallible || isError(inner)) throw unsupported(inner);
                yield """
                match %s {
                    Ok(value) => %s,
                    Err(error) => %s,
                }\
                """
                        .formatted(
                                value, expression(inner, argument(type), "value"), failure(error));
            }
            case Out.Optional(var inner) -> {
                yield word("option_", inner, present(inner, argument(type), value));
            }
            case Out.Encoded(var content) -> encoded(content, type, value);
            case Out.Unit _, Out.This _, Out.Scalar _, Out.Handle _, Out.FixedBytes _ ->
                    word("", out, value);
            case Out.BorrowedText _, Out.BorrowedBytes _, Out.OwnedText _, Out.OwnedBytes _ ->
                    word("", out, mustConvert(out, type) ? value + ".into()" : value);
        };
    }

    /// The match keeps what the arguments borrow until the value is written.
    private String encoded(Value content, Type type, String value) {
        var bound = content.mostBytes();
        var function =
                bound.isPresent()
                        ? "rt::encoded_out::<" + bound.getAsInt() + ">(" + words.next()
                        : "rt::any_encoded_out(" + words.next() + ", " + words.next();
        return new CodeLines()
                .open("match " + value + " {")
                .open("value => " + function + ", |w| {")
                .add(ValueEncoding.statements(types, content, type, "value"))
                .close("}),")
                .close("}")
                .toString()
                .stripTrailing();
    }

    private String word(String option, Out out, String value) {
        return switch (out) {
            case Out.Unit _ -> {
                if (!option.isEmpty()) throw unsupported(out);
                yield "rt::unit_out(" + value + ")";
            }
            case Out.This _ -> {
                if (!option.isEmpty()) throw unsupported(out);
                yield "rt::this_out(" + value + ", " + ArgumentWords.RECEIVER + ")";
            }
            case Out.Scalar(var scalar) -> {
                ArgumentWords.requireWord(scalar);
                var memory = option.isEmpty() ? ")" : memory(1);
                yield "rt::" + option + "scalar_out(" + value + memory;
            }
            case Out.BorrowedText() -> "rt::" + option + "text_out(" + value + memory(1);
            case Out.OwnedText() -> "rt::" + option + "owned_text_out(" + value + memory(2);
            case Out.BorrowedBytes() -> "rt::" + option + "bytes_out(" + value + memory(1);
            case Out.OwnedBytes() -> "rt::" + option + "owned_bytes_out(" + value + memory(2);
            case Out.FixedBytes _ -> "rt::" + option + "fixed_out(" + value + memory(1);
            case Out.Handle(var type) ->
                    switch (type.kind()) {
                        case HANDLE -> "rt::" + option + "boxed_out(" + value + ")";
                        case ERROR -> errorBoxed("rt::" + option + "error_boxed(", type, value);
                        case ENUM, VALUE, RECORD -> throw unsupported(out);
                    };
            case Out.Optional _, Out.Encoded _, Out.Fallible _ -> throw unsupported(out);
        };
    }

    private String failure(Out.ErrorType error) {
        return switch (error) {
            case Out.ErrorType.Bound(var type) -> errorBoxed("rt::error_boxed(", type, "error");
            case Out.ErrorType.Plain(var type, _) ->
                    "rt::error_plain!(%s, error)".formatted(RustNames.text(types.readable(type)));
        };
    }

    private static String errorBoxed(String function, BoundType type, String error) {
        return function + RustNames.text(type.path().toString()) + ", " + error + ")";
    }

    /// An Option converts nothing by itself: an `Option<&String>` is no `Option<&str>`.
    private static String present(Out inner, Type type, String value) {
        if (mustConvert(inner, type)) return value + ".map(Into::into)";
        boolean isString = type instanceof Type.Reference(_, _, Type.Named _);
        return inner instanceof Out.BorrowedText && isString
                ? value + ".map(|text| text.as_str())"
                : value;
    }

    /// A `Cow` or a `Box` of text or bytes becomes a `String` or a `Vec`.
    private static boolean mustConvert(Out out, Type type) {
        return (out instanceof Out.OwnedText || out instanceof Out.OwnedBytes)
                && type instanceof Type.Named(var path, _)
                && path.crate().isStd()
                && (path.name().equals("Cow") || path.name().equals("Box"));
    }

    /// The first type argument: `T` of `Option<T>` and `Result<T, E>`.
    private static Type argument(Type type) {
        if (type instanceof Type.Named(_, var arguments))
            for (var argument : arguments)
                if (argument instanceof GenericArgument.OfType(var first)) return first;
        return type;
    }

    /// A failed call and an error as a value could not be told apart.
    private static boolean isError(Out out) {
        return switch (out) {
            case Out.Handle(var type) -> type.kind() == BoundType.Kind.ERROR;
            case Out.Optional(var inner) -> isError(inner);
            case Out.Unit _, Out.This _, Out.Scalar _, Out.FixedBytes _, Out.Fallible _ -> false;
            case Out.BorrowedText _, Out.BorrowedBytes _, Out.OwnedText _, Out.OwnedBytes _ ->
                    false;
            case Out.Encoded _ -> false;
        };
    }

    /// Closes the call with that many more words.
    private String memory(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) text.append(", ").append(words.next());
        return text.append(')').toString();
    }

    private static IllegalArgumentException unsupported(Out out) {
        return new IllegalArgumentException("no words for a nested " + out);
    }
}
