package dev.gantry.runtime;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

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

    /// @throws OutOfMemoryError when there are more bytes than an array can hold
    static byte[] bytes(long address, long length) {
        if (length > Integer.MAX_VALUE - 8) {
            throw new OutOfMemoryError(length + " bytes do not fit a Java array");
        }
        var bytes = new byte[(int) length];
        MemorySegment.copy(ALL, JAVA_BYTE, address, bytes, 0, bytes.length);
        return bytes;
    }

    static String text(long address, long length) {
        return length == 0 ? "" : new String(bytes(address, length), StandardCharsets.UTF_8);
    }
}
