package dev.gantry.cargo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.cargo.Cargo.Network;
import dev.gantry.host.Command;
import dev.gantry.host.Completed;
import dev.gantry.host.Exit;
import dev.gantry.host.Platform.Os;
import dev.gantry.host.Processes;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The calls of cargo, word by word, as docs/spec/cargo.md asks for them.
class CargoTest {
    private static final Path MANIFEST = Path.of("/store/bridge ü/Cargo.toml");
    private static final String T = TestMachine.TARGET;

    /// What the user's shell happens to hold; the second half must reach no child.
    private static final Map<String, String> HOSTILE =
            Map.ofEntries(
                    Map.entry("PATH", "/usr/bin"),
                    Map.entry("CC", "clang"),
                    Map.entry("CFLAGS_x86_64_unknown_linux_gnu", "-O1"),
                    Map.entry("PKG_CONFIG_PATH", "/opt/pc"),
                    Map.entry("HTTPS_PROXY", "http://proxy"),
                    Map.entry("no_proxy", "localhost"),
                    Map.entry("SSL_CERT_FILE", "/etc/cert.pem"),
                    Map.entry("CARGO_HTTP_TIMEOUT", "9"),
                    Map.entry("CARGO_NET_RETRY", "0"),
                    Map.entry("CARGO_REGISTRIES_SHOP_TOKEN", "secret"),
                    Map.entry("CARGO_HOME", "../cargo home"),
                    Map.entry("RUSTFLAGS", "-Cpanic=abort"),
                    Map.entry("CARGO_ENCODED_RUSTFLAGS", "-Cpanic=abort"),
                    Map.entry("RUSTDOCFLAGS", "--html-in-header=x"),
                    Map.entry("RUSTC_BOOTSTRAP", "1"),
                    Map.entry("RUSTC", "/evil/rustc"),
                    Map.entry("RUSTDOC", "/evil/rustdoc"),
                    Map.entry("RUSTC_WRAPPER", "/evil/wrapper"),
                    Map.entry("RUSTC_WORKSPACE_WRAPPER", "/evil/wrapper"),
                    Map.entry("RUSTUP_TOOLCHAIN", "nightly"),
                    Map.entry("CARGO_BUILD_RUSTFLAGS", "-Cpanic=abort"),
                    Map.entry("CARGO_BUILD_TARGET", "wasm32-unknown-unknown"),
                    Map.entry("CARGO_BUILD_RUSTC_WRAPPER", "/evil/wrapper"),
                    Map.entry("CARGO_PROFILE_RELEASE_PANIC", "abort"),
                    Map.entry("CARGO_TARGET_DIR", "/evil"),
                    Map.entry("CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_LINKER", "/evil/ld"),
                    Map.entry("CARGO_TERM_COLOR", "always"),
                    Map.entry("CARGO_INCREMENTAL", "1"),
                    Map.entry("CARGO_MANIFEST_DIR", "/evil"),
                    Map.entry("LD_PRELOAD", "/evil.so"),
                    Map.entry("SOURCE_DATE_EPOCH", "123"),
                    Map.entry("JAVA_HOME", "/jdk"),
                    Map.entry("DISPLAY", ":0"));

    private static final Map<String, String> COMPILE_ENVIRONMENT =
            Map.ofEntries(
                    Map.entry("CARGO_ENCODED_RUSTFLAGS", "--remap-path-prefix=/store=/gantry"),
                    Map.entry("CARGO_HOME", "/proj/cargo home"),
                    Map.entry("CARGO_TERM_COLOR", "never"),
                    Map.entry("CC", "clang"),
                    Map.entry("CFLAGS_x86_64_unknown_linux_gnu", "-O1"),
                    Map.entry("HOME", "/home/ada"),
                    Map.entry("PATH", "/usr/bin"),
                    Map.entry("PKG_CONFIG_PATH", "/opt/pc"),
                    Map.entry("RUSTUP_TOOLCHAIN", "1.95.0"),
                    Map.entry("SOURCE_DATE_EPOCH", "0"));

