package dev.gantry.bench;

import dev.gantry.bench.Measurement.Beside;
import dev.gantry.bench.Measurement.Output;
import dev.gantry.bench.Measurement.Target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Bringing a closure from a registry on this machine: each time into a fresh store and a fresh
/// cargo home. Both sides bring what this machine needs to build, and nothing for others.
final class Fetches {
    private static final int ROUNDS = 9;

    private final Commands commands;
    private final Mirror mirror;
    private final Path folder;

    private Fetches(Commands commands, Mirror mirror, Path folder) {
        this.commands = commands;
        this.mirror = mirror;
        this.folder = folder;
    }

    static Fetches of(Commands commands, Path scratch) throws IOException, InterruptedException {
        var closure = Closure.fetch(scratch.resolve("closure"));
        var fetches = new Fetches(commands, Mirror.start(closure), scratch.resolve("fetch"));
        Closure.write(fetches.folder.resolve("cargo"));
        var project = Files.createDirectories(fetches.folder.resolve("gantry"));
        Files.writeString(
                project.resolve("gantry.toml"),
                """
                [project]
                name = "closure"
                version = "0.1.0"

                [rust-dependencies]
                """
                        + Closure.CRATES);
        return fetches;
    }

    /// Of what a lock names, with the lock beside the manifest.
    Measurement locked() throws IOException, InterruptedException {
        return measurement("fetch-locked", "download and check, given a lock", true, 1.2);
    }

    /// Of what is chosen first.
    Measurement unlocked() throws IOException, InterruptedException {
        return measurement("fetch", "choose versions, download and check", false, 1.6);
    }

    private Measurement measurement(String name, String what, boolean keepsLock, double times)
            throws IOException, InterruptedException {
        var gantry = timed("gantry", commands.line("fetch"), keepsLock, "gantry.lock");
        var host = List.of("cargo", "fetch", "--target", host());
        var cargo = timed("cargo", host, keepsLock, "Cargo.lock");
        // the first makes the lock, and Gantry's cache beside its jar
        var unused = gantry.run();
        commands.awaitLauncher();
        unused = cargo.run();
        mirror.downloaded();
        unused = gantry.run();
        var ours = mirror.downloaded();
        unused = cargo.run();
        var theirs = mirror.downloaded();
        return new Measurement(
                name,
                what + " (" + ours + "; cargo " + theirs + ")",
                ROUNDS,
                gantry,
                Output.UNREAD,
                List.of(new Beside("cargo fetch", cargo, new Target.Times(times))));
    }

    private Timed timed(String side, List<String> line, boolean keepsLock, String lock) {
        var project = folder.resolve(side);
        var store = folder.resolve(side + "-store");
        var home = folder.resolve(side + "-cargo-home");
        var environment = Map.of("GANTRY_HOME", store.toString(), "CARGO_HOME", home.toString());
        return new Timed(
                line,
                environment,
                project,
                () -> {
                    AotCache.await(store);
                    Folder.remove(store);
                    Folder.remove(home);
                    mirror.configure(home);
                    if (!keepsLock) Files.deleteIfExists(project.resolve(lock));
                });
    }

    private String host() throws IOException, InterruptedException {
        return commands.plain(folder, "rustc", "-vV")
                .run()
                .output()
                .lines()
                .filter(it -> it.startsWith("host: "))
                .findFirst()
                .orElseThrow()
                .substring("host: ".length());
    }
}
