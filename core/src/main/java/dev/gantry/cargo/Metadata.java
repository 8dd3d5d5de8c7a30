package dev.gantry.cargo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// What `cargo metadata` says (format version 1), as far as Gantry asks.
///
/// @param nodes the resolved graph; empty with `--no-deps`
/// @param root the id of the manifest's own package
public record Metadata(List<Package> packages, List<Node> nodes, Optional<String> root) {

    /// @param id cargo's, opaque
    /// @param source such as `registry+...` or `git+...`; empty for a path
    /// @param manifestPath absolute
    /// @param features each with what it switches on
    /// @param rustVersion the least compiler it accepts
    /// @param dependencies as declared, for all targets and kinds
    public record Package(
            String id,
            String name,
            String version,
            Optional<String> source,
            Path manifestPath,
            List<Target> targets,
            Map<String, List<String>> features,
            Optional<String> rustVersion,
            Optional<String> license,
            Optional<String> repository,
            List<Declared> dependencies) {

        public Path folder() {
            return Objects.requireNonNull(manifestPath.getParent(), "manifests are absolute");
        }

        public boolean isFromGit() {
            return source.filter(from -> from.startsWith("git+")).isPresent();
        }

        /// The target that others link: a library of any crate type, not a procedural macro.
        public Optional<Target> library() {
            return targets.stream().filter(Target::isLibrary).findFirst();
        }
    }

    /// @param kinds such as `lib`, `cdylib`, `proc-macro`, `bin`, `custom-build`
    /// @param crateTypes as given to rustc
    public record Target(
            String name,
            List<String> kinds,
            List<String> crateTypes,
            Path sourcePath,
            String edition) {

        public boolean isBuildScript() {
            return kinds.contains("custom-build");
        }

        public boolean isLibrary() {
            return crateTypes.contains("lib") || crateTypes.contains("rlib");
        }

        public boolean isProcMacro() {
            return kinds.contains("proc-macro");
        }
    }

    /// @param name the package's own
    /// @param source where it is looked for; empty for a path
    /// @param rename the key it is declared by, where that differs
    /// @param path its folder, absolute; of a path only
    public record Declared(
            String name,
            Optional<String> source,
            String requirement,
            Optional<String> rename,
            Optional<Path> path) {}

    /// @param features activated for this package
    public record Node(String id, List<Edge> dependencies, List<String> features) {}

    /// @param name by which the code of the depending crate says it
    /// @param packageId of the package depended on
    public record Edge(String name, String packageId) {}

    public Map<String, Package> packagesById() {
        return packages.stream().collect(Collectors.toMap(Package::id, p -> p));
    }

    public Optional<Node> rootNode() {
        return root.flatMap(id -> nodes.stream().filter(n -> n.id().equals(id)).findFirst());
    }
}
