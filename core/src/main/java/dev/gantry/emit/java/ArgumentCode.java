package dev.gantry.emit.java;

import dev.gantry.api.Type.Scalar;
import dev.gantry.emit.CodeLines;
import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.In;
import dev.gantry.typemap.Value;

import java.util.ArrayList;
import java.util.List;

/// From the parameters of one member to words: statements that convert and check, and the leases
/// that the call needs. Nothing is leased before everything is checked.
final class ArgumentCode {
    private final Unit unit;
    private final Locals locals;
    private final String scratch;
    private final String writeBack;
    private final List<String> checks = new ArrayList<>();
    private final List<Lease> leases = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> writtenBack = new ArrayList<>();
    private final List<String> decoders = new ArrayList<>();
    private boolean usesScratch = false;

    /// @param handle the variable, or `this`
    /// @param type the expression of its `HandleType`
    /// @param word the variable of its pointer
    record Lease(String handle, String type, String word, In.Access access, boolean nullable) {

        boolean isExclusive() {
            return switch (access) {
                case SHARED, COPIED -> false;
                case EXCLUSIVE, CONSUMED -> true;
            };
        }
    }

    /// @param writeBack the variable of the `WriteBack`, where [#decoders] has any
    ArgumentCode(Unit unit, Locals locals, String scratch, String writeBack) {
        this.unit = unit;
        this.locals = locals;
        this.scratch = scratch;
        this.writeBack = writeBack;
    }

    List<String> checks() {
        return checks;
    }

    List<Lease> leases() {
        return leases;
    }

    List<String> words() {
        return words;
    }

    boolean usesScratch() {
        return usesScratch;
    }

    void receiver(In in) {
        switch (in) {
            case In.Handle handle -> receiver(handle);
            case In.Encoded(var value) -> encoded("this", "self0", value);
            default -> throw new IllegalArgumentException("no receiver: " + in);
        }
    }

    private void receiver(In.Handle receiver) {
        var handle = "this";
        if (receiver.type().kind() == BoundType.Kind.ERROR) {
            handle = locals.fresh("value");
            checks.add("%s %s = NATIVE.value(this);".formatted(unit.use(Unit.HANDLE), handle));
        }
        lease(handle, receiver, locals.fresh("self"), false);
    }

    void argument(String name, In in) {
        switch (in) {
            case In.Handle handle -> handle(name, handle);
            case In.Optional(In.Handle handle) -> optionalHandle(name, handle);
            case In.Optional(var value) -> optional(name, value);
            case In.Scalar _,
                    In.Text _,
                    In.OwnedText _,
                    In.Bytes _,
                    In.OwnedBytes _,
                    In.FixedBytes _ ->
                    plain(name, in);
            case In.Encoded(var value) -> encoded(name, name + "0", value);
            case In.Written written -> written(name, written);
            case In.Unit() -> {}
        }
    }

    private void encoded(String name, String variable, Value value) {
        usesScratch = true;
        var encoder = locals.fresh(variable);
        var lines = new CodeLines();
        lines.add("%s %s = %s.encoder();".formatted(unit.use(Unit.ENCODER), encoder, scratch));
        new ValueWriting(unit, locals, lines, encoder, name).parameter(value, name);
        checks.add(lines.toString());
        words.add(encoder + ".address()");
    }

    private void written(String name, In.Written written) {
        usesScratch = true;
        var encoder = locals.fresh(name + "0");
        var lines = new CodeLines();
        lines.add("%s %s = %s.encoder();".formatted(unit.use(Unit.ENCODER), encoder, scratch));
        var content = unit.requireNonNull(name, JavaText.literal(name)) + held(written.holder());
        new ValueWriting(unit, locals, lines, encoder, name).write(written.value(), content);
        words.add(encoder + ".address()");
        var address = encoder + ".address()";
        if (written.holder().grows()) {
            address = locals.fresh(name + "1");
            lines.add("long %s = %s.room();".formatted(address, scratch));
            words.add(address);
        }
        checks.add(lines.toString());
        back(name, written, address);
    }

    /// How the value is had from its holder.
    private static String held(In.Holder holder) {
        return switch (holder) {
            case REF -> ".value";
            case ARRAY, LIST -> "";
            case BUILDER -> ".toString()";
            case STREAM -> ".toByteArray()";
        };
    }

