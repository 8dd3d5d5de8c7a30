package dev.gantry.manifest;

import dev.gantry.manifest.ManifestProblem.BadValue;
import dev.gantry.manifest.Profiles.Profile;
import dev.gantry.problem.Nearest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads `[profile.*]`: cargo's own keys. Source: the Cargo Book, "Profiles".
final class ProfileReader {
    private static final String INHERITS = "inherits";

    /// Of profiles and of overrides in them.
    private static final Map<String, Shape> OVERRIDE =
            Map.of(
                    "opt-level",
                    Shape.oneOf(0L, 1L, 2L, 3L, "s", "z"),
                    "debug",
                    Shape.oneOf(
                            true,
                            false,
                            0L,
                            1L,
                            2L,
                            "none",
                            "line-directives-only",
                            "line-tables-only",
                            "limited",
                            "full"),
                    "split-debuginfo",
                    Shape.oneOf("off", "packed", "unpacked"),
                    "strip",
                    Shape.oneOf(true, false, "none", "debuginfo", "symbols"),
                    "debug-assertions",
                    Shape.FLAG,
                    "overflow-checks",
                    Shape.FLAG,
                    "incremental",
                    Shape.FLAG,
                    "codegen-units",
                    new Shape.Count());

    private static final Shape PROFILE = profile();

    /// What cargo keeps for itself: its commands and folders.
    private static final Set<String> RESERVED =
            Set.of(
                    "build",
                    "build-override",
                    "check",
                    "clean",
                    "config",
                    "debug",
                    "doc",
                    "fetch",
                    "fix",
                    "install",
                    "metadata",
                    "package",
                    "publish",
                    "report",
                    "root",
                    "run",
                    "rust",
                    "rustc",
                    "rustdoc",
                    "target",
                    "tmp",
                    "uninstall");

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-]+");

    private final TomlDocument document;
    private final List<ManifestProblem> problems;
    private final SortedMap<String, Profile> profiles = new TreeMap<>();

    private ProfileReader(TomlDocument document, List<ManifestProblem> problems) {
        this.document = document;
        this.problems = problems;
    }

    static Profiles read(TomlDocument document, List<ManifestProblem> problems) {
        int before = problems.size();
        var reader = new ProfileReader(document, problems);
        for (var name : document.keys(List.of("profile"))) reader.read(name);
        reader.profiles.keySet().forEach(reader::requireRoot);
        return problems.size() == before ? new Profiles(reader.profiles) : Profiles.NONE;
    }

    /// The shape of one profile, also for the check of what comes later.
    static Shape shape() {
        return PROFILE;
    }

    private static Shape profile() {
        var keys = new TreeMap<>(OVERRIDE);
        keys.put(INHERITS, Shape.STRING);
        keys.put("lto", Shape.oneOf(true, false, "off", "thin", "fat"));
        keys.put("panic", Shape.oneOf("unwind", "abort"));
        keys.put("rpath", Shape.FLAG);
        keys.put("package", Shape.named(new Shape.Keys(OVERRIDE, Set.of())));
        keys.put("build-override", new Shape.Keys(OVERRIDE, Set.of()));
        return new Shape.Keys(keys, Set.of());
    }

    private void read(String name) {
        var path = List.of("profile", name);
        if (!NAME.matcher(name).matches() || isReserved(name)) {
            var remedy =
                    name.equals("debug")
                            ? "The usual profile is called `dev`"
                            : "Choose another: letters, digits, - and _, and no word of cargo's";
            refuse("`" + name + "` cannot be the name of a profile", path, remedy);
        } else if (new ShapeReader(document, problems).check(path, PROFILE)) {
            var settings = new TreeMap<String, String>();
            collect(path, "", settings);
            profiles.put(name, new Profile(inherits(path), settings));
        }
    }

    /// Whatever its case: profiles are folders, and some disks do not tell cases apart.
    private static boolean isReserved(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return RESERVED.contains(lower) || lower.startsWith("cargo");
    }

    private Optional<String> inherits(List<String> path) {
        return document.string(below(path, INHERITS));
    }

    /// The bridge unwinds whatever a profile says, since a panic becomes a Java exception.
    private void collect(List<String> path, String prefix, SortedMap<String, String> settings) {
        for (var key : document.keys(path)) {
            if (prefix.isEmpty() && (key.equals(INHERITS) || key.equals("panic"))) continue;
            var below = below(path, key);
            var name = prefix + TomlValue.key(key);
            if (document.isTable(below)) collect(below, name + ".", settings);
            else settings.put(name, TomlValue.text(document.value(below).orElseThrow()));
        }
    }

    /// Every profile leads to one of cargo's own.
    private void requireRoot(String name) {
        var inherits = inherits(List.of("profile", name));
        if (Profiles.BUILT_IN.contains(name)) {
            if (inherits.isPresent()) {
                var at = List.of("profile", name, INHERITS);
                refuse("`" + name + "` is cargo's own and inherits nothing", at, "Remove the line");
            }
        } else if (inherits.isEmpty()) {
            var remedy = "Add `inherits = \"release\"`, or another profile";
            refuse("The profile `" + name + "` must inherit one", List.of("profile", name), remedy);
        } else if (!isKnown(inherits.get())) {
            var known = new Profiles(profiles).names();
            var remedy =
                    Nearest.of(inherits.get(), known)
                            .map(near -> "Did you mean `" + near + "`?")
                            .orElse("There are: " + String.join(", ", known));
            refuse(
                    "There is no profile `" + inherits.get() + "`",
                    List.of("profile", name, INHERITS),
                    remedy);
        } else if (isCircle(name)) {
            var at = List.of("profile", name, INHERITS);
            refuse("The profile `" + name + "` inherits from itself", at, "Break the circle");
        }
    }

    /// One that is there and wrong has its own problem.
    private boolean isKnown(String name) {
        return Profiles.BUILT_IN.contains(name) || document.has(List.of("profile", name));
    }

    private boolean isCircle(String name) {
        var all = new Profiles(profiles);
        var seen = new HashSet<String>();
        for (var at = Optional.of(name); at.isPresent(); at = all.parent(at.get())) {
            if (!seen.add(at.get())) return at.get().equals(name);
        }
        return false;
    }

    private void refuse(String what, List<String> path, String remedy) {
        var at =
                document.has(path) && !document.isTable(path)
                        ? document.valueAt(path)
                        : document.at(path);
        problems.add(new BadValue(what, at, remedy));
    }

    private static List<String> below(List<String> path, String key) {
        var below = new ArrayList<>(path);
        below.add(key);
        return below;
    }
}
