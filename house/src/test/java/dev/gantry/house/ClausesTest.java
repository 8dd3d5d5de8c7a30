package dev.gantry.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The clauses of `docs/spec` have their form, a test, a class and a decision, and no rule stands
/// elsewhere. [ClauseTest], [ImplementersTest] and [DecisionsTest] have the cases of the parts.
class ClausesTest {
    private static final String SPEC = "docs/spec/";
    private static final String DECISIONS = "docs/decisions/";

    /// A comment of Java or Rust, to the end of its line.
    private static final Pattern COMMENT = Pattern.compile("(?m)//.*$|^\\s*/?\\*.*$");

    @Test
    void everyClauseHasTheFormAndAClass() {
        var implementers = new Implementers(SourceTree.files(Implementers::isOne));
        assertEquals(
                "",
                lines(
                        clauses().specified().stream()
                                .flatMap(clause ->
                                        Stream.concat(
                                                clause.faults().stream(),
                                                implementers.faults(clause).stream()))),
                "docs/spec/README.md has the form");
    }

    @Test
    void everyClauseThatBindsHasATest() {
        var clauses = clauses();
        assertFalse(clauses.specified().isEmpty());
        assertEquals("", lines(clauses.faults().stream()));
        clauses.wanted().forEach(id -> System.out.println("no test yet: " + id));
    }

    @Test
    void everyClauseIsAsADecisionHasIt() {
        var pages = new TreeMap<String, String>();
        for (var file : SourceTree.files(ClausesTest::isDecision)) {
            pages.put(file.substring(DECISIONS.length()), SourceTree.text(file));
        }
        var decisions = Decisions.read(pages);
        assertEquals("", lines(decisions.faults().stream()));
        var owed = lines(decisions.owed(clauses().specified()).stream());
        if (!owed.isEmpty()) {
            fail("clauses changed: a new page of docs/decisions needs these lines\n" + owed + "\n");
        }
    }

    @Test
    void noRuleStandsOutsideOfTheClauses() {
        var elsewhere =
                SourceTree.files(ClausesTest::isOurWords).stream()
                        .filter(file -> Clause.hasWord(ourWords(file, SourceTree.text(file))))
                        .map(file -> file + " has MUST or SHOULD outside of a clause");
        assertEquals("", lines(elsewhere));
    }

    @Test
    void noTextSpeaksOfAClauseThatThereIsNot() {
        var clauses = clauses();
        var faults =
                SourceTree.files(file -> isOurWords(file) && !isDecision(file)).stream()
                        .flatMap(file ->
                                clauses.unknown(SourceTree.text(file)).stream()
                                        .map(id -> file + " speaks of " + id));
        assertEquals("", lines(faults));
    }

    @ParameterizedTest
    @CsvSource({
        "'- **[AB-1]** x MUST y.',                 '[AB-1]',        ''",
        "'- **[AB-1]** x MUST y, see [AB-2].',     '[AB-1]',        ''",
        "'- **[AB-1]** x MUST y.',                 '',              'AB-1 has no test'",
        "'- **[AB-1]** x MUST y.',                 'AB-1',          'AB-1 has no test'",
        "'- **[AB-1]** x SHOULD y.',               '',              ''",
        "'- **[AB-1]** x MUST y.',                 '[AB-1] [AB-2]', 'AB-2 is named by a test, but"
                + " is no clause of docs/spec'",
    })
    void aLooseEndIsNamed(String specification, String tests, String fault) {
        var clauses = Clauses.read(List.of(specification), List.of(tests));
        assertEquals(fault, String.join("; ", clauses.faults()));
    }

    @Test
    void anIdIsOfOneClause() {
        var page = "- **[AB-1]** x MUST y.\n";
        var clauses = Clauses.read(List.of(page, page), List.of("[AB-1]"));
        assertEquals(List.of("AB-1 stands twice in docs/spec"), clauses.faults());
    }

    @Test
    void whatIsOnlyWantedIsListed() {
        var page = "- **[AB-1]** x SHOULD y.\n- **[AB-2]** x SHOULD y.\n- **[AB-3]** x MUST y.\n";
        var clauses = Clauses.read(List.of(page), List.of("[AB-2]"));
        assertEquals(List.of("AB-1"), clauses.wanted());
    }

    @ParameterizedTest
    @CsvSource({
        "(AB-1),       ''",
        "see AB-12,    AB-12",
        "UTF-8,        ''",
        "GNT-AB-7,     ''",
        "DRAB-7,       ''",
        "[AB-2]/AB-3.,  AB-2;AB-3",
    })
    void aTextMaySpeakOfClausesThatThereAre(String text, String unknown) {
        var clauses = Clauses.read(List.of("- **[AB-1]** x MUST y."), List.of());
        assertEquals(unknown, String.join(";", clauses.unknown(text)));
    }

    @ParameterizedTest
    @CsvSource({
        "README.md,      'It MUST x.',                           true",
        "docs/a.md,      '- **[AB-1]** It MUST x.',              true",
        "docs/spec/a.md, '- **[AB-1]** It MUST x. It SHOULD y.', false",
        "docs/spec/a.md, 'It SHOULD x.',                         true",
        "A.java,         'x(); // It MUST x.',                   true",
        "A.java,         '/// It MUST x.',                       true",
        "A.java,         ' * It MUST x.',                        true",
        "A.java,         'x(\"MUST\");',                         false",
        "a.rs,           '//! It SHOULD x.',                     true",
        "a.rs,           'const MUST: u8 = 1;',                  false",
    })
    void aRuleIsLookedForInDocumentsAndComments(String file, String text, boolean found) {
        assertEquals(found, Clause.hasWord(ourWords(file, text)));
    }

    private static Clauses clauses() {
        return Clauses.read(
                texts(ClausesTest::isPage),
                texts(file -> SourceTree.isTestJava(file) && !isCheck(file)));
    }

    private static boolean isPage(String file) {
        return file.startsWith(SPEC) && file.endsWith(".md");
    }

    private static boolean isDecision(String file) {
        return file.startsWith(DECISIONS)
                && file.endsWith(".md")
                && !file.equals(DECISIONS + "README.md");
    }

    /// These checks and their cases, which hold what they look for.
    private static boolean isCheck(String file) {
        return file.matches("house/.*/(Clauses?|Decisions|Implementers)(Test)?\\.java");
    }

    /// Documents and sources; not the checks, nor crates and texts that are data of tests.
    private static boolean isOurWords(String file) {
        var data = file.startsWith("testdata/") || file.contains("/src/test/resources/");
        return !data
                && !isCheck(file)
                && (file.endsWith(".md") || SourceTree.isJava(file) || Implementers.isOne(file));
    }

    private static String ourWords(String file, String text) {
        if (isPage(file)) {
            return Clause.prose(text);
        }
        return file.endsWith(".md")
                ? text
                : lines(COMMENT.matcher(text).results().map(comment -> comment.group()));
    }

    private static String lines(Stream<String> lines) {
        return String.join("\n", lines.toList());
    }

    private static List<String> texts(Predicate<String> wanted) {
        return SourceTree.files(wanted).stream().map(SourceTree::text).toList();
    }
}
