package dev.gantry.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class SkippedTest {
    private static final String TEXT =
            """
            shapes 0.3.1, Java package shapes: 2 of 6 public items are bound, these are not.

              an impl of a trait of std (1)
                shapes::Circle: impl Read for Circle: std::io::Read

              another member does the same (2)
                shapes::Circle: impl PartialEq for Circle: equals
                shapes::Square: impl<T> From<T> for Square: from

              takes or returns a closure (2)
                shapes::Circle::for_each: F: Fn()
                shapes::Square::for_each: F: Fn()

              a trait (1)
                shapes::ForEach

              a public field (1)
                shapes::Circle::radius
            """;

    @TempDir Path folder;
    private Skipped skipped = new Skipped(List.of());

    @BeforeEach
    void read() throws IOException {
        skipped = Skipped.read(Files.writeString(folder.resolve("SKIPPED.txt"), TEXT));
    }

    private Optional<String> hint(String javac) {
        return skipped.hint(javac.lines().toList());
    }

    private static String forEachOf(String location) {
        return """
        Hello.java:4: error: cannot find symbol
            shape.forEach(x -> {});
                 ^
          symbol:   method forEach((x)->{ })
          location: %s
        1 error
        """
                .formatted(location);
    }

    private static String notBound(String type) {
        return "`shapes::%s::for_each` is not bound: takes or returns a closure: F: Fn()"
                .formatted(type);
    }

    @Test
    @DisplayName("[CLI-8] what javac cannot find, and Gantry left out, has its reason as the hint")
    void aMethodThatIsLeftOut() {
        assertEquals(
                Optional.of(notBound("Circle")), hint(forEachOf("variable shape of type Circle")));
        assertEquals(Optional.of(notBound("Square")), hint(forEachOf("class shapes.Square")));
    }

    @Test
    @DisplayName(
            "[CLI-8] what a class would have from elsewhere has the reasons of all of the name")
    void aMethodOfAnotherType() {
        assertEquals(
                Optional.of(notBound("Circle") + "\n" + notBound("Square")),
                hint(forEachOf("variable shape of type Oval")));
    }

    @Test
    @DisplayName("[CLI-8] in whatever language javac speaks")
    void aField() {
        assertEquals(
                Optional.of("`shapes::Circle::radius` is not bound: a public field"),
                hint(
                        """
                        Hello.java:4: Fehler: Symbol nicht gefunden
                            circle.radius++;
                                  ^
                          Symbol: Variable radius
                          Ort: Variable circle von Typ Circle
                        1 Fehler
                        """));
    }

    @Test
    @DisplayName("[CLI-8] a constructor of generated code is no answer")
    void aConstructorThatIsNotForPrograms() {
        var hint =
                hint(
                        """
                        Hello.java:4: error: constructor Circle in class Circle cannot be applied to given types;
                            new Circle(1);
                            ^
                          required: Native,long
                          found:    int
                          reason: actual and formal argument lists differ in length
                        """);
        assertTrue(hint.orElse("").contains("`gantry api` shows what makes one"), "" + hint);
    }

    @Test
    void whatIsBoundOrNobodyKnowsHasNone() {
        var circle =
                """
                Hello.java:4: error: cannot find symbol
                    Circle c;
                    ^
                  symbol:   class Circle
                  location: class Hello
                """;
        assertEquals(Optional.empty(), hint(circle), "only an impl is left out");
        assertEquals(Optional.empty(), hint(circle.replace("Circle", "Oval")));
    }
}
