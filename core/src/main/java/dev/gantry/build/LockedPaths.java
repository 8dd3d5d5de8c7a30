package dev.gantry.build;

import dev.gantry.cargo.Cargo;
import dev.gantry.cargo.PathPackages;
import dev.gantry.lockfile.Lockfile;
import dev.gantry.lockfile.Resolution.LockedSource;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.Manifest.Source;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A Cargo.lock before the packages are there: it does not tell where packages in folders lie.
final class LockedPaths {
    private static final Pattern NAME = Pattern.compile("(?m)^name = \"([^\"]+)\"$");
    private static final Pattern WITHOUT_SOURCE =
            Pattern.compile("(?m)^name = \"([^\"]+)\"\nversion = .*\n(?!source)");
    private static final Pattern CHECKSUM = Pattern.compile("(?m)^checksum = \"[0-9a-f]*\"\n");

    /// Of a package that a crate in a folder brought, and nobody has asked where it is.
    private static final String UNKNOWN = "?";

    private LockedPaths() {}

    /// Of every name in the text, in case it lies in a folder; relative to the project.
    static Map<String, String> of(Path project, Manifest manifest, Lockfile lock, String text) {
        var paths = new TreeMap<String, String>();
        NAME.matcher(text).results().forEach(found -> paths.put(found.group(1), UNKNOWN));
        for (var locked : lock.resolution().packages()) {
            if (locked.source() instanceof LockedSource.Path(var path)) {
                paths.put(locked.name(), path);
            }
        }
        paths.putAll(asked(project, manifest));
        return paths;
    }

    /// Of the crates in folders that the manifest names, on whatever platform.
    static Map<String, String> asked(Path project, Manifest manifest) {
        var paths = new TreeMap<String, String>();
        for (var crate : manifest.asked()) {
            if (crate.source() instanceof Source.Path path) {
                var folder = project.resolve(path.path()).normalize();
                var relative = project.relativize(folder).toString();
                paths.put(crate.name(), relative.replace('\\', '/'));
            }
        }
        return paths;
    }

    /// Of the packages in folders that the text names, besides those that are known.
    ///
    /// @param own the package that asks
    /// @param known relative to the project
    static Map<String, String> others(
            Cargo cargo, String own, Map<String, String> known, String text) {
        var lacking = new TreeSet<String>();
        WITHOUT_SOURCE.matcher(text).results().forEach(found -> lacking.add(found.group(1)));
        lacking.removeAll(known.keySet());
        lacking.remove(own);
        if (lacking.isEmpty()) return Map.of();
        var project = cargo.project();
        var folders = known.values().stream().map(it -> project.resolve(it).normalize()).toList();
        var paths = new TreeMap<String, String>();
        PathPackages.below(cargo, folders)
                .forEach((name, folder) -> {
                    if (!lacking.contains(name)) return;
                    paths.put(name, project.relativize(folder).toString().replace('\\', '/'));
                });
        return paths;
    }

    /// Leaves out the packages of a name, and what depends on it no longer says so.
    static String without(String text, String name) {
        var quoted = Pattern.quote(name);
        var entry = "(?m)^\\[\\[package]]\nname = \"" + quoted + "\"\n(?:.+\n)*";
        return text.replaceAll(entry, "").replaceAll("(?m)^ \"" + quoted + "(?: .*)?\",\n", "");
    }

    /// cargo then takes them from the index, where it would refuse others.
    static String withoutChecksums(String text) {
        return CHECKSUM.matcher(text).replaceAll("");
    }
}
