package dev.gantry.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class CarriedJarTest {
    private static final byte[] JAR = {'P', 'K', 3, 4, 5, 6, 7, 8};

    @TempDir Path store;

    @Test
    @DisplayName("[STORE-1] a jar that a power failure left empty is written again")
    void anEmptyJarIsWrittenAgain() throws IOException {
        var jar = CarriedJar.RUNTIME.stored(new ByteArrayInputStream(JAR), store);
        Files.write(jar, new byte[0]);
        assertEquals(jar, CarriedJar.RUNTIME.stored(new ByteArrayInputStream(JAR), store));
        assertArrayEquals(JAR, Files.readAllBytes(jar));
        try (var files = Files.list(jar.resolveSibling(""))) {
            assertEquals(1, files.count());
        }
    }
}
