package dev.gantry.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.manifest.Manifest.CrateRequest;
import dev.gantry.manifest.Manifest.GitReference;
import dev.gantry.manifest.Manifest.Project;
import dev.gantry.manifest.Manifest.Source;
import dev.gantry.problem.ExitCode;
import dev.gantry.problem.Location;
import dev.gantry.problem.Problem;
import dev.gantry.problem.ProblemException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class ProjectTest {

    @TempDir Path folder;

    @Test
    void everyFormOfADependency() throws IOException {
        toml(
                """
                [project]
                name = "wordcount"
                version = "0.1.0"
                main = "wordcount.Main"
                java = 25

                [rust-dependencies]
                regex = "1"
                num-cpus = { version = "1.16", default-features = false }
                time = { version = "0.3", features = ["formatting", "std"], alias = "clock" }
                shapes = { path = "native/shapes" }
                old = { package = "rand", version = "0.8" }
                any = {}

                [rust-dependencies.a]
                git = "https://example.org/a"
                branch = "next"
                [rust-dependencies.b]
                git = "https://example.org/b"
                tag = "v1"
                [rust-dependencies.c]
                git = "https://example.org/c"
                rev = "abc123"

                [rust]
                package = "com.acme.rust"
                """);
        var manifest = read();
        assertEquals(
                new Project("wordcount", "0.1.0", Optional.of("wordcount.Main"), 25),
                manifest.project());
        assertEquals("com.acme.rust", manifest.packagePrefix());
        assertEquals(
                List.of(
                        "regex as regex: Registry[requirement=1, name=] [] true",
                        "num-cpus as num_cpus: Registry[requirement=1.16, name=] [] false",
                        "time as clock: Registry[requirement=0.3, name=] [formatting, std] true",
                        "shapes as shapes: Path[path=native/shapes, requirement=*] [] true",
                        "rand as old: Registry[requirement=0.8, name=] [] true",
                        "any as any: Registry[requirement=*, name=] [] true",
                        "a as a: " + git("a", new GitReference.Branch("next")) + " [] true",
                        "b as b: " + git("b", new GitReference.Tag("v1")) + " [] true",
                        "c as c: " + git("c", new GitReference.Rev("abc123")) + " [] true"),
                manifest.crates().stream().map(ProjectTest::show).toList());
        assertEquals(
                new Location("gantry.toml", 8, 1, 5, "regex = \"1\""),
                manifest.crates().getFirst().at());
    }

    @Test
    void anEmptyFileIsAProjectNamedAfterItsFolder() throws IOException {
        var named = Files.createDirectory(folder.resolve("hello world"));
        Files.writeString(named.resolve("gantry.toml"), "");
        assertEquals("hello world", ManifestReader.readProject(named).project().name());
    }

    @ParameterizedTest
    @DisplayName("[MANIFEST-7] [MANIFEST-8] what is wrong in gantry.toml is shown at its place")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = true,
            textBlock =
                    """
                    [project]~nmae = "x"                              | 2:1+4 9 Unknown key 'nmae' (Did you mean 'name'?)
                    [projekt]                                         | 1:1+9 9 Unknown key 'projekt' (Did you mean 'project'?)
                    [dependencies]~regex = "1"                        | 1:1+14 9 Unknown key 'dependencies' (Crates stand in '[rust-dependencies]')
                    [package]~name = "x"                              | 1:1+9 9 Unknown key 'package' (gantry.toml may have: build, java-dependencies, profile, project, rust, rust-dependencies, target)
                    [rust]~semver = "1"                               | 2:1+6 9 Unknown key 'semver' ('[rust]' may have: edition, logging, package)
                    [rust-dependencies]~a = { verson = "1" }          | 2:7+6 9 Unknown key 'verson' (Did you mean 'version'?)
                    [rust-dependencies]~a = { zzzzzzzz = "1" }        | 2:7+8 9 Unknown key 'zzzzzzzz' ('[rust-dependencies.a]' may have: alias, branch, default-features, features, git, optional, package, path, registry, rev, tag, version)
                    [native]~sources = []                             | 1:1+8 7 This version of Gantry does not support 'native' in gantry.toml yet
                    [project]~name = 3                                | 2:8+1 10 'project.name' must be a string
                    [project]~java = "25"                             | 2:8+4 10 'project.java' must be an integer
                    project = "x"                                     | 1:1+7 10 'project' must be a table
                    [rust-dependencies]~a = 1                         | 2:1+1 10 'rust-dependencies.a' must be a table
                    [rust-dependencies]~a = { features = "x" }        | 2:18+3 10 'rust-dependencies.a.features' must be a list of strings
                    [rust-dependencies]~a = { features = ["x", 2] }   | 2:24+1 10 'rust-dependencies.a.features' must be a list of strings
                    [rust-dependencies]~a = { default-features = 1 }  | 2:26+1 10 'rust-dependencies.a.default-features' must be true or false
                    [project]~java = 21                               | 2:8+2 11 Java 21 cannot run a project of Gantry (Write 25 or more: native code is called through FFM)
                    [project]~name = ""                               | 2:8+2 11 '' cannot be the name of a project (Write letters, digits, - and _)
                    [project]~main = "a b"                            | 2:8+5 11 'a b' cannot be the main of a project (Write a class such as wordcount.Main)
                    [rust]~package = "a.class"                        | 2:11+9 11 'a.class' is not the name of a Java package (Write a package such as com.acme.rust)
                    [rust-dependencies]~a = "1..2"                    | 2:8+1 3 Malformed version requirement '1..2': a number is missing (Requirements are written as in Cargo.toml: 1, 1.2.3, ~1.2, 1.*, >=1.2, <1.5)
                    [rust-dependencies]~a = { version = "" }          | 2:18+1 3 Malformed version requirement '': a number is missing (Requirements are written as in Cargo.toml: 1, 1.2.3, ~1.2, 1.*, >=1.2, <1.5)
                    [rust-dependencies]~a = { path = "/x" }           | 2:14+4 11 The path of a crate must be one relative to the project (Write it from the folder of gantry.toml, such as native/shapes)
                    [rust-dependencies]~a = { path = "x", git = "y://z/a" } | 2:19+3 11 'path' and 'git' exclude each other (Keep one of them: it says where the crate comes from)
                    [rust-dependencies]~a = { version = "1", tag = "y" }    | 2:22+3 11 'tag' has no meaning without 'git' (Add 'git' with the address of the repository)
                    [rust-dependencies]~class = "1"                   | 2:1+5 4 'class' cannot be the package of a crate: 'class' is a word of the Java language (Choose another alias, such as 'rust.class_')
                    [rust-dependencies]~"a/b" = "1"                   | 2:1+5 11 'a/b' cannot be the name of a crate (Names of crates have letters, digits, - and _)
                    [rust-dependencies]~b = { package = "a" }~a = "1" | 3:1+1 6 Two requests for 'a' contradict each other: a crate can have one alias only
                    """)
    void refused(String text, String expected) throws IOException {
        toml(text.replace('~', '\n') + "\n");
        var problem = Refused.thrown(this::read).getFirst();
        var hint = problem.hint().map(words -> " (" + words + ")").orElse("");
        assertEquals(
                List.of(expected),
                Refused.problems(this::read).stream()
                        .map(shown -> (shown + hint).replace('`', '\''))
                        .toList());
    }

    // [MANIFEST-3]
    @Test
    void allErrorsOfMalformedTomlAreReported() throws IOException {
        toml("[project\nname = \nversion = 'x'\n");
        var problems = Refused.thrown(this::read);
        assertEquals(
                List.of(1, 2),
                problems.stream().map(p -> p.location().orElseThrow().line()).toList());
        assertEquals("[project", problems.getFirst().location().orElseThrow().text());
    }

    @Test
    void aFolderWithoutManifestIsRefused() {
        var problem = Refused.thrown(this::read).getFirst();
        assertEquals("There is no gantry.toml in " + folder, problem.message());
        assertEquals(Optional.empty(), problem.location());
    }

    @Test
    void belowAProjectItsFolderIsTheHint() throws IOException {
        toml("[project]\nname = \"words\"\n");
        var sources = Files.createDirectories(folder.resolve("src/main"));
        var problem = Refused.thrown(() -> ManifestReader.readProject(sources)).getFirst();
        assertEquals(Optional.of("the project is above: --project " + folder), problem.hint());
    }

    private static final String ALIASED =
            """
            [project]
            name = "words"

            [rust-dependencies]
            roman = { version = "1", alias = "%s" }
            """;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1roman", "class", "a.b-c", "java.util"})
    void theAliasThatIsSuggestedCanBeTaken(String alias) throws IOException {
        toml(ALIASED.formatted(alias));
        var hint = Refused.thrown(this::read).getFirst().hint().orElseThrow();
        var suggested = hint.replaceFirst(".*`(.*)`.*", "$1");
        toml(ALIASED.formatted(suggested));
        assertEquals(suggested, read().crates().getFirst().alias());
    }

    // [MANIFEST-6]
    @Test
    void aBareNameTakesTheEntryOfTheManifest() throws IOException {
        toml(
                """
                [rust-dependencies]
                time = { version = "0.3", features = ["std"], default-features = false }
                shapes = { path = "native/shapes" }
                """);
        java("a/Main.java", "// import rust \"time\" as clock features \"parsing\"\npackage a;");
        java("b/Other.java", "// import rust \"time\" as clock\n// import rust \"hex\" as hex\n");
        assertEquals(
                List.of(
                        "time as clock: Registry[requirement=0.3, name=] [std, parsing] false",
                        "shapes as shapes: Path[path=native/shapes, requirement=*] [] true",
                        "hex as hex: Registry[requirement=*, name=] [] true"),
                read().crates().stream().map(ProjectTest::show).toList());
    }

    @Test
    @DisplayName("[MANIFEST-17] a version stands beside a path or a repository, as with cargo")
    void aVersionBesideAnotherPlace() throws IOException {
        toml(
                """
                [rust-dependencies]
                here = { path = "native/here", version = "1.2" }
                there = { git = "https://localhost/there", version = "^3" }
                """);
        java(
                "Main.java",
                "// import rust \"here@path+../../../native/here\" as here\n"
                        + "// import rust \"there\" as there\n");
        var main = new GitReference.DefaultBranch();
        assertEquals(
                List.of(
                        new Source.Path("native/here", "1.2"),
                        new Source.Git("https://localhost/there", main, "^3")),
                read().crates().stream().map(CrateRequest::source).toList());
    }

    // [MANIFEST-6]
    @Test
    void twoRequirementsAreBothAskedOfCargo() throws IOException {
        toml("[rust-dependencies]\nregex = \"1\"\n");
        java("Main.java", "// import rust \"regex@1.10\" as regex\n");
        assertEquals(new Source.Registry("1, 1.10"), read().crates().getFirst().source());
    }

    @ParameterizedTest
    @DisplayName("[MANIFEST-6] an import that contradicts the manifest shows both lines")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    regex = "1"                            | regex@2         | no version satisfies both requirements
                    regex = { path = "re" }                | regex@1         | they name different sources
                    regex = "1"                            | regex@path+re   | they name different sources
                    regex = { version = "1", alias = "x" } | regex           | a crate can have one alias only
                    """)
    void contradiction(String entry, String crate, String what) throws IOException {
        toml("[rust-dependencies]\n" + entry + "\n");
        java("Main.java", "// import rust \"" + crate + "\" as regex\n");
        var problem = Refused.thrown(this::read).getFirst();
        assertEquals("Two requests for `regex` contradict each other: " + what, problem.message());
        assertEquals(
                List.of(
                        "gantry.toml:2:1: " + entry,
                        "src/main/java/Main.java:1:1: // import rust \"" + crate + "\" as regex"),
                problem.detail());
    }

    // [MANIFEST-5]
    @Test
    void anAliasMustNotBeAPackageOfAnyFile() throws IOException {
        toml("[rust-dependencies]\nregex = \"1\"\n[rust]\npackage = \"com.acme\"\n");
        java("com/acme/regex/Main.java", "/* header */\npackage com.acme . regex ;\n");
        assertEquals("GNT-MANIFEST-4", Refused.thrown(this::read).getFirst().code());
    }

    @Test
    @DisplayName("[MANIFEST-5] a crate's modules would hide a package of the project below it")
    void noPackageOfTheProjectLiesInACrates() throws IOException {
        toml("[rust-dependencies]\ntime = \"0.3\"\n[rust]\npackage = \"com.acme\"\n");
        java("com/acme/time/util/Main.java", "package com.acme.time.util;\n");
        var problem = Refused.thrown(this::read).getFirst();
        assertEquals(
                "`time` cannot be the package of a crate: the project has the package"
                        + " `com.acme.time.util`, which lies in it",
                problem.message());
        assertEquals("gantry.toml:2:1", place(problem));
        assertEquals("Choose another alias, such as `rust.time_`", problem.hint().orElseThrow());
    }

    @Test
    void packagesBesideACratesAreTheProjectsAffair() throws IOException {
        toml("[rust-dependencies]\ntime = \"0.3\"\n[rust]\npackage = \"com.acme\"\n");
        java("com/acme/timer/Main.java", "package com.acme.timer;\n");
        java("time/util/Main.java", "package time.util;\n");
        assertEquals("time", read().crates().getFirst().alias());
    }

    private static String place(Problem problem) {
        var at = problem.location().orElseThrow();
        return at.file() + ":" + at.line() + ":" + at.column();
    }

    /// The Unicode Standard, 23.8: the mark says nothing about text in UTF-8.
    @Test
    void aByteOrderMarkIsNoText() throws IOException {
        toml("\uFEFF[rust-dependencies]\r\ntime = \"0.3\"\r\n");
        assertEquals("time", read().crates().getFirst().alias());
    }

    @Test
    void belowAPrefixNothingIsReserved() throws IOException {
        toml("[rust-dependencies]\njava = \"1\"\n[rust]\npackage = \"com.acme\"\n");
        assertEquals("java", read().crates().getFirst().alias());
    }

    private Manifest read() {
        return ManifestReader.readProject(folder);
    }

    private void toml(String text) throws IOException {
        Files.writeString(folder.resolve("gantry.toml"), text);
    }

    private void java(String path, String text) throws IOException {
        var file = folder.resolve(ManifestReader.SOURCES).resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String git(String name, GitReference reference) {
        return new Source.Git("https://example.org/" + name, reference).toString();
    }

    private static String show(CrateRequest crate) {
        return "%s as %s: %s %s %s"
                .formatted(
                        crate.name(),
                        crate.alias(),
                        crate.source(),
                        crate.features(),
                        crate.defaultFeatures());
    }

    @Test
    @DisplayName("[MANIFEST-8] a Java that this JDK does not compile for is an error at its line")
    void aNewerJavaThanTheJdks() throws IOException {
        int newer = Runtime.version().feature() + 1;
        toml("[project]\njava = " + newer + "\n");
        var problems = assertThrows(ProblemException.class, this::read).problems();
        assertEquals(1, problems.size());
        var problem = problems.getFirst();
        assertEquals(ExitCode.FAILED, problem.exit());
        assertEquals(2, problem.location().orElseThrow().line());
        assertTrue(problem.message().contains("Java " + newer), problem.message());
    }
}
