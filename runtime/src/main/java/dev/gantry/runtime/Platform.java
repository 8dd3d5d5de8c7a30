package dev.gantry.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// How the folders of native libraries are named: `<os>-<arch>`, with `-musl` where the C library
/// is musl.
final class Platform {

    private Platform() {}

    /// The platform of this JVM.
    static String current() {
        String architecture = architecture(System.getProperty("os.arch"));
        return name(System.getProperty("os.name"), architecture, isMusl(architecture));
    }

    /// @param os as the property `os.name`
    /// @param architecture as the property `os.arch`
    static String name(String os, String architecture, boolean musl) {
        String system = system(os);
        String suffix = musl && system.equals("linux") ? "-musl" : "";
        return system + "-" + architecture(architecture) + suffix;
    }

    private static String system(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) return "windows";
        if (lower.startsWith("mac") || lower.startsWith("darwin")) return "macos";
        return lower.replace(" ", "");
    }

    private static String architecture(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "amd64", "x86_64", "x86-64", "x64" -> "x86_64";
            case "aarch64", "arm64" -> "aarch64";
            case "x86", "i386", "i486", "i586", "i686" -> "x86";
            default -> lower;
        };
    }

    /// A glibc system may have musl's loader installed too: what counts is the one in this process.
    private static boolean isMusl(String architecture) {
        if (!Files.exists(Path.of("/lib/ld-musl-" + architecture + ".so.1"))) return false;
        try (var mappings = Files.lines(Path.of("/proc/self/maps"))) {
            return mappings.anyMatch(mapping -> mapping.contains("/ld-musl-"));
        } catch (java.io.IOException _) {
            return false;
        }
    }
}
