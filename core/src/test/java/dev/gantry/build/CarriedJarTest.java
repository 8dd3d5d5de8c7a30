package dev.gantry.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import jdk.jfr.consumer.RecordingStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

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

    /// The JVM itself tells of each time that a file's bytes are forced to the disk.
    @Test
    @DisplayName("[STORE-1] the jar's bytes reach the disk before its name does")
    void theBytesAreSyncedUnderAnotherName() throws Exception {
        List<Path> synced = new CopyOnWriteArrayList<>();
        try (var recording = new RecordingStream()) {
            recording.enable("jdk.FileForce").withoutThreshold();
            recording.onEvent(
                    "jdk.FileForce", event -> synced.add(Path.of(event.getString("path"))));
            recording.startAsync();
            var jar = CarriedJar.RUNTIME.stored(new ByteArrayInputStream(JAR), store);
            var again = CarriedJar.RUNTIME.stored(new ByteArrayInputStream(JAR), store);
            assertEquals(jar, again);
            recording.stop();
            var inFolder =
                    synced.stream()
                            .filter(path -> path.startsWith(jar.resolveSibling("")))
                            .toList();
            assertEquals(1, inFolder.size(), "a jar that is there is not written: " + synced);
            assertNotEquals(jar, inFolder.getFirst());
        }
    }
}
