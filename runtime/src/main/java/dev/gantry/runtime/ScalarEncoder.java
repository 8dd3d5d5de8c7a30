package dev.gantry.runtime;

import java.math.BigInteger;
import java.util.Objects;

/// [Encoder]'s memory, scalars and arrays, in a file of their own for their length.
abstract sealed class ScalarEncoder permits Encoder {
    private static final int WORD = Long.BYTES;

    private final Scratch scratch;
    private long start;
    private long at;
    private long end;

    ScalarEncoder(Scratch scratch, long start, long end) {
        this.scratch = scratch;
        this.start = start;
        this.at = start;
        this.end = end;
    }

    /// Where the encoding is, once it is complete.
    public final long address() {
        return start;
    }

    /// The address of that many bytes, which are taken.
    private long take(long bytes) {
        if (end - at < bytes) grow(bytes);
        long address = at;
        at += bytes;
        return address;
    }

    private void grow(long bytes) {
        long written = at - start;
        long more = padded(Math.max(bytes, written));
        if (scratch.extend(end, more)) {
            end += more;
            return;
        }
        start = scratch.moved(start, written, written + more);
        at = start + written;
        end = at + more;
    }

    private static long padded(long bytes) {
        return bytes + WORD - 1 & -WORD;
    }

    final void word(long word) {
        Memory.putWord(take(WORD), word);
    }

    static void exactly(int wanted, int given, String name) {
        if (given == wanted) return;
        throw new IllegalArgumentException(
                "%s: %d elements, but Rust takes exactly %d".formatted(name, given, wanted));
    }

    /// The length, and room for the array.
    private long array(long length, long bytes) {
        long address = take(WORD + padded(bytes));
        Memory.putWord(address, length);
        return address + WORD;
    }

    public final void bytes(byte[] array, String name) {
        int length = Objects.requireNonNull(array, name).length;
        Memory.copyIn(array, array(length, length));
    }

    public final void bytes(byte[] array, int wanted, String name) {
        exactly(wanted, Objects.requireNonNull(array, name).length, name);
        bytes(array, name);
    }

    public final void shorts(short[] array, String name) {
        int length = Objects.requireNonNull(array, name).length;
        Memory.copyIn(array, array(length, (long) length * Short.BYTES));
    }

    public final void shorts(short[] array, int wanted, String name) {
        exactly(wanted, Objects.requireNonNull(array, name).length, name);
        shorts(array, name);
    }

    public final void ints(int[] array, String name) {
        int length = Objects.requireNonNull(array, name).length;
        Memory.copyIn(array, array(length, (long) length * Integer.BYTES));
    }

    public final void ints(int[] array, int wanted, String name) {
        exactly(wanted, Objects.requireNonNull(array, name).length, name);
        ints(array, name);
    }

    public final void longs(long[] array, String name) {
        int length = Objects.requireNonNull(array, name).length;
        Memory.copyIn(array, array(length, (long) length * Long.BYTES));
    }

    public final void longs(long[] array, int wanted, String name) {
        exactly(wanted, Objects.requireNonNull(array, name).length, name);
        longs(array, name);
    }

    public final void floats(float[] array, String name) {
        int length = Objects.requireNonNull(array, name).length;
        Memory.copyIn(array, array(length, (long) length * Float.BYTES));
    }

    public final void floats(float[] array, int wanted, String name) {
        exactly(wanted, Objects.requireNonNull(array, name).length, name);
        floats(array, name);
    }

    public final void doubles(double[] array, String name) {
        int length = Objects.requireNonNull(array, name).length;
        Memory.copyIn(array, array(length, (long) length * Double.BYTES));
    }

    public final void doubles(double[] array, int wanted, String name) {
        exactly(wanted, Objects.requireNonNull(array, name).length, name);
        doubles(array, name);
    }

    public final void booleans(boolean[] array, String name) {
        int length = Objects.requireNonNull(array, name).length;
        long address = array(length, length);
        for (int i = 0; i < length; i++) Memory.putByte(address + i, array[i] ? 1 : 0);
    }

    public final void booleans(boolean[] array, int wanted, String name) {
        exactly(wanted, Objects.requireNonNull(array, name).length, name);
        booleans(array, name);
    }

    /// Code points.
    public final void characters(int[] array, String name) {
        int length = Objects.requireNonNull(array, name).length;
        long address = array(length, (long) length * Integer.BYTES);
        Memory.copyIn(array, address);
        for (int i = 0; i < length; i++) {
            Arguments.character(Memory.getInt(address + (long) i * Integer.BYTES), name);
        }
    }

    public final void characters(int[] array, int wanted, String name) {
        exactly(wanted, Objects.requireNonNull(array, name).length, name);
        characters(array, name);
    }

    public final void bool(boolean value, String name) {
        word(value ? 1 : 0);
    }

    public final void character(int value, String name) {
        word(Arguments.character(value, name));
    }

    public final void i8(int value, String name) {
        word(Native.i8(value, name));
    }

    public final void i16(int value, String name) {
        word(Native.i16(value, name));
    }

    public final void i32(int value, String name) {
        word(value);
    }

    public final void i64(long value, String name) {
        word(value);
    }

    public final void isize(long value, String name) {
        word(value);
    }

    public final void u8(int value, String name) {
        word(Native.u8(value, name));
    }

    public final void u16(int value, String name) {
        word(Native.u16(value, name));
    }

    public final void u32(long value, String name) {
        word(Native.u32(value, name));
    }

    public final void u64(long value, String name) {
        word(value);
    }

    public final void usize(long value, String name) {
        word(Native.usize(value, name));
    }

    public final void f32(float value, String name) {
        word(Float.floatToRawIntBits(value) & 0xFFFF_FFFFL);
    }

    public final void f64(double value, String name) {
        word(Double.doubleToRawLongBits(value));
    }

    public final void i128(BigInteger value, String name) {
        wide(value, Wide.I128, name);
    }

    public final void u128(BigInteger value, String name) {
        wide(value, Wide.U128, name);
    }

    private void wide(BigInteger value, Wide type, String name) {
        type.require(Objects.requireNonNull(value, name), name);
        word(value.longValue());
        word(value.shiftRight(Long.SIZE).longValue());
    }
}
