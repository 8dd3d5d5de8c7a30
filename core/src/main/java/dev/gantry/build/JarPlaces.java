package dev.gantry.build;

import dev.gantry.lockfile.LockedJars.LockedJar;
import dev.gantry.maven.ResolvedJar;
import dev.gantry.store.Digest;
import dev.gantry.store.Key;
import dev.gantry.store.Store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where jars of Maven repositories lay last, so that Maven's libraries, which are large, start
/// only when a jar is missing or another.
///
/// @param store which remembers it
record JarPlaces(Store store) {

    /// Empty where a jar is no longer where it was, or is another.
    Optional<List<Library>> of(List<LockedJar> jars) {
        var record = store.record(key(jars).digest());
        if (record.isEmpty()) return Optional.empty();
        var lines = record.get().lines().toList();
        if (lines.size() != jars.size()) return Optional.empty();
        var libraries = new ArrayList<Library>();
        for (int i = 0; i < lines.size(); i++) {
            var jar = jars.get(i);
            var words = lines.get(i).split(" ", 3);
            if (words.length < 3) return Optional.empty();
            var path = Path.of(words[2]);
            if (!is(jar, path, words[0] + " " + words[1])) return Optional.empty();
            libraries.add(new Library(jar.coordinates(), jar.sha256(), path));
        }
        return Optional.of(List.copyOf(libraries));
    }

    List<Library> remember(List<ResolvedJar> found) {
        var libraries = new ArrayList<Library>();
        var locked = new ArrayList<LockedJar>();
        var places = new StringBuilder();
        for (var jar : found) {
            libraries.add(new Library(jar.coordinates(), jar.sha256(), jar.file()));
            locked.add(new LockedJar(jar.coordinates(), jar.sha256()));
            places.append(stat(jar.file())).append(' ').append(jar.file()).append('\n');
        }
        store.putRecord(key(locked).digest(), places.toString());
        return List.copyOf(libraries);
    }

    private static Key key(List<LockedJar> jars) {
        var key = Key.of("jars");
        for (var jar : jars) key = key.with(jar.coordinates().toString(), jar.sha256());
        return key;
    }

    private static boolean is(LockedJar jar, Path path, String stat) {
        try {
            if (!Files.isRegularFile(path)) return false;
            return Seen.stat(path).equals(stat) || Digest.ofFile(path).hex().equals(jar.sha256());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String stat(Path path) {
        try {
            return Seen.stat(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
