package dev.gantry.lockfile;

import dev.gantry.lockfile.LockText.Faulty;
import dev.gantry.lockfile.LockText.Table;
import dev.gantry.lockfile.Lockfile.Request;
import dev.gantry.lockfile.Resolution.Dependency;
import dev.gantry.lockfile.Resolution.LockedPackage;
import dev.gantry.lockfile.Resolution.LockedSource;
import dev.gantry.problem.ProblemException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads and writes the text of gantry.lock. The same lockfile gives the same bytes.
public final class GantryLock {

    static final long FORMAT = 1;

    private static final List<String> KEYS =
            List.of(
                    "name",
                    "version",
                    "source",
                    "features",
                    "dependencies",
                    "crate-sha256",
                    "crate-blake3",
                    "target");

    private GantryLock() {}

    /// @param file what problems call the text
    /// @throws ProblemException if the text is not such a lock, or one that contradicts itself
    public static Lockfile read(String file, String text) {
        try {
            return read(new LockText(file, text, LockProblem.Malformed::new).root());
        } catch (Faulty faulty) {
            throw new ProblemException(faulty.problem());
        }
    }

    public static String write(Lockfile lockfile) {
        return GantryLockWriter.write(lockfile);
    }

    private static Lockfile read(Table root) throws Faulty {
        if (root.integer("version") != FORMAT) {
            throw root.faulty("it was written by another version of Gantry", "version");
        }
        root.onlyKeys(
                List.of(
                        "version",
                        LockedJarsText.REQUESTS,
                        LockedJarsText.CLASS_PATH,
                        "bindings",
                        "rust-request",
                        "rust-package",
                        LockedJarsText.PACKAGE));
        var tables = root.tables("rust-package");
        var bare = new ArrayList<LockedPackage>();
        var before = new HashSet<String>();
        for (var table : tables) bare.add(withoutDependencies(table, before));
        var names = new LockedNames(bare);
        var packages = new ArrayList<LockedPackage>();
        for (int i = 0; i < tables.size(); i++) {
            packages.add(withDependencies(bare.get(i), tables.get(i), names));
        }
        var requests = new ArrayList<Request>();
        for (var table : root.tables("rust-request")) requests.add(request(table, names));
        return new Lockfile(
                requests,
                new Resolution(packages),
                LockDetails.makers(root),
                LockedJarsText.read(root));
    }

    /// @param before what there is already, by its whole text
    private static LockedPackage withoutDependencies(Table table, Set<String> before)
            throws Faulty {
        table.onlyKeys(KEYS);
        var source = source(table.table("source"));
        var sha256 = table.optionalString("crate-sha256");
        if (sha256.isPresent() != source instanceof LockedSource.Registry) {
            throw table.faulty("just packages of registries have `crate-sha256`", "crate-sha256");
        }
        var unused = LockDetails.digest(table, "crate-sha256");
        var locked =
                new LockedPackage(
                        table.string("name"),
                        table.string("version"),
                        source,
                        List.of(),
                        sha256,
                        LockDetails.of(table));
        var text = LockedNames.whole(locked);
        if (!before.add(text)) throw table.faulty("`" + text + "` occurs twice", "name");
        return locked;
    }

    private static LockedSource source(Table table) throws Faulty {
        var kind = table.string("kind");
        switch (kind) {
            case "registry" -> {
                table.onlyKeys(List.of("kind", "registry"));
                return new LockedSource.Registry(table.string("registry"));
            }
            case "git" -> {
                table.onlyKeys(List.of("kind", "url", "reference", "commit"));
                var reference = table.optionalString("reference").orElse("");
                return new LockedSource.Git(table.string("url"), reference, table.string("commit"));
            }
            case "path" -> {
                table.onlyKeys(List.of("kind", "path"));
                return new LockedSource.Path(table.string("path"));
            }
            default -> throw table.faulty("unknown kind of source `" + kind + "`", "kind");
        }
    }

    private static LockedPackage withDependencies(
            LockedPackage bare, Table table, LockedNames names) throws Faulty {
        var dependencies = new ArrayList<Dependency>();
        var seen = new HashSet<String>();
        for (var text : table.strings("dependencies")) {
            if (!seen.add(text)) throw table.faulty("`" + text + "` occurs twice", "dependencies");
            dependencies.add(dependency(text, table, "dependencies", names));
        }
        return new LockedPackage(
                bare.name(),
                bare.version(),
                bare.source(),
                dependencies,
                bare.sha256(),
                bare.details());
    }

    private static Request request(Table table, LockedNames names) throws Faulty {
        table.onlyKeys(
                List.of(
                        "alias",
                        "name",
                        "platform",
                        "wanted",
                        "features",
                        "default-features",
                        "locked"));
        return new Request(
                table.string("alias"),
                table.string("name"),
                table.string("wanted"),
                table.strings("features"),
                table.bool("default-features"),
                dependency(table.string("locked"), table, "locked", names),
                table.optionalString("platform"));
    }

    private static Dependency dependency(String text, Table table, String key, LockedNames names)
            throws Faulty {
        var named = names.named(text);
        if (named.isEmpty()) throw table.faulty("there is no package `" + text + "`", key);
        return named.get();
    }
}
