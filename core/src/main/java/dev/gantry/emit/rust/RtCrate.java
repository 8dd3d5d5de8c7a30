package dev.gantry.emit.rust;

import dev.gantry.emit.SourceFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The crate `gantry-rt`, which all wrappers are made of; a resource of this room, and the same in
/// every workspace.
final class RtCrate {
    private static final Pattern MODULE = Pattern.compile("(?m)^(?:pub )?mod (\\w+);$");

    private RtCrate() {}

    static List<SourceFile> files() {
        var files = new ArrayList<SourceFile>();
        files.add(file("Cargo.toml"));
        var library = file("src/lib.rs");
        files.add(library);
        MODULE.matcher(library.text())
                .results()
                .map(module -> file("src/" + module.group(1) + ".rs"))
                .forEach(files::add);
        return List.copyOf(files);
    }

    private static SourceFile file(String path) {
        return new SourceFile("rt/" + path, resource("rt/" + path));
    }

    /// A text of this room's own.
    static String resource(String path) {
        try (var resource = RtCrate.class.getResourceAsStream(path)) {
            if (resource == null)
                throw new IllegalStateException("Gantry's own " + path + " is missing");
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
