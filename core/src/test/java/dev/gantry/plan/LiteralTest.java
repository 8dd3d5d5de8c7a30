package dev.gantry.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.api.Type;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Literals as the Rust Reference, "Literal expressions", and the Java Language Specification,
/// 3.10.1, have them.
class LiteralTest {

    @ParameterizedTest(name = "{0} {1}: {2}, in Java {3}")
    @CsvSource({
        "U8, 255u8, 255u8, 255",
        "U32, 4_294_967_295u32, 4294967295u32, 4294967295L",
        "U64, 18_446_744_073_709_551_615u64, 18446744073709551615u64, -1L",
        "I64, -9_223_372_036_854_775_808i64, -9223372036854775808i64, -9223372036854775808L",
        "I8, -0x80, -128i8, -128",
        "I32, 0b101, 5i32, 5",
        "U16, 0o777, 511u16, 511",
        "BOOL, true, true, true",
    })
    @DisplayName("[PLAN-15] a value that rustdoc prints is read whole")
    void literals(Type.Scalar scalar, String text, String rust, String java) {
        var literal = Literal.of(new Type.Primitive(scalar), text).orElseThrow();
        assertEquals(rust, literal.rust());
        assertEquals(java, literal.java());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "U8, 256",
        "U8, -1",
        "I8, 128",
        "U8, 1u16",
        "U32, 1 << 4",
        "U32, MAX",
        "U32, 0b12",
        "U32, _",
        "BOOL, !false",
        "USIZE, 1usize",
        "F32, 0.1f32",
        "CHAR, 'a'",
        "U128, 1u128",
    })
    @DisplayName("[PLAN-15] anything else is no literal, nor what differs by platform")
    void others(Type.Scalar scalar, String text) {
        assertEquals("Optional.empty", Literal.of(new Type.Primitive(scalar), text).toString());
    }
}
