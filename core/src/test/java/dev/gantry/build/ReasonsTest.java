package dev.gantry.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.store.Store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;

class ReasonsTest {
    @TempDir Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder, InstantSource.system());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private String why(String project, Map<String, String> inputs) {
        return new Reasons(store, project).of("judge", new TreeMap<>(inputs));
    }

    @Test
    void theFirstTimeIsAReasonForEachProject() {
        assertEquals("it never ran for this project", why("a", Map.of("x", "1")));
        assertEquals("it never ran for this project", why("b", Map.of("x", "1")));
    }

    @Test
    void theInputsThatDifferAreNamed() {
        why("a", Map.of("crate hex", "0.4.2", "the toolchain", "1.95", "variable CC", "gcc"));
        assertEquals(
                "crate hex changed from `0.4.2` to `0.4.3`, file lib.rs is new, variable CC is"
                        + " gone",
                why(
                        "a",
                        Map.of("crate hex", "0.4.3", "the toolchain", "1.95", "file lib.rs", "7")));
    }

    @Test
    void equalInputsMeanThatTheResultWasLost() {
        why("a", Map.of("x", "1"));
        assertEquals("its result is no longer in the store", why("a", Map.of("x", "1")));
    }

    @Test
    void aLongValueOfSeveralLinesIsComparedToo() {
        var verbose = "rustc 1.95\n" + "x".repeat(500);
        why("a", Map.of("the toolchain", verbose));
        assertEquals("the toolchain changed", why("a", Map.of("the toolchain", verbose + "y")));
    }

    @Test
    void ofManyChangesTheFirstAreNamedAndTheRestCounted() {
        var many = new TreeMap<String, String>();
        for (int at = 0; at < 9; at++) many.put("crate " + at, "1");
        why("a", Map.of());
        assertEquals(
                "crate 0 is new, crate 1 is new, crate 2 is new, crate 3 is new, crate 4 is new"
                        + " and 4 more",
                why("a", many));
    }
}
