package dev.gantry.lift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.api.ItemPath;
import dev.gantry.api.Type;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// rustc is asked whether the paths that [StdPaths] gives exist.
class StdPathsIT {

    @Test
    void everyStdPathInTheApisOfRealCratesCanBeImported(@TempDir Path folder) throws Exception {
        var paths = new TreeSet<String>();
        for (var crate :
                List.of(
                        "hex", "regex", "url", "blake3", "base64", "bytes", "sha2", "time",
                        "uuid")) {
            collect(RealCrates.CORPUS.api(crate), paths);
        }
        assertTrue(paths.size() > 80, "met " + paths);
        var source = folder.resolve("lib.rs");
        var lines = new ArrayList<String>();
        for (var path : paths) lines.add("use " + path + " as _" + lines.size() + ";");
        Files.write(source, lines);
        var rustc =
                new ProcessBuilder(
                                "rustc",
                                "--edition=2021",
                                "--crate-type=lib",
                                "--emit=metadata",
                                "--cap-lints=allow",
                                "--out-dir",
                                folder.toString(),
                                source.toString())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(rustc.getInputStream().readAllBytes());
        assertEquals(0, rustc.waitFor(), said);
    }

    /// Types and traits in signatures; not what docs link to, which may be unstable.
    private static void collect(Object value, SortedSet<String> into)
            throws ReflectiveOperationException {
        switch (value) {
            case Type.Named named -> {
                add(named.path(), into);
                collect(named.arguments(), into);
            }
            case Type.TraitRef trait -> {
                add(trait.path(), into);
                collect(trait.arguments(), into);
            }
            case List<?> all -> {
                for (var each : all) collect(each, into);
            }
            case Optional<?> maybe -> {
                if (maybe.isPresent()) collect(maybe.get(), into);
            }
            case Record fields -> {
                for (var component : fields.getClass().getRecordComponents()) {
                    collect(component.getAccessor().invoke(fields), into);
                }
            }
            default -> {} // text, flags and constants hold no paths
        }
    }

    private static void add(ItemPath path, SortedSet<String> into) {
        if (path.crate().isStd()) into.add(path.toString());
    }
}
