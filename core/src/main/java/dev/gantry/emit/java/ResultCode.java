package dev.gantry.emit.java;

import dev.gantry.api.Type.Scalar;
import dev.gantry.emit.CodeLines;
import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.Out;
import dev.gantry.typemap.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// From the word that a call returns, and the memory it wrote, to the Java value.
final class ResultCode {
    private final Unit unit;
    private final Locals locals;
    private final String out;

    /// @param out the variable with the address of the memory for the result
    ResultCode(Unit unit, Locals locals, String out) {
        this.unit = unit;
        this.locals = locals;
        this.out = out;
    }

    /// The expression of how many bytes the result needs, empty when it needs none.
    Optional<String> memory(Out result) {
        return switch (result) {
            case Out.Unit _, Out.Scalar _, Out.Handle _, Out.This _ -> Optional.empty();
            case Out.BorrowedText _, Out.BorrowedBytes _ -> Optional.of("8");
            case Out.OwnedText _, Out.OwnedBytes _ -> Optional.of(unit.use(Unit.SCRATCH) + ".OUT");
            case Out.FixedBytes(var length, _) -> Optional.of(Integer.toString(length));
            case Out.Optional(Out.Scalar _) -> Optional.of("8");
            case Out.Optional(var value) -> memory(value);
            case Out.Encoded(var value) ->
                    Optional.of(
                            value.mostBytes().isPresent()
                                    ? Integer.toString(value.mostBytes().getAsInt())
                                    : unit.use(Unit.SCRATCH) + ".OUT");
            case Out.Fallible(var value, _) -> memory(value);
        };
    }

    /// The words that tell Rust of that memory.
    List<String> words(Out result) {
        var words = new ArrayList<String>();
        memory(result)
                .ifPresent(size -> {
                    words.add(out);
                    if (size.endsWith(".OUT")) words.add(size);
                });
        return words;
    }

    /// The types of which the call may make a value.
    static List<BoundType> made(Out result) {
        return switch (result) {
            case Out.Handle(var type) -> List.of(type);
            case Out.Optional(var value) -> made(value);
            case Out.Fallible(var value, var error) -> {
                var all = new ArrayList<>(made(value));
                if (error instanceof Out.ErrorType.Bound(var type)) all.add(type);
                yield all;
            }
            case Out.Unit _, Out.Scalar _, Out.This _, Out.FixedBytes _ -> List.of();
            case Out.BorrowedText _, Out.OwnedText _, Out.BorrowedBytes _, Out.OwnedBytes _ ->
                    List.of();
            case Out.Encoded(var value) -> value.made().distinct().toList();
        };
    }

    static boolean isError(Out result) {
        return result instanceof Out.Handle(var type) && type.kind() == BoundType.Kind.ERROR;
    }

    /// Adds the statements that call and return.
    void emit(CodeLines lines, Out result, String call) {
        switch (result) {
            case Out.Unit() -> lines.add(call + ";");
            case Out.This() ->
                    lines.add("NATIVE.requireReceiver(" + call + ");").add("return this;");
            case Out.Scalar(var scalar) -> lines.add("return " + fromWord(scalar, call) + ";");
            case Out.BorrowedText _, Out.OwnedText _, Out.BorrowedBytes _, Out.OwnedBytes _ -> {
                var length = locals.fresh("length");
                lines.add("long " + length + " = " + call + ";");
                lines.add("return " + fromMemory(result, length) + ";");
            }
            case Out.FixedBytes _ ->
                    lines.add(call + ";").add("return " + fromMemory(result, "") + ";");
            case Out.Handle(var type) -> {
                if (isError(result)) lines.add(call + ";").add(unreachable());
                else lines.add("return new " + unit.use(type.java()) + "(NATIVE, " + call + ");");
            }
            case Out.Optional(var value) -> optional(lines, value, call);
            case Out.Encoded(var value) -> encoded(lines, value, call);
            case Out.Fallible(var value, _) -> emit(lines, value, call);
        }
    }

