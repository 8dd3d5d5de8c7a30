package dev.gantry.cargo;

import static dev.gantry.cargo.RealMachine.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.event.Phase;
import dev.gantry.host.Command;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Compilations by the real cargo and rustc, of packages that need no registry.
class CompilationIT {
    private static final String UNWINDS =
            """
            #[cfg(not(panic = "unwind"))]
            compile_error!("panics must unwind");
            #[cfg(evil)]
            compile_error!("a flag of the project came through");
            const _: () = assert!(option_env!("EVIL").is_none());
            pub fn fails() { panic!("on purpose") }
            """;
    private static final Map<String, String> HOSTILE =
            Map.of(
                    "RUSTFLAGS", "--cfg evil -Cpanic=abort",
                    "CARGO_ENCODED_RUSTFLAGS", "--cfg\u001fevil",
                    "CARGO_BUILD_RUSTFLAGS", "--cfg evil",
                    "CARGO_PROFILE_RELEASE_PANIC", "abort",
                    "RUSTC_WRAPPER", "/evil/wrapper",
                    "EVIL", "1",
                    "RUSTC_BOOTSTRAP", "1");
    @TempDir Path root;
    private RealMachine machine;

    @BeforeEach
    void machine() throws Exception {
        root = root.toRealPath();
        machine = RealMachine.in(root, HOSTILE);
    }

    private Compile compile(Path folder) {
        var manifest = folder.resolve("Cargo.toml");
        var locked =
                machine.host()
                        .processes()
                        .run(machine.cargo().generateLockfile(manifest, Cargo.Network.OFFLINE));
        assertTrue(locked.success(), () -> String.join("\n", locked.errors()));
        return new Compile(
                manifest,
                List.of(),
                "release",
                machine.toolchain().version().host(),
                1,
                root.resolve("store/target"),
                false,
                List.of(new PathRemap(root, "/gantry")),
                Optional.empty());
    }

    private Compilation run(Command command) {
        return Compilation.run(machine.host(), command, Phase.COMPILE, 2, RealMachine.SILENT);
    }

    private CargoProblem onlyProblem(Compilation compilation) {
        assertFalse(compilation.success());
        assertEquals(1, compilation.problems().size(), compilation.problems()::toString);
        return compilation.problems().getFirst();
    }

    @Test
    @DisplayName("[CARGO-1] [CARGO-4] a hostile project and a hostile shell change nothing")
    void hostileSurroundings() throws Exception {
        var folder =
                machine.write(
                        "calm", manifest("calm", "[workspace]"), Map.of("src/lib.rs", UNWINDS));
        var before = machine.cargo().build(compile(folder));
        WorkspaceFiles.write(
                root.resolve("work/.cargo/config.toml"),
                """
                [build]
                rustflags = ["--cfg", "evil", "-Cpanic=abort"]
                rustc-wrapper = "/evil/wrapper"
                target-dir = "/evil/target"
                [env]
                EVIL = "1"
                RUSTC_BOOTSTRAP = "1"
                [profile.release]
                panic = "abort"
                [target.'cfg(all())']
                rustflags = ["--cfg", "evil"]
                """);
        var after = machine.cargo().build(compile(folder));
        assertEquals(before, after);
        var built = run(after);
        assertTrue(built.success(), () -> String.join("\n", built.words()));
        var rlib = built.artifacts().getLast().files().getFirst();
        assertTrue(rlib.startsWith(root.resolve("store/target")), rlib.toString());
        assertFalse(
                Files.readString(rlib, StandardCharsets.ISO_8859_1).contains(root.toString()),
                "a path of this machine is in the library");
        assertTrue(run(after).artifacts().getLast().fresh());
    }

    @Test
    void panicOfCargoHomeDoesNotReachTheBridge() {
        var folder =
                machine.write(
                        "calm", manifest("calm", "[workspace]"), Map.of("src/lib.rs", UNWINDS));
        WorkspaceFiles.write(
                root.resolve("cargo-home/config.toml"),
                "[profile.release]\n"
                        + "panic = \"abort\"\n"
                        + "[build]\n"
                        + "rustflags = [\"--cfg\", \"evil\"]\n");
        var built = run(machine.cargo().build(compile(folder)));
        assertTrue(built.success(), () -> String.join("\n", built.words()));
    }

