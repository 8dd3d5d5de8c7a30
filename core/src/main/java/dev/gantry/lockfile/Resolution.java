package dev.gantry.lockfile;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The closure of crates that cargo resolved; what gantry.lock holds.
///
/// @param packages sorted by name, then version, then source, however they were given
public record Resolution(List<LockedPackage> packages) {

    private static final Comparator<LockedPackage> ORDER =
            Comparator.comparing(LockedPackage::name)
                    .thenComparing(LockedPackage::version, VersionOrder.INSTANCE)
                    .thenComparing(locked -> locked.source().toText());

    public Resolution {
        packages = packages.stream().sorted(ORDER).toList();
    }

    /// What cargo resolved, without what was recorded besides.
    public Resolution bare() {
        return new Resolution(packages.stream().map(LockedPackage::bare).toList());
    }

    /// The package that a dependency means.
    ///
    /// @throws IllegalArgumentException if there is none
    public LockedPackage find(Dependency dependency) {
        return packages.stream()
                .filter(dependency::means)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not locked: " + dependency));
    }

    /// One crate of the closure.
    ///
    /// @param dependencies of this package, as in Cargo.lock: all targets, sorted
    /// @param sha256 of the `.crate` file, lower-case hex; only of registry packages
    /// @param details none in what comes from cargo
    public record LockedPackage(
            String name,
            String version,
            LockedSource source,
            List<Dependency> dependencies,
            Optional<String> sha256,
            CrateDetails details) {

        public LockedPackage {
            dependencies = dependencies.stream().sorted(Dependency.ORDER).toList();
        }

        public LockedPackage(
                String name,
                String version,
                LockedSource source,
                List<Dependency> dependencies,
                Optional<String> sha256) {
            this(name, version, source, dependencies, sha256, CrateDetails.NONE);
        }

        public LockedPackage with(CrateDetails other) {
            return new LockedPackage(name, version, source, dependencies, sha256, other);
        }

        /// What cargo resolved.
        public LockedPackage bare() {
            return with(CrateDetails.NONE);
        }

        /// `name version`.
        public String title() {
            return name + " " + version;
        }
    }

    /// @param source set only where name and version alone are ambiguous
    public record Dependency(String name, String version, Optional<LockedSource> source) {

        static final Comparator<Dependency> ORDER =
                Comparator.comparing(Dependency::name)
                        .thenComparing(Dependency::version, VersionOrder.INSTANCE)
                        .thenComparing(d -> d.source().map(LockedSource::toText).orElse(""));

        public boolean means(LockedPackage locked) {
            return name.equals(locked.name())
                    && version.equals(locked.version())
                    && source.map(locked.source()::equals).orElse(true);
        }
    }

    /// Where a package comes from. Never holds the address of a registry.
    public sealed interface LockedSource {

        /// One line for people and for sorting.
        default String toText() {
            return switch (this) {
                case Registry(var registry) -> "registry " + registry;
                case Git(var url, var reference, var commit) ->
                        "git " + url + reference + "#" + commit;
                case Path(var path) -> "path " + path;
            };
        }

        /// @param registry cargo's name for it; the default one is `default`
        record Registry(String registry) implements LockedSource {}

        /// @param reference as in Cargo.lock's query, such as `?branch=main`, or empty
        /// @param commit the full commit id
        record Git(String url, String reference, String commit) implements LockedSource {}

        /// @param path relative to the project
        record Path(String path) implements LockedSource {}
    }
}