    private void back(String name, In.Written written, String address) {
        var lines = new CodeLines();
        var decoder = locals.fresh(name + "Back");
        var reading = new ValueReading(unit, locals, lines, decoder);
        var open =
                "%s %s = NATIVE.%s(%s)"
                        .formatted(
                                unit.use(Unit.DECODER),
                                decoder,
                                written.holder().grows() ? "written" : "decoder",
                                address);
        switch (written.holder()) {
            case REF ->
                    lines.add(open + ";")
                            .add(name + ".value = " + reading.read(written.value()) + ";");
            case ARRAY -> lines.add(open + ";").add(decoder + ".into(" + name + ");");
            case BUILDER, STREAM, LIST -> {
                decoders.add(open);
                lines.open("if (" + decoder + ".isWritten()) {");
                var value = reading.read(written.value());
                lines.add("%s.to(%s, %s);".formatted(writeBack, name, value)).close("}");
            }
        }
        writtenBack.add(lines.toString());
    }

    /// The resources that the statements of [#writtenBack] read; none when no holder can refuse.
    List<String> decoders() {
        return decoders;
    }

    /// Statements for after the call, however it ends.
    List<String> writtenBack() {
        return writtenBack;
    }

    private void handle(String name, In.Handle handle) {
        var checked = unit.requireNonNull(name, JavaText.literal(name));
        var leased = name;
        if (handle.type().kind() == BoundType.Kind.ERROR) {
            leased = locals.fresh(name + "Value");
            checks.add(
                    "%s %s = NATIVE.value(%s);".formatted(unit.use(Unit.HANDLE), leased, checked));
        } else {
            checks.add(checked + ";");
        }
        lease(leased, handle, locals.fresh(name + "0"), false);
    }

    private void plain(String name, In in) {
        if (in instanceof In.Scalar(var scalar)) {
            word(name, 0, scalar(name, scalar));
            return;
        }
        word(name, 0, memory(name, in));
        if (!(in instanceof In.FixedBytes)) word(name, 1, scratch + ".length()");
    }

    /// The flag, and zeros in place of the words.
    private void optional(String name, In value) {
        var present = name + " == null ? 0 : ";
        word(name, 0, present + "1");
        if (value instanceof In.Scalar(var scalar)) {
            word(name, 1, present + scalar(name, scalar));
            return;
        }
        word(name, 1, present + memory(name, value));
        if (!(value instanceof In.FixedBytes)) word(name, 2, present + scratch + ".length()");
    }

    private void optionalHandle(String name, In.Handle handle) {
        word(name, 0, name + " == null ? 0 : 1");
        var leased = name;
        if (handle.type().kind() == BoundType.Kind.ERROR) {
            leased = locals.fresh(name + "Value");
            checks.add(
                    "%s %s = %s == null ? null : NATIVE.value(%s);"
                            .formatted(unit.use(Unit.HANDLE), leased, name, name));
        }
        lease(leased, handle, locals.fresh(name + "1"), true);
    }

    private void lease(String handle, In.Handle mapping, String word, boolean nullable) {
        leases.add(new Lease(handle, unit.type(mapping.type()), word, mapping.access(), nullable));
        words.add(word);
    }

    private void word(String name, int index, String expression) {
        var variable = locals.fresh(name + index);
        checks.add("long " + variable + " = " + expression + ";");
        words.add(variable);
    }

    private String memory(String name, In in) {
        usesScratch = true;
        return switch (in) {
            case In.Text(), In.OwnedText() -> "%s.text(%s, \"%s\")".formatted(scratch, name, name);
            case In.Bytes(), In.OwnedBytes() ->
                    "%s.bytes(%s, \"%s\")".formatted(scratch, name, name);
            case In.FixedBytes(var length, _) ->
                    "%s.fixed(%s, %d, \"%s\")".formatted(scratch, name, length, name);
            case In.Scalar _, In.Handle _, In.Optional _, In.Encoded _, In.Written _, In.Unit _ ->
                    throw new IllegalArgumentException("no words for a nested " + in);
        };
    }

    private String scalar(String name, Scalar scalar) {
        return switch (scalar) {
            case BOOL -> name + " ? 1 : 0";
            case I32, I64, ISIZE, U64 -> name;
            case I8, I16, U8, U16, U32, USIZE -> checked(scalar.rust(), name);
            case CHAR -> checked("character", name);
            case F32 ->
                    "%s.floatToRawIntBits(%s) & 0xFFFF_FFFFL"
                            .formatted(unit.use(Float.class), name);
            case F64 -> "%s.doubleToRawLongBits(%s)".formatted(unit.use(Double.class), name);
            case I128, U128, F16, F128 ->
                    throw new IllegalArgumentException("no word for " + scalar.rust());
        };
    }

    private String checked(String check, String name) {
        return "%s.%s(%s, \"%s\")".formatted(unit.use(Unit.NATIVE), check, name, name);
    }
}
