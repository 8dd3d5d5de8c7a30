package dev.gantry.cargo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class PathRemapTest {
    private static Metadata.Package crate(String name, Optional<String> source, String manifest) {
        return new Metadata.Package(
                name,
                name,
                "1.0.0",
                source,
                Path.of(manifest),
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    @Test
    void everyFolderOfThisMachineHasANameAndTheTargetFolderComesLast() {
        var registry = Optional.of("registry+x");
        var metadata =
                new Metadata(
                        List.of(
                                crate("bridge", Optional.empty(), "/ws/bridge/Cargo.toml"),
                                crate("shapes", Optional.empty(), "/proj/shapes/Cargo.toml"),
                                crate("a", registry, "/ch/registry/src/host-1/a-1.0.0/Cargo.toml"),
                                crate("b", registry, "/ch/registry/src/host-1/b-1.0.0/Cargo.toml"),
                                crate("c", registry, "/vendor/c/Cargo.toml"),
                                crate(
                                        "g",
                                        Optional.of("git+x#1"),
                                        "/ch/git/checkouts/g-1/ab/Cargo.toml")),
                        List.of(),
                        Optional.empty());
        assertEquals(
                List.of(
                        new PathRemap(Path.of("/ws"), "/gantry/bridge"),
                        new PathRemap(Path.of("/proj/shapes"), "/gantry/path/shapes"),
                        new PathRemap(Path.of("/ch/registry/src/host-1"), "/gantry/registry"),
                        new PathRemap(Path.of("/vendor"), "/gantry/registry"),
                        new PathRemap(Path.of("/ch/git/checkouts"), "/gantry/git"),
                        new PathRemap(Path.of("/ws/target"), "/gantry/target")),
                PathRemap.of(metadata, Path.of("/ch"), Path.of("/ws"), Path.of("/ws/target")));
    }
}