    @Test
    @DisplayName("[CARGO-3] build scripts of a rustdoc run see no RUSTC_BOOTSTRAP, rustdoc does")
    void rustdocWritesJson() throws Exception {
        var folder =
                machine.write(
                        "shapes",
                        manifest("shapes", "[workspace]"),
                        Map.of(
                                "src/lib.rs",
                                "#[doc(hidden)]\npub mod secret { pub fn area() {} }",
                                "build.rs",
                                "fn main() {"
                                        + " assert!(std::env::var(\"RUSTC_BOOTSTRAP\").is_err())"
                                        + " }"));
        var rustdoc = RustdocScript.of(machine.toolchain().rustdoc(), machine.host().platform());
        var script = root.resolve("store").resolve(rustdoc.fileName());
        WorkspaceFiles.write(script, rustdoc.text());
        assertTrue(script.toFile().setExecutable(true));
        var compile = compile(folder);
        var done = run(machine.cargo().rustdoc(compile, script));
        assertTrue(done.success(), () -> String.join("\n", done.words()));
        var json = Files.readString(compile.rustdocJson("shapes"));
        assertTrue(json.contains("\"format_version\"") && json.contains("\"area\""));
    }

    @Test
    void crateThatDoesNotCompileIsNamedWithRustcsOwnWords() {
        machine.write(
                "broken",
                manifest("broken", ""),
                Map.of("src/lib.rs", "pub fn f() -> u8 { \"\" }"));
        var folder =
                machine.write(
                        "user",
                        manifest(
                                "user",
                                "[workspace]\n[dependencies]\nbroken = { path = \"../broken\" }"),
                        Map.of("src/lib.rs", ""));
        var checked = run(machine.cargo().check(compile(folder)));
        var problem = assertInstanceOf(CargoProblem.DoesNotCompile.class, onlyProblem(checked));
        assertEquals("broken v0.1.0", problem.crate());
        assertTrue(problem.detail().getFirst().startsWith("error[E0308]: mismatched types"));
        var span = checked.errors().getFirst().diagnostic().spans().getFirst();
        assertEquals(Optional.of("E0308"), checked.errors().getFirst().diagnostic().code());
        assertEquals(1, span.lineStart());
    }

    @Test
    void systemToolThatABuildScriptMissesIsNamed() {
        var script =
                """
                fn main() {
                    let tool = "no-such-tool-of-gantry";
                    if std::process::Command::new(tool).status().is_err() {
                        panic!("failed to execute command, is `{tool}` not installed?");
                    }
                }
                """;
        var folder =
                machine.write(
                        "native-sys",
                        manifest("native-sys", "[workspace]"),
                        Map.of("src/lib.rs", "", "build.rs", script));
        var problem =
                assertInstanceOf(
                        CargoProblem.SystemToolMissing.class,
                        onlyProblem(run(machine.cargo().check(compile(folder)))));
        assertEquals("native-sys v0.1.0", problem.crate());
        assertEquals("no-such-tool-of-gantry", problem.tool());
        assertTrue(String.join("\n", problem.detail()).contains("panicked"));
    }

    @Test
    void missingLinkerIsASystemTool() {
        WorkspaceFiles.write(
                root.resolve("work/.cargo/config.toml"),
                "[target." + machine.toolchain().version().host() + "]\nlinker = \"no-such-cc\"\n");
        var folder =
                machine.write(
                        "dynamic",
                        manifest("dynamic", "[workspace]\n[lib]\ncrate-type = [\"cdylib\"]"),
                        Map.of("src/lib.rs", ""));
        var problem =
                assertInstanceOf(
                        CargoProblem.SystemToolMissing.class,
                        onlyProblem(run(machine.cargo().build(compile(folder)))));
        assertEquals("no-such-cc", problem.tool());
    }
}
