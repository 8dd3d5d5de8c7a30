package dev.gantry.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a build gave.
///
/// @param name of the project or file
/// @param main the class that runs; empty for a library
/// @param output the folder of what the user is given; may not be there yet
/// @param libraries jars of Maven repositories, in the order of the class path
/// @param program how to run it; of a library, the JVM and its class path alone
/// @param actions how many steps the build has
/// @param fromStore how many of them were answered by the store
/// @param record what the build looked at, for [Freshness]
public record Built(
        String name,
        Optional<String> main,
        Path output,
        List<Artifact> artifacts,
        List<Library> libraries,
        JavaCommand program,
        int actions,
        int fromStore,
        FreshRecord record) {

    /// The jars of the libraries, in the order of the class path.
    public List<Path> libraryJars() {
        return libraries.stream().map(Library::jar).toList();
    }

    /// @param kind such as `jar`, `classes` or `skipped`
    public record Artifact(String kind, Path path) {}
}
