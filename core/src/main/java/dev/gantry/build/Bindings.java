package dev.gantry.build;

import dev.gantry.emit.java.JavaSources;
import dev.gantry.store.Digest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/// What the store keeps of the bindings of a project, as a folder:
///
/// ```
/// classes/     compiled bindings, META-INF/gantry/*.properties, META-INF/native/<platform>/<library>
/// classes.jar  the compiled bindings once more, since the JVM caches no classes of folders
/// *.aot        such a cache, made later and not by us, see dev.gantry.launch.StartCache
/// sources/     the generated Java
/// SKIPPED.txt  every item that is not bound, and why
/// ```
final class Bindings {
    private Bindings() {}

    static Path classes(Path folder) {
        return folder.resolve("classes");
    }

    static Path jar(Path folder) {
        return folder.resolve("classes.jar");
    }

    static Path sources(Path folder) {
        return folder.resolve("sources");
    }

    /// What it takes to compile the bindings, or Java that uses them.
    ///
    /// @param store the root of the store
    static List<Path> needed(Path store) {
        return List.of(CarriedJar.RUNTIME.in(store), CarriedJar.NULLNESS.in(store));
    }

    /// Fills a folder of the store.
    ///
    /// @param java of the plan, accepted by javac; moved there
    static void fill(Path folder, GeneratedJava java, BridgeBuild.Library library, String target)
            throws IOException {
        var platform = NativePlatform.of(target);
        var name = NativePlatform.fileName(target, Digest.ofFile(library.path()));
        var libraries = new TreeMap<String, String>();
        libraries.put(platform, name);
        java.move(sources(folder), classes(folder));
        for (var crate : java.plan().crates()) {
            for (var resource : JavaSources.resources(crate, libraries)) {
                var path = classes(folder).resolve(resource.path());
                Files.createDirectories(path.getParent());
                Files.writeString(path, resource.text());
            }
        }
        var natives = classes(folder).resolve("META-INF").resolve("native").resolve(platform);
        Files.createDirectories(natives);
        Files.copy(library.path(), natives.resolve(name));
        Files.writeString(folder.resolve("SKIPPED.txt"), SkippedText.of(java.plan()));
        PlainJar.pack(classes(folder), jar(folder), path -> path.toString().endsWith(".class"));
    }
}
