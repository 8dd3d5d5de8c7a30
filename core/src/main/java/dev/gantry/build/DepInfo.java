package dev.gantry.build;

import dev.gantry.cargo.CargoMessage;
import dev.gantry.cargo.Compilation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Which files a compilation read, as rustc writes them beside what it makes, and as build scripts
/// say: of `include_str!("../../words.txt")` and `#[path]` nothing else tells.
///
/// Sources: the rustc book, `--emit=dep-info`; the Cargo Book, "Build Scripts", `rerun-if-changed`.
final class DepInfo {
    private static final String OF_FOLDER = "path+";
    private static final List<String> CHANGED =
            List.of("cargo:rerun-if-changed=", "cargo::rerun-if-changed=");

    private DepInfo() {}

    /// All that crates in folders read, absolute.
    static SortedSet<Path> read(Compilation done) throws IOException {
        var read = new TreeSet<Path>();
        for (var message : done.messages()) {
            switch (message) {
                case CargoMessage.CompilerArtifact made -> {
                    if (made.packageId().startsWith(OF_FOLDER)) ofArtifact(made, read);
                }
                case CargoMessage.BuildScriptExecuted ran -> {
                    if (ran.packageId().startsWith(OF_FOLDER)) ofScript(ran, read);
                }
                case CargoMessage.CompilerMessage _,
                        CargoMessage.BuildFinished _,
                        CargoMessage.Unknown _,
                        CargoMessage.Text _ -> {}
            }
        }
        return read;
    }

    /// Beside `libshapes-0123.rlib` is `shapes-0123.d`, beside `build-script-build` one with a
    /// hash.
    private static void ofArtifact(CargoMessage.CompilerArtifact made, SortedSet<Path> read)
            throws IOException {
        for (var file : made.files()) {
            var folder = file.resolveSibling("");
            if (made.target().kinds().contains("custom-build")) {
                try (var all = Files.newDirectoryStream(folder, "*.d")) {
                    for (var info : all) read.addAll(parse(Files.readString(info), made));
                }
                continue;
            }
            var name = String.valueOf(file.getFileName()).replaceFirst("^lib", "");
            var info = folder.resolve(name.replaceFirst("\\.[^.]*$", "") + ".d");
            if (Files.exists(info)) read.addAll(parse(Files.readString(info), made));
        }
    }

    private static List<Path> parse(String info, CargoMessage.CompilerArtifact made) {
        var files = new ArrayList<Path>();
        for (var path : paths(info)) {
            files.add(folder(made.packageId()).resolve(path).normalize());
        }
        return files;
    }

    /// What stands behind the colons of make's rules, where a space of a name is escaped.
    static SortedSet<String> paths(String info) {
        var paths = new TreeSet<String>();
        for (var line : info.lines().toList()) {
            int colon = line.indexOf(": ");
            if (line.startsWith("#") || colon < 0) continue;
            for (var word : line.substring(colon + 2).split("(?<!\\\\) ")) {
                if (!word.isEmpty()) paths.add(word.replace("\\ ", " "));
            }
        }
        return paths;
    }

    private static void ofScript(CargoMessage.BuildScriptExecuted ran, SortedSet<Path> read)
            throws IOException {
        var said = ran.outFolder().resolveSibling("output");
        if (!Files.exists(said)) return;
        for (var path : changed(Files.readString(said))) {
            read.add(folder(ran.packageId()).resolve(path).normalize());
        }
    }

    /// Of the package's manifest, where cargo runs its rustc and its build script.
    ///
    /// Source: the Cargo Book, "Package ID Specifications".
    private static Path folder(String packageId) {
        var url = packageId.substring(OF_FOLDER.length()).replaceFirst("[?#].*$", "");
        return Path.of(URI.create(url));
    }

    /// What a build script told cargo to look at.
    static SortedSet<String> changed(String said) {
        var paths = new TreeSet<String>();
        for (var line : said.lines().toList()) {
            for (var prefix : CHANGED) {
                if (line.startsWith(prefix)) paths.add(line.substring(prefix.length()));
            }
        }
        return paths;
    }
}
