package dev.gantry.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// `·` and `℘` may stand in identifiers of Rust (Unicode's XID_Continue and XID_Start), and not in
/// Java's (JLS 3.8).
class JavaNamesTest {
    @ParameterizedTest
    @CsvSource({"a·b, a_b", "℘, __", "℘x, _x", "größe_x, größeX", "数え, 数え", "r#class, class_"})
    @DisplayName("[PLAN-3] what is no part of a Java identifier is an underscore")
    void members(String rust, String java) {
        assertEquals(java, JavaNames.member(rust));
    }

    @ParameterizedTest
    @CsvSource({"A·B, A_B", "℘, __", "Größe, GRÖSSE", "_, __"})
    @DisplayName("[PLAN-3] constants too")
    void constants(String rust, String java) {
        assertEquals(java, JavaNames.constant(rust));
    }

    @Test
    @DisplayName("[PLAN-3] classes and packages too")
    void classesAndPackages() {
        assertEquals("P_Q", JavaNames.type("P·Q"));
        assertEquals("it.m_n.new_", JavaNames.inPackage("it", List.of("m·n", "new")));
    }

    /// A file name has 255 bytes on ext4, APFS and NTFS.
    @ParameterizedTest
    @CsvSource({"L", "ü", "数"})
    @DisplayName("[PLAN-3] a name fits into a file name, and what begins alike stays apart")
    void longNames(String letter) {
        var name = JavaNames.type(letter.repeat(300));
        assertTrue((name + ".class").getBytes(StandardCharsets.UTF_8).length < 255, name);
        assertNotEquals(name, JavaNames.type(letter.repeat(301)));
        assertEquals(name, JavaNames.type(letter.repeat(300)));
    }

    @ParameterizedTest
    @CsvSource({"a_b, a_b", "a·b, aub7_b", "größe, gruf6_udf_e"})
    @DisplayName("[PLAN-3] an exported symbol is ASCII")
    void exported(String rust, String symbol) {
        assertEquals(symbol, CrateNames.exported(rust));
    }

    @Test
    @DisplayName("[PLAN-3] a symbol is a text that a class file can hold")
    void longSymbols() {
        var symbol = CrateNames.exported("f" + "x".repeat(70_000));
        assertTrue(symbol.length() < 1000, symbol);
        assertNotEquals(symbol, CrateNames.exported("f" + "x".repeat(70_001)));
    }
}