    private static final Map<String, String> NETWORK_ENVIRONMENT =
            Map.ofEntries(
                    Map.entry("CARGO_HOME", "/proj/cargo home"),
                    Map.entry("CARGO_HTTP_TIMEOUT", "9"),
                    Map.entry("CARGO_NET_RETRY", "0"),
                    Map.entry("CARGO_REGISTRIES_SHOP_TOKEN", "secret"),
                    Map.entry("CARGO_TERM_COLOR", "never"),
                    Map.entry("CC", "clang"),
                    Map.entry("CFLAGS_x86_64_unknown_linux_gnu", "-O1"),
                    Map.entry("HOME", "/home/ada"),
                    Map.entry("HTTPS_PROXY", "http://proxy"),
                    Map.entry("PATH", "/usr/bin"),
                    Map.entry("PKG_CONFIG_PATH", "/opt/pc"),
                    Map.entry("RUSTUP_TOOLCHAIN", "1.95.0"),
                    Map.entry("SSL_CERT_FILE", "/etc/cert.pem"),
                    Map.entry("no_proxy", "localhost"));

    private static Cargo cargo(Map<String, String> environment, String... passedOn) {
        return new Cargo(
                TestMachine.host(Os.LINUX, environment, new NoProcesses()),
                TestMachine.toolchain("/bin/cargo", Optional.of("1.95.0")),
                Path.of("/proj/shop"),
                Path.of("/store/empty"),
                List.of(passedOn));
    }

    @Test
    @DisplayName("[REG-19] what takes packages from the store does so whatever else replaces")
    void takesPackagesFromTheStore() {
        var settings = List.of("source.a.replace-with=\"b\"", "source.b.local-registry=\"/c\"");
        var file = Optional.of(Path.of("/store/work/1/sources.toml"));
        var plain = cargo(HOSTILE, "source.\"a\".\"replace-with\"=\"user\"");
        var cargo = plain.with(new Replacements(new TreeMap<>(), settings, file));
        for (var command :
                List.of(
                        cargo.check(compile(false)),
                        cargo.build(compile(false)),
                        cargo.rustdoc(compile(false), Path.of("/store/rustdoc")))) {
            var all = command.arguments();
            assertEquals(
                    List.of("--config", "/store/work/1/sources.toml"),
                    all.subList(all.size() - 2, all.size()));
        }
        var metadata = cargo.metadata(MANIFEST, T);
        assertEquals(plain.metadata(MANIFEST, T), metadata);
        var all = cargo.fromStore(metadata).arguments();
        assertEquals(
                List.of("--config", settings.getFirst(), "--config", settings.getLast()),
                all.subList(all.size() - 4, all.size()));
    }

    private static Compile compile(boolean keepGoing, String... packages) {
        return new Compile(
                MANIFEST,
                List.of(packages),
                "release",
                T,
                2,
                Path.of("/store/target"),
                keepGoing,
                List.of(new PathRemap(Path.of("/store"), "/gantry")),
                Optional.empty());
    }

    @Test
    @DisplayName("[CARGO-1] [CARGO-2] [CARGO-4] build: isolated, offline, locked, panic unwinds")
    void build() {
        assertEquals(
                command(
                        "/store/empty",
                        COMPILE_ENVIRONMENT,
                        "/bin/cargo",
                        "build",
                        "--offline",
                        "--locked",
                        "--profile",
                        "release",
                        "--target",
                        T,
                        "--jobs",
                        "2",
                        "--manifest-path",
                        MANIFEST.toString(),
                        "--target-dir",
                        "/store/target",
                        "--message-format=json",
                        "--config",
                        "profile.release.panic=\"unwind\""),
                cargo(HOSTILE).build(compile(false)));
    }

    @Test
    void checkSelectsPackagesAndPassesSettingsOn() {
        assertEquals(
                command(
                        "/store/empty",
                        COMPILE_ENVIRONMENT,
                        "/bin/cargo",
                        "check",
                        "--offline",
                        "--locked",
                        "--profile",
                        "release",
                        "--target",
                        T,
                        "--jobs",
                        "2",
                        "--manifest-path",
                        MANIFEST.toString(),
                        "--target-dir",
                        "/store/target",
                        "--message-format=json",
                        "--keep-going",
                        "--package",
                        "a@1.0.0",
                        "--package",
                        "b",
                        "--config",
                        "profile.release.panic=\"unwind\"",
                        "--config",
                        "target.\"x\".\"linker\"=\"ld\""),
                cargo(HOSTILE, "target.\"x\".\"linker\"=\"ld\"")
                        .check(compile(true, "a@1.0.0", "b")));
    }

