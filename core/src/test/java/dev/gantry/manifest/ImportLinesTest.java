package dev.gantry.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.manifest.Manifest.CrateRequest;
import dev.gantry.manifest.Manifest.GitReference;
import dev.gantry.manifest.Manifest.Source;
import dev.gantry.problem.Location;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ImportLinesTest {

    static Stream<Arguments> forms() {
        return Stream.of(
                written("\"regex\" as regex", "regex", registry("*"), "regex"),
                written("\"regex@1\" as regex", "regex", registry("1"), "regex"),
                written("\"time@>=0.3, <0.4\" as t", "time", registry(">=0.3, <0.4"), "t"),
                written(
                        "\"num-cpus@1\" as com.acme.cpus",
                        "num-cpus",
                        registry("1"),
                        "com.acme.cpus"),
                written(
                        "\"a@git+https://example.org/a.git\" as a",
                        "a",
                        new Source.Git(
                                "https://example.org/a.git", new GitReference.DefaultBranch()),
                        "a"),
                written(
                        "\"a@git+ssh://git@example.org/a#v1.2\" as a",
                        "a",
                        new Source.Git("ssh://git@example.org/a", new GitReference.Rev("v1.2")),
                        "a"),
                written("\"s@path+../my shapes\" as s", "s", new Source.Path("../my shapes"), "s"));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("[MANIFEST-1] the forms of an import line")
    @MethodSource("forms")
    void form(String line, String name, Source source, String alias) {
        var text = "// import rust " + line;
        var at = new Location("A.java", 1, 1, text.length(), text);
        assertEquals(
                List.of(new CrateRequest(name, source, alias, List.of(), true, at)), crates(text));
    }

    @ParameterizedTest
    @DisplayName("[MANIFEST-1] the options of an import line, in any order")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
                    features "a"                        | a       | true
                    features "a, b-c"                   | a b-c   | true
                    no-default-features                 | ''      | false
                    features "std" no-default-features  | std     | false
                    no-default-features features "a,a"  | a       | false
                    features "a" features "b"           | a b     | true
                    """)
    void options(String options, String features, boolean defaultFeatures) {
        var crate = crates("// import rust \"time@0.3\" as time " + options).getFirst();
        assertEquals(features, String.join(" ", crate.features()));
        assertEquals(defaultFeatures, crate.defaultFeatures());
    }

    @ParameterizedTest
    @DisplayName("[MANIFEST-2] what may stand before an import line")
    @ValueSource(
            strings = {
                "///usr/bin/env gantry run \"$0\" \"$@\"; exit $?\n",
                "#!/usr/bin/env -S gantry run\n",
                "\uFEFF",
                "/* Copyright\n   // import rust \"commented-out\" as c\n */\n\n",
                "// words about the program\r\n\r\n",
                "/** Javadoc. */ ",
            })
    void leadingComments(String before) {
        var manifest = read(before + "// import rust \"regex@1\" as regex\nvoid main() {}\n");
        assertEquals(List.of("regex"), manifest.crates().stream().map(CrateRequest::name).toList());
    }

    @Test
    void aFileWithoutImportsAsksForNothing() {
        assertEquals(List.of(), crates("void main() { IO.println(\"// import rust\"); }"));
    }

    @ParameterizedTest(name = "{0} is called {1}")
    @CsvSource({"Hello.java,Hello", "src/log-scan.java,log-scan", "./a b.java,a b"})
    void aSingleFileNamesItsProject(String path, String name) {
        var project = ManifestReader.readFile(path, "void main() {}").project();
        assertEquals(name, project.name());
        assertEquals(Optional.empty(), project.main());
        assertEquals(25, project.java());
    }

    @ParameterizedTest
    @DisplayName("[MANIFEST-3] a malformed line is an error at its column")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
                    // import rust regex as regex          | 16+5  | Malformed import: the crate in quotes must follow `import rust`
                    // import rust                         | 15+1  | Malformed import: the crate in quotes must follow `import rust`
                    // import rust "regex as regex         | 16+15 | Malformed import: the quotes are not closed
                    // import rust "" as regex             | 17+1  | Malformed import: the name of the crate is empty
                    // import rust "@1" as regex           | 17+1  | Malformed import: the name of the crate is empty
                    // import rust "re gex@1" as regex     | 17+6  | Malformed import: `re gex` cannot be the name of a crate
                    // import rust "regex@" as regex       | 23+1  | Malformed import: a version requirement must follow the `@`
                    // import rust "regex@1"               | 25+1  | Malformed import: `as` and the Java package must follow the crate
                    // import rust "regex@1" regex         | 26+5  | Malformed import: `as` and the Java package must follow the crate
                    // import rust "regex@1" as            | 28+1  | Malformed import: the Java package is missing
                    // import rust "regex@1" as re foo     | 32+3  | Malformed import: unexpected `foo`
                    // import rust "regex@1" as re auto    | 32+4  | Malformed import: `auto` has no meaning in Java
                    // import rust "a@1" as a features     | 35+1  | Malformed import: a list in quotes must follow `features`
                    // import rust "a@1" as a features "b, | 36+3  | Malformed import: the quotes are not closed
                    // import rust "a@1" as a features "b,"| 39+1  | Malformed import: `` cannot be a feature
                    // import rust "a@1" as a features "?" | 37+1  | Malformed import: `?` cannot be a feature
                    // import rust "a@git+x" as a          | 23+1  | Malformed import: `x` is no address with a scheme
                    // import rust "a@git+" as a           | 23+1  | Malformed import: `` is no address with a scheme
                    // import rust "a@git+https://e.x/a#" as a | 37+1 | Malformed import: a revision must follow the `#`
                    // import rust "a@path+" as a          | 24+1  | Malformed import: the path must be one relative to this file
                    // import rust "a@path+/x" as a        | 24+2  | Malformed import: the path must be one relative to this file
                    //import rust"a@path+C:\\x" as a        | 22+4  | Malformed import: the path must be one relative to this file
                    """)
    void malformed(String line, String where, String message) {
        assertEquals(List.of("1:" + where + " 1 " + message), problems(line + "\nvoid main() {}"));
    }

    // [MANIFEST-3]
    @Test
    void allErrorsOfAFileAreReportedTogether() {
        assertEquals(
                List.of(
                        "2:23+1 3 Malformed version requirement `1.x.2`: only a wildcard may follow"
                                + " a wildcard",
                        "4:24+7 1 Malformed import: nothing may follow the library",
                        "6:1+28 2 This import stands after the first line of code"),
                problems(
                        """
                        // A program.
                        // import rust "a@1.x.2" as a
                        //DEPS com.example:library:1.0
                        // import java "g:a:1" as java
                        import java.util.List;
                        // import rust "b@1.2" as b;
                        // import rust crates with import lines at the top
                        String s = "// import rust \\"x\\" as x";
                        char c = '"'; // a quote is no start of a literal
                        String t = \"""
                            // import rust "y" as y
                            \""";
                        """));
    }

    @Test
    void anErrorShowsTheWholeLine() {
        var problem =
                Refused.thrown(() -> read("\n  // import rust \"regex@\" as regex  \n")).getFirst();
        assertEquals(
                new Location("A.java", 2, 25, 1, "  // import rust \"regex@\" as regex  "),
                problem.location().orElseThrow());
        assertEquals(
                "An import looks like this: // import rust \"regex@1\" as regex",
                problem.hint().orElseThrow());
    }

    @Test
    void autoSuggestsAStaticImport() {
        var problem =
                Refused.thrown(() -> read("// import rust \"regex\" as re auto\n")).getFirst();
        assertTrue(problem.hint().orElseThrow().contains("import static re."));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("[MANIFEST-5] what cannot be an alias")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    class         | `class` is a word of the Java language
                    com.int.x     | `int` is a word of the Java language
                    true          | `true` is a word of the Java language
                    _             | `_` is a word of the Java language
                    a-b           | it is not the name of a Java package
                    a..b          | it is not the name of a Java package
                    1a            | it is not the name of a Java package
                    java          | `java` is reserved
                    java.regex    | `java` is reserved
                    javax.x       | `javax` is reserved
                    jdk           | `jdk` is reserved
                    dev.gantry.x  | `dev.gantry` is reserved
                    com.acme.app  | the project has a package of this name
                    com.acme      | the project has the package `com.acme.app`, which lies in it
                    Com           | the project has the package `com.acme.app`, which lies in it
                    """)
    void badAlias(String alias, String why) {
        var text = "// import rust \"a@1\" as " + alias + "\npackage com.acme.app;\n";
        assertEquals(
                List.of(
                        "1:25+%d 4 `%s` cannot be the package of a crate: %s"
                                .formatted(alias.length(), alias, why)),
                problems(text));
    }

    @Test
    @DisplayName("[MANIFEST-5] no package of the JDK is an alias")
    void packagesOfTheJdk() {
        var taken =
                ModuleFinder.ofSystem().findAll().stream()
                        .flatMap(module -> module.descriptor().exports().stream())
                        .map(ModuleDescriptor.Exports::source)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(taken.contains("org.w3c.dom.events"), taken.toString());
        var rules = new AliasRules("", Set.of());
        taken.removeIf(name -> rules.objection(name).isPresent());
        assertEquals(Set.of(), taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"record", "javas", "var", "größe", "a.b.c", "sealed"})
    void contextualWordsAreAliases(String alias) {
        assertEquals(alias, crates("// import rust \"a@1\" as " + alias).getFirst().alias());
    }

    // [MANIFEST-5]
    @Test
    void twoCratesCannotShareAnAliasNotEvenInOtherCase() {
        var problems =
                Refused.thrown(() ->
                        read(
                                """
                                // import rust "a@1" as shared
                                // import rust "b@1" as Shared
                                """));
        assertEquals("GNT-MANIFEST-5", problems.getFirst().code());
        assertEquals(
                List.of(
                        "A.java:1:25: // import rust \"a@1\" as shared",
                        "A.java:2:25: // import rust \"b@1\" as Shared"),
                problems.getFirst().detail());
    }

    @Test
    void twoVersionsOfOneCrateMayStandSideBySide() {
        var crates =
                crates("// import rust \"rand@0.8\" as old\n// import rust \"rand@0.9\" as rand");
        assertEquals(List.of("old", "rand"), crates.stream().map(CrateRequest::alias).toList());
    }

    @Test
    void oneVersionCannotHaveTwoAliases() {
        assertEquals(
                List.of(
                        "2:1+33 6 Two requests for `rand` contradict each other: a crate can have"
                                + " one alias only"),
                problems(
                        "// import rust \"rand@0.9\" as rand\n"
                                + "// import rust \"rand@0.9\" as dice"));
    }

    private static Arguments written(String line, String name, Source source, String alias) {
        return Arguments.of(line, name, source, alias);
    }

    private static Source registry(String requirement) {
        return new Source.Registry(requirement);
    }

    private static Manifest read(String text) {
        return ManifestReader.readFile("A.java", text);
    }

    private static List<CrateRequest> crates(String text) {
        return read(text).crates();
    }

    private static List<String> problems(String text) {
        return Refused.problems(() -> read(text));
    }
}
