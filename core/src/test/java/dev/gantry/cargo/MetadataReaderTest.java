package dev.gantry.cargo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The document of The Cargo Book, "cargo metadata", shortened.
class MetadataReaderTest {
    private static final String JSON =
            """
            {"packages":[{"name":"my-package","version":"0.1.0","id":"file:///p#my-package@0.1.0",
            "license":"MIT/Apache-2.0","license_file":"LICENSE","source":null,
            "dependencies":[{"name":"bitflags","source":"registry+x","req":"^1.0","kind":null,
            "rename":"flags","optional":false,"uses_default_features":true,"features":[],
            "target":"cfg(windows)","path":"/b","registry":null}],
            "targets":[{"kind":["lib"],"crate_types":["rlib","cdylib"],"name":"my_package",
            "src_path":"/p/src/lib.rs","edition":"2018","required-features":["feat1"],"doc":true}],
            "features":{"default":["feat1"],"feat1":[]},"manifest_path":"/p/Cargo.toml",
            "metadata":{"docs":{"rs":{"all-features":true}}},"rust_version":"1.56"}],
            "workspace_members":["file:///p#my-package@0.1.0"],
            "resolve":{"nodes":[{"id":"file:///p#my-package@0.1.0","dependencies":["registry+x#b@1"],
            "deps":[{"name":"flags","pkg":"registry+x#b@1",
            "dep_kinds":[{"kind":null,"target":"cfg(windows)"}]}],"features":["default"]}],
            "root":"file:///p#my-package@0.1.0"},"target_directory":"/p/target","version":1}
            """;

    @Test
    void packagesAndGraphAreRead() {
        var id = "file:///p#my-package@0.1.0";
        var target =
                new Metadata.Target(
                        "my_package",
                        List.of("lib"),
                        List.of("rlib", "cdylib"),
                        Path.of("/p/src/lib.rs"),
                        "2018");
        var crate =
                new Metadata.Package(
                        id,
                        "my-package",
                        "0.1.0",
                        Optional.empty(),
                        Path.of("/p/Cargo.toml"),
                        List.of(target),
                        Map.of("default", List.of("feat1"), "feat1", List.of()),
                        Optional.of("1.56"),
                        Optional.of("MIT/Apache-2.0"),
                        Optional.empty(),
                        List.of(
                                new Metadata.Declared(
                                        "bitflags",
                                        Optional.of("registry+x"),
                                        "^1.0",
                                        Optional.of("flags"),
                                        Optional.of(Path.of("/b")))));
        var node =
                new Metadata.Node(
                        id,
                        List.of(new Metadata.Edge("flags", "registry+x#b@1")),
                        List.of("default"));
        var metadata = MetadataReader.read(JSON);
        assertEquals(new Metadata(List.of(crate), List.of(node), Optional.of(id)), metadata);
        assertEquals(Optional.of(target), crate.library());
        assertEquals(Optional.of(node), metadata.rootNode());
    }

    @Test
    void graphIsEmptyWithoutDependencies() {
        var metadata = MetadataReader.read("{\"packages\":[],\"resolve\":null}");
        assertEquals(new Metadata(List.of(), List.of(), Optional.empty()), metadata);
    }
}
