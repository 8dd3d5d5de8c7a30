package dev.gantry.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;

/// Blocks are made by the library's allocator.
@ExtendWith({HarnessBuild.class, NothingLeft.class})
class ScratchIT {

    private static byte[] filled(int size, int value) {
        var bytes = new byte[size];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    /// Memory that was given back would be handed out again.
    @ParameterizedTest(name = "{0} bytes")
    @DisplayName("[ABI-3] a nested use of scratch memory leaves alone what is around it")
    @ValueSource(ints = {8, 60_000, 70_000, 100_000, 1_000_000})
    void nestedUsesLeaveTheOuterAlone(int size) {
        Scratch scratch = Scratch.current();
        long mark = scratch.mark();
        try {
            long outer = scratch.bytes(filled(size, 7), "outer");
            for (int nested = 0; nested < 3; nested++) {
                long inner = scratch.mark();
                scratch.bytes(filled(size, 9), "inner");
                scratch.release(inner);
            }
            assertArrayEquals(filled(size, 7), Memory.bytes(outer, size));
        } finally {
            scratch.release(mark);
        }
    }
}
