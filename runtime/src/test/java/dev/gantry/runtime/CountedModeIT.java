package dev.gantry.runtime;

import static dev.gantry.runtime.Elsewhere.onAnotherThread;
import static dev.gantry.runtime.Elsewhere.onVirtualThread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import harness.Counter;
import harness.Gate;
import harness.Harness;
import harness.ParseFailure;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({HarnessBuild.class, NothingLeft.class})
class CountedModeIT {

    @Test
    @DisplayName("[LEASE-3] uses one after the other go through, on any thread")
    void usesInTurnGoThrough() {
        try (var counter = new Counter(1)) {
            assertEquals(counter, counter.add(2));
            assertEquals(3, onAnotherThread(counter::total));
            assertEquals(8, onVirtualThread(() -> counter.add(5).total()));
        }
    }

    @Test
    @DisplayName("[LEASE-3] shared uses overlap, an exclusive one beside them is refused")
    void anExclusiveUseBesideASharedOneIsRefused() {
        try (var counter = new Counter(1);
                var held = Held.in(counter::hold)) {
            assertEquals(1, counter.total());
            assertThrows(BorrowException.class, () -> counter.add(1));
            assertThrows(BorrowException.class, counter::intoTotal);
            assertEquals(1, held.end());
            assertEquals(2, counter.add(1).total());
        }
    }

    @Test
    @DisplayName("[LEASE-3] any use beside an exclusive one is refused")
    void anyUseBesideAnExclusiveOneIsRefused() {
        try (var counter = new Counter(1);
                var held = Held.in(gate -> holdExclusively(counter, gate))) {
            assertThrows(BorrowException.class, counter::total);
            assertThrows(BorrowException.class, () -> counter.add(1));
            assertEquals("Counter[in use]", counter.toString());
            assertEquals(counter, held.end());
            assertEquals(2, counter.total());
        }
    }

    private static Counter holdExclusively(Counter counter, Gate gate) {
        counter.holdMut(gate);
        return counter;
    }

    @Test
    @DisplayName("[LEASE-3] one handle twice in a call: two shared uses, but not one exclusive")
    void theSameHandleTwice() {
        try (var counter = new Counter(4)) {
            assertEquals(8, counter.sum(counter));
            assertThrows(BorrowException.class, () -> counter.absorb(counter));
            assertEquals(4, counter.add(0).total());
        }
    }

    @Test
    @DisplayName("[LEASE-3] a call that is refused gives back the leases it had taken")
    void aRefusedCallHoldsNothing() {
        try (var counter = new Counter(4)) {
            var closed = new Counter(5);
            closed.close();
            assertThrows(ClosedException.class, () -> counter.absorb(closed));
            assertEquals(5, counter.add(1).total());
        }
    }

    @Test
    @DisplayName("[LEASE-3] closed during a call, the value is dropped when the call ends")
    void theLastUseDrops() {
        var counter = new Counter(1);
        try (var held = Held.in(counter::hold)) {
            long before = Harness.drops();
            counter.close();
            assertThrows(ClosedException.class, counter::total);
            assertEquals(before, Harness.drops());
            assertEquals(1, held.end());
            assertEquals(before + 1, Harness.drops());
        }
    }

    @Test
    @DisplayName("[LEASE-1] closed on any thread, an idle value is dropped at once and once")
    void closeDropsOnce() {
        var counter = new Counter(1);
        long before = Harness.drops();
        onAnotherThread(() -> {
            counter.close();
            return true;
        });
        assertEquals(before + 1, Harness.drops());
        counter.close();
        assertEquals(before + 1, Harness.drops());
    }

    @Test
    @DisplayName("[LEASE-7] a consumed handle names the consuming call and offers clone()")
    void aConsumedHandleNamesTheCall() {
        var counter = new Counter(9);
        long before = Harness.drops();
        assertEquals(9, counter.intoTotal());
        assertEquals(before + 1, Harness.drops());
        var refused = assertThrows(ClosedException.class, counter::total);
        assertEquals(
                "Counter was consumed by Counter.intoTotal(); to keep a value, pass a clone()",
                refused.getMessage());
        assertThrows(ClosedException.class, counter::intoTotal);
        assertEquals("Counter[consumed by Counter.intoTotal()]", counter.toString());
        counter.close();
        assertEquals(before + 1, Harness.drops());
    }

    @Test
    @DisplayName("[LEASE-7] a handle is consumed also when the call fails")
    void aFailedCallConsumesToo() {
        var counter = new Counter(9);
        assertThrows(ParseFailure.class, () -> counter.tryIntoTotal(true));
        assertThrows(ClosedException.class, counter::total);
    }

    @Test
    @DisplayName("[LEASE-8] a panic during an exclusive use poisons until it is cleared")
    void aPanicPoisons() {
        try (var counter = new Counter(9)) {
            var panic = assertThrows(RustPanic.class, counter::breakHalf);
            var refused = assertThrows(PoisonedException.class, counter::total);
            assertEquals(panic, refused.getCause());
            assertThrows(PoisonedException.class, () -> counter.add(1));
            assertThrows(PoisonedException.class, counter::intoTotal);
            assertEquals("Counter[poisoned]", counter.toString());
            counter.clearPoison();
            assertEquals(-1, counter.total());
        }
    }

    @Test
    @DisplayName("[LEASE-8] a poisoned handle can be closed")
    void aPoisonedHandleCloses() {
        var counter = new Counter(9);
        assertThrows(RustPanic.class, counter::breakHalf);
        long before = Harness.drops();
        counter.close();
        assertEquals(before + 1, Harness.drops());
        assertThrows(ClosedException.class, counter::total);
    }

    @Test
    @DisplayName("[LEASE-8] exceptions of Java's do not poison, nor does a panic of a shared use")
    void otherFailuresDoNotPoison() {
        try (var counter = new Counter(Long.MIN_VALUE)) {
            assertThrows(BorrowException.class, () -> counter.absorb(counter));
            assertEquals("Counter[its text panicked: no text]", cut(counter.toString()));
            assertEquals(Long.MIN_VALUE + 1, counter.add(1).total());
        }
    }

    private static String cut(String text) {
        return text.replaceAll(" \\(at .*\\)", "");
    }

    @Test
    @DisplayName("[LEASE-9] a saturated count never comes down")
    void aSaturatedCountStays() {
        try (var counter = new Counter(3)) {
            Handle handle = counter;
            handle.state = Leases.SATURATED;
            assertEquals(3, counter.total());
            assertEquals(Leases.SATURATED, handle.state);
            assertThrows(BorrowException.class, () -> counter.add(1));
            long before = Harness.drops();
            counter.close();
            assertEquals(before, Harness.drops());
            assertThrows(ClosedException.class, counter::total);
            handle.state = Leases.IDLE;
        }
    }
}
