package dev.gantry.runtime;

import static dev.gantry.runtime.Elsewhere.onAnotherThread;
import static dev.gantry.runtime.Elsewhere.onVirtualThread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import harness.Harness;
import harness.Slot;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({HarnessBuild.class, NothingLeft.class})
class SendOnlyModeIT {

    @Test
    @DisplayName("[LEASE-4] threads may use it in turn")
    void threadsInTurn() {
        try (var slot = new Slot(1)) {
            onAnotherThread(() -> {
                slot.set(2);
                return true;
            });
            assertEquals(2, onVirtualThread(slot::get));
            assertEquals(2, slot.get());
        }
    }

    @Test
    @DisplayName("[LEASE-4] one thread may nest shared uses")
    void nestedOnOneThread() {
        try (var slot = new Slot(21)) {
            assertEquals(42, slot.sum(slot));
            assertEquals(42, onAnotherThread(() -> slot.sum(slot)));
        }
    }

    @Test
    @DisplayName("[LEASE-4] shared uses of two threads do not overlap")
    void aSecondThreadIsRefused() {
        try (var slot = new Slot(1);
                var held = Held.in(slot::hold)) {
            assertThrows(BorrowException.class, slot::get);
            assertThrows(BorrowException.class, () -> onVirtualThread(slot::get));
            assertEquals(1, held.end());
            assertEquals(1, slot.get());
        }
    }

    @Test
    @DisplayName("[LEASE-3] closed during a call, the value is dropped when the call ends")
    void theLastUseDrops() {
        var slot = new Slot(1);
        try (var held = Held.in(slot::hold)) {
            long before = Harness.drops();
            slot.close();
            assertThrows(ClosedException.class, slot::get);
            assertEquals(before, Harness.drops());
            assertEquals(1, held.end());
            assertEquals(before + 1, Harness.drops());
        }
    }
}
