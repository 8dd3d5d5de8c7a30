package dev.gantry.runtime;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Native memory by address. The segment is the whole address space, constant and global: compiled
/// accesses check neither bounds nor liveness, so every address here comes from the runtime or from
/// the library, never from a user.
final class Memory {

    static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    private static final java.lang.foreign.ValueLayout.OfLong LITTLE_ENDIAN =
            JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private Memory() {}

    static long word(long address) {
        return ALL.get(JAVA_LONG_UNALIGNED, address);
    }

    /// As [#word], by a way that takes the JVM nothing to link: for the few words that are read at
    /// start.
    static long firstWord(long address) {
        var word = new long[1];
        copyOut(address, word);
        return word[0];
    }

    static void putWord(long address, long word) {
        ALL.set(JAVA_LONG_UNALIGNED, address, word);
    }

    /// Eight bytes, the lowest first.
    static void putEight(long address, long bytes) {
        ALL.set(LITTLE_ENDIAN, address, bytes);
    }

    static void putByte(long address, int value) {
        ALL.set(JAVA_BYTE, address, (byte) value);
    }

    static byte getByte(long address) {
        return ALL.get(JAVA_BYTE, address);
    }

    static void copyIn(byte[] bytes, long address) {
        MemorySegment.copy(bytes, 0, ALL, JAVA_BYTE, address, bytes.length);
    }

    static void copyIn(short[] from, long address) {
        MemorySegment.copy(from, 0, ALL, JAVA_SHORT_UNALIGNED, address, from.length);
    }

    static void copyOut(long address, short[] to) {
        MemorySegment.copy(ALL, JAVA_SHORT_UNALIGNED, address, to, 0, to.length);
    }

    static void copyIn(int[] from, long address) {
        MemorySegment.copy(from, 0, ALL, JAVA_INT_UNALIGNED, address, from.length);
    }

    static void copyOut(long address, int[] to) {
        MemorySegment.copy(ALL, JAVA_INT_UNALIGNED, address, to, 0, to.length);
    }

    static void copyIn(long[] from, long address) {
        MemorySegment.copy(from, 0, ALL, JAVA_LONG_UNALIGNED, address, from.length);
    }

    static void copyOut(long address, long[] to) {
        MemorySegment.copy(ALL, JAVA_LONG_UNALIGNED, address, to, 0, to.length);
    }

    static void copyIn(float[] from, long address) {
        MemorySegment.copy(from, 0, ALL, JAVA_FLOAT_UNALIGNED, address, from.length);
    }

    static void copyOut(long address, float[] to) {
        MemorySegment.copy(ALL, JAVA_FLOAT_UNALIGNED, address, to, 0, to.length);
    }

    static void copyIn(double[] from, long address) {
        MemorySegment.copy(from, 0, ALL, JAVA_DOUBLE_UNALIGNED, address, from.length);
    }

    static void copyOut(long address, double[] to) {
        MemorySegment.copy(ALL, JAVA_DOUBLE_UNALIGNED, address, to, 0, to.length);
    }

    static void copyOut(long address, byte[] to) {
        MemorySegment.copy(ALL, JAVA_BYTE, address, to, 0, to.length);
    }

    static int getInt(long address) {
        return ALL.get(JAVA_INT_UNALIGNED, address);
    }

    static void copy(long from, long to, long bytes) {
        MemorySegment.copy(ALL, from, ALL, to, bytes);
    }

    /// @throws OutOfMemoryError when there are more elements than an array can hold
    static int arrayLength(long elements) {
        if (elements > Integer.MAX_VALUE - 8) {
            throw new OutOfMemoryError(elements + " elements do not fit a Java array");
        }
        return (int) elements;
    }

    /// @throws OutOfMemoryError
    static byte[] bytes(long address, long length) {
        var bytes = new byte[arrayLength(length)];
        copyOut(address, bytes);
        return bytes;
    }

    static String text(long address, long length) {
        return length == 0 ? "" : new String(bytes(address, length), StandardCharsets.UTF_8);
    }
}
