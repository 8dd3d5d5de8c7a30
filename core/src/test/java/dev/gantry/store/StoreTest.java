package dev.gantry.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.problem.ProblemException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

class StoreTest {

    private static final Digest KEY = Digest.of("key");

    @TempDir Path root;

    private final AtomicLong seconds = new AtomicLong(1_700_000_000);
    private final InstantSource clock = () -> Instant.ofEpochSecond(seconds.incrementAndGet());

    @Test
    void aFileIsFoundByTheDigestOfItsContent() throws IOException {
        try (var store = open()) {
            var digest = store.putBytes("abc".getBytes());
            assertEquals(Digest.of("abc"), digest);
            assertEquals("abc", Files.readString(store.file(digest).orElseThrow()));
            assertEquals(Optional.empty(), store.file(Digest.of("other")));
        }
    }

    @Test
    void aFolderIsMadeOnce() throws IOException {
        try (var store = open()) {
            var folder = store.putFolder(KEY, staged -> tree(staged, "first"));
            assertEquals(
                    folder,
                    store.putFolder(
                            KEY,
                            staged -> {
                                throw new IOException("made again");
                            }));
            assertEquals("first", Files.readString(folder.resolve("a/b.txt")));
        }
        try (var later = open()) {
            assertTrue(later.folder(KEY).isPresent());
        }
    }

    @Test
    void aRecordIsReplaced() {
        try (var store = open()) {
            assertEquals(Optional.empty(), store.record(KEY));
            store.putRecord(KEY, "one");
            store.putRecord(KEY, "two");
            assertEquals(Optional.of("two"), store.record(KEY));
        }
    }

    // [STORE-2]
    @Test
    void ofManyThreadsThatMakeOneFolderAllGetTheSame() throws Exception {
        int writers = 8;
        var together = new CyclicBarrier(writers);
        try (var store = open();
                var threads = Executors.newFixedThreadPool(writers)) {
            var results =
                    threads.invokeAll(
                            IntStream.range(0, writers)
                                    .<java.util.concurrent.Callable<String>>mapToObj(i ->
                                            () -> {
                                                var made =
                                                        store.putFolder(
                                                                KEY,
                                                                staged -> {
                                                                    await(together);
                                                                    tree(staged, "by " + i);
                                                                });
                                                return Files.readString(made.resolve("a/b.txt"));
                                            })
                                    .toList());
            var first = results.getFirst().get();
            for (var result : results) assertEquals(first, result.get());
        }
        assertNothingStaged();
    }

    // [STORE-1]
    @Test
    void aWriterThatFailsLeavesNothing() throws IOException {
        try (var store = open()) {
            var refused =
                    assertThrows(
                            ProblemException.class,
                            () ->
                                    store.putFolder(
                                            KEY,
                                            staged -> {
                                                tree(staged, "half");
                                                throw new FileNotFoundException("gone");
                                            }));
            assertInstanceOf(StoreProblem.Failed.class, refused.problems().getFirst());
            assertEquals(Optional.empty(), store.folder(KEY));
        }
        assertNothingStaged();
    }

    // [STORE-5]
    @Test
    void whatTheSystemSaysIsToldApart() {
        assertInstanceOf(
                StoreProblem.Full.class,
                StoreProblem.of(
                        root, new FileSystemException("f", null, "No space left on device")));
        assertInstanceOf(
                StoreProblem.ReadOnly.class, StoreProblem.of(root, new AccessDeniedException("f")));
        assertInstanceOf(
                StoreProblem.ReadOnly.class,
                StoreProblem.of(root, new FileSystemException("f", null, "Read-only file system")));
        assertInstanceOf(StoreProblem.Failed.class, StoreProblem.of(root, new IOException("?")));
    }

    // [STORE-4]
    @Test
    void whatWasNotUsedForTheLongestTimeGoesFirst() {
        try (var store = open()) {
            for (var text : List.of("one-", "two-", "three", "four-")) put(store, text);
        }
        try (var store = open()) {
            assertTrue(store.file(Digest.of("one-")).isPresent());
        }
        try (var store = open()) {
            assertEquals(new Store.Trimmed(2, 9, 9), store.trim(9));
            assertEquals(
                    List.of("one-", "four-"),
                    present(store, List.of("one-", "two-", "three", "four-")));
        }
    }

    // [STORE-4]
    @Test
    void whatALivingUserHasLookedAtIsNotTrimmed() {
        try (var user = open()) {
            put(user, "in use");
            try (var other = open()) {
                put(other, "no more in use");
            }
            try (var trimmer = open()) {
                assertEquals(1, trimmer.trim(0).removed());
                assertEquals(0, trimmer.trim(0).removed());
            }
            assertTrue(user.file(Digest.of("in use")).isPresent());
        }
        try (var trimmer = open()) {
            assertEquals(new Store.Trimmed(1, 6, 0), trimmer.trim(0));
        }
    }

    @Test
    @DisplayName("[STORE-4] what a program runs from is not trimmed, and counts as used")
    void whatIsHeldIsNotTrimmed() {
        Path held;
        try (var store = open()) {
            held = store.putFolder(KEY, staged -> tree(staged, "of a running program"));
            put(store, "later");
        }
        var hold = Hold.of(root, List.of(held.resolve("a"), Path.of("other")), clock);
        try (hold;
                var store = open()) {
            assertEquals(1, store.trim(0).removed(), "the other one");
            assertTrue(Files.exists(held));
        }
        try (var store = open()) {
            put(store, "newer than the hold");
        }
        try (var store = open()) {
            assertEquals(2, store.trim(0).removed());
        }
    }

