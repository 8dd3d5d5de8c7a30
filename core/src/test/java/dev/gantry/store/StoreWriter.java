package dev.gantry.store;

import dev.gantry.problem.ProblemException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/// A process that writes into a store, for the tests that kill it, race it, or fill its disk.
public final class StoreWriter {

    /// Large enough that a write in the middle is likely to be hit.
    static final int FILES = 40;

    static final String CONTENT = "0123456789abcdef".repeat(2048);

    private StoreWriter() {}

    /// @param arguments the store, then `forever`, `once <count>`, `lock`, `fill` or `read`
    public static void main(String[] arguments) throws Exception {
        try (var store = Store.open(Path.of(arguments[0]), InstantSource.system())) {
            switch (arguments[1]) {
                case "once" -> {
                    int count = Integer.parseInt(arguments[2]);
                    for (int i = 0; i < count; i++) write(store, i);
                }
                case "forever" -> {
                    System.out.println("writing");
                    for (int i = 0; ; i++) write(store, i);
                }
                case "lock" -> {
                    var owner = new StoreLock.Owner(ProcessHandle.current().pid(), "writer");
                    try (var _ = store.lock("project", owner, _ -> {})) {
                        System.out.println("locked");
                        Thread.sleep(Long.MAX_VALUE);
                    }
                }
                case "fill" -> fill(store);
                case "read" -> read(store);
                default -> throw new IllegalArgumentException(arguments[1]);
            }
        }
    }

    static Digest key(int i) {
        return Digest.of("folder " + i);
    }

    private static void write(Store store, int i) {
        store.putFolder(
                key(i),
                staged -> {
                    for (int f = 0; f < FILES; f++) {
                        Files.writeString(staged.resolve("f" + f), CONTENT);
                    }
                });
        store.putRecord(key(i), CONTENT);
        store.putBytes((i + CONTENT).getBytes());
    }

    /// Writes until the disk refuses, and says how.
    private static void fill(Store store) {
        try {
            for (int i = 0; ; i++) write(store, i);
        } catch (ProblemException refused) {
            System.out.println(refused.problems().getFirst().code());
        }
    }

    private static void read(Store store) {
        System.out.println("found " + store.folder(key(0)).isPresent());
        try {
            store.putRecord(key(0), "");
        } catch (ProblemException refused) {
            System.out.println(refused.problems().getFirst().code());
        }
    }
}
