package dev.gantry.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// With other processes: [StoreWriter].
class StoreProcessesTest {

    @TempDir Path root;

    // [STORE-1]
    @ParameterizedTest(name = "while it writes entry {0}")
    @ValueSource(ints = {0, 1, 7, 30})
    @Timeout(120)
    void aKilledWriterLeavesNoHalfEntry(int entry) throws Exception {
        var writer = start("forever");
        assertEquals("writing", writer.inputReader().readLine());
        if (entry > 0) awaitEntry(StoreWriter.key(entry - 1));
        awaitHalfEntry();
        writer.destroyForcibly().waitFor();

        assertEveryEntryIsComplete();
        try (var store = Store.open(root, InstantSource.system())) {
            store.trim(Long.MAX_VALUE);
            try (var staged = Files.list(root.resolve("staging"))) {
                assertEquals(List.of(), staged.toList());
            }
            assertEquals(0, store.trim(0).left(), "the dead keep nothing");
        }
    }

    // [STORE-2]
    @Test
    void twoProcessesThatWriteTheSameEntriesBothSucceed() throws Exception {
        var writers = List.of(start("once", "8"), start("once", "8"), start("once", "8"));
        for (var writer : writers) {
            assertEquals(0, writer.waitFor(), new String(writer.getErrorStream().readAllBytes()));
        }
        try (var store = Store.open(root, InstantSource.system())) {
            for (int i = 0; i < 8; i++) {
                assertTrue(store.folder(StoreWriter.key(i)).isPresent());
                assertEquals(Optional.of(StoreWriter.CONTENT), store.record(StoreWriter.key(i)));
            }
        }
        assertEveryEntryIsComplete();
    }

    // [STORE-3]
    @Test
    void aLockSurvivesNoKilledOwner() throws Exception {
        var writer = start("lock");
        assertEquals("locked", writer.inputReader().readLine());
        var told = new ArrayList<Optional<StoreLock.Owner>>();
        try (var store = Store.open(root, InstantSource.system())) {
            var self = new StoreLock.Owner(1, "test");
            var lock =
                    store.lock(
                            "project",
                            self,
                            owner -> {
                                told.add(owner);
                                writer.destroyForcibly();
                            });
            lock.close();
        }
        assertEquals(List.of(Optional.of(new StoreLock.Owner(writer.pid(), "writer"))), told);
    }

    // [STORE-4]
    @Test
    @Timeout(120)
    void anEntryInUseByAnotherProcessIsNotTrimmed() throws Exception {
        var writer = start("forever");
        assertEquals("writing", writer.inputReader().readLine());
        try (var store = Store.open(root, InstantSource.system())) {
            var first = awaitEntry(StoreWriter.key(0));
            store.trim(0);
            assertTrue(Files.exists(first));
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    private Path awaitEntry(Digest key) {
        var folder = key.below(root.resolve("folders"));
        while (!Files.exists(folder)) Thread.onSpinWait();
        return folder;
    }

    /// Until something lies where entries are made.
    private void awaitHalfEntry() {
        var staging = root.resolve("staging").toFile();
        while (Optional.ofNullable(staging.list()).stream().allMatch(names -> names.length == 0)) {
            Thread.onSpinWait();
        }
    }

    private void assertEveryEntryIsComplete() throws IOException {
        for (var folder : entries("folders")) {
            try (var files = Files.list(folder)) {
                var all = files.toList();
                assertEquals(StoreWriter.FILES, all.size());
                for (var file : all) assertEquals(StoreWriter.CONTENT, Files.readString(file));
            }
        }
        for (var record : entries("records")) {
            assertEquals(StoreWriter.CONTENT, Files.readString(record));
        }
        for (var file : entries("files")) {
            assertEquals(file, Digest.ofFile(file).below(root.resolve("files")));
        }
    }

    private List<Path> entries(String kind) throws IOException {
        try (var all = Files.walk(root.resolve(kind), 2)) {
            return all.filter(path -> root.resolve(kind).relativize(path).getNameCount() == 2)
                    .toList();
        }
    }

    private Process start(String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(StoreWriter.class.getName(), root.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }
}
