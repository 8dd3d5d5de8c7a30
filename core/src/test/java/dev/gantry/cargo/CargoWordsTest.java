package dev.gantry.cargo;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gantry.cargo.CargoProblem.BuildScriptFailed;
import dev.gantry.cargo.CargoProblem.CompilationFailed;
import dev.gantry.cargo.CargoProblem.DoesNotCompile;
import dev.gantry.cargo.CargoProblem.MissingOffline;
import dev.gantry.cargo.CargoProblem.NoCrateInRepository;
import dev.gantry.cargo.CargoProblem.NoNetwork;
import dev.gantry.cargo.CargoProblem.NoRepository;
import dev.gantry.cargo.CargoProblem.NoSuchReference;
import dev.gantry.cargo.CargoProblem.NotResolved;
import dev.gantry.cargo.CargoProblem.NothingSatisfies;
import dev.gantry.cargo.CargoProblem.OnlyYanked;
import dev.gantry.cargo.CargoProblem.StaleLock;
import dev.gantry.cargo.CargoProblem.SystemToolMissing;
import dev.gantry.cargo.CargoProblem.UnknownCrate;
import dev.gantry.cargo.CargoProblem.UnknownFeature;
import dev.gantry.host.Completed;
import dev.gantry.host.Exit;
import dev.gantry.manifest.Manifest.CrateRequest;
import dev.gantry.manifest.Manifest.Source;
import dev.gantry.problem.ExitCode;
import dev.gantry.problem.Location;
import dev.gantry.problem.ProblemException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// Words that cargo 1.95 and the usual build scripts wrote.
class CargoWordsTest {
    private static final Location AT = new Location("A.java", 1, 1, 5, "");
    private static final List<CrateRequest> REGEX =
            List.of(
                    new CrateRequest(
                            "regex", new Source.Registry("*"), "regex", List.of(), true, AT));

    private static Arguments words(
            String text, BiFunction<List<String>, Optional<Location>, CargoProblem> expected) {
        return Arguments.of(text.lines().toList(), expected);
    }

    static Stream<Arguments> resolution() {
        return Stream.of(
                words(
                        """
                        error: no matching package named `regex` found
                        location searched: an index
                        required by package `gantry-bridge v0.0.0 (/p)`
                        """,
                        (w, at) -> new UnknownCrate("regex", w.subList(0, 2), at)),
                words(
                        """
                        error: failed to select a version for the requirement `regex = "^99"`
                        candidate versions found which didn't match: 1.13.1, 1.13.0, ...
                        """,
                        (w, at) -> new NothingSatisfies("regex", "^99", w, at)),
                words(
                        """
                        error: failed to select a version for the requirement `regex = "=0.4.1"`
                          version 0.4.1 is yanked
                        """,
                        (w, at) -> new OnlyYanked("regex", "=0.4.1", w, at)),
                words(
                        """
                        error: failed to select a version for `regex`.
                        package `gantry-bridge` depends on `regex` with feature `nope` but `regex` \
                        does not have that feature.
                         available features: default, pattern
                        """,
                        (w, at) -> new UnknownFeature("regex", "nope", List.of(), w, at)),
                words(
                        """
                        error: no matching package named `regex` found
                        As a reminder, you're using offline mode (--offline) which can sometimes
                        """,
                        (w, at) -> new MissingOffline("Crate `regex`", w, at)),
                words(
                        """
                        error: failed to download `ripgrep v14.1.1`

                        Caused by:
                          attempting to make an HTTP request, but --offline was specified
                        """,
                        (w, at) ->
                                new MissingOffline("Crate `ripgrep v14.1.1`", w, Optional.empty())),
                words(
                        """
                        error: cannot update the lock file /p/Cargo.lock because --locked was passed
                        """,
                        (w, at) -> new StaleLock(w)),
                words(
                        """
                        warning: spurious network error (1 try remaining): [6] Could not resolve
                        error: failed to get `crc` as a dependency of package `x`
                        """,
                        (w, at) -> new NoNetwork(w)),
                words(
                        """
                        error: failed to download from `address`

                        Caused by:
                          [7] Could not connect to server (Failed to connect to 127.0.0.1 port 9)
                        """,
                        (w, at) -> new NoNetwork(w)),
                words(
                        """
                            Updating git repository `file:///p`
                        error: failed to get `regex` as a dependency of package `gantry-bridge`

                        Caused by:
                          unable to update file:///p?branch=nope

                        Caused by:
                          failed to find branch `nope`

                        Caused by:
                          cannot locate remote-tracking branch 'origin/nope'; class=Reference (4)
                        """,
                        (w, at) -> new NoSuchReference("regex", "branch `nope`", w, at)),
                words(
                        """
                        error: failed to get `regex` as a dependency of package `gantry-bridge`

                        Caused by:
                          revspec 'nope' not found; class=Reference (4); code=NotFound (-3)
                        """,
                        (w, at) -> new NoSuchReference("regex", "revision `nope`", w, at)),
                words(
                        """
                            Updating git repository `file:///p`
                        warning: spurious network error (1 try remaining): failed to resolve path \
                        '/p': No such file or directory; class=Os (2)
                        error: failed to get `regex` as a dependency of package `gantry-bridge`
                        """,
                        (w, at) -> new NoRepository("file:///p", w, at)),
                words(
                        """
                        error: no matching package named `regex` found
                        location searched: Git repository file:///p?rev=v1
                        """,
                        (w, at) -> new NoCrateInRepository("regex", "file:///p?rev=v1", w, at)),
                words(
                        """
                        error: failed to get `regex` as a dependency of package `gantry-bridge`

                        Caused by:
                          unable to update file:///p%20q

                        Caused by:
                          can't checkout from 'file:///p%20q': you are in the offline mode \
                        (--offline)
                        """,
                        (w, at) -> new MissingOffline("`file:///p%20q`", w, Optional.empty())),
                words("error: the moon is in the way", (w, at) -> new NotResolved(w)));
    }

