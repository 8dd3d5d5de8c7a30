package dev.gantry.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.Counter;
import harness.Gate;
import harness.Harness;
import harness.Noisy;
import harness.Pattern;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

@ExtendWith({HarnessBuild.class, NothingLeft.class})
class ReclaimIT {

    @Test
    @DisplayName(
            "[LEASE-11] a Drop that panics in close() throws there, and the memory is given back")
    void closeThrowsThePanicOfDrop() {
        long before = Harness.live();
        var noisy = Noisy.panicking("in close");
        var panic = assertThrows(RustPanic.class, noisy::close);
        assertTrue(
                String.valueOf(panic.getMessage()).startsWith("in close (at "), panic.getMessage());
        noisy.close();
        assertEquals(before, Harness.live());
    }

    @Test
    @DisplayName("[LEASE-11] a Drop that panics after collection reaches the uncaught handler")
    void theHandlerGetsThePanicOfAForgottenDrop() {
        Queue<String> caught = new ConcurrentLinkedQueue<>();
        var before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((_, thrown) -> caught.add(thrown + ""));
        try {
            forget("forgotten");
            NothingLeft.collectUntil(() -> !caught.isEmpty());
            assertTrue(caught.remove().startsWith("dev.gantry.runtime.RustPanic: forgotten (at "));
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @SuppressWarnings("MustBeClosedChecker") // forgotten on purpose
    private static void forget(String message) {
        assertTrue(Noisy.panicking(message).toString().startsWith("Noisy[@"));
    }

    @Test
    @DisplayName("[LEASE-11] a Drop that blocks does not hold up the others")
    void aBlockingDropHoldsUpNobody() {
        var gate = new Gate();
        try {
            forgetBlocking(gate);
            NothingLeft.collectUntil(() -> gate.arrivals() == 1);
            assertEquals(1, gate.arrivals());
            long before = Harness.drops();
            forgetCounter();
            NothingLeft.collectUntil(() -> Harness.drops() == before + 1);
            assertEquals(before + 1, Harness.drops());
        } finally {
            gate.open();
        }
    }

    private static void forgetBlocking(Gate gate) {
        assertTrue(Noisy.blocking(gate).toString().startsWith("Noisy[@"));
    }

    private static void forgetCounter() {
        assertEquals(1, new Counter(1).total());
    }

    @Test
    @DisplayName("[LEASE-13] forgotten handles of much native memory do not pile up")
    void nativeMemoryAsksForCollections() {
        long most = 0;
        int values = 2_000; // so few and small that the collector has no reason of its own
        for (int made = 0; made < values; made++) {
            assertEquals(1 << 20, Pattern.zeros(1 << 20).length());
            most = Math.max(most, Harness.bytes());
        }
        assertTrue(most < (long) values << 19, most + " bytes at once");
    }
}
