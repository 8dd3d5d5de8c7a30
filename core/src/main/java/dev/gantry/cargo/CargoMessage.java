package dev.gantry.cargo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A line of `--message-format=json` (The Cargo Book, "External tools", "JSON messages").
public sealed interface CargoMessage {

    record CompilerMessage(String packageId, Metadata.Target target, Diagnostic diagnostic)
            implements CargoMessage {}

    /// @param features that cargo activated: those of the key
    /// @param files what was made, absolute
    /// @param executable of a binary
    /// @param fresh nothing was compiled: it was there
    record CompilerArtifact(
            String packageId,
            Metadata.Target target,
            List<String> features,
            List<Path> files,
            Optional<Path> executable,
            boolean fresh)
            implements CargoMessage {}

    /// What a build script asked for.
    ///
    /// @param linkedPaths folders to link from, with cargo's prefix such as `native=`
    record BuildScriptExecuted(
            String packageId,
            List<String> linkedLibraries,
            List<String> linkedPaths,
            List<String> cfgs,
            Map<String, String> environment,
            Path outFolder)
            implements CargoMessage {}

    record BuildFinished(boolean success) implements CargoMessage {}

    /// A kind that a newer cargo may add; kept as it came.
    record Unknown(String reason, String json) implements CargoMessage {}

    /// A line that is no JSON object.
    record Text(String line) implements CargoMessage {}
}
