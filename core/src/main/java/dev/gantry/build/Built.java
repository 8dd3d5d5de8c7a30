package dev.gantry.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a build gave.
///
/// @param name of the project or file
/// @param main the class that runs; empty for a library
/// @param output the folder of what the user is given; may not be there yet
/// @param program how to run it; of a library, the JVM and its class path alone
/// @param actions how many steps the build has
/// @param fromStore how many of them were answered by the store
/// @param record what the build looked at, for [Freshness]
public record Built(
        String name,
        Optional<String> main,
        Path output,
        List<Artifact> artifacts,
        JavaCommand program,
        int actions,
        int fromStore,
        FreshRecord record) {

    /// @param kind such as `jar`, `classes` or `skipped`
    public record Artifact(String kind, Path path) {}
}
