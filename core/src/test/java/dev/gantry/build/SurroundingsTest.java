package dev.gantry.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;

class SurroundingsTest {
    private static final int LARGE = 1 << 20;

    @TempDir Path folder;
    private Path program;

    @BeforeEach
    void install() throws IOException {
        program = Files.createFile(folder.resolve("python3"));
    }

    private String stampOf(int size, String text, long modified) throws IOException {
        var bytes = Arrays.copyOf(text.getBytes(), size);
        Files.setLastModifiedTime(Files.write(program, bytes), FileTime.fromMillis(modified));
        return Surroundings.stamp(program);
    }

    @Test
    @DisplayName("a shim that was written anew with the same text is the same program")
    void aShimIsKnownByItsText() throws IOException {
        var before = stampOf(40, "exec pyenv", 1_000);
        assertEquals(before, stampOf(40, "exec pyenv", 2_000));
        assertNotEquals(before, stampOf(40, "exec conda", 2_000));
    }

    @Test
    void aLargeProgramIsKnownBySizeAndTime() throws IOException {
        var before = stampOf(LARGE, "", 1_000);
        assertNotEquals(before, stampOf(LARGE, "", 2_000));
        assertNotEquals(before, stampOf(LARGE + 1, "", 1_000));
    }

    @Test
    @DisplayName("the folder of PATH through which a program is found does not count")
    void links() throws IOException {
        var before = stampOf(40, "exec pyenv", 1_000);
        var link = SymbolicLink.make(folder.resolve("python3.link"), program);
        assertEquals(before, Surroundings.stamp(link));
    }
}
