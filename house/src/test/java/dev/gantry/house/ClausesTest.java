package dev.gantry.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.function.Predicate;

/// Every clause of `docs/spec` is named by a test, and no test names one that does not exist.
class ClausesTest {
    private static final String UNTESTED = "docs/spec/untested.txt";

    @Test
    void everyClauseOfTheSpecificationHasATest() {
        var clauses =
                Clauses.read(
                        texts(file -> file.startsWith("docs/spec/") && file.endsWith(".md")),
                        texts(file ->
                                SourceTree.isTestJava(file) && !file.endsWith("/ClausesTest.java")),
                        String.join("\n", texts(UNTESTED::equals)));
        assertFalse(clauses.specified().isEmpty());
        assertEquals(List.of(), clauses.faults());
    }

    @ParameterizedTest
    @CsvSource({
        "'**[AB-1]** x',             '[AB-1]',  '',     ''",
        "'**[AB-1]** see [AB-2]',    '[AB-1]',  '',     ''",
        "'**[AB-1]** x',             '',        'AB-1', ''",
        "'**[AB-1]** x',             '',        '',     'AB-1 has no test'",
        "'**[AB-1]** x',             '[AB-1] [AB-2]', '', 'AB-2 is named by a test, but is no"
                + " clause of docs/spec'",
        "'**[AB-1]** x **[AB-1]** y', '[AB-1]', '',     'AB-1 stands twice in docs/spec'",
        "'**[AB-1]** x',             '[AB-1]',  'AB-1', 'AB-1 stands in untested.txt, but is"
                + " tested or is no clause'",
        "'**[AB-1]** x',             '[AB-1]',  'AB-2', 'AB-2 stands in untested.txt, but is"
                + " tested or is no clause'",
    })
    void aLooseEndIsNamed(String specification, String tests, String untested, String fault) {
        var clauses = Clauses.read(List.of(specification), List.of(tests), untested);
        assertEquals(fault, String.join("; ", clauses.faults()));
    }

    private static List<String> texts(Predicate<String> wanted) {
        return SourceTree.files(wanted).stream().map(SourceTree::text).toList();
    }
}
