package dev.gantry.runtime;

import static dev.gantry.runtime.Elsewhere.onAnotherThread;
import static dev.gantry.runtime.Elsewhere.onVirtualThread;
import static dev.gantry.runtime.Elsewhere.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.Harness;
import harness.Pattern;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

@ExtendWith({HarnessBuild.class, NothingLeft.class})
class SharedModeIT {

    @Test
    @DisplayName("[LEASE-2] closed by the only thread that used it, the value is dropped at once")
    void itsOnlyThreadDropsAtOnce() {
        var pattern = new Pattern("a");
        assertEquals("a", pattern.text());
        long before = Harness.drops();
        pattern.close();
        assertEquals(before + 1, Harness.drops());
    }

    @Test
    @DisplayName("[LEASE-1] closing again does nothing")
    void closingAgainDoesNothing() {
        var pattern = new Pattern("a");
        pattern.close();
        long before = Harness.drops();
        pattern.close();
        onAnotherThread(() -> {
            pattern.close();
            return true;
        });
        assertEquals(before, Harness.drops());
    }

    @Test
    @DisplayName("[LEASE-2] once another thread has used it, closing refuses uses and drops later")
    void afterAnotherThreadsUseTheDropWaits() {
        var pattern = new Pattern("a");
        assertEquals("a", onAnotherThread(pattern::text));
        long before = Harness.drops();
        pattern.close();
        assertEquals(before, Harness.drops());
        assertThrows(ClosedException.class, pattern::text);
        assertThrows(ClosedException.class, () -> onAnotherThread(pattern::text));
        assertThrows(ClosedException.class, () -> onVirtualThread(pattern::text));
        assertEquals("Pattern[closed]", pattern.toString());
    }

    @Test
    @DisplayName("[LEASE-2] closing on a thread that did not make it drops later")
    void aForeignCloseDropsLater() {
        var pattern = new Pattern("a");
        long before = Harness.drops();
        onAnotherThread(() -> {
            pattern.close();
            return true;
        });
        assertEquals(before, Harness.drops());
        assertThrows(ClosedException.class, pattern::text);
    }

    @Test
    @DisplayName("[LEASE-1] a forgotten value is dropped after garbage collection")
    void theCollectorDropsWhatIsForgotten() {
        long before = Harness.drops();
        forget();
        NothingLeft.collectUntil(() -> Harness.drops() == before + 2);
        assertEquals(before + 2, Harness.drops());
    }

    private static void forget() {
        assertEquals("a", new Pattern("a").text());
        var closed = new Pattern("b");
        assertEquals("b", onAnotherThread(closed::text));
        closed.close();
    }

    @Test
    @DisplayName("[LEASE-2] a call in flight on another thread keeps a closed value alive")
    void aCallInFlightKeepsTheValue() {
        var pattern = new Pattern("in flight");
        try (var held = Held.in(pattern::hold)) {
            long before = Harness.drops();
            pattern.close();
            System.gc();
            assertEquals(before, Harness.drops());
            assertEquals("in flight".length(), held.end());
        }
    }

    @Test
    @DisplayName("[LEASE-14] what a logger or a handler closes in the middle of a call lives on")
    void closedInTheMiddleOfACall() {
        var pattern = new Pattern("in use");
        long before = Harness.drops();
        Interlude.run(pattern::close);
        assertEquals(before, Harness.drops());
        assertThrows(ClosedException.class, pattern::text);
    }

    @Test
    @DisplayName("[LEASE-2] uses on many threads overlap")
    void usesOverlap() {
        var pattern = new Pattern("abc");
        try (var first = Held.in(pattern::hold);
                var second = Held.in(pattern::hold)) {
            assertEquals("abc", pattern.text());
            assertEquals(6, first.end() + second.end());
        }
    }

    /// The crate overwrites the text of a dropped pattern, so a use after the drop would show.
    @Test
    @DisplayName("[LEASE-2] uses that race with close see the value or are refused")
    void racingUsesNeverSeeADroppedValue() throws Exception {
        int rounds = 3_000;
        var patterns = new Pattern[rounds];
        var start = new CyclicBarrier(2);
        var user =
                Elsewhere.start(() -> {
                    long refused = 0;
                    for (int round = 0; round < rounds; round++) {
                        start.await(60, TimeUnit.SECONDS);
                        refused += useUntilClosed(patterns[round]);
                    }
                    return refused;
                });
        for (int round = 0; round < rounds; round++) {
            patterns[round] = new Pattern("a text long enough to be on the heap");
            start.await(60, TimeUnit.SECONDS);
            if (round % 2 == 0) Thread.onSpinWait();
            patterns[round].close();
        }
        assertEquals(rounds, outcome(user));
    }

    private static long useUntilClosed(Pattern pattern) {
        while (true) {
            try {
                String text = pattern.text();
                assertTrue(text.equals("a text long enough to be on the heap"), text);
            } catch (ClosedException closed) {
                return 1;
            }
        }
    }
}
