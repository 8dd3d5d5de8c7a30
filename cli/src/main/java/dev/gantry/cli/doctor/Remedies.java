package dev.gantry.cli.doctor;

import dev.gantry.host.Host;

/// The command that brings what is missing, as this platform's users install things.
record Remedies(Host host) {

    String jdk() {
        return switch (host.platform().os()) {
            case LINUX, OTHER -> "apt install openjdk-25-jdk";
            case MACOS -> "brew install openjdk@25";
            case WINDOWS -> "winget install EclipseAdoptium.Temurin.25.JDK";
        };
    }

    String rust() {
        if (host.program("rustup").isPresent()) {
            return "rustup default stable";
        }
        return switch (host.platform().os()) {
            case LINUX, OTHER ->
                    "apt install rustup && rustup default stable, or https://rustup.rs";
            case MACOS -> "brew install rustup && rustup default stable";
            case WINDOWS -> "winget install Rustlang.Rustup";
        };
    }

    String newerRust() {
        return host.program("rustup").isPresent() ? "rustup update stable" : rust();
    }

    String linker() {
        return switch (host.platform().os()) {
            case LINUX, OTHER -> "apt install gcc";
            case MACOS -> "xcode-select --install";
            case WINDOWS -> "winget install Microsoft.VisualStudio.2022.BuildTools";
        };
    }

    String cxx() {
        return switch (host.platform().os()) {
            case LINUX, OTHER -> "apt install g++";
            case MACOS, WINDOWS -> linker();
        };
    }

    String git() {
        return packaged("git", "winget install Git.Git");
    }

    String cmake() {
        return packaged("cmake", "winget install Kitware.CMake");
    }

    String pkgConfig() {
        return packaged("pkg-config", "choco install pkgconfiglite");
    }

    /// Where it is one for: Linux.
    String linkerOf(String name) {
        return "apt install " + name;
    }

    String sccache() {
        return "cargo install sccache";
    }

    String maven() {
        return packaged("maven", "choco install maven");
    }

    /// @param onWindows the whole command
    private String packaged(String name, String onWindows) {
        return switch (host.platform().os()) {
            case LINUX, OTHER -> "apt install " + name;
            case MACOS -> "brew install " + name;
            case WINDOWS -> onWindows;
        };
    }

    String store() {
        return "set GANTRY_HOME to a folder you may write to";
    }
}
