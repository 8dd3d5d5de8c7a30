package dev.gantry.lockfile;

import dev.gantry.lockfile.CrateDetails.BindingHashes;
import dev.gantry.lockfile.CrateDetails.OnTarget;
import dev.gantry.lockfile.LockText.Faulty;
import dev.gantry.lockfile.LockText.Table;
import dev.gantry.lockfile.Lockfile.Maker;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads what a lock says besides the resolution. All of it may be missing: older locks have none.
final class LockDetails {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final List<String> HASHES =
            List.of("rustdoc-format", "rustdoc-sha256", "wrapper-sha256");

    private LockDetails() {}

    static SortedMap<String, Maker> makers(Table root) throws Faulty {
        var makers = new TreeMap<String, Maker>();
        if (!root.has("bindings")) return makers;
        var bindings = root.table("bindings");
        for (var target : bindings.keys()) {
            var maker = bindings.table(target);
            maker.onlyKeys(List.of("gantry", "rustc"));
            makers.put(target, new Maker(maker.string("gantry"), maker.string("rustc")));
        }
        return makers;
    }

    static CrateDetails of(Table crate) throws Faulty {
        var targets = new TreeMap<String, OnTarget>();
        if (crate.has("target")) {
            var all = crate.table("target");
            for (var target : all.keys()) targets.put(target, onTarget(all.table(target)));
        }
        return new CrateDetails(digest(crate, "crate-blake3"), crate.strings("features"), targets);
    }

    private static OnTarget onTarget(Table table) throws Faulty {
        table.onlyKeys(List.of("features", "rustdoc-format", "rustdoc-sha256", "wrapper-sha256"));
        return new OnTarget(table.strings("features"), hashes(table));
    }

    /// All three or none.
    private static Optional<BindingHashes> hashes(Table table) throws Faulty {
        if (HASHES.stream().noneMatch(table::has)) return Optional.empty();
        long format = table.integer("rustdoc-format");
        if (format < 0 || format > Integer.MAX_VALUE) {
            throw table.faulty("there is no such format", "rustdoc-format");
        }
        return Optional.of(
                new BindingHashes(
                        (int) format,
                        required(table, "rustdoc-sha256"),
                        required(table, "wrapper-sha256")));
    }

    private static String required(Table table, String key) throws Faulty {
        var unused = table.string(key);
        return digest(table, key).orElseThrow();
    }

    static Optional<String> digest(Table table, String key) throws Faulty {
        var digest = table.optionalString(key);
        if (digest.isPresent() && !DIGEST.matcher(digest.get()).matches()) {
            throw table.faulty("`" + key + "` must have 64 hexadecimal digits", key);
        }
        return digest;
    }
}
