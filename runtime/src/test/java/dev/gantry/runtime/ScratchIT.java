package dev.gantry.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import harness.Counter;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

    /// The first texts of a program go another way than all that follow.
    @ParameterizedTest(name = "after {0} texts")
    @DisplayName("[ABI-3] a text is the same UTF-8, early and late")
    @ValueSource(ints = {0, Scratch.FIRST_TEXTS})
    void textsAreTheSameEarlyAndLate(int before) throws Exception {
        var texts = Scratch.class.getDeclaredField("texts");
        texts.setAccessible(true);
        int now = texts.getInt(null);
        texts.setInt(null, before);
        try {
            for (int length = 0; length < 70; length++) {
                String ascii = "abcdefghij".repeat(7).substring(0, length);
                written(ascii);
                written(ascii + "\u00e9");
                written("\u65e5" + ascii);
                written(ascii + "\ud83d\ude00");
                lone(ascii + "\ud83d");
            }
            written("0123456789".repeat(200));
        } finally {
            texts.setInt(null, now);
        }
    }

    private static void written(String text) {
        Scratch scratch = Scratch.current();
        long mark = scratch.mark();
        long address = scratch.text(text, "text");
        byte[] bytes = Memory.bytes(address, scratch.length());
        scratch.release(mark);
        assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), bytes, text);
    }

    private static void lone(String text) {
        Scratch scratch = Scratch.current();
        long mark = scratch.mark();
        assertThrows(IllegalArgumentException.class, () -> scratch.text(text, "text"), text);
        scratch.release(mark);
    }

    /// As when two libraries are loaded at once and the second becomes the heap.
    @Test
    @DisplayName("[LIB-4] a block goes back to the library that it came from")
    void blocksGoBackToTheirOwner(@TempDir Path folder) throws Exception {
        HarnessBuild.resources(folder);
        new Counter(1).close();
        Library first = Library.heap();
        var url = new URL[] {folder.toUri().toURL()};
        try (var loader = new URLClassLoader(url, ClassLoader.getPlatformClassLoader())) {
            Library other = Library.of(loader, "harness_1", "harness");
            assertNotSame(first, other);
            long bytes = other.bytes();
            Scratch scratch = Scratch.current();
            long mark = scratch.mark();
            scratch.space(1_000_000);
            heap(other);
            try {
                scratch.release(mark);
            } finally {
                heap(first);
            }
            assertEquals(bytes, other.bytes());
        }
    }

    private static void heap(Library library) throws ReflectiveOperationException {
        var heap = Library.class.getDeclaredField("heap");
        heap.setAccessible(true);
        heap.set(null, library);
    }
}
