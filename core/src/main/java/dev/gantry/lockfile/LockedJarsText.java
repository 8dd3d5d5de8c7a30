package dev.gantry.lockfile;

import dev.gantry.lockfile.LockText.Faulty;
import dev.gantry.lockfile.LockText.Table;
import dev.gantry.lockfile.LockedJars.LockedJar;
import dev.gantry.manifest.Coordinates;

import org.tomlj.Toml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What gantry.lock says of jars: the packages sorted, and two lists for the orders that count.
final class LockedJarsText {
    static final String REQUESTS = "java-requests";
    static final String CLASS_PATH = "java-class-path";
    static final String PACKAGE = "java-package";

    private static final List<String> KEYS =
            List.of("group", "artifact", "version", "classifier", "sha256");

    private LockedJarsText() {}

    static LockedJars read(Table root) throws Faulty {
        var packages = new ArrayList<LockedJar>();
        for (var table : root.tables(PACKAGE)) {
            var one = locked(table);
            if (packages.stream().anyMatch(it -> it.coordinates().equals(one.coordinates()))) {
                throw table.faulty("`" + one.coordinates() + "` occurs twice", "artifact");
            }
            packages.add(one);
        }
        var classPath = named(root, CLASS_PATH, packages);
        if (classPath.size() != packages.size()) {
            throw root.faulty("it does not name every [[" + PACKAGE + "]]", CLASS_PATH);
        }
        return new LockedJars(requests(root), classPath);
    }

    /// A library may have moved to other coordinates, which are then those of the package.
    private static List<Coordinates> requests(Table root) throws Faulty {
        var requests = new ArrayList<Coordinates>();
        for (var text : root.strings(REQUESTS)) {
            requests.add(
                    Coordinates.read(text)
                            .orElseThrow(() -> root.faulty(formless(text), REQUESTS)));
        }
        return requests;
    }

    private static String formless(String text) {
        return "`" + text + "` is not of the form group:artifact:version";
    }

    private static LockedJar locked(Table table) throws Faulty {
        table.onlyKeys(KEYS);
        var coordinates =
                new Coordinates(
                        table.string("group"),
                        table.string("artifact"),
                        table.string("version"),
                        table.optionalString("classifier").orElse(""));
        var sha256 = LockDetails.digest(table, "sha256");
        return new LockedJar(
                coordinates,
                sha256.orElseThrow(() -> table.faulty("`sha256` is missing", "sha256")));
    }

    private static List<LockedJar> named(Table root, String key, List<LockedJar> packages)
            throws Faulty {
        var found = new ArrayList<LockedJar>();
        for (var text : root.strings(key)) {
            var one =
                    packages.stream()
                            .filter(it -> it.coordinates().toString().equals(text))
                            .findFirst()
                            .orElseThrow(
                                    () -> root.faulty("there is no package `" + text + "`", key));
            if (found.contains(one)) throw root.faulty("`" + text + "` occurs twice", key);
            found.add(one);
        }
        return found;
    }

    /// The keys of the root table; empty without jars.
    static String lists(LockedJars jars) {
        if (jars.isEmpty()) return "";
        var path = jars.classPath().stream().map(LockedJar::coordinates).toList();
        return list(REQUESTS, jars.requests()) + list(CLASS_PATH, path);
    }

    static String packages(LockedJars jars) {
        var text = new StringBuilder();
        jars.classPath().stream()
                .sorted(Comparator.comparing(it -> it.coordinates().toString()))
                .forEach(it -> text.append(written(it)));
        return text.toString();
    }

    private static String written(LockedJar jar) {
        var coordinates = jar.coordinates();
        var classifier = coordinates.classifier();
        return "\n[["
                + PACKAGE
                + "]]\n"
                + line("group", coordinates.group())
                + line("artifact", coordinates.artifact())
                + line("version", coordinates.version())
                + (classifier.isEmpty() ? "" : line("classifier", classifier))
                + line("sha256", jar.sha256());
    }

    private static String list(String key, List<Coordinates> all) {
        var text = new StringBuilder(key + " = [\n");
        for (var one : all) text.append("    ").append(quoted(one.toString())).append(",\n");
        return text + "]\n";
    }

    private static String line(String key, String value) {
        return key + " = " + quoted(value) + "\n";
    }

    private static String quoted(String text) {
        return '"' + Toml.tomlEscape(text).toString() + '"';
    }
}
