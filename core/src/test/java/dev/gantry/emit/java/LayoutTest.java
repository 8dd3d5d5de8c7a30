package dev.gantry.emit.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LayoutTest {
    @Test
    void whatFitsStays() {
        var text = "class A {\n    int a = 1;\n}\n";
        assertEquals(text, Layout.of(text));
    }

    @Test
    void aListThatFitsIntoOneLineIsBrokenBehindItsParenthesis() {
        var name = "x".repeat(60);
        assertEquals(
                "    public void " + name + "(\n            String first, long second, int t) {",
                Layout.of("    public void " + name + "(String first, long second, int t) {"));
    }

    @Test
    void aLongListHasALineForEachElement() {
        var first = "java.util.Optional<java.lang.String> " + "a".repeat(40);
        var second = "b".repeat(40);
        assertEquals(
                "    void f(\n            " + first + ",\n            long " + second + ") {",
                Layout.of("    void f(" + first + ", long " + second + ") {"));
    }

    @Test
    void aLongAssignmentIsBrokenBehindItsSign() {
        var value = "call(\"" + "v, ".repeat(25) + "\");";
        assertEquals(
                "    long theNameOfTheVariable =\n            " + value,
                Layout.of("    long theNameOfTheVariable = " + value));
    }

    @Test
    void commentsStay() {
        var comment = "    /// " + "word ".repeat(30).strip();
        assertEquals(comment, Layout.of(comment));
    }
}
