package dev.gantry.cargo;

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
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Keys of The Cargo Book, "Specifying Dependencies".
class ResolveWorkspaceTest {
    private static CrateRequest request(String name, Source source, String... features) {
        return new CrateRequest(
                name,
                source,
                name,
                List.of(features),
                features.length == 0,
                new Location("A.java", 1, 1, 1, ""));
    }

    private static ResolveWorkspace workspace(CrateRequest... requests) {
        return new ResolveWorkspace(List.of(requests), Path.of("/proj/my shop"));
    }

    @Test
    void everyRequestIsADependencyByItsPosition() {
        assertEquals(
                """
                [package]
                name = "gantry-bridge"
                version = "0.0.0"
                edition = "2024"
                publish = false

                [lib]
                path = "lib.rs"

                [workspace]
                resolver = "3"

                [dependencies]
                crate_0 = { package = "regex", version = "^1, <2" }
                crate_1 = { package = "regex", version = "0.2", features = ["a", "b/c"], \
                default-features = false }
                crate_2 = { package = "shapes", path = "/proj/shapes" }
                """,
                workspace(
                                request("regex", new Source.Registry("^1, <2")),
                                request("regex", new Source.Registry("0.2"), "a", "b/c"),
                                request("shapes", new Source.Path("../shapes")))
                        .manifest());
    }

    /// The Cargo Book, "Multiple locations".
    @Test
    @DisplayName(
            "[MANIFEST-17] cargo is asked for the version that a folder or repository must have")
    void versionsOfOtherPlaces() {
        var branch = new GitReference.Branch("main");
        var manifest =
                workspace(
                                request("a", new Source.Path("../a", "1.2")),
                                request("b", new Source.Git("https://localhost/b", branch, "^3")))
                        .manifest();
        assertEquals(
                """
                [dependencies]
                crate_0 = { package = "a", path = "/proj/a", version = "1.2" }
                crate_1 = { package = "b", git = "https://localhost/b", branch = "main", \
                version = "^3" }
                """,
                manifest.substring(manifest.indexOf("[dependencies]")));
    }

    private static CrateRequest on(String platform, CrateRequest request) {
        return new CrateRequest(
                request.name(),
                request.source(),
                request.alias(),
                request.features(),
                request.defaultFeatures(),
                request.at(),
                Optional.of(platform));
    }

    /// The Cargo Book, "Platform specific dependencies". What two tables ask of one crate has one
    /// key: cargo refuses "the crate `a` depends on crate `b` multiple times with different names".
    @Test
    @DisplayName("[LOCKFILE-17] crates of platforms stand below [target]")
    void cratesOfPlatforms() {
        var any = request("regex", new Source.Registry("1"));
        var manifest =
                workspace(
                                any,
                                on(
                                        "cfg(target_os = \"windows\")",
                                        request("winreg", new Source.Registry("0.55"))),
                                on(
                                        "cfg(target_os = \"windows\")",
                                        request("regex", new Source.Registry("1"), "std")),
                                on(
                                        "x86_64-unknown-linux-gnu",
                                        request("nix", new Source.Registry("0.30"))))
                        .manifest();
        var crates = manifest.substring(manifest.indexOf("[dependencies]"));
        assertEquals(
                """
                [dependencies]
                crate_0 = { package = "regex", version = "1" }

                [target."cfg(target_os = \\"windows\\")".dependencies]
                crate_1 = { package = "winreg", version = "0.55" }
                crate_0 = { package = "regex", version = "1", features = ["std"], \
                default-features = false }

                [target."x86_64-unknown-linux-gnu".dependencies]
                crate_3 = { package = "nix", version = "0.30" }
                """,
                crates);
    }

    static Stream<Arguments> references() {
        return Stream.of(
                Arguments.of(new GitReference.DefaultBranch(), ""),
                Arguments.of(new GitReference.Branch("main"), ", branch = \"main\""),
                Arguments.of(new GitReference.Tag("v1.0.0"), ", tag = \"v1.0.0\""),
                Arguments.of(new GitReference.Rev("4c59b707"), ", rev = \"4c59b707\""));
    }

    @ParameterizedTest
    @MethodSource("references")
    void gitReferenceIsAskedAsItsKind(GitReference reference, String field) {
        var manifest =
                workspace(request("x", new Source.Git("https://localhost/x.git", reference)))
                        .manifest();
        var expected = "{ package = \"x\", git = \"https://localhost/x.git\"" + field + " }\n";
        assertTrue(manifest.endsWith(expected), manifest);
    }

    @Test
    void textIsQuotedAsToml() {
        assertEquals("\"a\\\"b\\\\c\\u000aü\"", TomlText.quote("a\"b\\c\nü"));
    }
}
