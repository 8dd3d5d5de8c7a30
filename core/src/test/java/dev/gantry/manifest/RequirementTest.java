package dev.gantry.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Cases from the Cargo Book, "Specifying Dependencies", and from the `semver` crate's own tests.
class RequirementTest {

    @ParameterizedTest
    @DisplayName("[MANIFEST-4] what cargo takes is read")
    @ValueSource(
            strings = {
                "1",
                "1.2",
                "1.2.3",
                "^1.2.3",
                "~1.2",
                "*",
                "x",
                " * ",
                "1.*",
                "1.x.X",
                "1.2.*",
                ">=1.2, <1.5",
                ">= 1.2 , < 1.5",
                "= 1.2.3",
                "1.2.3-alpha.1",
                "1.2.3-0a",
                "1.2.3-a-b+build.007",
                "18446744073709551615.0.0",
                "~1.2.3-beta",
            })
    void wellFormed(String text) throws Exception {
        assertEquals(text.strip().equals("x") ? "*" : text.strip(), read(text).text().strip());
    }

    @ParameterizedTest(name = "\"{0}\" at column {1}")
    @DisplayName("[MANIFEST-4] what cargo refuses is refused at its column")
    @CsvSource(
            textBlock =
                    """
                    '',      1
                    '^',     2
                    '1.2.',  5
                    '1.2.3-', 7
                    '1.2, ', 6
                    '1.2 beta', 5
                    '=> 1',  2
                    '99999999999999999999', 1
                    '01.2',  1
                    '1.2.3-01', 7
                    '1.*.3', 5
                    '*, 1',  2
                    '1, *',  4
                    '1.2.3.4', 6
                    'one',   1
                    '1.2-beta', 4
                    '>>1',   2
                    '1.2.3+', 7
                    """)
    void malformed(String text, int column) {
        var refused = assertThrows(RequirementReader.Malformed.class, () -> read(text));
        assertEquals(column, refused.column());
    }

    @Test
    void semverAllows32Comparators() throws Exception {
        var most = String.join(",", java.util.Collections.nCopies(32, "1"));
        read(most);
        assertThrows(RequirementReader.Malformed.class, () -> read(most + ",1"));
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @DisplayName("[MANIFEST-6] two requirements exclude each other when no version satisfies both")
    @CsvSource(
            textBlock =
                    """
                    # the ranges are those of the book's tables
                    '1',       '2',           true
                    '1',       '1.9',         false
                    '^0.2.3',  '0.3',         true
                    '^0.0.3',  '0.0.4',       true
                    '^0.0',    '0.0.9',       false
                    '^0',      '0.9',         false
                    '~1.2',    '1.3.0',       true
                    '~1',      '1.3.0',       false
                    '1.2.*',   '1.3',         true
                    '*',       '7',           false
                    '<1.5',    '>=1.5',       true
                    '<=1.5',   '>1.5',        true
                    '<=1.5',   '>=1.5.7',     false
                    '=1.2',    '=1.2.9',      false
                    '=1.2.3',  '=1.2.4',      true
                    '>1.2',    '1.2.*',       true
                    '>=1, <2', '1.4',         false
                    '>=2, <1', '1',           true
                    # a pre-release widens what the others accept: cargo decides
                    '<1.5',    '1.5.0-beta',  false
                    """)
    void exclusion(String a, String b, boolean excluded) throws Exception {
        assertEquals(excluded, read(a).excludes(read(b)));
        assertEquals(excluded, read(b).excludes(read(a)));
    }

    @ParameterizedTest(name = "{0} and {1} is {2}")
    @CsvSource(
            textBlock =
                    """
                    '1',  '1.4', '1, 1.4'
                    '*',  '1.4', '1.4'
                    '1',  '*',   '1'
                    '1',  '1',   '1'
                    """)
    void conjunctionIsCargosComma(String a, String b, String both) throws Exception {
        assertEquals(both, read(a).and(read(b)).text());
        read(both);
    }

    private static Requirement read(String text) throws RequirementReader.Malformed {
        return RequirementReader.read(text);
    }
}
