package dev.gantry.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.gantry.api.CrateId;
import dev.gantry.lockfile.Resolution;
import dev.gantry.store.Digest;
import dev.gantry.store.Key;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

class KeysTest {
    private static Keys keys(String profile) {
        return new Keys(
                "0123abcd",
                "rustc 1.95.0",
                "x86_64-unknown-linux-gnu",
                profile,
                Key.of("surroundings"),
                Key.of("closure"));
    }

    private static Digest api(String profile) {
        return keys(profile).api(new CrateId("shapes", "0.3.1", "shapes")).digest();
    }

    @Test
    @DisplayName("the API of a crate is kept by profile: debug_assertions may decide what there is")
    void theApiOfEachProfile() {
        assertEquals(api("dev"), api("dev"));
        assertNotEquals(api("dev"), api("release"));
    }

    @Test
    @DisplayName("what only a build refused is kept by profile too")
    void whatABuildRefusedByProfile() {
        assertNotEquals(
                keys("dev").lateVerdicts().digest(), keys("release").lateVerdicts().digest());
    }

    private static Digest closure(Path project) {
        var file = new TreeMap<Path, Digest>();
        file.put(project.resolve("shapes/src/lib.rs"), Digest.of("pub fn f() {}"));
        var resolution = new Resolution(List.of());
        return Keys.closure(resolution, List.of(), file, project).digest();
    }

    @Test
    @DisplayName("a crate in a folder is kept by its place: env!(\"CARGO_MANIFEST_DIR\") is in it")
    void aCrateInAFolderIsKeptByItsPlace() {
        assertEquals(closure(Path.of("/here")), closure(Path.of("/here")));
        assertNotEquals(closure(Path.of("/here")), closure(Path.of("/there")));
    }

    @Test
    @DisplayName("[PLAN-20] what is told of a crate is kept by what builds refused of it")
    void whatIsToldByWhatWasRefused() {
        assertEquals(overview(""), overview(""));
        assertNotEquals(overview(""), overview("shapes_0_3_area\tGantry: javac: no\n"));
    }

    private static Digest overview(String refused) {
        return keys("dev").overview(List.of(), Digest.of(refused)).digest();
    }
}
