package dev.gantry.cli;

import static dev.gantry.cli.Elsewhere.onAnotherThread;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.runtime.BorrowException;
import dev.gantry.runtime.ClosedException;
import dev.gantry.runtime.Handle;
import dev.gantry.runtime.PoisonedException;
import dev.gantry.runtime.RustException;
import dev.gantry.runtime.RustPanic;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;
import java.util.OptionalInt;
import java.util.TreeMap;

/// Impls of std's traits as Java's idioms: docs/spec/idioms.md on a crate that Gantry has bound
/// itself.
@ExtendWith(HandlesProject.NothingLeft.class)
class IdiomsIT {
    private static final BoundCrate handles = HandlesProject.shared().crate();

    private static Handle label(String text) {
        return handles.make("Label", text);
    }

    private static boolean equalsItself(Object object) {
        var itself = object;
        return object.equals(itself);
    }

    private static long cents(Object amount) {
        try (var handle = (Handle) amount) {
            return handles.number(handle, "cents");
        }
    }

    @Test
    @DisplayName("[IDIOM-1] PartialEq with Eq is equals, and Hash agrees with it")
    void equalValuesAreEqualAndHashAlike() {
        try (var one = label("a");
                var same = label("a");
                var other = label("b")) {
            assertEquals(one, same);
            assertEquals(one.hashCode(), same.hashCode());
            assertNotEquals(one, other);
            assertEquals(true, handles.call(one, "eq", "a"), "eq(String), by PartialEq<str>");
        }
    }

    @Test
    @DisplayName("[IDIOM-1] null and what is of another class is never equal")
    void nothingElseIsEqual() {
        try (var label = label("a");
                var leaf = handles.make("Leaf", "a")) {
            assertFalse(label.equals(null));
            assertFalse(label.equals((Object) "a"));
            assertFalse(label.equals(leaf));
        }
    }

    @Test
    @DisplayName("[IDIOM-1] handles are keys of a HashMap by their Rust value")
    void keysOfAHashMap() {
        try (var key = label("key");
                var same = label("key");
                var other = label("other")) {
            var map = new HashMap<Object, String>();
            map.put(key, "found");
            assertEquals("found", map.get(same));
            assertFalse(map.containsKey(other));
        }
    }

    @Test
    @DisplayName("[IDIOM-2] without Hash, equal values still have the same hash code")
    void withoutHashTheHashCodeStillAgrees() {
        try (var tally = handles.make("Tally");
                var same = handles.make("Tally")) {
            assertEquals(tally, same);
            assertEquals(tally.hashCode(), same.hashCode());
            handles.call(same, "add", 3L);
            assertNotEquals(tally, same);
        }
    }

    @Test
    @DisplayName("[IDIOM-3] a closed object equals itself and throws for others")
    void aClosedObjectEqualsItself() {
        try (var open = label("a")) {
            var closed = label("a");
            closed.close();
            assertTrue(equalsItself(closed));
            assertThrows(ClosedException.class, () -> closed.equals(open));
            assertThrows(ClosedException.class, () -> open.equals(closed));
            assertThrows(ClosedException.class, closed::hashCode);
            assertFalse(closed.equals(null));
        }
    }

    @Test
    @DisplayName("[IDIOM-3] a poisoned object equals itself and throws for others")
    void aPoisonedObjectEqualsItself() {
        try (var tally = handles.make("Tally");
                var other = handles.make("Tally")) {
            assertThrows(RustPanic.class, () -> handles.call(tally, "breakDown"));
            assertTrue(equalsItself(tally));
            assertThrows(PoisonedException.class, () -> tally.equals(other));
            assertThrows(PoisonedException.class, () -> other.equals(tally));
        }
    }

    @Test
    @DisplayName("[IDIOM-3] a confined object equals itself on any thread, and others on its own")
    void aConfinedObjectEqualsItselfAnywhere() {
        try (var leaf = handles.make("Leaf", "a");
                var same = handles.make("Leaf", "a")) {
            assertEquals(leaf, same);
            assertEquals(leaf.hashCode(), same.hashCode());
            assertAll(
                    () -> assertEquals(true, onAnotherThread(() -> equalsItself(leaf))),
                    () ->
                            assertThrows(
                                    WrongThreadException.class,
                                    () -> onAnotherThread(() -> leaf.equals(same))),
                    () ->
                            assertThrows(
                                    WrongThreadException.class,
                                    () -> onAnotherThread(leaf::hashCode)));
        }
    }

