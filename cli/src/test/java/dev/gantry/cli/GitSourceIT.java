package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Crates of a git repository, which the test makes: a workspace with the crate `kiwi`, whose
/// answer is 1 at the tag `v1`, 2 at the head of `main` and 3 at that of `next`.
class GitSourceIT {
    private static final String LIBRARY = "kiwi/src/lib.rs";

    @TempDir Path folder;
    private Path repository;
    private BuiltGantry gantry;

    @BeforeEach
    void repository() throws Exception {
        repository = Files.createDirectory(folder.resolve("a repository ü"));
        gantry =
                BuiltGantry.with(folder.resolve("store"))
                        .with("CARGO_HOME", folder.resolve("cargo home").toString());
        assumeTrue(git("init", "-q", "-b", "main") == 0, "git is not installed here");
        BuiltGantry.write(
                repository,
                "kiwi/Cargo.toml",
                "[package]\nname = \"kiwi\"\nversion = \"0.1.0\"\nedition = \"2021\"\n");
        BuiltGantry.write(repository, "Cargo.toml", "[workspace]\nmembers = [\"kiwi\"]\n");
        commit(1);
        git("tag", "v1");
        git("checkout", "-q", "-b", "next");
        commit(3);
        git("checkout", "-q", "main");
        commit(2);
    }

    private void commit(int answer) throws Exception {
        BuiltGantry.write(repository, LIBRARY, "pub fn answer() -> u32 { %d }\n".formatted(answer));
        git("add", "-A");
        var author = List.of("-c", "user.name=t", "-c", "user.email=t@localhost");
        var line = new ArrayList<>(author);
        line.addAll(List.of("commit", "-q", "-m", "answers " + answer));
        assertEquals(0, git(line.toArray(String[]::new)));
    }

    private int git(String... arguments) throws Exception {
        var line = new ArrayList<>(List.of("git"));
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line).directory(repository.toFile()).inheritIO();
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().put("GIT_CONFIG_SYSTEM", "/dev/null");
        try {
            return builder.start().waitFor();
        } catch (IOException noGit) {
            return 127;
        }
    }

    private String url() {
        return repository.toUri().toString();
    }

    private BuiltGantry.Outcome project(String dependency, String... flags) {
        var toml =
                """
                [project]
                name = "fruit"
                main = "Main"

                [rust-dependencies]
                %s
                """;
        BuiltGantry.write(folder, "fruit/gantry.toml", toml.formatted(dependency));
        BuiltGantry.write(
                folder,
                "fruit/src/main/java/Main.java",
                """
                public class Main {
                    public static void main(String[] arguments) {
                        System.out.println(kiwi.Kiwi.answer());
                    }
                }
                """);
        var line = new ArrayList<>(List.of("run", "--plain"));
        line.addAll(List.of(flags));
        return gantry.gantry(folder.resolve("fruit"), line.toArray(String[]::new));
    }

    @Test
    @DisplayName("[MANIFEST-1] an import line names a repository, and a revision of it")
    void anImportLineWithARevision() {
        BuiltGantry.write(
                folder,
                "Asks.java",
                """
                // import rust "kiwi@git+%s#v1" as kiwi
                void main() {
                    IO.println(kiwi.Kiwi.answer());
                }
                """
                        .formatted(url()));
        var outcome = gantry.gantry(folder, "run", "--plain", "Asks.java");
        assertEquals("1\n", outcome.output(), outcome.errors());
    }

    @Test
    @DisplayName("the lock holds the commit, whatever the branch does, and serves offline")
    void theLockHoldsTheCommit() throws Exception {
        var dependency = "kiwi = { git = \"" + url() + "\", branch = \"next\" }";
        var first = project(dependency);
        assertEquals("3\n", first.output(), first.errors());
        git("checkout", "-q", "next");
        commit(4);
        assertEquals("3\n", project(dependency, "--locked").output(), "from the store");

        // nothing but the lock and what cargo has fetched is left
        Files.move(repository, folder.resolve("elsewhere"));
        gantry = new BuiltGantry(folder.resolve("another store"), gantry.changes());
        var offline = project(dependency, "--locked", "--offline");
        assertEquals("3\n", offline.output(), offline.errors());

        gantry = gantry.with("CARGO_HOME", folder.resolve("empty cargo home").toString());
        var missing = project(dependency.replace("next", "main"), "--offline");
        assertEquals(4, missing.status(), missing.errors());
        var named = "error[GNT-CARGO-13]: `" + url().replaceFirst("/$", "");
        assertTrue(missing.errors().contains(named), missing.errors());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    kiwi | branch = "no" | GNT-CARGO-24 | The git repository of `kiwi` has no branch `no`
                    kiwi | tag = "no"    | GNT-CARGO-24 | The git repository of `kiwi` has no tag `no`
                    kiwi | rev = "no"    | GNT-CARGO-24 | The git repository of `kiwi` has no revision `no`
                    pear | tag = "v1"    | GNT-CARGO-25 | There is no crate `pear` in the git repository file:///
                    """)
    void whatARepositoryLacksIsNamedAtItsDependency(
            String crate, String reference, String code, String message) {
        var outcome = project("%s = { git = \"%s\", %s }".formatted(crate, url(), reference));
        assertEquals(1, outcome.status(), outcome.errors());
        var lines = outcome.errors().lines().toList();
        assertTrue(lines.get(1).startsWith("error[" + code + "]: " + message), outcome.errors());
        assertTrue(lines.get(2).startsWith(" --> gantry.toml:6:"), outcome.errors());
    }

    @Test
    void aRepositoryThatIsNotThereIsNamed() {
        var outcome = project("kiwi = { git = \"" + url() + "nowhere\" }");
        assertEquals(1, outcome.status(), outcome.errors());
        var first = "error[GNT-CARGO-23]: There is no git repository at " + url() + "nowhere\n";
        assertTrue(outcome.errors().contains(first), outcome.errors());
    }
}