    private void encoded(CodeLines lines, Value value, String call) {
        var decoder = locals.fresh("decoder");
        var type = unit.use(Unit.DECODER);
        var reading = new ValueReading(unit, locals, lines, decoder);
        if (value.mostBytes().isPresent()) {
            lines.add(call + ";");
            lines.add("%s %s = NATIVE.decoder(%s);".formatted(type, decoder, out));
            lines.add("return " + reading.read(value) + ";");
            return;
        }
        var length = locals.fresh("length");
        lines.add("long " + length + " = " + call + ";");
        lines.open("try (%s %s = NATIVE.decoder(%s, %s)) {".formatted(type, decoder, length, out));
        lines.add("return " + reading.read(value) + ";").close("}");
    }

    private void optional(CodeLines lines, Out value, String call) {
        var optional = unit.types().optionalClass(value);
        if (isError(value)) {
            lines.add(call + ";").add("return " + optional + ".empty();");
            return;
        }
        var word = locals.fresh("found");
        lines.add("long " + word + " = " + call + ";");
        lines.add(
                "return %s ? %s.empty() : %s.of(%s);"
                        .formatted(absent(value, word), optional, optional, present(value, word)));
    }

    private static String absent(Out value, String word) {
        return switch (value) {
            case Out.BorrowedText _, Out.OwnedText _, Out.BorrowedBytes _, Out.OwnedBytes _ ->
                    word + " < 0";
            case Out.Scalar _, Out.FixedBytes _, Out.Handle _ -> word + " == 0";
            case Out.Unit _, Out.This _, Out.Optional _, Out.Encoded _, Out.Fallible _ ->
                    throw new IllegalArgumentException("no words for an optional " + value);
        };
    }

    private String present(Out value, String word) {
        return switch (value) {
            case Out.Scalar(var scalar) -> fromWord(scalar, "NATIVE.word(" + out + ")");
            case Out.Handle(var type) -> "new " + unit.use(type.java()) + "(NATIVE, " + word + ")";
            case Out.BorrowedText _, Out.OwnedText _, Out.BorrowedBytes _, Out.OwnedBytes _ ->
                    fromMemory(value, word);
            case Out.FixedBytes _ -> fromMemory(value, word);
            case Out.Unit _, Out.This _, Out.Optional _, Out.Encoded _, Out.Fallible _ ->
                    throw new IllegalArgumentException("no words for an optional " + value);
        };
    }

    private String fromMemory(Out value, String length) {
        var read =
                switch (value) {
                    case Out.BorrowedText() -> "borrowedText(" + length + ", " + out;
                    case Out.OwnedText() -> "ownedText(" + length + ", " + out;
                    case Out.BorrowedBytes() -> "borrowedBytes(" + length + ", " + out;
                    case Out.OwnedBytes() -> "ownedBytes(" + length + ", " + out;
                    case Out.FixedBytes(var size, _) -> "fixedBytes(" + out + ", " + size;
                    case Out.Unit _,
                            Out.Scalar _,
                            Out.Handle _,
                            Out.This _,
                            Out.Optional _,
                            Out.Encoded _,
                            Out.Fallible _ ->
                            throw new IllegalArgumentException(value + " is in no memory");
                };
        return "NATIVE." + read + ")";
    }

    private String fromWord(Scalar scalar, String word) {
        return switch (JavaTypes.form(scalar)) {
            case BOOLEAN -> word + " != 0";
            case INT -> "(int) " + word;
            case LONG -> word;
            case FLOAT -> unit.use(Float.class) + ".intBitsToFloat((int) " + word + ")";
            case DOUBLE -> unit.use(Double.class) + ".longBitsToDouble(" + word + ")";
            case BIG -> throw new IllegalArgumentException("two words: " + scalar.rust());
        };
    }

    /// An error as a value always comes as a failure.
    private String unreachable() {
        return "throw new " + unit.use(AssertionError.class) + "(\"no failure\");";
    }
}