    @Test
    @DisplayName("[IDIOM-4] Ord is Comparable: handles are keys of a TreeMap in Rust's order")
    void keysOfATreeMap() {
        try (var z = label("z");
                var umlaut = label("ä");
                var a = label("a");
                var again = label("a")) {
            var map = new TreeMap<Handle, String>();
            for (var label : new Handle[] {z, umlaut, a}) map.put(label, label.toString());
            // Rust orders by bytes: ä comes after z
            assertEquals("[a, z, ä]", map.values().toString());
            assertEquals("a", map.get(again));
            assertThrows(NullPointerException.class, () -> map.get(null));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 2, true, -1", "2, 2, true, 0", "2, 1, true, 1", "NaN, NaN, false, ''"})
    @DisplayName("[IDIOM-5] PartialEq and PartialOrd alone are eq and partialCompare")
    void partlyEqualAndPartlyOrdered(double one, double other, boolean ordered, String order) {
        var expected = ordered ? OptionalInt.of(Integer.parseInt(order)) : OptionalInt.empty();
        try (var left = handles.make("Ratio", one);
                var right = handles.make("Ratio", other)) {
            assertEquals(one == other, handles.call(left, "eq", right));
            assertEquals(expected, handles.call(left, "partialCompare", right));
            assertEquals(one == other, handles.call(left, "eq", right), "asked again");
            assertNotEquals(left, right, "there is no equals");
        }
    }

    @Test
    @DisplayName("[IDIOM-6] Default, FromStr, From and TryFrom are static methods")
    void makers() {
        assertEquals(7, cents(handles.of("Amount", "ofDefault")));
        assertEquals(-12, cents(handles.of("Amount", "parse", "-12")));
        assertEquals(255, cents(handles.of("Amount", "fromU8", 255)));
        assertEquals(-1, cents(handles.of("Amount", "fromI32", -1)));
        assertEquals(9, cents(handles.of("Amount", "tryFrom", 9L)));
        var unparsable =
                assertThrows(RustException.class, () -> handles.of("Amount", "parse", "x"));
        // the documentation of std::num::IntErrorKind
        assertEquals("invalid digit found in string", unparsable.getMessage());
        assertThrows(RustException.class, () -> handles.of("Amount", "tryFrom", -1L));
    }

    @Test
    @DisplayName("[IDIOM-7] From<T> for another type is an instance method that consumes")
    void intoAnotherType() {
        var amount = handles.make("Amount", 5L);
        assertEquals(5L, handles.call(amount, "intoI64"));
        assertThrows(ClosedException.class, () -> handles.call(amount, "cents"));
    }

    @Test
    @DisplayName("[IDIOM-7] AsRef is a view under its own name")
    void asRef() {
        try (var label = label("text")) {
            assertEquals("text", handles.call(label, "asStr"));
        }
    }

    @Test
    @DisplayName(
            "[IDIOM-8] an operator with borrowed operands leaves them, also the same one twice")
    void operatorsThatBorrow() {
        try (var five = handles.make("Amount", 5L);
                var two = handles.make("Amount", 2L)) {
            assertEquals(7, cents(handles.call(five, "add", two)));
            assertEquals(10, cents(handles.call(five, "add", five)));
            assertEquals(-5, cents(handles.call(five, "neg")));
            assertEquals(15, cents(handles.call(five, "mul", 3L)));
            assertEquals(2, cents(handles.call(five, "divU8", 2)));
            assertEquals(-5, cents(handles.call(five, "divI32", -1)));
            assertEquals(5, handles.number(five, "cents"));
        }
    }

    @Test
    @DisplayName("[IDIOM-8] an operator by value consumes both operands; one object cannot be both")
    void operatorsByValue() {
        var five = handles.make("Amount", 5L);
        var two = handles.make("Amount", 2L);
        assertThrows(BorrowException.class, () -> handles.call(five, "sub", five));
        assertEquals(3, cents(handles.call(five, "sub", two)));
        assertThrows(ClosedException.class, () -> handles.call(five, "cents"));
        assertThrows(ClosedException.class, () -> handles.call(two, "cents"));
    }

    @Test
    @DisplayName("[IDIOM-8] the assigning form changes the object itself")
    void assigningOperators() {
        try (var five = handles.make("Amount", 5L);
                var two = handles.make("Amount", 2L)) {
            handles.call(five, "addAssign", two);
            assertEquals(7, handles.number(five, "cents"));
            assertThrows(BorrowException.class, () -> handles.call(five, "addAssign", five));
        }
    }

    @Test
    @DisplayName("[IDIOM-8] a panic of an operator leaves borrowed operands as they are")
    void aPanickingOperator() {
        try (var five = handles.make("Amount", 5L)) {
            assertThrows(RustPanic.class, () -> handles.call(five, "divI32", 0));
            assertEquals(5, handles.number(five, "cents"));
        }
    }
}