    @Test
    @DisplayName("[STORE-6] a hold that comes too late says so")
    void aHoldThatComesTooLate() {
        Path held;
        try (var store = open()) {
            held = store.putFolder(KEY, staged -> tree(staged, "of a program"));
        }
        try (var hold = Hold.of(root, List.of(held.resolve("a")), clock)) {
            assertTrue(hold.isWhole());
        }
        try (var store = open()) {
            store.trim(0);
        }
        try (var hold = Hold.of(root, List.of(held.resolve("a")), clock)) {
            assertFalse(hold.isWhole());
        }
    }

    @Test
    void aFileWhereTheStoreShouldBeIsToldAsSuch() throws IOException {
        var file = Files.writeString(root.resolve("file"), "");
        var hint = StoreProblem.of(file, new IOException("Not a directory")).hint();
        assertTrue(hint.orElse("").startsWith("It is a file"), hint.toString());
    }

    @Test
    void aStoreThatIsNoneHoldsNothing() {
        var nowhere = root.resolve("nowhere");
        Hold.of(nowhere, List.of(nowhere.resolve("folders/00/0/classes")), clock).close();
        assertFalse(Files.exists(nowhere));
    }

    @Test
    @DisplayName("[STORE-6] trimming happens once a day")
    void trimmingOnceADay() throws IOException {
        var abandoned = root.resolve("staging/of-a-killed-process");
        for (int day = 0; day < 2; day++) {
            try (var store = open()) {
                Files.createDirectories(abandoned);
                store.trimDaily(Store.DEFAULT_LIMIT);
                assertFalse(Files.exists(abandoned), "day " + day);
                Files.createDirectories(abandoned);
                store.trimDaily(Store.DEFAULT_LIMIT);
                assertTrue(Files.exists(abandoned), "looked at again on day " + day);
            }
            seconds.addAndGet(24 * 60 * 60);
        }
    }

    @Test
    void foldersAndRecordsAreTrimmedToo() {
        try (var store = open()) {
            store.putFolder(KEY, staged -> tree(staged, "12345"));
            store.putRecord(KEY, "123");
        }
        try (var store = open()) {
            assertEquals(new Store.Trimmed(2, 8, 0), store.trim(0));
            assertEquals(Optional.empty(), store.folder(KEY));
            assertEquals(Optional.empty(), store.record(KEY));
        }
        assertNothingStaged();
    }

    // [STORE-3]
    @Test
    void whoWaitsForALockIsToldItsOwner() throws Exception {
        var first = new StoreLock.Owner(42, "gantry build");
        try (var store = open();
                var threads = Executors.newSingleThreadExecutor()) {
            var told = new java.util.concurrent.CompletableFuture<Optional<StoreLock.Owner>>();
            var held = store.lock("project", first, StoreTest::noWaiting);
            var waiting =
                    threads.submit(() -> {
                        var second = new StoreLock.Owner(43, "gantry run");
                        store.lock("project", second, told::complete).close();
                        return true;
                    });
            assertEquals(Optional.of(first), told.get());
            try (var unrelated = store.lock("other", first, StoreTest::noWaiting)) {
                assertTrue(!waiting.isDone() && unrelated != held);
            }
            held.close();
            assertTrue(waiting.get());
        }
    }

    private static void noWaiting(Optional<StoreLock.Owner> owner) {
        throw new AssertionError("the lock is free, but " + owner + " has it");
    }

    private Store open() {
        return Store.open(root, clock);
    }

    private static void put(Store store, String text) {
        store.putBytes(text.getBytes());
    }

    private static List<String> present(Store store, List<String> texts) {
        return texts.stream().filter(text -> store.file(Digest.of(text)).isPresent()).toList();
    }

    private static void tree(Path folder, String text) throws IOException {
        Files.createDirectories(folder.resolve("a"));
        Files.writeString(folder.resolve("a/b.txt"), text);
    }

    private static void await(CyclicBarrier barrier) throws IOException {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IOException(broken);
        }
    }

    private void assertNothingStaged() {
        var staging = root.resolve("staging");
        try (var all = Files.list(staging)) {
            assertEquals(List.of(), all.toList());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    @DisplayName("[STORE-4] a user that has closed the store since it was listed holds nothing")
    void aUserThatIsGoneHoldsNothing() throws IOException {
        var lease = Files.writeString(root.resolve("lease"), "files/ab/cd\n");
        assertEquals(List.of("files/ab/cd"), Lease.written(lease));
        Files.delete(lease);
        assertEquals(List.of(), Lease.written(lease));
    }

    @Test
    @DisplayName("[STORE-6] a day's trimming that failed is done again")
    void aFailedTrimmingIsDoneAgain() throws IOException {
        try (var store = open()) {
            var leases = root.resolve("leases");
            var away = Files.move(leases, root.resolve("away"));
            assertThrows(ProblemException.class, () -> store.trimDaily(0));
            Files.move(away, leases);
            assertFalse(Files.exists(root.resolve("trimmed")));
            store.trimDaily(0);
            assertTrue(Files.exists(root.resolve("trimmed")));
        }
    }
}
