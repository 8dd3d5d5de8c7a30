package dev.gantry.cli;

import static dev.gantry.cli.Elsewhere.collectUntil;
import static dev.gantry.cli.Elsewhere.onAnotherThread;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.runtime.BorrowException;
import dev.gantry.runtime.ClosedException;
import dev.gantry.runtime.PoisonedException;
import dev.gantry.runtime.RustPanic;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.Serializable;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// How handles end, well or badly: docs/spec/leases.md on a crate that Gantry has bound itself. The
/// crate counts its living values, so that no drop goes unseen.
@ExtendWith(HandlesProject.NothingLeft.class)
class HandleEndsIT {
    private static final BoundCrate handles = HandlesProject.shared().crate();

    @Test
    @DisplayName("[LEASE-1] closing drops once, however often it is done")
    void closeDropsOnce() {
        long before = alive();
        var tally = handles.make("Tally");
        assertEquals(before + 1, alive());
        tally.close();
        tally.close();
        assertEquals(before, alive());
    }

    @Test
    @DisplayName("[LEASE-2] a shared value that two threads used is dropped after collection")
    void aSharedValueIsDroppedLater() {
        long before = alive();
        useAndClose();
        collectUntil(() -> alive() == before);
        assertEquals(before, alive());
    }

    private static void useAndClose() {
        var label = handles.make("Label", "seen by two");
        assertEquals("seen by two", onAnotherThread(() -> handles.call(label, "text")));
        label.close();
        assertThrows(ClosedException.class, () -> handles.call(label, "text"));
    }

    @Test
    @DisplayName("[LEASE-7] a consumed handle names the call that consumed it")
    void aConsumedHandleNamesTheCall() {
        var tally = handles.make("Tally");
        assertEquals(4, handles.number(handles.call(tally, "add", 4L), "finish"));
        var refused = assertThrows(ClosedException.class, () -> handles.call(tally, "sum"));
        assertEquals("Tally was consumed by Tally.finish()", refused.getMessage());
    }

    @Test
    @DisplayName("[LEASE-7] a consumed value was dropped by the call, and closing adds nothing")
    void aConsumedValueIsDroppedOnce() {
        long before = alive();
        var tally = handles.make("Tally");
        handles.call(tally, "finish");
        assertEquals(before, alive());
        tally.close();
        assertEquals(before, alive());
    }

    @Test
    @DisplayName("a panic is a RustPanic with Rust's message and the place in the crate")
    void aPanicIsAnException() {
        try (var tally = handles.make("Tally")) {
            var panic = assertThrows(RustPanic.class, () -> handles.call(tally, "complain"));
            assertTrue(
                    String.valueOf(panic.getMessage()).startsWith("a complaint"),
                    panic.getMessage());
            assertTrue(panic.location().contains("src/lib.rs:"), panic.location());
        }
    }

    @Test
    @DisplayName("a panic during a shared use does not poison")
    void aSharedUseDoesNotPoison() {
        try (var tally = handles.make("Tally")) {
            assertThrows(RustPanic.class, () -> handles.call(tally, "complain"));
            assertEquals(0, handles.number(tally, "sum"));
        }
    }

    @Test
    @DisplayName("[LEASE-8] a panic during an exclusive use poisons; the refusal names the panic")
    void aPanicPoisons() {
        try (var tally = handles.make("Tally")) {
            var panic = assertThrows(RustPanic.class, () -> handles.call(tally, "breakDown"));
            var refused = assertThrows(PoisonedException.class, () -> handles.call(tally, "sum"));
            assertEquals(panic, refused.getCause());
        }
    }

    @Test
    @DisplayName("[LEASE-8] clearPoison() gives the half changed value back")
    void poisonIsCleared() {
        try (var tally = handles.make("Tally")) {
            assertThrows(RustPanic.class, () -> handles.call(tally, "breakDown"));
            tally.clearPoison();
            assertEquals(-1, handles.number(tally, "sum"));
        }
    }

    @Test
    @DisplayName("[LEASE-8] a poisoned handle can be closed, which drops the value")
    void aPoisonedHandleIsClosed() {
        long before = alive();
        var tally = handles.make("Tally");
        assertThrows(RustPanic.class, () -> handles.call(tally, "breakDown"));
        tally.close();
        assertEquals(before, alive());
    }

    @Test
    @DisplayName("[LEASE-8] a refused use is an exception of Java's, and does not poison")
    void aRefusalDoesNotPoison() {
        try (var tally = handles.make("Tally")) {
            assertThrows(BorrowException.class, () -> handles.call(tally, "absorb", tally));
            assertEquals(0, handles.number(tally, "sum"));
        }
    }

    @Test
    @DisplayName("[LEASE-10] toString() of a closed, consumed or poisoned handle tells so")
    void toStringTellsTheCondition() {
        var closed = handles.make("Label", "a");
        closed.close();
        var consumed = handles.make("Tally");
        handles.call(consumed, "finish");
        try (var poisoned = handles.make("Tally")) {
            assertThrows(RustPanic.class, () -> handles.call(poisoned, "breakDown"));
            assertAll(
                    () -> assertEquals("Label[closed]", closed.toString()),
                    () -> assertEquals("Tally[consumed by Tally.finish()]", consumed.toString()),
                    () -> assertTrue(poisoned.toString().startsWith("Tally"), poisoned::toString));
        }
    }

    @Test
    @DisplayName("[LEASE-10] toString() on another thread than a confined value's does not throw")
    void toStringElsewhere() {
        try (var leaf = handles.make("Leaf", "mine")) {
            assertTrue(onAnotherThread(leaf::toString).startsWith("Leaf["));
        }
    }

    @Test
    @DisplayName("[LEASE-11] a Drop that panics in close() throws there, and only once")
    void aPanickingDropThrowsInClose() {
        var grenade = handles.make("Grenade");
        var panic = assertThrows(RustPanic.class, grenade::close);
        assertTrue(String.valueOf(panic.getMessage()).startsWith("dropped"), panic.getMessage());
        grenade.close();
    }

    @Test
    @DisplayName("[LEASE-11] a Drop that panics after collection reaches the uncaught handler")
    void aPanickingDropAfterCollection() {
        Queue<Throwable> caught = new ConcurrentLinkedQueue<>();
        var before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((_, thrown) -> caught.add(thrown));
        try {
            assertTrue(handles.make("Grenade").toString().startsWith("Grenade["));
            collectUntil(() -> !caught.isEmpty());
            assertInstanceOf(RustPanic.class, caught.peek());
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Label", "Tally", "Meter", "Leaf", "Grenade"})
    @DisplayName("[LEASE-12] no handle is serialisable")
    void handlesAreNotSerialisable(String type) {
        assertFalse(Serializable.class.isAssignableFrom(handles.type(type)));
    }

    private static long alive() {
        return handles.function("Handles", "alive");
    }
}
