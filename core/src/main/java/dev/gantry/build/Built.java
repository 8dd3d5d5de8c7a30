package dev.gantry.build;

import java.nio.file.Path;
import java.util.List;

/// What a build gave.
///
/// @param name of the project or file
/// @param program how to run it
/// @param actions how many steps the build has
/// @param fromStore how many of them were answered by the store
/// @param record what the build looked at, for [Freshness]
public record Built(
        String name,
        List<Artifact> artifacts,
        JavaCommand program,
        int actions,
        int fromStore,
        FreshRecord record) {

    /// @param kind such as `classes` or `skipped`
    public record Artifact(String kind, Path path) {}
}
