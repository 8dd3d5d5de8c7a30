package dev.gantry.emit.rust;

import dev.gantry.api.Type;
import dev.gantry.api.Type.Scalar;
import dev.gantry.typemap.In;
import dev.gantry.typemap.Scalars;
import dev.gantry.typemap.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The words of one shell, dealt out in order, and the expressions that make Rust values of them.
/// The functions of `rt` infer the type from the parameter of the typed function.
final class ArgumentWords {
    /// The word of a method's receiver.
    static final String RECEIVER = "a0";

    private final RustTypes types;
    private final List<String> words = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();
    private final List<String> before = new ArrayList<>();
    private final List<String> after = new ArrayList<>();

    ArgumentWords(RustTypes types) {
        this.types = types;
    }

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

    /// @param type of the parameter of the typed function
    String expression(In in, Type type) {
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
            case In.Handle(_, var access) when access == In.Access.CONSUMED -> taken(in);
            case In.Optional(In.Handle(_, var access)) when access == In.Access.CONSUMED ->
                    taken(in);
            case In.Handle(_, var access) -> handle(access) + "(" + next() + ")";
            case In.Optional(In.Optional _), In.Optional(In.Unit _) ->
                    throw new IllegalArgumentException("no words for " + in);
            case In.Optional(var value) ->
                    "rt::option(" + next() + ", || " + expression(value, type) + ")";
            case In.Encoded(var value) -> ValueDecoding.argument(value, type, next());
            case In.Written written -> written(written, ((Type.Reference) type).target());
            case In.Unit() -> "()";
        };
    }

    /// The value is the shell's before anything can be refused: then it is dropped.
    private String taken(In in) {
        var word = next();
        var variable = "t" + word;
        var value =
                in instanceof In.Optional
                        ? "rt::option(" + word + ", || rt::take(" + next() + "))"
                        : "rt::take(" + word + ")";
        taken.add("let " + variable + " = " + value + ";");
        return variable;
    }

    private String written(In.Written written, Type target) {
        var word = next();
        if (written.holder() == In.Holder.ARRAY)
            return ValueDecoding.inPlace((Value.Numbers) written.value(), target, word);
        var variable = "m" + word;
        before.add(
                "let mut %s = %s;"
                        .formatted(
                                variable, ValueDecoding.argument(written.value(), target, word)));
        var room =
                written.holder() == In.Holder.REF
                        ? "rt::encoded_out::<8>(" + word
                        : "rt::written(" + next();
        after.add(
                room
                        + ", |w| {\n"
                        + ValueEncoding.statements(types, written.value(), target, variable)
                                .indent(4)
                        + "});");
        return "&mut " + variable;
    }

    /// Statements that the shell starts with.
    List<String> before() {
        return Stream.concat(taken.stream(), before.stream()).toList();
    }

    /// Statements after the call, when it has not panicked.
    List<String> after() {
        return after;
    }

    private static String handle(In.Access access) {
        return switch (access) {
            case SHARED -> "rt::shared";
            case EXCLUSIVE -> "rt::exclusive";
            case COPIED -> "*rt::shared";
            case CONSUMED -> throw new IllegalArgumentException("is taken before");
        };
    }

    /// @throws IllegalArgumentException for the scalars that have no word
    static void requireWord(Scalar scalar) {
        if (!Scalars.isWord(scalar))
            throw new IllegalArgumentException("no word for " + scalar.rust());
    }

    /// @throws IllegalArgumentException for the scalars that do not cross
    static boolean isWide(Scalar scalar) {
        if (Scalars.isWide(scalar)) return true;
        requireWord(scalar);
        return false;
    }
}
