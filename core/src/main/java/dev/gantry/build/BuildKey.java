package dev.gantry.build;

import java.io.IOException;
import java.nio.file.Path;

/// Whose result a [FreshRecord] holds.
///
/// @param command such as `run`: each has its own result
/// @param source real path of the single file or the project's folder
/// @param gantry SHA-256 of the jar that runs, which the launcher passes; empty when it is not
///   known
/// @param jdk home and version of the JDK that runs it
public record BuildKey(String command, String profile, Path source, String gantry, String jdk) {

    /// The system property by which the launcher passes the digest of the jar it starts.
    public static final String JAR_DIGEST = "gantry.jar.sha256";

    /// For the Gantry and the JDK of this process.
    ///
    /// @param source the file or folder, links not yet resolved
    /// @throws IOException when it does not exist
    public static BuildKey of(String command, String profile, Path source) throws IOException {
        return new BuildKey(
                command,
                profile,
                source.toRealPath(),
                System.getProperty(JAR_DIGEST, ""),
                System.getProperty("java.home") + " " + System.getProperty("java.runtime.version"));
    }

    /// Without the jar's digest another Gantry's result cannot be told from ours: nothing is
    /// recorded.
    boolean isKnown() {
        return !gantry.isEmpty();
    }

    String line() {
        return String.join(" ", command, profile, gantry, jdk, source.toString());
    }

    /// Two keys may share a place: the record holds the whole key.
    Path record(Path store) {
        String text = String.join(" ", command, profile, source.toString());
        return store.resolve("fresh").resolve(new Fnv().add(text).hex());
    }
}
