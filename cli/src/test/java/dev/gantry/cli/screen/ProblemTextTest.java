package dev.gantry.cli.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.problem.Location;
import dev.gantry.problem.Problem;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class ProblemTextTest {
    private record Planted(
            String code,
            String message,
            Optional<Location> location,
            Optional<String> hint,
            List<String> detail)
            implements Problem {}

    private static Problem at(Location location) {
        return new Planted(
                "GNT-T-1", "it fails", Optional.of(location), Optional.empty(), List.of());
    }

    private static String plain(Problem... problems) {
        return new ProblemText(Palette.OFF).render(List.of(problems));
    }

    @Test
    @DisplayName("[CLI-8] code, message, place, line, caret, the tool's words, hint: in this order")
    void everyPartHasItsPlace() {
        var problem =
                new Planted(
                        "GNT-MANIFEST-2",
                        "the requirement `1..2` is not one",
                        Optional.of(
                                new Location(
                                        "Hello.java", 12, 17, 10, "// import rust \"regex@1..2\"")),
                        Optional.of("write it as cargo does"),
                        List.of("error: unexpected character", "    after the dot"));
        assertEquals(
                """
                error[GNT-MANIFEST-2]: the requirement `1..2` is not one
                  --> Hello.java:12:17
                   |
                12 | // import rust "regex@1..2"
                   |                 ^^^^^^^^^^

                error: unexpected character
                    after the dot

                hint: write it as cargo does
                """,
                plain(problem));
    }

    @Test
    @DisplayName("[CLI-8] all problems are shown, an empty line between two")
    void allProblems() {
        var one = new Planted("GNT-T-1", "one", Optional.empty(), Optional.empty(), List.of());
        var two = new Planted("GNT-T-2", "two", Optional.empty(), Optional.empty(), List.of());
        assertEquals("error[GNT-T-1]: one\n\nerror[GNT-T-2]: two\n", plain(one, two));
    }

    static Stream<Arguments> carets() {
        return Stream.of(
                // what, column, width, line, as shown, carets
                Arguments.of("plain", 3, 2, "abcd", "abcd", "  ^^"),
                Arguments.of("a tab before is four cells", 2, 1, "\tx", "    x", "    ^"),
                Arguments.of("a tab below the caret", 1, 2, "\tx", "    x", "^^^^^"),
                Arguments.of("wide characters before", 3, 1, "日本x", "日本x", "    ^"),
                Arguments.of("wide characters below", 1, 2, "日本x", "日本x", "^^^^"),
                Arguments.of("beyond the BMP, one character", 2, 1, "😀x", "😀x", "  ^"),
                Arguments.of("halfwidth katakana is narrow", 2, 1, "ｱx", "ｱx", " ^"),
                Arguments.of("fullwidth Latin is wide", 2, 1, "Ａx", "Ａx", "  ^"),
                Arguments.of("a combining mark takes no cell", 3, 1, "e\u0301x", "e\u0301x", " ^"),
                Arguments.of("umlauts are narrow", 4, 1, "äöüx", "äöüx", "   ^"),
                Arguments.of("just behind the line", 3, 1, "ab", "ab", "  ^"),
                Arguments.of("wider than the line", 2, 99, "abc", "abc", " ^^"),
                Arguments.of(
                        "an escape sequence is disarmed", 2, 1, "\u001b[31m", "\ufffd[31m", " ^"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("carets")
    @DisplayName("[CLI-9] carets stand below the cells of the characters")
    void caret(String what, int column, int width, String line, String shown, String carets) {
        assertEquals(
                """
                error[GNT-T-1]: it fails
                 --> F:7:%d
                  |
                7 | %s
                  | %s
                """
                        .formatted(column, shown, carets),
                plain(at(new Location("F", 7, column, width, line))));
    }

    @Test
    void aPlaceWithoutItsLineIsOneLine() {
        assertEquals(
                "error[GNT-T-1]: it fails\n --> gantry.toml:3:1\n",
                plain(at(new Location("gantry.toml", 3, 1, 1, ""))));
    }

    @Test
    void colourIsAddedAndNothingElseChanges() {
        var problem = at(new Location("F", 7, 1, 1, "x"));
        String coloured = new ProblemText(Palette.ON).render(List.of(problem));
        assertEquals(plain(problem), coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
        assertEquals("\u001b[1;31merror[GNT-T-1]\u001b[0m", coloured.substring(0, 25));
    }
}