    @Test
    @DisplayName("[CARGO-3] rustdoc: the script alone sets RUSTC_BOOTSTRAP")
    void rustdoc() {
        var environment = new TreeMap<>(COMPILE_ENVIRONMENT);
        environment.put("RUSTDOC", "/store/rustdoc");
        environment.put(
                "CARGO_ENCODED_RUSTDOCFLAGS",
                "-Zunstable-options\u001f--output-format=json\u001f--document-hidden-items"
                        + "\u001f--cap-lints=allow");
        assertEquals(
                command(
                        "/store/empty",
                        environment,
                        "/bin/cargo",
                        "rustdoc",
                        "--lib",
                        "--offline",
                        "--locked",
                        "--profile",
                        "release",
                        "--target",
                        T,
                        "--jobs",
                        "2",
                        "--manifest-path",
                        MANIFEST.toString(),
                        "--target-dir",
                        "/store/target",
                        "--message-format=json",
                        "--package",
                        "regex@1.11.1",
                        "--config",
                        "profile.release.panic=\"unwind\""),
                cargo(HOSTILE).rustdoc(compile(false, "regex@1.11.1"), Path.of("/store/rustdoc")));
        assertEquals(
                Path.of("/store/target", T, "doc", "num_cpus.json"),
                compile(false).rustdocJson("num_cpus"));
    }

    /// The calls that serve the project: its folder, the network's variables.
    static Stream<Arguments> projectCalls() {
        var cargo = cargo(HOSTILE);
        var m = MANIFEST.toString();
        return Stream.of(
                Arguments.of(
                        cargo.generateLockfile(MANIFEST, Network.ONLINE),
                        List.of("generate-lockfile", "--manifest-path", m)),
                Arguments.of(
                        cargo.generateLockfile(MANIFEST, Network.OFFLINE),
                        List.of("generate-lockfile", "--manifest-path", m, "--offline")),
                Arguments.of(
                        cargo.updateWorkspace(MANIFEST, Network.ONLINE),
                        List.of("update", "--workspace", "--manifest-path", m)),
                Arguments.of(
                        cargo.fetch(MANIFEST, T, Network.ONLINE),
                        List.of("fetch", "--locked", "--target", T, "--manifest-path", m)),
                Arguments.of(
                        cargo.metadata(MANIFEST, T),
                        List.of(
                                "metadata",
                                "--locked",
                                "--format-version=1",
                                "--filter-platform",
                                T,
                                "--manifest-path",
                                m,
                                "--offline")),
                Arguments.of(
                        cargo.declared(MANIFEST),
                        List.of(
                                "metadata",
                                "--no-deps",
                                "--format-version=1",
                                "--manifest-path",
                                m,
                                "--offline")));
    }

    @ParameterizedTest
    @MethodSource("projectCalls")
    void resolveAndFetchServeTheProject(Command command, List<String> arguments) {
        assertEquals(Path.of("/proj/shop"), command.directory());
        assertEquals("/bin/cargo", command.program());
        assertEquals(arguments, command.arguments().subList(1, command.arguments().size()));
        assertEquals(new TreeMap<>(NETWORK_ENVIRONMENT), command.environment());
    }

    @Test
    void rustflagsAreSetAlsoWhenThereAreNoneSoThatTheyDisplaceThoseOfConfigFiles() {
        var compile =
                new Compile(
                        MANIFEST,
                        List.of(),
                        "dev",
                        T,
                        1,
                        Path.of("/t"),
                        false,
                        List.of(),
                        Optional.empty());
        assertEquals(
                "", cargo(HOSTILE).check(compile).environment().get("CARGO_ENCODED_RUSTFLAGS"));
    }

    @Test
    @DisplayName("[CARGO-8] what is due to a project's own crates is no flag of cargo's")
    void flagsOfPathCratesGoByTheScript() {
        var remaps =
                List.of(
                        new PathRemap(Path.of("/store"), "/gantry"),
                        new PathRemap(Path.of("/proj/a b"), "/gantry/path/a"),
                        new PathRemap(Path.of("/proj/c"), "/gantry/path/c"));
        var compile =
                new Compile(
                        MANIFEST,
                        List.of(),
                        "dev",
                        T,
                        1,
                        Path.of("/t"),
                        false,
                        remaps,
                        Optional.of(Path.of("/store/rustc")));
        var environment = cargo(HOSTILE).check(compile).environment();
        assertEquals("/store/rustc", environment.get("RUSTC"));
        assertEquals(
                "--remap-path-prefix=/store=/gantry", environment.get("CARGO_ENCODED_RUSTFLAGS"));
        assertEquals(
                "--remap-path-prefix=/proj/a b=/gantry/path/a"
                        + "\u001f--remap-path-prefix=/proj/c=/gantry/path/c",
                environment.get("GANTRY_RUSTC_FLAGS"));
    }

