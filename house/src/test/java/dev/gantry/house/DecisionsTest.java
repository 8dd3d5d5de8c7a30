package dev.gantry.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The decisions by which clauses came to say what they say.
class DecisionsTest {
    private static final Clause CLAUSE = Clause.read("- **[AB-1]** A x MUST y. *(X)*\n").getFirst();
    private static final String NOW = "| AB-1 | " + CLAUSE.digest() + " |";
    private static final String BEFORE = "| AB-1 | 000000000000 |";

    @ParameterizedTest
    @CsvSource({"now", "before-now", "withdrawn-now", "now-other"})
    void theNewestDecisionCounts(String rows) {
        assertEquals(List.of(), decisions(rows).owed(List.of(CLAUSE)));
    }

    @ParameterizedTest
    @CsvSource({"other", "before", "now-before", "now-withdrawn"})
    void aClauseThatIsNotAsDecidedIsOwedARow(String rows) {
        assertEquals(List.of(NOW), decisions(rows).owed(List.of(CLAUSE)));
    }

    @Test
    void aClauseThatIsGoneIsWithdrawn() {
        assertEquals(List.of("| AB-1 | withdrawn |"), decisions("now").owed(List.of()));
        assertEquals(List.of(), decisions("now-withdrawn").owed(List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "0001-a.md, 0002-b.md, ''",
        "0001-a.md, 0003-b.md, '0003-b.md is not named 0002-title.md'",
        "0001-a.md, 0001-b.md, '0001-b.md is not named 0002-title.md'",
        "0001-a.md, 2-b.md,    '2-b.md is not named 0002-title.md'",
    })
    void theNumbersAreARow(String first, String second, String fault) {
        var pages = new LinkedHashMap<String, String>();
        pages.put(first, page(""));
        pages.put(second, page(""));
        assertEquals(fault, String.join("; ", Decisions.read(pages).faults()));
    }

    @Test
    void aPageHasItsPartsAndAClauseOnce() {
        assertEquals(
                List.of("0001-a.md lacks ## Consequences", "AB-1 stands twice in 0001-a.md"),
                Decisions.read(
                                Map.of(
                                        "0001-a.md",
                                        page(NOW + "\n" + BEFORE).replace("Conseq", "Seq")))
                        .faults());
    }

    /// @param rows a word a decision, the oldest first
    private static Decisions decisions(String rows) {
        var pages = new LinkedHashMap<String, String>();
        for (var row : rows.split("-", -1)) {
            pages.put("%04d-a.md".formatted(pages.size() + 1), page(row(row)));
        }
        return Decisions.read(pages);
    }

    private static String row(String word) {
        return switch (word) {
            case "now" -> NOW;
            case "before" -> BEFORE;
            case "withdrawn" -> "| AB-1 | withdrawn |";
            default -> "";
        };
    }

    private static String page(String rows) {
        return "# A\n\n## Context\n\nx\n\n## Decision\n\nx\n\n## Consequences\n\nx\n\n"
                + rows
                + "\n";
    }
}
