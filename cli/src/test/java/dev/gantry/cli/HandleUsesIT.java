package dev.gantry.cli;

import static dev.gantry.cli.Elsewhere.collectUntil;
import static dev.gantry.cli.Elsewhere.onAnotherThread;
import static dev.gantry.cli.Elsewhere.outcome;
import static dev.gantry.cli.Elsewhere.start;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gantry.runtime.BorrowException;
import dev.gantry.runtime.ClosedException;
import dev.gantry.runtime.Confinement;
import dev.gantry.runtime.Handle;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which uses of a handle go through: docs/spec/leases.md on a crate that Gantry has bound itself.
/// `testdata/handles` has a type for each mode, and counts its living values.
@ExtendWith(HandlesProject.NothingLeft.class)
class HandleUsesIT {
    private static final BoundCrate handles = HandlesProject.shared().crate();

    @ParameterizedTest
    @CsvSource({
        "Label,   SharedMode",
        "Tally, CountedMode",
        "Meter, SendOnlyMode",
        "Leaf, ConfinedMode",
    })
    @DisplayName("what rustc says of a type, and how it is used, decide its mode")
    void theTypeDecidesTheMode(String type, String mode) throws Exception {
        try (var handle =
                type.matches("Label|Leaf") ? handles.make(type, "a") : handles.make(type)) {
            assertEquals(mode, modeOf(handle));
        }
    }

    /// No public member tells the mode.
    private static String modeOf(Handle handle) throws ReflectiveOperationException {
        var type = Handle.class.getDeclaredField("type");
        type.setAccessible(true);
        var mode = type.get(handle).getClass().getDeclaredMethod("mode");
        mode.setAccessible(true);
        return mode.invoke(type.get(handle)).getClass().getSimpleName();
    }

    @Test
    @DisplayName("[LIB-2] [LIB-3] items named as Gantry's own exports are themselves")
    void itemsNamedAsExports() {
        try (var tally = handles.make("Tally")) {
            assertEquals(71, handles.number(tally, "mode"));
            assertEquals(72, handles.number(tally, "drop"));
        }
        assertEquals(73, handles.function("Handles", "digest"));
        assertEquals(74, handles.function("Handles", "packages"));
    }

    @Test
    @DisplayName("[ABI-4] a method that returns its receiver returns the same object")
    void theReceiverIsTheSameObject() {
        try (var tally = handles.make("Tally");
                var other = handles.make("Tally")) {
            handles.call(tally, "add", 5L);
            assertSame(tally, handles.call(tally, "larger", other));
        }
    }

