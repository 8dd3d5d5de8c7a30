package dev.gantry.host;

import dev.gantry.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where a platform keeps the user's home and caches.
final class HomeFolders {
    private HomeFolders() {}

    /// The variable first, as cargo and rustup do it, else what the JDK took from the user
    /// database.
    static Path home(Map<String, String> environment, Platform platform, String userHome) {
        return absolute(environment.get(platform.isWindows() ? "USERPROFILE" : "HOME"))
                .or(() -> absolute(userHome))
                .orElseThrow(() -> new ProblemException(new HostProblem.NoHome()));
    }

    static Path storeRoot(Host host) {
        return host.variable("GANTRY_HOME")
                .map(home -> host.workingDirectory().resolve(home).normalize())
                .orElseGet(() -> caches(host).resolve("gantry"));
    }

    private static Path caches(Host host) {
        return switch (host.platform().os()) {
            // The XDG base directory specification: a relative path is invalid and is ignored.
            case LINUX, OTHER ->
                    host.variable("XDG_CACHE_HOME")
                            .flatMap(HomeFolders::absolute)
                            .orElse(host.home().resolve(".cache"));
            case MACOS -> host.home().resolve("Library").resolve("Caches");
            case WINDOWS ->
                    host.variable("LOCALAPPDATA")
                            .flatMap(HomeFolders::absolute)
                            .orElse(host.home().resolve("AppData").resolve("Local"));
        };
    }

    private static Optional<Path> absolute(@Nullable String path) {
        return Optional.ofNullable(path).map(Path::of).filter(Path::isAbsolute);
    }
}
