package dev.gantry.host;

import dev.gantry.problem.ProblemException;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The machine Gantry runs on. Tests give their own.
///
/// @param environment the variables of Gantry's own process, sorted; on Windows a name is found in
///   any case
/// @param home the user's home folder, absolute
/// @param workingDirectory where the command was given, absolute
/// @param clock wall-clock time
public record Host(
        SortedMap<String, String> environment,
        Path home,
        Path workingDirectory,
        Platform platform,
        InstantSource clock,
        Processes processes) {

    /// Copies the environment into the order and case rule of the platform.
    public Host {
        environment = sorted(environment, platform);
    }

    /// The real machine.
    ///
    /// @throws ProblemException when there is no home folder, or a folder has no name in this
    ///   locale
    public static Host local() {
        try {
            return ofThisProcess();
        } catch (InvalidPathException unmappable) {
            throw new ProblemException(new HostProblem.NoPath(unmappable.getInput()));
        }
    }

    private static Host ofThisProcess() {
        var platform = Platform.of(System.getProperty("os.name"), System.getProperty("os.arch"));
        var environment = sorted(System.getenv(), platform);
        var workingDirectory = Path.of("").toAbsolutePath();
        if (!Files.isDirectory(workingDirectory)) {
            throw new ProblemException(new HostProblem.NoPath(workingDirectory.toString()));
        }
        return new Host(
                environment,
                HomeFolders.home(environment, platform, System.getProperty("user.home", "")),
                workingDirectory,
                platform,
                InstantSource.system(),
                new LocalProcesses(platform));
    }

    /// A variable that is set and not empty.
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    /// The absolute path of a program of PATH; empty when there is none.
    ///
    /// @param name without the extension that Windows adds
    public Optional<Path> program(String name) {
        return SearchPath.of(this).find(name);
    }

    /// Where PATH is searched for a program before it is found, or in vain.
    ///
    /// @param name without the extension that Windows adds
    public List<Path> placesBefore(String name) {
        return SearchPath.of(this).before(name);
    }

    /// The root of the store: `$GANTRY_HOME`, else the platform's folder for caches.
    public Path storeRoot() {
        return HomeFolders.storeRoot(this);
    }

    /// The network, through the proxies of the environment.
    ///
    /// @param proxy of cargo's configuration, which is before those; the empty text is for no proxy
    /// @param patience how long all answers together may take
    public Http http(Optional<String> proxy, Duration patience) {
        return new LocalHttp(new Proxies(this, proxy), patience, true);
    }

    /// The same, with patience for each answer.
    public Http httpForMany(Optional<String> proxy, Duration patience) {
        return new LocalHttp(new Proxies(this, proxy), patience, false);
    }

    /// For files that nobody needs for long: the JVM itself does not look at TMPDIR.
    public Path temporaryFolder() {
        return variable("TMPDIR")
                .map(Path::of)
                .filter(Files::isDirectory)
                .orElse(Path.of(System.getProperty("java.io.tmpdir")));
    }

    private static SortedMap<String, String> sorted(
            Map<String, String> environment, Platform platform) {
        SortedMap<String, String> sorted =
                platform.environmentIgnoresCase()
                        ? new TreeMap<>(String.CASE_INSENSITIVE_ORDER)
                        : new TreeMap<>();
        sorted.putAll(environment);
        return Collections.unmodifiableSortedMap(sorted);
    }
}
