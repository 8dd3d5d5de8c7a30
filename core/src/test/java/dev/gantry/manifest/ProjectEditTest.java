package dev.gantry.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.manifest.Manifest.GitReference;
import dev.gantry.manifest.Manifest.Source;
import dev.gantry.problem.ProblemException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class ProjectEditTest {
    @TempDir Path folder;

    private ProjectEdit open(String text) {
        return open(text, Optional.empty());
    }

    private ProjectEdit open(String text, Optional<String> platform) {
        try {
            Files.writeString(folder.resolve("gantry.toml"), text);
            return ProjectEdit.open(folder, platform);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private String after(String text, Addition addition) {
        var edit = open(text);
        var unused = edit.add(edit.completed(addition));
        return edit.text();
    }

    private static Addition crate(String word) {
        return Addition.of(word);
    }

    /// A word of a command line: `crate@req`, then `+feature`, `-defaults`, `as:alias`, `path:p`.
    static Addition addition(String words) {
        var all = List.of(words.split(" "));
        var addition = crate(all.getFirst());
        for (var word : all.subList(1, all.size())) {
            var rest = word.substring(word.indexOf(':') + 1);
            addition =
                    switch (word.substring(0, Math.max(1, word.indexOf(':')))) {
                        case "as" -> addition.as(Optional.of(rest));
                        case "path" -> addition.from(new Source.Path(rest));
                        case "tag" ->
                                addition.from(
                                        new Source.Git(
                                                "https://localhost/a", new GitReference.Tag(rest)));
                        case "-" -> addition.withoutDefaults(true);
                        default -> addition.withFeatures(List.of(word.substring(1).split(",")));
                    };
        }
        return addition;
    }

    @ParameterizedTest
    @DisplayName("[ADD-1] an entry is updated where it stands, in its form")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a@2                   | a = "1"  # why                      | a = "2"  # why
                    a +x                  | a = "1"  # why                      | a = { version = "1", features = ["x"] }  # why
                    a +x                  | a = '1'                             | a = { version = '1', features = ["x"] }
                    a                     | a = '1'                             | a = '1'
                    a@2 +x,y              | a = { version="1",features=['x'] }  | a = { version="2",features=['x', "y"] }
                    a +x                  | a = { version = "1", features = [] }| a = { version = "1", features = ["x"] }
                    a -                   | a = { version = "1" }               | a = { version = "1", default-features = false }
                    a -                   | a = {version="1",default-features=true} | a = {version="1",default-features=false}
                    a path:p/a            | a = "1"                             | a = { path = "p/a" }
                    a path:p/a            | a = { version = "1", features = ["x"] } | a = { features = ["x"], path = "p/a" }
                    a tag:v1              | a = { path = "b", alias = "x" }     | a = { alias = "x", git = "https://localhost/a", tag = "v1" }
                    a@3                   | a = { git = "https://localhost/a", tag = "v1" } | a = { version = "3" }
                    a +x                  | a = { version = "1", path = "p/a" } | a = { version = "1", path = "p/a", features = ["x"] }
                    a@2                   | a = { version = "1", registry = "c" } | a = { version = "2", registry = "c" }
                    a as:b                | a = "1"                             | a = { version = "1", alias = "b" }
                    a@2 as:b              | a = { version = "1", alias = "b" }  | a = { version = "2", alias = "b" }
                    a@2 as:b              | a = "1"                             | a = "1"~b = { version = "2", package = "a" }
                    a@2 as:x.b            | a = "1"                             | a = "1"~x-b = { version = "2", package = "a", alias = "x.b" }
                    a +x                  | b = { package = "a", version = "1" }| b = { package = "a", version = "1", features = ["x"] }
                    a@2                   | a.version = "1"~a.features = ["x"]  | a.version = "2"~a.features = ["x"]
                    a +y                  | a.version = "1"~a.features = ["x"]  | a.version = "1"~a.features = ["x", "y"]
                    a +y                  | a.version = "1"                     | a.version = "1"~a.features = ["y"]
                    a@2 +y                | [rust-dependencies.a]~version = "1" | [rust-dependencies.a]~version = "2"~features = ["y"]
                    a +z                  | a = { features = [~  "x", # one~  "y", # two~], version = "1" } | a = { features = [~  "x", # one~  "y", "z", # two~], version = "1" }
                    b@1                   | a   = "1"~ccc = "2"                 | a   = "1"~ccc = "2"~b   = "1"
                    b@1                   | a = "1"~c = "2"                     | a = "1"~c = "2"~b = "1"
                    b@1                   | \\ta = "1"                          | \\ta = "1"~\\tb = "1"
                    b-c@1                 | a = "1"                             | a = "1"~b-c = "1"
                    class@1               | a = "1"                             | a = "1"~class = { version = "1", alias = "class_" }
                    """)
    void updated(String words, String before, String after) {
        var head = before.startsWith("[") ? "" : "[rust-dependencies]\n";
        var from = head + before.replace('~', '\n').replace("\\t", "\t") + "\n\n[rust]\n";
        var to = head + after.replace('~', '\n').replace("\\t", "\t") + "\n\n[rust]\n";
        assertEquals(to, after(from, addition(words)));
        var windows = from.replace("\n", "\r\n");
        assertEquals(to.replace("\n", "\r\n"), after(windows, addition(words)));
    }

    /// Manifests of all kinds of layout. An empty table with nothing beside its heading is left
    /// out: [ADD-1] says that it goes.
    static Stream<String> layouts() {
        var heads = List.of("", "# a project\n", "\uFEFF", "[project]\nname = \"x\" # [y]\n\n");
        var tables =
                List.of(
                        "",
                        "[rust-dependencies]\na = \"1\"\n",
                        "[rust-dependencies] # crates\n",
                        "[rust-dependencies]\n# none yet\n",
                        "[rust-dependencies]\n\na    = \"1\"   # first\n\nbcde = '2'\n",
                        "  [ rust-dependencies ]\n  a = { features = [\n  'x', # ]\n  ] }\n",
                        "[rust-dependencies.a]\nversion = \"1\"\n",
                        "[rust-dependencies]\na.version = \"1\"\n");
        var tails = List.of("", "\n", "\n# end", "\n[rust]\nlogging = false", "[profile.dev]\n\n");
        return heads.stream()
                .flatMap(head -> tables.stream().map(table -> head + table))
                .flatMap(head -> tails.stream().map(tail -> head + tail))
                .flatMap(text -> Stream.of(text, text.stripTrailing()))
                .flatMap(text -> Stream.of(text, text.replace("\n", "\r\n")))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("layouts")
    @DisplayName("[ADD-1] what was added is taken away again, to the byte")
    void addThenRemove(String text) {
        for (var words : List.of("zeta@1", "m-n@2 +x,y - as:q", "zz path:p", "if@1")) {
            var edit = open(text);
            var added = edit.add(addition(words));
            assertTrue(lines(edit.text()).containsAll(lines(text)), edit.text());
            assertFalse(edit.text().equals(text));
            edit.remove(List.of(added.alias()));
            assertEquals(text, edit.text());
        }
    }

    private static List<String> lines(String text) {
        return text.replace("\uFEFF", "").lines().toList();
    }

    @ParameterizedTest
    @MethodSource("layouts")
    @DisplayName("[ADD-1] two additions are taken away in any order")
    void twoAdditions(String text) {
        for (var order : List.of(List.of("zeta", "q"), List.of("q", "zeta"))) {
            var edit = open(text);
            var first = edit.add(addition("zeta@1"));
            var second = edit.add(addition("m@2 +x as:q"));
            assertEquals(List.of("zeta", "q"), List.of(first.alias(), second.alias()));
            for (var alias : order) edit.remove(List.of(alias));
            assertEquals(text, edit.text());
        }
    }

    @ParameterizedTest
    @DisplayName("[ADD-1] every form of an entry is removed, and nothing else")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a | # top~a = "1" # why~# next~b = "2"~                 | # top~# next~b = "2"~
                    a | b = "2"~a = { features = [~"x",~] }~# end~          | b = "2"~# end~
                    a | b = "2"~a.version = "1"~a.features = ["x"]~         | b = "2"~
                    a | b = "2"~~[rust-dependencies.a]~version = "1"~       | b = "2"~
                    c | b = "2"~c-d = { version = "1", alias = "c" }~       | b = "2"~
                    x | b = "2"~c = { version = "1", package = "x" }~       | b = "2"~
                    """)
    void removed(String alias, String before, String after) {
        var head = "[rust-dependencies]\n";
        var edit = open(head + before.replace('~', '\n'));
        edit.remove(List.of(alias));
        assertEquals(head + after.replace('~', '\n'), edit.text());
    }

    @Test
    @DisplayName("[ADD-2] when one alias is not there, none is removed")
    void allOrNone() {
        var text = "[rust-dependencies]\nregex = \"1\"\nuuid = \"1\"\n";
        var edit = open(text);
        var refused =
                assertThrows(
                        ProblemException.class, () -> edit.remove(List.of("uuid", "regxe", "q")));
        assertEquals(
                List.of("did you mean `regex`?", "it has: regex, uuid"),
                refused.problems().stream().map(it -> it.hint().orElseThrow()).toList());
        assertEquals(text, edit.text());
    }

    @ParameterizedTest
    @DisplayName("[ADD-5] an alias that cannot be had gets `_`, and why is told")
    @CsvSource(
            delimiter = '|',
            value = {
                "if      | if_     | a word of the Java language",
                "java    | java_   | is reserved",
                "demo    | demo_   | the project has a package of this name",
                "Regex   | Regex_  | `regex` has it",
                "num-cpus| num_cpus|",
            })
    void anotherAlias(String name, String alias, String why) throws IOException {
        var source = folder.resolve("src/main/java/demo/Main.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "package demo;\n");
        var edit = open("[rust-dependencies]\nregex = \"1\"\n");
        var added = edit.add(crate(name + "@1"));
        assertEquals(alias, added.alias());
        assertEquals(why == null, added.refused().isEmpty());
        assertTrue(added.refused().orElse("").contains(why == null ? "" : why));
    }

    @Test
    @DisplayName("[ADD-5] an alias that the user gave is refused, not changed")
    void anOwnAliasIsRefused() {
        var edit = open("");
        var refused =
                assertThrows(ProblemException.class, () -> edit.add(addition("a@1 as:class")));
        assertEquals("GNT-MANIFEST-4", refused.problems().getFirst().code());
        assertEquals("", edit.text());
    }

    private static final String WINREG =
            """
            [rust-dependencies]
            uuid = "1"

            [target.'cfg(windows)'.rust-dependencies]
            winreg = { version = "0.55", alias = "reg" }
            """;

    @Test
    @DisplayName("[ADD-5] an alias of a table of [target] is taken on every target")
    void anAliasOfAnotherTarget() {
        var edit = open(WINREG);
        var refused =
                assertThrows(ProblemException.class, () -> edit.add(addition("regex@1 as:reg")));
        assertEquals("GNT-MANIFEST-4", refused.problems().getFirst().code());
        assertEquals(WINREG, edit.text());
        assertEquals("reg_", edit.add(crate("reg@1")).alias());
    }

    @Test
    @DisplayName("[ADD-2] where a crate stands that cannot be taken out is told")
    void removedFromATarget() {
        var edit = open(WINREG);
        var refused = assertThrows(ProblemException.class, () -> edit.remove(List.of("winreg")));
        assertEquals(
                "it stands in [target.'cfg(windows)'.rust-dependencies]: --target names a table's"
                        + " platform",
                refused.problems().getFirst().hint().orElseThrow());
        var windows = open(WINREG, Optional.of("cfg(windows)"));
        var always = assertThrows(ProblemException.class, () -> windows.remove(List.of("uuid")));
        assertEquals(
                "[target.'cfg(windows)'.rust-dependencies] has no `uuid`",
                always.problems().getFirst().message());
        windows.remove(List.of("winreg"));
        assertEquals("[rust-dependencies]\nuuid = \"1\"\n", windows.text());
    }

    @Test
    @DisplayName("[ADD-1] no key is written twice")
    void aKeyThatIsThere() {
        var text =
                """
                [rust-dependencies]
                x = { version = "1", alias = "y" }
                regex = "1"
                """;
        assertEquals(
                text + "x_ = { version = \"0.2\", package = \"regex\", alias = \"x\" }\n",
                after(text, addition("regex@0.2 as:x")));
    }

    @Test
    @DisplayName("[MANIFEST-7] what is not supported yet is no obstacle to an addition")
    void laterTables() {
        var text = "[native]\nsources = []\n\n[rust-dependencies]\na = \"1\"\n";
        assertEquals(text + "b = \"2\"\n", after(text, crate("b@2")));
    }

    @ParameterizedTest
    @DisplayName("[ADD-3] the version is written without build metadata, a requirement as it is")
    @CsvSource({"a, 1.2.3+x.1, 1.2.3", "a, 1.0.0-rc.1, 1.0.0-rc.1", "a@1, 1.2.3, 1"})
    void requirement(String word, String version, String written) {
        var text = after("", crate(word).chosen(version));
        assertEquals("[rust-dependencies]\na = \"" + written + "\"\n", text);
    }

    @Test
    void aTableThatIsOneValueIsNotEdited() {
        var refused =
                assertThrows(
                        ProblemException.class, () -> open("rust-dependencies = { a = \"1\" }\n"));
        assertEquals("GNT-MANIFEST-23", refused.problems().getFirst().code());
    }

    @Test
    @DisplayName("[ADD-1] keys that are dotted from the root get a neighbour")
    void dottedFromTheRoot() {
        var text = "rust-dependencies.a = \"1\"\n[rust]\n";
        assertEquals(
                "rust-dependencies.a = \"1\"\nrust-dependencies.b = \"2\"\n[rust]\n",
                after(text, crate("b@2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@path+../a", "a@git+file:///a"})
    @DisplayName("the words of an import line are refused with those of the command line")
    void wordsOfAnImportLine(String word) {
        var refused = assertThrows(ProblemException.class, () -> Addition.of(word));
        var hint = refused.problems().getFirst().hint().orElseThrow();
        assertTrue(hint.contains("`--path FOLDER`") && hint.contains("`--git URL`"), hint);
    }
}
