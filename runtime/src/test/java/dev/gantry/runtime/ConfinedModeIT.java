package dev.gantry.runtime;

import static dev.gantry.runtime.Elsewhere.onAnotherThread;
import static dev.gantry.runtime.Elsewhere.onVirtualThread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.Harness;
import harness.Local;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({HarnessBuild.class, NothingLeft.class})
class ConfinedModeIT {

    @Test
    @DisplayName("[LEASE-5] its own thread uses it freely, within the borrow rules")
    void itsThreadUsesIt() {
        try (var local = new Local(1);
                var twin = local.twin()) {
            twin.set(5);
            assertEquals(10, local.sum(local));
            assertEquals(10, local.sum(twin));
        }
    }

    @Test
    @DisplayName("[LEASE-5] other threads are refused, closing included")
    void otherThreadsAreRefused() {
        try (var local = new Local(1)) {
            assertThrows(WrongThreadException.class, () -> onAnotherThread(local::get));
            assertThrows(WrongThreadException.class, () -> onVirtualThread(local::get));
            assertThrows(WrongThreadException.class, () -> onAnotherThread(() -> close(local)));
            assertTrue(onAnotherThread(local::toString).startsWith("Local["));
            assertEquals(1, local.get());
        }
    }

    private static boolean close(Local local) {
        local.close();
        return true;
    }

    @Test
    @DisplayName("[LEASE-5] a virtual thread cannot make one; Rust is not entered")
    void virtualThreadsAreRefused() {
        long before = Harness.live();
        assertThrows(WrongThreadException.class, () -> onVirtualThread(() -> new Local(1)));
        assertEquals(before, Harness.live());
    }

    @Test
    @DisplayName("[LEASE-1] closing drops once; a closed one may be closed from anywhere")
    void closeDropsOnce() {
        var local = new Local(1);
        long before = Harness.drops();
        local.close();
        assertEquals(before + 1, Harness.drops());
        assertTrue(onAnotherThread(() -> close(local)));
        assertThrows(ClosedException.class, local::get);
        assertEquals(before + 1, Harness.drops());
    }

    @Test
    @DisplayName(
            "[LEASE-6] a forgotten one waits for its own thread, and there for the end of a use")
    void itsThreadDropsWhatWasForgotten() {
        Confinement home = Confinement.ofThisThread();
        try (var local = new Local(1)) {
            Handle handle = local;
            long before = Harness.drops();
            handle.type.mode().shared(handle);
            forget();
            NothingLeft.collectUntil(home::hasPending);
            assertTrue(home.hasPending());
            local.get();
            assertEquals(before, Harness.drops(), "within a use");
            handle.type.mode().endShared(handle);

            local.get();
            assertEquals(before + 1, Harness.drops());
        }
    }

    private static void forget() {
        assertEquals(7, new Local(7).get());
    }

    @Test
    @DisplayName("[LEASE-6] when its thread has ended, it is leaked and counted")
    void withoutItsThreadItIsLeaked() {
        long before = Confinement.leaked();
        long drops = Harness.drops();
        assertEquals(3, onAnotherThread(() -> new Local(3).get()));
        NothingLeft.collectUntil(() -> Confinement.leaked() > before);
        assertEquals(before + 1, Confinement.leaked());
        assertEquals(drops, Harness.drops());
    }
}
