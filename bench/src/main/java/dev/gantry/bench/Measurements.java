package dev.gantry.bench;

import dev.gantry.bench.Measurement.Target;
import dev.gantry.build.BuildKey;
import dev.gantry.build.Freshness;
import dev.gantry.host.Host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The measurements there are. Gantry is built, and the packages are in the user's cargo home.
///
/// @param root of the source tree
/// @param scratch a folder of ours
record Measurements(Path root, Path scratch) {
    /// What `run` builds when not told otherwise.
    private static final String PROFILE = "dev";

    /// A second `gantry run`, beside the `java` command that it ends in.
    Measurement again() throws IOException, InterruptedException {
        var hello = root.resolve("examples").resolve("Hello.java");
        var run = gantry("run", hello);
        var unused = run.run();
        awaitLauncher();
        unused = run.run();
        var key = BuildKey.of("run", PROFILE, hello);
        var fresh = Freshness.check(Host.local(), key).orElseThrow();
        AotCache.awaitFile(fresh.program().cache().orElseThrow());
        // the user would not have typed its cache
        var plain = fresh.program().withoutCache().line();
        return new Measurement(
                "again",
                "second run of Hello.java",
                25,
                run,
                "java",
                timed(plain),
                true,
                new Target.Added(80));
    }

    /// `gantry build` with nothing to do, beside a virtual machine with nothing to do.
    Measurement noop() throws IOException, InterruptedException {
        var build = gantry("build", root.resolve("examples").resolve("Hello.java"));
        var unused = build.run();
        awaitLauncher();
        var bare =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        root.resolve("bench/target/classes").toString(),
                        Bare.class.getName());
        return new Measurement(
                "noop",
                "build of Hello.java with nothing changed",
                25,
                build,
                "bare java",
                timed(bare),
                false,
                new Target.Times(3));
    }

    /// The first `gantry run` of a file that imports regex, beside cargo building the same crates.
    /// Gantry has run before, in another store: its own cache lies beside its jar. What a run makes
    /// in the background is awaited, so that neither side pays for it.
    Measurement cold() throws IOException, InterruptedException {
        awaitLauncher();
        var file = scratch.resolve("Regexes.java");
        Files.writeString(
                file,
                """
                // import rust "regex@1" as regex
                void main() {
                    IO.println(new regex.Regex("a+").isMatch("caat"));
                }
                """);
        var home = scratch.resolve("cold");
        var run =
                new Timed(
                        line("run", file),
                        Map.of("GANTRY_HOME", home.toString()),
                        scratch,
                        () -> {
                            AotCache.await(home);
                            Folder.remove(home);
                        });
        return new Measurement(
                "cold",
                "first run of a file that imports regex",
                3,
                run,
                "cargo build",
                cargo(home),
                false,
                new Target.Times(1.4));
    }

    /// A program whose first two calls are its only ones, beside the same by hand.
    Measurement first() throws IOException, InterruptedException {
        var program = CallProgram.of(root, scratch);
        var byHand = program.line(program.byHand(program.classes()), "safe", "first");
        var what = "two first calls of a program, without caches";
        return first("first", what, program.run("generated", "first"), byHand);
    }

    /// The same, both with an ahead-of-time cache of the JVM's.
    Measurement firstCached() throws IOException, InterruptedException {
        var program = CallProgram.of(root, scratch);
        var byHand = program.line(program.warm(root), "safe", "first");
        var cached = program.line(program.command().line(), "generated", "first");
        return first("first-cached", "two first calls of a program, with caches", cached, byHand);
    }

    private static Measurement first(String name, String what, Timed generated, Timed byHand) {
        return new Measurement(
                name, what, 15, generated, "by hand", byHand, true, new Target.Added(10));
    }

    /// A shared library with one call, with the newest versions, as a first run takes them.
    ///
    /// @param home a store in which nothing may go on meanwhile
    private Timed cargo(Path home) throws IOException, InterruptedException {
        var folder = scratch.resolve("plain");
        Files.createDirectories(folder.resolve("src"));
        Files.writeString(
                folder.resolve("Cargo.toml"),
                """
                [package]
                name = "plain"
                version = "0.0.0"
                edition = "2021"

                [lib]
                crate-type = ["cdylib"]

                [dependencies]
                regex = "1"
                """);
        Files.writeString(
                folder.resolve("src").resolve("lib.rs"),
                """
                #[no_mangle]
                pub extern "C" fn is_match() -> bool {
                    regex::Regex::new("a+").unwrap().is_match("caat")
                }
                """);
        var unused = timed(List.of("cargo", "fetch"), folder, Timed.Preparation.NOTHING).run();
        return timed(
                List.of("cargo", "build", "--release"),
                folder,
                () -> {
                    AotCache.await(home);
                    Folder.remove(folder.resolve("target"));
                });
    }

    /// Gantry's own cache lies beside its jar, or in the store.
    private void awaitLauncher() throws IOException, InterruptedException {
        AotCache.await(root.resolve("cli/target/launcher"));
        AotCache.await(Host.local().storeRoot().resolve("launcher"));
    }

    private Timed gantry(String command, Path file) {
        return timed(line(command, file));
    }

    private List<String> line(String command, Path file) {
        return List.of(root.resolve("gantry").toString(), command, file.toString());
    }

    private Timed timed(List<String> line) {
        return timed(line, root, Timed.Preparation.NOTHING);
    }

    private static Timed timed(List<String> line, Path folder, Timed.Preparation before) {
        return new Timed(line, Map.of(), folder, before);
    }
}
