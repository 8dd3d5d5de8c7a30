package dev.gantry.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.gantry.api.CrateId;
import dev.gantry.store.Digest;
import dev.gantry.store.Key;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeysTest {
    private static Digest api(String profile) {
        var keys =
                new Keys(
                        "0123abcd",
                        "rustc 1.95.0",
                        "x86_64-unknown-linux-gnu",
                        profile,
                        Key.of("surroundings"),
                        Key.of("closure"));
        return keys.api(new CrateId("shapes", "0.3.1", "shapes")).digest();
    }

    @Test
    @DisplayName("the API of a crate is kept by profile: debug_assertions may decide what there is")
    void theApiOfEachProfile() {
        assertEquals(api("dev"), api("dev"));
        assertNotEquals(api("dev"), api("release"));
    }
}