    @Test
    void withoutRustupNoToolchainIsNamed() {
        var cargo =
                new Cargo(
                        TestMachine.host(Os.LINUX, HOSTILE, new NoProcesses()),
                        TestMachine.toolchain("/usr/bin/cargo", Optional.empty()),
                        Path.of("/proj/shop"),
                        Path.of("/store/empty"),
                        List.of());
        assertEquals(
                Optional.empty(),
                Optional.ofNullable(
                        cargo.check(compile(false)).environment().get("RUSTUP_TOOLCHAIN")));
    }

    @Test
    void windowsChildrenFindTheirSystem() {
        var host =
                TestMachine.host(
                        Os.WINDOWS,
                        Map.of("Path", "C:\\bin", "SystemRoot", "C:\\Windows", "Evil", "x"),
                        new NoProcesses());
        var cargo =
                new Cargo(
                        host,
                        TestMachine.toolchain("/bin/cargo", Optional.empty()),
                        Path.of("/proj/shop"),
                        Path.of("/store/empty"),
                        List.of());
        assertEquals(
                List.of("Path", "SystemRoot", "USERPROFILE"),
                cargo.check(compile(false)).environment().keySet().stream()
                        .filter(name -> !name.startsWith("CARGO") && !name.startsWith("SOURCE"))
                        .toList());
    }

    private static Command command(
            String directory, Map<String, String> environment, String... arguments) {
        return new Command(List.of(arguments), environment, Path.of(directory));
    }

    /// Composing starts nothing.
    private static final class NoProcesses implements Processes {
        @Override
        public Completed run(Command command, Consumer<String> out, Consumer<String> errors) {
            throw new AssertionError("started " + command);
        }

        @Override
        public Exit runInherited(Command command) {
            throw new AssertionError("started " + command);
        }
    }

    private static Cargo of(String release) {
        var cargo = cargo(Map.of());
        var now = cargo.toolchain();
        var version = new RustcVersion(release, T, "unknown", List.of());
        var toolchain =
                new Toolchain(
                        now.cargo(),
                        now.rustc(),
                        now.sysroot(),
                        version,
                        now.cargoVersion(),
                        now.rustupToolchain());
        return new Cargo(
                cargo.host(), toolchain, cargo.project(), cargo.emptyFolder(), cargo.passedOn());
    }

    @ParameterizedTest
    @CsvSource({"1.95.0, true", "1.88.0, true", "1.87.0, false"})
    @DisplayName("[LOCKFILE-16] mirrors serve what is vendored, where cargo does not delete them")
    void vendorsByMirrors(String release, boolean respects) {
        var command = of(release).vendor(MANIFEST, Path.of("/v"), Cargo.Network.ONLINE);
        assertEquals(respects, command.arguments().contains("--respect-source-config"));
    }

    @Test
    @DisplayName(
            "[LOCKFILE-16] apart from the project only what is told of its configuration holds")
    void apart() {
        var variables = new TreeMap<>(Map.of("CARGO_HTTP_PROXY", "p", "CARGO_NET_RETRY", "1"));
        var apart = new CargoConfig.Apart(List.of("source.a.registry=\"r\""), variables);
        var command =
                cargo(Map.of("CARGO_NET_RETRY", "9"))
                        .with(apart)
                        .fetch(MANIFEST, T, Cargo.Network.ONLINE);
        assertEquals(Path.of("/store/empty"), command.directory());
        assertEquals(
                List.of("--config", "source.a.registry=\"r\""),
                command.arguments()
                        .subList(command.arguments().size() - 2, command.arguments().size()));
        assertEquals("p", command.environment().get("CARGO_HTTP_PROXY"));
        assertEquals("9", command.environment().get("CARGO_NET_RETRY"), "the user's own wins");
    }
}
