package dev.gantry.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Set;

/// Which platforms hold: the cases of cargo's own `cargo-platform` tests and of the Rust Reference,
/// "Conditional compilation", on what rustc prints for two targets.
class PlatformTest {
    private static final Platform.Target LINUX =
            new Platform.Target(
                    "x86_64-unknown-linux-gnu",
                    Set.of(
                            "unix",
                            "target_os=\"linux\"",
                            "target_arch=\"x86_64\"",
                            "target_family=\"unix\"",
                            "target_pointer_width=\"64\""));
    private static final Platform.Target WINDOWS =
            new Platform.Target(
                    "x86_64-pc-windows-msvc",
                    Set.of("windows", "target_os=\"windows\"", "target_arch=\"x86_64\""));

    @ParameterizedTest
    @DisplayName("[MANIFEST-10] a platform holds as cargo says")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    cfg(unix)                                          | true  | false
                    cfg(windows)                                       | false | true
                    cfg( windows )                                     | false | true
                    cfg(not(windows))                                  | true  | false
                    cfg(not(not(windows)))                             | false | true
                    cfg(target_os = "linux")                           | true  | false
                    cfg(target_os="linux")                             | true  | false
                    cfg(target_os = "unix")                            | false | false
                    cfg(all())                                         | true  | true
                    cfg(any())                                         | false | false
                    cfg(true)                                          | true  | true
                    cfg(false)                                         | false | false
                    cfg(r#unix)                                        | true  | false
                    cfg(r#true)                                        | false | false
                    cfg(r#all)                                         | false | false
                    cfg(r#target_os = "linux")                         | true  | false
                    cfg(not(r#target_os = "linux"))                    | false | true
                    cfg(all(unix, target_arch = "x86_64"))             | true  | false
                    cfg(all(unix, target_arch = "x86_64", ))           | true  | false
                    cfg(all(unix, windows))                            | false | false
                    cfg(any(unix, windows))                            | true  | true
                    cfg(any(not(unix), all(target_arch = "x86_64")))   | true  | true
                    cfg(all(any(target_arch="x86", target_arch="x86_64"), target_os="windows")) | false | true
                    x86_64-unknown-linux-gnu                           | true  | false
                    x86_64-pc-windows-msvc                             | false | true
                    """)
    void holds(String text, boolean linux, boolean windows) throws Exception {
        var platform = PlatformReader.read(text);
        assertEquals(linux, platform.holds(LINUX));
        assertEquals(windows, platform.holds(WINDOWS));
    }

    @ParameterizedTest
    @DisplayName("[MANIFEST-10] what cargo refuses is malformed")
    @ValueSource(
            strings = {
                "",
                "cfg()",
                "cfg(",
                "cfg(unix",
                "cfg(unix))",
                "cfg(unix bar)",
                "cfg(all(unix)",
                "cfg(all(unix bar))",
                "cfg(all(, unix))",
                "cfg(not())",
                "cfg(not(unix, windows))",
                "cfg(none(unix))",
                "cfg(all)",
                "cfg(not)",
                "cfg(any = \"a\")",
                "cfg(r#all(unix))",
                "cfg(r#)",
                "cfg(target_os = linux)",
                "cfg(target_os = \"linux)",
                "cfg(target_os = )",
                "cfg(\"unix\")",
                "cfg(1unix)",
                "not(windows)",
                "cfg (windows)",
                "x86_64 unknown linux",
            })
    void malformed(String text) {
        assertThrows(PlatformReader.Malformed.class, () -> PlatformReader.read(text));
    }
}
