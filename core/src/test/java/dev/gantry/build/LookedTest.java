package dev.gantry.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.host.Command;
import dev.gantry.host.Completed;
import dev.gantry.host.Exit;
import dev.gantry.host.Host;
import dev.gantry.host.Platform;
import dev.gantry.host.Processes;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// What a real build, of a program without crates, writes down for the next command.
class LookedTest {
    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void aProgram() throws IOException {
        file = Files.writeString(folder.resolve("Hello.java"), "void main() {}");
    }

    private static final class NoProcesses implements Processes {
        @Override
        public Completed run(Command command, Consumer<String> output, Consumer<String> errors) {
            throw new AssertionError(command);
        }

        @Override
        public Exit runInherited(Command command) {
            throw new AssertionError(command);
        }
    }

    private Host host(Map<String, String> variables) {
        var environment = new TreeMap<>(variables);
        environment.put("GANTRY_HOME", folder.resolve("store").toString());
        return new Host(
                environment,
                folder,
                folder,
                Platform.of("Linux", "amd64"),
                InstantSource.system(),
                new NoProcesses());
    }

    private BuildKey key() {
        return new BuildKey("run", "dev", file, "0123abcd", "/jdk 25");
    }

    private boolean isFresh(Map<String, String> built, Map<String, String> now) throws IOException {
        var request =
                new BuildRequest(
                        folder,
                        Optional.of(file),
                        "Hello.java",
                        "dev",
                        false,
                        false,
                        Optional.empty());
        var done = Spine.build(request, host(built), "0123abcd", _ -> {});
        assertTrue(done.record().write(host(built), key()));
        return Freshness.check(host(now), key()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PATH",
                "HOME",
                "LANG",
                "SDKROOT",
                "MACOSX_DEPLOYMENT_TARGET",
                "RUSTUP_TOOLCHAIN",
                "RUSTUP_HOME",
                "CARGO_HOME",
                "CARGO_REGISTRIES_SHOP_INDEX",
                "PKG_CONFIG_PATH",
                "CC",
                "CXX",
                "AR",
                "CFLAGS",
                "CXXFLAGS",
                "HOST_CC",
                "TARGET_CFLAGS",
                "CC_x86_64-unknown-linux-gnu",
                "CFLAGS_x86_64_unknown_linux_gnu"
            })
    @DisplayName("[FRESH-1] a variable that the build may read and that was not set counts")
    void aVariableThatWasNotSet(String name) throws IOException {
        assertEquals(false, isFresh(Map.of(), Map.of(name, "other")), "set since");
        assertEquals(false, isFresh(Map.of(), Map.of(name, "")), "set to nothing since");
        assertEquals(false, isFresh(Map.of(name, ""), Map.of()), "no longer set");
        assertEquals(true, isFresh(Map.of(name, "x"), Map.of(name, "x")), "as it was");
    }

    @ParameterizedTest
    @CsvSource({"TERM, xterm", "PWD, /proj", "CCACHE, x", "LD_PRELOAD, x.so"})
    @DisplayName("[FRESH-1] a variable that no build can read does not count")
    void anyOther(String name, String value) throws IOException {
        assertEquals(true, isFresh(Map.of(), Map.of(name, value)));
    }
}
