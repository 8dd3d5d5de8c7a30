package dev.gantry.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// The form of one clause.
class ClauseTest {
    @ParameterizedTest
    @CsvSource({
        "'A x MUST y. *(X)*',               ''",
        "'A x SHOULD y: it z; it w. *(X)*', ''",
        "'Cargo.toml MUST y (1.2). *(X)*',  ''",
        "'`a. b MUST` MUST y. *(X)*',       ''",
        "'A x does y. *(X)*',               'AB-1 does not have MUST or SHOULD just once'",
        "'A x must y. *(X)*',               'AB-1 does not have MUST or SHOULD just once'",
        "'A x MUST y and MUST z. *(X)*',    'AB-1 does not have MUST or SHOULD just once'",
        "'A x MUST y and SHOULD z. *(X)*',  'AB-1 does not have MUST or SHOULD just once'",
        "'A x MUST y. It is so. *(X)*',     'AB-1 is not one sentence'",
        "'A x MUST y (z.) it is. *(X)*',    'AB-1 is not one sentence'",
        "'A x MUST y *(X)*',                'AB-1 is not one sentence'",
        "'A x MUST y: *(X)*',               'AB-1 announces no table'",
        "'A x MUST y.',                     'AB-1 names no class that implements it'",
        "'A x MUST y (X).',                 'AB-1 names no class that implements it'",
    })
    void whatIsNotOfTheFormIsNamed(String clause, String fault) {
        var read = Clause.read("# Words\n\n- **[AB-1]** " + clause + "\n\nMore.\n");
        assertEquals(fault, String.join("; ", read.getFirst().faults()));
    }

    @Test
    void aPageIsReadInItsOrder() {
        var page =
                """
                # Words

                Prose of [AB-3].

                - **[AB-1]** A x MUST
                  y. *(X,
                  rt::y)*
                - **[AB-2]** A x SHOULD be as here: *(Z)*

                | a |
                |---|

                | none |
                - **[CD-1]** Old style.
                """;
        assertEquals(
                List.of(
                        new Clause("AB-1", "A x MUST\n  y.", "", List.of("X", "rt::y")),
                        new Clause(
                                "AB-2", "A x SHOULD be as here:", "| a |\n|---|\n", List.of("Z")),
                        new Clause("CD-1", "Old style.", "", List.of())),
                Clause.read(page));
    }

    @ParameterizedTest
    @CsvSource({
        "'A x MUST y. *(X)*',   true",
        "'A x SHOULD y. *(X)*', false",
    })
    void onlyMustBinds(String clause, boolean binding) {
        assertEquals(binding, Clause.read("- **[AB-1]** " + clause).getFirst().binding());
    }

    @Test
    void aRuleInProseIsSeen() {
        assertTrue(Clause.hasWord(Clause.prose("It MUST y.\n- **[AB-1]** A x y.\n")));
        assertFalse(Clause.hasWord(Clause.prose("The word `MUST`.\n- **[AB-1]** A MUST y.\n")));
        assertTrue(Clause.hasWord(Clause.prose("- **[AB-1]** A MUST y.\n\nIt SHOULD z.\n")));
        assertFalse(Clause.hasWord("must, Should, MUSTARD"));
    }

    /// The digest by `printf 'A x MUST y.' | sha256sum` of GNU coreutils.
    @ParameterizedTest
    @CsvSource({
        "'A x MUST y. *(X)*',           true",
        "'A x MUST y. *(Z, Y)*',        true",
        "'A  x\n  MUST y. *(X)*',       true",
        "'A x MUST  z. *(X)*',          false",
        "'A x SHOULD y. *(X)*',         false",
    })
    void theDigestIsOfThePromise(String clause, boolean same) {
        var digest = Clause.read("- **[AB-1]** " + clause).getFirst().digest();
        assertEquals(same, digest.equals("8deae725eb4e"), digest);
    }

    @Test
    void aTableIsPartOfThePromise() {
        var page = "- **[AB-1]** A x MUST be as here: *(X)*\n\n| %s |\n";
        assertNotEquals(
                Clause.read(page.formatted("a")).getFirst().digest(),
                Clause.read(page.formatted("b")).getFirst().digest());
    }
}
