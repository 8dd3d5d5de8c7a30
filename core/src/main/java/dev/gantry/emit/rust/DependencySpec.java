package dev.gantry.emit.rust;

import dev.gantry.api.CrateId;

import java.util.List;

/// How cargo finds the exact crate that a wrapper depends on.
///
/// @param features switched on, sorted
public record DependencySpec(
        CrateId crate, Source source, List<String> features, boolean defaultFeatures) {

    /// Source: the Cargo Book, "Specifying Dependencies".
    public sealed interface Source {
        /// The registry that cargo takes when none is named.
        record DefaultRegistry() implements Source {}

        /// @param name as the user's cargo configuration defines it
        record NamedRegistry(String name) implements Source {}

        /// @param reference such as `branch=main`; empty for the default branch. The commit is the
        ///   lock's affair
        record Git(String url, String reference) implements Source {}

        /// @param path absolute, or relative to the folder of the wrapper; with `/` on every
        ///   platform
        record Path(String path) implements Source {}
    }
}
