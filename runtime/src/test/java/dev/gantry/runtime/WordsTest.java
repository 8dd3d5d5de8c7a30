package dev.gantry.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;
import java.util.Objects;
import java.util.function.LongUnaryOperator;

/// Words as they are before Rust sees them, and as they come back.
class WordsTest {

    private static final Map<String, LongUnaryOperator> CHECKS =
            Map.of(
                    "i8", value -> Native.i8((int) value, "n"),
                    "i16", value -> Native.i16((int) value, "n"),
                    "u8", value -> Native.u8((int) value, "n"),
                    "u16", value -> Native.u16((int) value, "n"),
                    "u32", value -> Native.u32(value, "n"),
                    "usize", value -> Native.usize(value, "n"),
                    "char", value -> Native.character((int) value, "n"));

    // [ABI-2]
    @ParameterizedTest(name = "{0} holds {1} to {2}")
    @CsvSource({
        "i8, -128, 127",
        "i16, -32768, 32767",
        "u8, 0, 255",
        "u16, 0, 65535",
        "u32, 0, 4294967295",
        "usize, 0, 9223372036854775807",
        "char, 0, 1114111",
    })
    void theRangeIsTheTypes(String type, long least, long most) {
        LongUnaryOperator check = Objects.requireNonNull(CHECKS.get(type));
        assertEquals(least, check.applyAsLong(least));
        assertEquals(most, check.applyAsLong(most));
        var below =
                assertThrows(IllegalArgumentException.class, () -> check.applyAsLong(least - 1));
        assertTrue(String.valueOf(below.getMessage()).startsWith("n: "), below.getMessage());
        if (most == Long.MAX_VALUE) return;
        assertThrows(IllegalArgumentException.class, () -> check.applyAsLong(most + 1));
    }

    // [ABI-2]
    @ParameterizedTest
    @CsvSource({"0xD800", "0xDBFF", "0xDC00", "0xDFFF"})
    void aSurrogateIsNoChar(String codePoint) {
        assertThrows(
                IllegalArgumentException.class,
                () -> Native.character(Integer.decode(codePoint), "c"));
    }

    // [FAIL-1]
    @ParameterizedTest(name = "{0} past the base: {1}")
    @CsvSource({"-1, false", "0, true", "1, true", "1048575, true", "1048576, false"})
    void aMillionWordsNameFailures(long offset, boolean failure) {
        assertEquals(failure, Failures.isFailure(Long.MIN_VALUE + 0x5EED_0000_0000L + offset));
    }

    // [LEASE-9]
    @Test
    void countsSaturate() {
        assertEquals(1, Leases.oneMore(Leases.IDLE));
        assertEquals(Leases.IDLE, Leases.oneLess(1));
        assertEquals(Leases.SATURATED, Leases.oneMore(Leases.SATURATED - 1));
        assertEquals(Leases.SATURATED, Leases.oneMore(Leases.SATURATED));
        assertEquals(Leases.SATURATED, Leases.oneLess(Leases.SATURATED));
    }

    // [LIB-3]
    @Test
    void modesHaveTheCodesOfTheContract() {
        assertInstanceOf(SharedMode.class, Mode.of(0));
        assertInstanceOf(CountedMode.class, Mode.of(1));
        assertInstanceOf(SendOnlyMode.class, Mode.of(2));
        assertInstanceOf(ConfinedMode.class, Mode.of(3));
        assertThrows(LinkageError.class, () -> Mode.of(4));
        assertThrows(LinkageError.class, () -> Mode.of(1L << 32));
    }

    // [ABI-11]
    @Test
    void whatNoArrayHoldsIsTold() {
        int most = Integer.MAX_VALUE - 8;
        assertEquals(most, Memory.arrayLength(most));
        long more = 10_332_733_971L;
        var refused = assertThrows(OutOfMemoryError.class, () -> Memory.arrayLength(more));
        assertEquals(more + " elements do not fit a Java array", refused.getMessage());
    }
}
