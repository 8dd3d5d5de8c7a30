package dev.gantry.lockfile;

import dev.gantry.lockfile.LockedJars.LockedJar;
import dev.gantry.manifest.Coordinates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// In what the jars of a lock differ from what it should say.
public final class JarDrift {
    /// As gantry.toml calls them all.
    private static final String ALL = "java-dependencies";

    private JarDrift() {}

    /// What makes a lock stale. Empty if it serves.
    public static List<Drift> between(LockedJars lock, List<Coordinates> wanted) {
        var drifts = versions(lock.requests(), wanted);
        if (drifts.isEmpty() && !lock.requests().equals(wanted)) {
            drifts.add(new Drift.DependenciesChanged(ALL, list(lock.requests()), list(wanted)));
        }
        return List.copyOf(drifts);
    }

    /// Where two resolutions differ, jar by jar.
    public static List<Drift> between(LockedJars locked, LockedJars found) {
        var before = coordinates(locked);
        var after = coordinates(found);
        var drifts = versions(before, after);
        if (drifts.isEmpty() && !before.equals(after)) {
            drifts.add(new Drift.DependenciesChanged(ALL, list(before), list(after)));
        }
        var digests =
                found.classPath().stream()
                        .collect(Collectors.toMap(LockedJar::coordinates, LockedJar::sha256));
        for (var jar : locked.classPath()) {
            var is = digests.get(jar.coordinates());
            if (is == null || is.equals(jar.sha256())) continue;
            drifts.add(new Drift.JarSha256(jar.coordinates().toString(), jar.sha256(), is));
        }
        return List.copyOf(drifts);
    }

    private static ArrayList<Drift> versions(List<Coordinates> locked, List<Coordinates> found) {
        var drifts = new ArrayList<Drift>();
        var was =
                locked.stream()
                        .collect(
                                Collectors.toMap(
                                        Coordinates::key,
                                        Function.identity(),
                                        (first, _) -> first,
                                        LinkedHashMap::new));
        for (var is : found) {
            var before = was.remove(is.key());
            if (before == null) {
                drifts.add(new Drift.Missing(is.toString()));
            } else if (!before.version().equals(is.version())) {
                drifts.add(new Drift.VersionChanged(is.key(), before.version(), is.version()));
            }
        }
        was.values().forEach(gone -> drifts.add(new Drift.Extra(gone.toString())));
        return drifts;
    }

    private static List<Coordinates> coordinates(LockedJars jars) {
        return jars.classPath().stream().map(LockedJar::coordinates).toList();
    }

    private static String list(List<Coordinates> all) {
        return all.stream().map(Coordinates::toString).collect(Collectors.joining(", "));
    }
}
