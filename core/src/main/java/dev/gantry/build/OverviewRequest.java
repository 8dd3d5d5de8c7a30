package dev.gantry.build;

import java.nio.file.Path;
import java.util.Optional;

/// Asks for a crate by itself, which no project needs to import.
///
/// @param folder whose cargo configuration and toolchain count, absolute; a path crate is relative
///   to it
/// @param crate `name`, `name@requirement`, or the tail of an import line
/// @param offline make no request
/// @param jobs how many rustc at once; empty for one each core
public record OverviewRequest(Path folder, String crate, boolean offline, Optional<Integer> jobs) {

    /// Crates asked for alone have a lock and workspaces in the store, as files have.
    BuildRequest asBuild() {
        var subject = folder.resolve("gantry overview of " + crate.replaceAll("\\W", "_"));
        return new BuildRequest(folder, Optional.of(subject), crate, "dev", false, offline, jobs);
    }
}
