package dev.gantry.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What every source file keeps to.
class SourcesTest {
    private static final int LONGEST_MAIN_FILE = 350;

    /// Hosts of package registries, in parts so that this file passes its own test.
    private static final Pattern REGISTRY_HOST =
            Pattern.compile(
                    String.join(
                            "|",
                            "\\bcrates\\.(?=io\\b)",
                            "\\brepo1?\\.maven\\.(?=(apache\\.)?org\\b)",
                            "\\bcentral\\.sonatype\\.(?=(com|org)\\b)",
                            "\\bsearch\\.maven\\.(?=org\\b)",
                            "\\bpypi\\.(?=org\\b)",
                            "\\bregistry\\.npmjs\\.(?=org\\b)"));

    /// Of JUnit's conditions, with its arguments.
    private static final Pattern SWITCH =
            Pattern.compile("(?m)^ *@(Disabled|Enabled)((On|If|For)\\w+\\([^)]*\\))?$");

    private static final Pattern PROBLEM_CODE = Pattern.compile("\"GNT-[A-Z]+-\\d+\"");

    @Test
    void noFileNamesARegistryHost() {
        assertEquals(
                List.of(),
                SourceTree.files(file -> true).stream()
                        .filter(file ->
                                SourceTree.maybeText(file)
                                        .filter(text -> REGISTRY_HOST.matcher(text).find())
                                        .isPresent())
                        .toList(),
                "where packages come from is the user's configuration, never ours");
    }

    @Test
    void noTwoProblemsHaveOneCode() {
        var seen = new TreeMap<String, Integer>();
        for (var file : SourceTree.files(SourceTree::isMainJava)) {
            PROBLEM_CODE
                    .matcher(SourceTree.text(file))
                    .results()
                    .forEach(found -> seen.merge(found.group(), 1, Integer::sum));
        }
        assertTrue(seen.size() > 50, "the codes are written in another way: " + seen);
        seen.values().removeIf(times -> times == 1);
        assertEquals(Map.of(), seen, "codes of more than one problem");
    }

    @Test
    void mainFilesAreShort() {
        assertEquals(
                List.of(),
                SourceTree.files(SourceTree::isMainJava).stream()
                        .filter(file -> SourceTree.text(file).lines().count() > LONGEST_MAIN_FILE)
                        .toList(),
                "files of main code with more than " + LONGEST_MAIN_FILE + " lines");
    }

    @Test
    void aTestThatIsSwitchedOffSaysWhy() {
        assertEquals(
                List.of(),
                SourceTree.files(SourceTree::isTestJava).stream()
                        .filter(file ->
                                SWITCH.matcher(SourceTree.text(file))
                                        .results()
                                        .anyMatch(found -> !found.group().contains("Reason = \"")))
                        .toList(),
                "tests that are switched off somewhere without a disabledReason");
    }

    @Test
    void everyPackageIsNullMarked() {
        assertEquals(
                List.of(),
                packages()
                        .filter(folder ->
                                SourceTree.files((folder + "/package-info.java")::equals).stream()
                                        .noneMatch(file ->
                                                SourceTree.text(file).contains("@NullMarked")))
                        .toList(),
                "packages whose package-info.java is missing or lacks @NullMarked");
    }

    private static Stream<String> packages() {
        return SourceTree.files(SourceTree::isMainJava).stream()
                .map(file -> file.substring(0, file.lastIndexOf('/')))
                .distinct();
    }
}
