package dev.gantry.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

class DurableTest {
    private static final int FILES = 2000;

    @TempDir Path folder;

    /// The names of a folder are read at once, many of them before the first file is looked at.
    @Test
    @DisplayName("[STORE-4] what goes while a tree is measured is no error")
    void filesGoWhileTheyAreCounted() throws Exception {
        for (int round = 0; round < 5; round++) {
            var tree = Files.createDirectory(folder.resolve("tree" + round));
            var going = files(tree);
            var kept = Files.writeString(tree.resolve("kept"), "12345");
            var begun = new CountDownLatch(1);
            var remover =
                    Thread.ofPlatform()
                            .start(() -> {
                                begun.countDown();
                                going.forEach(DurableTest::remove);
                            });
            begun.await();
            long bytes = 0;
            do {
                bytes = Durable.bytes(tree);
                assertTrue(bytes >= 5 && bytes <= 5 + FILES, "" + bytes);
            } while (remover.isAlive());
            remover.join();
            assertEquals(Files.size(kept), Durable.bytes(tree));
        }
    }

    @Test
    @DisplayName("[STORE-4] nor is a tree that is gone")
    void aTreeThatIsGone() throws IOException {
        assertEquals(0, Durable.bytes(folder.resolve("gone")));
    }

    private static List<Path> files(Path tree) throws IOException {
        var files = new ArrayList<Path>();
        for (int at = 0; at < FILES; at++) {
            files.add(Files.writeString(tree.resolve("going" + at), "1"));
        }
        return files;
    }

    private static void remove(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
