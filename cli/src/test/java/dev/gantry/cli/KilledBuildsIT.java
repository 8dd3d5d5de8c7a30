package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.store.Store;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Builds that are killed at random moments, from one store. `-Dkills=50` for more of them;
/// `-Dkills.seed=...` for the moments of an earlier run.
@Tag("kills")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it kills as Unix does")
class KilledBuildsIT {
    private static final int TIMES = Integer.getInteger("kills", 10);
    private static final long SEED = Long.getLong("kills.seed", System.nanoTime());

    private static final String PROGRAM =
            """
            // import rust "rounds@path+rounds" as rounds
            // import rust "hex@0.4" as hex

            void main() {
                IO.println(hex.Hex.encode(new byte[] {(byte) rounds.Rounds.round()}));
            }
            """;

    @TempDir Path folder;

    @Test
    @DisplayName(
            "[STORE-1] [STORE-3] [STORE-6] after a kill at any moment the next build is right, and"
                    + " all entries are whole")
    void killedAtAnyMoment() throws Exception {
        var gantry = BuiltGantry.with(folder.resolve("store"));
        BuiltGantry.write(
                folder,
                "rounds/Cargo.toml",
                "[package]\nname = \"rounds\"\nversion = \"0.1.0\"\nedition = \"2021\"\n");
        BuiltGantry.write(folder, "Hello.java", PROGRAM);
        runs(gantry, 0);
        var began = Instant.now();
        runs(gantry, 1);
        var usual = Duration.between(began, Instant.now());
        var random = new Random(SEED);
        for (int round = 2; round < TIMES + 2; round++) {
            crate(round);
            kill(gantry, random, usual);
            runs(gantry, round);
        }
        var entries = new StoreEntries(gantry.store());
        assertEquals(List.of(), entries.spoilt(), () -> "seed " + SEED);
        assertNothingStaged(gantry);
        assertTrue(entries.entries("folders").size() >= TIMES, "bindings of each round");
    }

    private static void assertNothingStaged(BuiltGantry gantry) throws IOException {
        var folders = new StoreEntries(gantry.store()).entries("folders");
        try (var store = Store.open(gantry.store(), InstantSource.system())) {
            var unused = store.trim(Store.DEFAULT_LIMIT);
        }
        try (var staged = Files.list(gantry.store().resolve("staging"))) {
            assertEquals(List.of(), staged.toList(), "what killed builds left");
        }
        assertEquals(folders, new StoreEntries(gantry.store()).entries("folders"));
    }

    private void crate(int round) {
        var source = "pub fn round() -> u8 { " + round + " }\n";
        BuiltGantry.write(folder, "rounds/src/lib.rs", source);
    }

    private void runs(BuiltGantry gantry, int round) {
        crate(round);
        var outcome = gantry.gantry(folder, "run", "--plain", "Hello.java");
        assertEquals(0, outcome.status(), () -> "seed " + SEED + "\n" + outcome.errors());
        assertEquals("%02x\n".formatted(round), outcome.output(), () -> "seed " + SEED);
    }

    /// Sometimes Gantry alone, whose cargo then goes on beside the next build, and sometimes all.
    private void kill(BuiltGantry gantry, Random random, Duration usual)
            throws IOException, InterruptedException {
        var said = folder.resolve("killed").toFile();
        var process =
                gantry.command(folder, "run", "--plain", "Hello.java")
                        .redirectErrorStream(true)
                        .redirectOutput(said)
                        .start();
        Thread.sleep(random.nextLong(usual.toMillis()));
        var children = new ArrayList<>(process.descendants().toList());
        process.destroyForcibly();
        if (random.nextBoolean()) children.forEach(ProcessHandle::destroyForcibly);
        int unused = process.waitFor();
    }
}
