package dev.gantry.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.gantry.api.CrateId;
import dev.gantry.store.Digest;
import dev.gantry.store.Key;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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
}
