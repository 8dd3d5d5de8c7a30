package dev.gantry.build;

import dev.gantry.manifest.Addition;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What is to be added to a project.
///
/// @param project the folder of gantry.toml, absolute
/// @param crates without features
/// @param features for all crates that have them, or, written `crate/feature`, for one
/// @param platform whose table below `[target]` gets them; empty for the crates of all
/// @param offline make no request
public record AddRequest(
        Path project,
        List<Addition> crates,
        List<String> features,
        Optional<String> platform,
        boolean offline) {

    public AddRequest {
        crates = List.copyOf(crates);
        features = List.copyOf(features);
    }

    BuildRequest asBuild() {
        return new BuildRequest(
                project, Optional.empty(), "", "dev", false, offline, Optional.empty());
    }
}
