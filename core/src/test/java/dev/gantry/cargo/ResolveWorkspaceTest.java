package dev.gantry.cargo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.manifest.Manifest.CrateRequest;
import dev.gantry.manifest.Manifest.GitReference;
import dev.gantry.manifest.Manifest.Source;
import dev.gantry.problem.Location;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;
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
