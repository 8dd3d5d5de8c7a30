package dev.gantry.lockfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class VersionOrderTest {

    /// The chain of Semantic Versioning 2.0, clause 11; the numbers; and build metadata as the
    /// `semver` crate orders it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0-alpha < 1.0.0-alpha.1 < 1.0.0-alpha.beta < 1.0.0-beta < 1.0.0-beta.2"
                        + " < 1.0.0-beta.11 < 1.0.0-rc.1 < 1.0.0",
                "1.9.0 < 1.10.0 < 1.11.0 < 2.0.0 < 2.1.0 < 2.1.1 < 18446744073709551615.0.0",
                "1.0.0 < 1.0.0+1 < 1.0.0+2 < 1.0.0+10 < 1.0.0+a < 1.0.0+a.b",
                "0.9.0+wasi-snapshot-preview1 < 0.11.0+wasi-snapshot-preview1 < 0.11.1-a+b",
            })
    void chain(String chain) {
        var expected = List.of(chain.split(" < "));
        var shuffled = new ArrayList<>(expected);
        Collections.shuffle(shuffled, new Random(7));
        shuffled.sort(VersionOrder.INSTANCE);
        assertEquals(expected, shuffled);
    }
}
