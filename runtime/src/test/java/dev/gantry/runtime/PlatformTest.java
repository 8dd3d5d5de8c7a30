package dev.gantry.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The left columns are what JDKs report in `os.name` and `os.arch`.
class PlatformTest {

    @ParameterizedTest(name = "{0}, {1}, musl {2}: {3}")
    @CsvSource({
        "Linux, amd64, false, linux-x86_64",
        "Linux, amd64, true, linux-x86_64-musl",
        "Linux, aarch64, false, linux-aarch64",
        "Linux, aarch64, true, linux-aarch64-musl",
        "Linux, riscv64, false, linux-riscv64",
        "Mac OS X, x86_64, false, macos-x86_64",
        "Mac OS X, aarch64, false, macos-aarch64",
        "Windows 11, amd64, false, windows-x86_64",
        "Windows Server 2022, amd64, false, windows-x86_64",
        "Windows 11, aarch64, false, windows-aarch64",
    })
    void platformsAreNamed(String os, String architecture, boolean musl, String name) {
        assertEquals(name, Platform.name(os, architecture, musl));
    }
}
