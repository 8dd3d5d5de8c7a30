package dev.gantry.host;

import java.util.List;
import java.util.Locale;

/// The operating system and processor Gantry itself runs on.
///
/// @param arch in Rust's terms: `x86_64`, `aarch64`, else as the JDK names it
public record Platform(Os os, String arch) {

    public enum Os {
        LINUX,
        MACOS,
        WINDOWS,
        /// Another Unix; treated as Linux where nothing else is said.
        OTHER
    }

    /// Reads the JDK's `os.name` and `os.arch`.
    public static Platform of(String osName, String osArch) {
        var os = osName.toLowerCase(Locale.ROOT);
        return new Platform(
                os.startsWith("linux")
                        ? Os.LINUX
                        : os.startsWith("mac")
                                ? Os.MACOS
                                : os.startsWith("windows") ? Os.WINDOWS : Os.OTHER,
                switch (osArch) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "arm64", "aarch64" -> "aarch64";
                    default -> osArch;
                });
    }

    /// The target triples that are this machine's, the usual one first.
    public List<String> targets() {
        var systems =
                switch (os) {
                    case LINUX, OTHER -> List.of("unknown-linux-gnu", "unknown-linux-musl");
                    case MACOS -> List.of("apple-darwin");
                    case WINDOWS -> List.of("pc-windows-msvc", "pc-windows-gnu");
                };
        return systems.stream().map(system -> arch + "-" + system).toList();
    }

    public boolean isWindows() {
        return os == Os.WINDOWS;
    }

    /// What separates the folders of a PATH variable.
    public String pathSeparator() {
        return isWindows() ? ";" : ":";
    }

    /// Files differ by the case of their names, as a rule.
    public boolean hasCaseSensitiveFiles() {
        return os == Os.LINUX || os == Os.OTHER;
    }

    /// Names of environment variables differ in case on Unix and do not on Windows.
    public boolean environmentIgnoresCase() {
        return isWindows();
    }
}
