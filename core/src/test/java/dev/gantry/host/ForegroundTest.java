package dev.gantry.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForegroundTest {

    /// Lines of proc(5), by hand: `pid (name) state parent group session terminal
    /// foreground-group`.
    @ParameterizedTest
    @CsvSource({
        "12 (java) S 1 12 10 34816 12 4194304 1 2, true",
        "12 (java) S 1 11 10 34816 11 4194304 1 2, true",
        "12 (java) S 1 12 10 34816 10 4194304 1 2, false",
        "12 (java) S 1 12 12 0 -1 4194304 1 2, false",
        "12 (a) (b c) S 1 12 10 34816 12 4194304 1 2, true",
    })
    void theGroupOfTheTerminalDecides(String stat, boolean foreground) {
        assertEquals(foreground, Foreground.isOurs(stat));
    }
}
