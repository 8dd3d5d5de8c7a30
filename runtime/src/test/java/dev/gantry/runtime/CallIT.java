package dev.gantry.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.Counter;
import harness.Harness;
import harness.Pattern;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Words, text and bytes there and back.
@ExtendWith({HarnessBuild.class, NothingLeft.class})
class CallIT {

    @ParameterizedTest(name = "[ABI-1] {0} words arrive in order")
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 19})
    void everyWordArrivesInItsPlace(int words) {
        long[] numbers = LongStream.rangeClosed(1, words).map(n -> n * n - 40).toArray();
        long expected = LongStream.rangeClosed(1, words).map(n -> (n * n - 40) * n).sum();
        assertEquals(expected, Harness.sum(numbers));
    }

    @ParameterizedTest(name = "[ABI-2] {0} {1}")
    @CsvSource({
        "bool, 0",
        "bool, 1",
        "char, 0",
        "char, 0x10FFFF",
        "char, 0xD7FF",
        "char, 0xE000",
        "i8, -128",
        "i8, 127",
        "i16, -32768",
        "i16, 32767",
        "i32, -2147483648",
        "i32, 2147483647",
        "u8, 255",
        "u16, 65535",
        "u32, 4294967295",
        "i64, -9223372036854775808",
        "i64, 9223372036854775807",
        "isize, -1",
        "u64, -1",
        "usize, -1",
        "f32, 0x7FC00000",
        "f32, 0xFF800000",
        "f64, 0x7FF0000000000000",
        "f64, -1",
    })
    void aScalarsWordComesBack(String type, String word) {
        long expected = Long.decode(word);
        assertEquals(expected, Harness.words("echo_" + type, expected));
    }

    @ParameterizedTest(name = "[ABI-2] {0} refuses {1}")
    @CsvSource({
        "bool, 2",
        "bool, -1",
        "char, 0xD800",
        "char, 0xDFFF",
        "char, 0x110000",
        "char, -1",
        "i8, 128",
        "i8, -129",
        "i16, 32768",
        "i32, 2147483648",
        "u8, 256",
        "u8, -1",
        "u16, 65536",
        "u32, 4294967296",
        "u32, -1",
        "f32, 4294967296",
    })
    void aWordThatIsNoValueIsRefused(String type, String word) {
        long invalid = Long.decode(word);
        var refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Harness.words("echo_" + type, invalid));
        assertEquals(invalid + " is not a valid " + type, refused.getMessage());
    }

    static Stream<String> texts() {
        return Stream.of(
                "",
                "a",
                "\0",
                "12345678",
                "naïve",
                "é\0",
                "\0".repeat(100),
                "日本語",
                "😀",
                "a".repeat(31) + "é",
                "a".repeat(32),
                "a".repeat(33),
                "a".repeat(1024),
                "a".repeat(1025),
                "a".repeat(40) + "é",
                "é".repeat(1000),
                "😀".repeat(600),
                "a".repeat(31_000),
                "a".repeat(40_000),
                "é".repeat(200_000),
                "a".repeat(3_000_000),
                "?".repeat(50));
    }

    // [ABI-3] [ABI-4]
    @ParameterizedTest
    @MethodSource("texts")
    void textComesBackWhole(String text) {
        assertEquals(text, Harness.ownedText(text));
        assertEquals(text, Harness.borrowedText(text));
        assertEquals(text, Harness.optionText(text, true));
        assertEquals(text, Harness.optionText(text, false));
    }

    @ParameterizedTest(name = "[ABI-3] a lone surrogate at {0} of {1} characters")
    @CsvSource({"0, 1", "0, 8", "7, 8", "31, 32", "20, 33", "999, 1000", "70000, 80000"})
    void aLoneSurrogateIsRefusedAtItsPlace(int at, int length) {
        for (char unit : new char[] {'\uD800', '\uDBFF', '\uDC00', '\uDFFF'}) {
            String text = "a".repeat(at) + unit + "?".repeat(length - at - 1);
            var refused =
                    assertThrows(IllegalArgumentException.class, () -> Harness.ownedText(text));
            assertEquals(
                    "x: lone surrogate U+%04X at index %d".formatted((int) unit, at),
                    refused.getMessage());
        }
    }

    // [ABI-3] [ABI-4]
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 1023, 1024, 1025, 65_536, 5_000_000})
    void bytesComeBackWhole(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        assertArrayEquals(bytes, Harness.ownedBytes(bytes));
        assertArrayEquals(bytes, Harness.borrowedBytes(bytes));
        assertArrayEquals(bytes, Harness.optionBytes(bytes, true));
        assertArrayEquals(bytes, Harness.optionBytes(bytes, false));
    }

    @Test
    @DisplayName("[ABI-4] an array of fixed length is taken at that length only")
    void fixedLengthIsCheckedByJava() {
        byte[] four = {1, -2, 3, -4};
        assertArrayEquals(four, Harness.fixed(four, false));
        assertArrayEquals(four, Harness.fixed(four, true));
        var refused =
                assertThrows(
                        IllegalArgumentException.class, () -> Harness.fixed(new byte[5], false));
        assertEquals("x: 5 bytes, but Rust takes exactly 4", refused.getMessage());
    }

    @Test
    @DisplayName("[ABI-4] None")
    void absentValuesAreNone() {
        assertNull(Harness.optionText(null, true));
        assertNull(Harness.optionText(null, false));
        assertNull(Harness.optionBytes(null, true));
        assertNull(Harness.optionBytes(null, false));
        assertNull(Harness.optionWord("i64", null));
        assertNull(Harness.optionCounter(null));
    }

    @ParameterizedTest(name = "[ABI-4] Some({1}) of {0}")
    @CsvSource({"bool, 0", "u8, 0", "i64, -1", "i64, -9223372036854775808", "f64, 0", "char, 65"})
    void someKeepsItsWord(String type, long word) {
        assertEquals(word, Harness.optionWord(type, word));
    }

    // [ABI-4] a Box per handle
    @Test
    void handlesComeAndGo() {
        try (var counter = new Counter(7)) {
            try (Counter another = Harness.optionCounter(counter.clone())) {
                assertTrue(another != null && another.total() == 7);
            }
        }
        try (var pattern = new Pattern("gantry")) {
            assertEquals("gantry", pattern.text());
            assertEquals(OptionalLong.of(2), pattern.find("a gantry"));
            assertEquals(OptionalLong.empty(), pattern.find("a crane"));
        }
    }

    @Test
    void nullIsRefusedByName() {
        var refused = assertThrows(NullPointerException.class, () -> new Pattern(nullText()));
        assertEquals("text", refused.getMessage());
    }

    @SuppressWarnings("NullAway") // the point
    private static String nullText() {
        return null;
    }
}
