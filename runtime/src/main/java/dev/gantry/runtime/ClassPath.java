package dev.gantry.runtime;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/// The class path of the program, read as the system's class loader reads it.
///
/// The loader itself looks through all modules of the JDK before: that takes longer than reading a
/// library's name and loading it.
final class ClassPath {

    private ClassPath() {}

    /// The folder of the class path in which a class loader finds a resource.
    ///
    /// @return null when only the loader can tell: it is another one than the system's, or finds
    ///   the resource in a jar, or beside one that names others, or nowhere here
    static @Nullable File folderOf(String resource, ClassLoader loader) {
        String path = System.getProperty("java.class.path");
        if (path == null || loader != ClassLoader.getSystemClassLoader()) return null;
        // modules come before the class path, which without a word is then none
        if (System.getProperty("jdk.module.main") != null) return null;
        for (int from = 0; from <= path.length(); ) {
            int to = path.indexOf(File.pathSeparatorChar, from);
            if (to < 0) to = path.length();
            File entry = new File(from == to ? "." : path.substring(from, to));
            if (entry.isDirectory()) {
                if (new File(entry, resource).isFile()) return entry;
            } else if (entry.exists() && mayHold(entry, resource)) {
                return null;
            }
            from = to + 1;
        }
        return null;
    }

    private static boolean mayHold(File jar, String resource) {
        try (var entries = new JarFile(jar)) {
            Manifest manifest = entries.getManifest();
            return entries.getEntry(resource) != null
                    || manifest != null
                            && manifest.getMainAttributes().containsKey(Attributes.Name.CLASS_PATH);
        } catch (IOException unreadable) {
            return true;
        }
    }
}