    @Test
    @DisplayName(
            "[ABI-4] a method that returns another value of its type never pretends it is the"
                    + " receiver")
    void anotherValueIsNotTheReceiver() {
        try (var tally = handles.make("Tally");
                var other = handles.make("Tally")) {
            handles.call(other, "add", 5L);
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> handles.call(tally, "larger", other));
            assertEquals(5, handles.number(other, "sum"));
        }
    }

    @Test
    @DisplayName("[ABI-3] a Copy value that is taken by value stays usable, also twice in one call")
    void aCopyValueStays() {
        try (var point = handles.make("Point", 1, 2);
                var twice = (Handle) handles.call(point, "plus", point)) {
            assertEquals(6, handles.call(twice, "sum"));
            assertEquals(3, handles.call(point, "sum"));
        }
    }

    @Test
    @DisplayName("a shared value may be passed twice to one call")
    void aSharedValueTwice() {
        try (var label = handles.make("Label", "same")) {
            assertEquals(false, handles.call(label, "longerThan", label));
        }
    }

    @Test
    @DisplayName("[LEASE-3] one handle twice in a call, once exclusive, is refused")
    void theSameHandleTwice() {
        try (var tally = handles.make("Tally")) {
            assertThrows(BorrowException.class, () -> handles.call(tally, "absorb", tally));
        }
    }

    @Test
    @DisplayName("[LEASE-3] after that refusal the handle is as free as before")
    void theRefusalHoldsNothing() {
        try (var tally = handles.make("Tally")) {
            assertThrows(BorrowException.class, () -> handles.call(tally, "absorb", tally));
            assertEquals(5, handles.number(handles.call(tally, "add", 5L), "sum"));
        }
    }

    @Test
    @DisplayName("[LEASE-3] all leases or none: a closed argument leaves the receiver free")
    void aClosedArgumentLeavesTheReceiverFree() {
        try (var tally = handles.make("Tally")) {
            var closed = handles.make("Tally");
            closed.close();
            assertThrows(ClosedException.class, () -> handles.call(tally, "absorb", closed));
            assertEquals(5, handles.number(handles.call(tally, "add", 5L), "sum"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1L << 32})
    @DisplayName("arguments are checked before any lease: a wrong one leaves the handle free")
    void aWrongArgumentIsRefusedFirst(long outsideOfU32) {
        try (var tally = handles.make("Tally")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> handles.call(tally, "hold", outsideOfU32));
            assertEquals(1, handles.number(handles.call(tally, "add", 1L), "sum"));
        }
    }

    @Test
    @DisplayName("text that is not Unicode never reaches Rust")
    void aLoneSurrogateIsRefused() {
        long before = alive();
        assertThrows(IllegalArgumentException.class, () -> handles.make("Label", "\uD800"));
        assertEquals(before, alive());
    }

    @Test
    @DisplayName("[LEASE-3] any use beside an exclusive one is refused")
    void aUseBesideAnExclusiveOneIsRefused() {
        try (var tally = handles.make("Tally");
                var held = Held.in(handles, tally, "sum")) {
            assertThrows(BorrowException.class, () -> handles.call(tally, "sum"));
            held.end();
            assertEquals(0, handles.number(tally, "sum"));
        }
    }

    @Test
    @DisplayName("[LEASE-3] closed during a call of another thread, it is dropped with its end")
    void closedDuringACall() {
        long before = alive();
        var tally = handles.make("Tally");
        try (var held = Held.in(handles, tally, "sum")) {
            tally.close();
            assertThrows(ClosedException.class, () -> handles.call(tally, "sum"));
            held.end();
        }
        assertEquals(before, alive());
    }

    @Test
    @DisplayName("[LEASE-4] a use from a second thread during a use is refused")
    void aSecondThreadIsRefused() {
        try (var meter = handles.make("Meter");
                var held = Held.in(handles, meter, "read")) {
            assertThrows(BorrowException.class, () -> handles.call(meter, "read"));
            held.end();
        }
    }

    @Test
    @DisplayName("[LEASE-4] threads may use it in turn")
    void threadsInTurn() {
        try (var meter = handles.make("Meter")) {
            assertEquals(1, handles.number(meter, "read"));
            assertEquals(2L, onAnotherThread(() -> handles.number(meter, "read")));
        }
    }

    @Test
    @DisplayName("[LEASE-5] another thread can neither use nor close a confined value")
    void anotherThreadIsRefused() {
        try (var leaf = handles.make("Leaf", "mine")) {
            assertAll(
                    () ->
                            assertThrows(
                                    WrongThreadException.class,
                                    () -> onAnotherThread(() -> handles.call(leaf, "name"))),
                    () ->
                            assertThrows(
                                    WrongThreadException.class,
                                    () -> onAnotherThread(() -> handles.call(leaf, "close"))),
                    () -> assertEquals("mine", handles.call(leaf, "name")));
        }
    }

    @Test
    @DisplayName("[LEASE-5] a virtual thread cannot make a confined value; Rust is not entered")
    void aVirtualThreadIsRefused() {
        long before = alive();
        var made = start(Thread.ofVirtual().factory(), () -> handles.make("Leaf", "drifting"));
        assertThrows(WrongThreadException.class, () -> outcome(made));
        assertEquals(before, alive());
    }

    @Test
    @DisplayName("[LEASE-6] a confined value whose thread has ended is leaked and counted")
    void anEndedThreadLeaks() {
        long alive = alive();
        long leaked = Confinement.leaked();
        assertEquals("lost", onAnotherThread(() -> handles.call(leaf("lost"), "name")));
        collectUntil(() -> Confinement.leaked() > leaked);
        assertEquals(leaked + 1, Confinement.leaked());
        assertEquals(alive + 1, alive());
    }

    @Test
    @DisplayName("[LEASE-6] a forgotten confined value is dropped by its own thread")
    void itsThreadDropsWhatWasForgotten() {
        long before = alive();
        assertEquals("forgotten", handles.call(leaf("forgotten"), "name"));
        collectUntil(() -> {
            leaf("next").close();
            return alive() == before;
        });
        assertEquals(before, alive());
    }

    private static Handle leaf(String name) {
        return handles.make("Leaf", name);
    }

    private static long alive() {
        return handles.function("Handles", "alive");
    }
}
