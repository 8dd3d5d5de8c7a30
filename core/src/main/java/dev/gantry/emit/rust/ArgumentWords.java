package dev.gantry.emit.rust;

import dev.gantry.api.Type.Scalar;
import dev.gantry.typemap.In;

import java.util.ArrayList;
import java.util.List;

/// The words of one shell, dealt out in order, and the expressions that make Rust values of them.
/// The functions of `rt` infer the type from the parameter of the typed function.
final class ArgumentWords {
    /// The word of a method's receiver.
    static final String RECEIVER = "a0";

    private final List<String> words = new ArrayList<>();

    /// The next word, such as `a3`.
    String next() {
        var word = "a" + words.size();
        words.add(word);
        return word;
    }

    /// All words so far.
    List<String> words() {
        return List.copyOf(words);
    }

    String expression(In in) {
        return switch (in) {
            case In.Scalar(var scalar) -> {
                requireWord(scalar);
                yield "rt::scalar(" + next() + ")";
            }
            case In.Text() -> "rt::text(" + next() + ", " + next() + ")";
            case In.OwnedText() -> "rt::owned_text(" + next() + ", " + next() + ")";
            case In.Bytes() -> "rt::bytes(" + next() + ", " + next() + ")";
            case In.OwnedBytes() -> "rt::owned_bytes(" + next() + ", " + next() + ")";
            case In.FixedBytes(_, var byReference) ->
                    (byReference ? "rt::fixed(" : "rt::owned_fixed(") + next() + ")";
            case In.Handle(_, var access) -> handle(access) + "(" + next() + ")";
            case In.Optional(In.Optional _), In.Optional(In.Unit _) ->
                    throw new IllegalArgumentException("no words for " + in);
            case In.Optional(var value) ->
                    "rt::option(" + next() + ", || " + expression(value) + ")";
            case In.Unit() -> "()";
        };
    }

    private static String handle(In.Access access) {
        return switch (access) {
            case SHARED -> "rt::shared";
            case EXCLUSIVE -> "rt::exclusive";
            case COPIED -> "*rt::shared";
            case CONSUMED -> "rt::take";
        };
    }

    /// @throws IllegalArgumentException for the scalars that have no word
    static void requireWord(Scalar scalar) {
        switch (scalar) {
            case BOOL, CHAR, I8, I16, I32, I64, ISIZE, U8, U16, U32, U64, USIZE, F32, F64 -> {}
            case I128, U128, F16, F128 ->
                    throw new IllegalArgumentException("no word for " + scalar.rust());
        }
    }
}
