package dev.gantry.bench;

import dev.gantry.bench.Measurement.Beside;
import dev.gantry.bench.Measurement.Output;
import dev.gantry.bench.Measurement.Target;
import dev.gantry.build.BuildKey;
import dev.gantry.build.Freshness;
import dev.gantry.host.Host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The measurements of single files and of programs. Gantry is built, and the packages are in the
/// user's cargo home.
///
/// @param root of the source tree
/// @param scratch a folder of ours
/// @param commands of that tree
record Measurements(Path root, Path scratch, Commands commands) {
    /// What `run` builds when not told otherwise.
    private static final String PROFILE = "dev";

    /// A second `gantry run`, beside the `java` command that it ends in.
    Measurement again() throws IOException, InterruptedException {
        var hello = root.resolve("examples").resolve("Hello.java");
        var run = commands.gantry(root, "run", hello.toString());
        var unused = run.run();
        commands.awaitLauncher();
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
                Output.SAME,
                List.of(new Beside("java", commands.timed(root, plain), new Target.Added(80))));
    }

    /// `gantry build` with nothing to do, beside a virtual machine with nothing to do.
    Measurement noop() throws IOException, InterruptedException {
        var build = commands.gantry(root, "build", "examples/Hello.java");
        var unused = build.run();
        commands.awaitLauncher();
        return new Measurement(
                "noop",
                "build of Hello.java with nothing changed",
                25,
                build,
                Output.UNREAD,
                List.of(new Beside("bare java", commands.bareJava(), new Target.Times(3))));
    }

    /// The first `gantry run` of a file that imports regex, beside cargo building the same crates.
    /// Gantry has run before, in another store: its own cache lies beside its jar. What a run makes
    /// in the background is awaited, so that neither side pays for it.
    Measurement cold() throws IOException, InterruptedException {
        commands.awaitLauncher();
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
                        commands.line("run", file.toString()),
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
                Output.UNREAD,
                List.of(new Beside("cargo build", cargo(home), new Target.Times(1.4))));
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
        var beside = new Beside("by hand", byHand, new Target.Added(10));
        return new Measurement(name, what, 15, generated, Output.SAME, List.of(beside));
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
        var unused = commands.plain(folder, "cargo", "fetch").run();
        return new Timed(
                List.of("cargo", "build", "--release"),
                Map.of(),
                folder,
                () -> {
                    AotCache.await(home);
                    Folder.remove(folder.resolve("target"));
                });
    }
}