    // [CARGO-7]
    @ParameterizedTest
    @MethodSource("resolution")
    void wordsChooseTheKindAndAreKeptWhole(
            List<String> words,
            BiFunction<List<String>, Optional<Location>, CargoProblem> expected) {
        var problem = CargoWords.ofResolution(words, REGEX);
        assertEquals(expected.apply(words, Optional.of(AT)), problem);
        var ofOurs = "required by package `gantry-bridge ";
        assertEquals(
                words.stream().filter(line -> !line.startsWith(ofOurs)).toList(), problem.detail());
    }

    static Stream<Arguments> builds() {
        var failed = "error: failed to run custom build command for `z-sys v1.0.0 (/p/z)`\n";
        return Stream.of(
                words(
                        failed + "  thread 'main' panicked: no luck",
                        (w, at) -> new BuildScriptFailed("z-sys v1.0.0", w)),
                words(
                        failed + "  is `cmake` not installed?",
                        (w, at) -> new SystemToolMissing("z-sys v1.0.0", "cmake", w)),
                words(
                        failed + "  error occurred in cc-rs: failed to find tool \"c++\": No such",
                        (w, at) -> new SystemToolMissing("z-sys v1.0.0", "c++", w)),
                words(
                        failed + "  The pkg-config command could not be found.",
                        (w, at) -> new SystemToolMissing("z-sys v1.0.0", "pkg-config", w)),
                words("error: out of luck", (w, at) -> new CompilationFailed(w)));
    }

    @ParameterizedTest
    @MethodSource("builds")
    void buildScriptIsNamedAndTheToolItMisses(
            List<String> words,
            BiFunction<List<String>, Optional<Location>, CargoProblem> expected) {
        assertEquals(expected.apply(words, Optional.empty()), CargoWords.ofBuild(words));
    }

    @ParameterizedTest
    @CsvSource({"130, ''", "101, 'process didn''t exit: `rustc` (signal: 2, SIGINT: interrupt)'"})
    @DisplayName("[CLI-13] cargo or rustc that Ctrl-C ended says nothing about a crate")
    void interrupted(int status, String words) {
        var completed = new Completed(new Exit(status), List.of(), List.of(words));
        var thrown =
                assertThrows(
                        ProblemException.class, () -> CargoWords.requireUninterrupted(completed));
        assertEquals(ExitCode.INTERRUPTED, thrown.exit());
    }

    @Test
    @DisplayName("[CARGO-7] the package by which Gantry asks is no news")
    void thePackageOfGantryIsLeftOut() {
        var ours = "package `gantry-bridge v0.0.0 (/a/store/resolve)`";
        var said =
                List.of(
                        "    Updating an index",
                        "error: failed to get `fnv` as a dependency of " + ours,
                        "    ... required by " + ours,
                        "  [7] Could not connect to server");
        assertEquals(
                List.of("error: failed to get `fnv`", "  [7] Could not connect to server"),
                CargoWords.ofResolution(said, REGEX).detail());
    }

    @Test
    void aFailureIsNoInterrupt() {
        var failed = new Completed(new Exit(101), List.of(), List.of("error: could not compile"));
        assertDoesNotThrow(() -> CargoWords.requireUninterrupted(failed));
    }

    static Stream<Arguments> compilers() {
        return Stream.of(
                words(
                        "error: linker `cc` not found",
                        (w, at) -> new SystemToolMissing("a", "cc", w)),
                words("error[E0308]: mismatched types", (w, at) -> new DoesNotCompile("a", w)));
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void missingLinkerIsNoErrorOfTheCrate(
            List<String> words,
            BiFunction<List<String>, Optional<Location>, CargoProblem> expected) {
        assertEquals(expected.apply(words, Optional.empty()), CargoWords.ofCompiler("a", words));
    }
}
