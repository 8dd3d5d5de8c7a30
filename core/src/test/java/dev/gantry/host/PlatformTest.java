package dev.gantry.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.host.Platform.Os;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The names on the left are those the JDK gives on each platform.
class PlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, LINUX, x86_64",
        "Linux, aarch64, LINUX, aarch64",
        "Linux, riscv64, LINUX, riscv64",
        "Mac OS X, aarch64, MACOS, aarch64",
        "Mac OS X, x86_64, MACOS, x86_64",
        "Windows 11, amd64, WINDOWS, x86_64",
        "FreeBSD, amd64, OTHER, x86_64",
    })
    void namesOfTheJdkBecomeThoseOfRust(String osName, String osArch, Os os, String arch) {
        assertEquals(new Platform(os, arch), Platform.of(osName, osArch));
    }
}
