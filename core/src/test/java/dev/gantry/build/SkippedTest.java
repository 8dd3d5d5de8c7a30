package dev.gantry.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
                shapes::Circle: std::io::Read

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

    @Test
    @DisplayName("[CLI-8] what javac cannot find, and Gantry left out, has its reason as the hint")
    void aMethodThatIsLeftOut() {
        assertEquals(
                Optional.of(
                        """
                        `shapes::Circle::for_each` is not bound: takes or returns a closure: F: Fn()
                        `shapes::Square::for_each` is not bound: takes or returns a closure: F: Fn()\
                        """),
                hint(
                        """
                        Hello.java:4: error: cannot find symbol
                            circle.forEach(x -> {});
                                  ^
                          symbol:   method forEach((x)->{ })
                          location: variable circle of type Circle
                        1 error
                        """));
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
