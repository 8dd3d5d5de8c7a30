package dev.gantry.build;

import java.nio.file.Path;
import java.util.Optional;

/// What a command asks to be built.
///
/// @param project the folder of gantry.toml, absolute; for a single file the folder it is in
/// @param file a single Java file, absolute, instead of the project's sources
/// @param fileAsWritten how the user named it, for messages; empty without a file
/// @param profile cargo's name: `dev`, `release`, or one of gantry.toml
/// @param locked refuse a lock that is missing or stale
/// @param offline make no request
/// @param jobs how many rustc at once; empty for one each core
public record BuildRequest(
        Path project,
        Optional<Path> file,
        String fileAsWritten,
        String profile,
        boolean locked,
        boolean offline,
        Optional<Integer> jobs) {

    BuildRequest with(String other) {
        return new BuildRequest(project, file, fileAsWritten, other, locked, offline, jobs);
    }
}
