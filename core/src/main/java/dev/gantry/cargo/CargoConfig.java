package dev.gantry.cargo;

import dev.gantry.problem.ProblemException;

import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The configuration files cargo would read in a folder (The Cargo Book, "Configuration",
/// "Hierarchical structure"): `.cargo/config.toml` of it and of every folder above, nearest first,
/// then cargo home's; behind each the files that it includes ("include"). A malformed file counts
/// as empty here, and so does an included one that is missing; cargo itself refuses them in
/// resolve.
///
/// @param files of the folder and those above, nearest first, without cargo home's
/// @param ofHome cargo home's, when there is one
public record CargoConfig(
        SequencedMap<Path, TomlTable> files, SequencedMap<Path, TomlTable> ofHome) {

    /// Of a token or a credential provider no compilation needs to know, and arguments are seen by
    /// other users of the machine.
    private static final SortedMap<String, List<String>> PASSED_ON =
            new TreeMap<>(
                    Map.of(
                            "source",
                            List.of(
                                    "branch",
                                    "directory",
                                    "git",
                                    "local-registry",
                                    "registry",
                                    "replace-with",
                                    "rev",
                                    "tag"),
                            "registries",
                            List.of("index"),
                            "target",
                            List.of("linker", "runner")));

    public static CargoConfig of(Path folder, Path cargoHome) {
        var ofHome = new LinkedHashMap<Path, TomlTable>();
        fileIn(cargoHome).ifPresent(file -> include(file, ofHome));
        var files = new LinkedHashMap<Path, TomlTable>();
        for (var at = Optional.of(folder); at.isPresent(); at = parent(at.get())) {
            fileIn(at.get().resolve(".cargo"))
                    .filter(file -> !ofHome.containsKey(file))
                    .ifPresent(file -> include(file, files));
        }
        return new CargoConfig(files, ofHome);
    }

    /// All files that a configuration file includes, and those include, whether they are there or
    /// not.
    public static Set<Path> included(Path file) {
        var all = new LinkedHashMap<Path, TomlTable>();
        include(file, all);
        all.remove(file);
        return Collections.unmodifiableSet(all.keySet());
    }

    /// Adds a file and then what it includes, the last first: a file wins over those that it
    /// includes, and one of those over the ones before it.
    private static void include(Path file, SequencedMap<Path, TomlTable> all) {
        if (all.containsKey(file)) return;
        var content = Files.isRegularFile(file) ? read(file) : Toml.parse("");
        all.put(file, content);
        for (var path : includes(content).reversed()) {
            include(file.resolveSibling(path).normalize(), all);
        }
    }

    /// `include` is a path, or a list of paths and of tables with a path.
    private static List<String> includes(TomlTable content) {
        return switch (content.get(List.of("include"))) {
            case String path -> List.of(path);
            case TomlArray list ->
                    list.toList().stream()
                            .map(one -> one instanceof TomlTable t ? t.get(List.of("path")) : one)
                            .filter(String.class::isInstance)
                            .map(String.class::cast)
                            .toList();
            case null, default -> List.of();
        };
    }

    /// Makes sure that nothing but cargo home's configuration reaches a compilation.
    ///
    /// @throws ProblemException [CargoProblem.ConfigAboveStore] when a folder above the store
    ///   configures cargo, [CargoProblem.BootstrapInConfig] when cargo home's `[env]` sets
    ///   RUSTC_BOOTSTRAP
    public static void requireIsolation(Path emptyFolder, Path cargoHome) {
        var config = of(emptyFolder, cargoHome);
        var problems = new ArrayList<CargoProblem>();
        config.files().keySet().stream()
                .filter(Files::isRegularFile)
                .forEach(file -> problems.add(new CargoProblem.ConfigAboveStore(file)));
        config.ofHome()
                .forEach((file, content) -> {
                    if (content.contains(List.of("env", "RUSTC_BOOTSTRAP"))) {
                        problems.add(new CargoProblem.BootstrapInConfig(file));
                    }
                });
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    /// Every named registry, in any file.
    List<String> registryNames() {
        return Stream.concat(files.values().stream(), ofHome.values().stream())
                .flatMap(file -> table(file, "registries").keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /// A setting; the nearest file wins. What is true or false comes as text.
    Optional<String> setting(String... path) {
        return Stream.concat(files.values().stream(), ofHome.values().stream())
                .flatMap(file -> text(in(file, path)).stream())
                .findFirst();
    }

    private static @Nullable Object in(TomlTable file, String... path) {
        var at = file;
        for (int i = 0; i < path.length - 1; i++) at = table(at, path[i]);
        return at.get(List.of(path[path.length - 1]));
    }

    /// The name under which a source of this registry is defined.
    ///
    /// @param index as the registry is configured
    Optional<String> sourceOf(String index) {
        return Stream.concat(files.values().stream(), ofHome.values().stream())
                .map(file -> table(file, "source"))
                .flatMap(sources ->
                        sources.keySet().stream()
                                .filter(name ->
                                        index.equals(
                                                table(sources, name).get(List.of("registry")))))
                .findFirst();
    }

    private static Optional<String> text(@Nullable Object value) {
        return switch (value) {
            case String text -> Optional.of(text);
            case Boolean holds -> Optional.of(holds.toString());
            case null, default -> Optional.empty();
        };
    }

    /// What of the project's configuration must hold in the empty folder too, as `key=value` of
    /// `--config`, sorted: where sources are, and the linker and runner of targets. The nearest
    /// file wins. Cargo home's is read there anyway.
    public List<String> passedOn() {
        return passedOn(Set.of());
    }

    /// @param undone names of sources that replace none
    private List<String> passedOn(Set<String> undone) {
        var settings = new TreeMap<String, String>();
        files.forEach((file, content) -> {
            PASSED_ON.forEach((root, keys) ->
                    collect(file, root, keys, table(content, root), undone, settings));
        });
        return settings.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList();
    }

    /// What takes the place of a project's configuration where cargo works in another folder.
    ///
    /// @param settings `key=value` of `--config`
    /// @param variables of the environment: what may be secret, and is no one's to see
    public record Apart(List<String> settings, SortedMap<String, String> variables) {
        public Apart {
            settings = List.copyOf(settings);
            variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
        }
    }

    /// The configuration as it would be if no file of the project took sources from a folder: cargo
    /// has no way to undo a `replace-with`. Empty where none does, and where a file says what
    /// cannot be said but in a file (`patch`, `paths`).
    ///
    /// @param directory absolute
    public Optional<Apart> without(Path directory) {
        var undone = new TreeSet<String>();
        files.forEach((file, content) -> {
            var sources = table(content, "source");
            for (var name : sources.keySet()) {
                if (table(sources, name).get(List.of("directory")) instanceof String text
                        && isSame(Path.of(absolute(file, "directory", text)), directory)) {
                    undone.add(name);
                }
            }
        });
        boolean sayable =
                files.values().stream()
                        .noneMatch(it -> it.contains("patch") || it.contains("paths"));
        if (undone.isEmpty() || !sayable) return Optional.empty();
        return Optional.of(new Apart(passedOn(undone), NetworkSettings.of(files)));
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return one.equals(other) || Files.isSameFile(one, other);
        } catch (IOException notThere) {
            return false;
        }
    }

    private static void collect(
            Path file,
            String root,
            List<String> keys,
            TomlTable tables,
            Set<String> undone,
            TreeMap<String, String> settings) {
        for (var name : tables.keySet()) {
            if (root.equals("source") && undone.contains(name)) continue;
            var table = table(tables, name);
            for (var key : table.keySet()) {
                if (key.equals("replace-with")
                        && table.get(List.of(key)) instanceof String to
                        && undone.contains(to)) continue;
                var value = value(file, key, table.get(List.of(key)));
                if (keys.contains(key)) {
                    var path = root + "." + TomlText.quote(name) + "." + TomlText.quote(key);
                    value.ifPresent(text -> settings.putIfAbsent(path, text));
                }
            }
        }
    }

    private static Optional<String> value(Path file, String key, @Nullable Object value) {
        return switch (value) {
            case String text -> Optional.of(TomlText.quote(absolute(file, key, text)));
            case TomlArray list -> words(list).map(words -> words(file, key, words));
            case null, default -> Optional.empty();
        };
    }

    private static Optional<List<String>> words(TomlArray list) {
        var words = list.toList().stream().filter(String.class::isInstance).map(String.class::cast);
        return Optional.of(words.toList()).filter(all -> !all.isEmpty());
    }

    private static String words(Path file, String key, List<String> words) {
        var absolute = new ArrayList<>(words);
        absolute.set(0, absolute(file, key, words.getFirst()));
        return TomlText.array(absolute);
    }

    /// A path is relative to the folder that holds `.cargo`; a program without a slash is looked
    /// for in PATH.
    private static String absolute(Path file, String key, String text) {
        var isPath =
                switch (key) {
                    case "directory", "local-registry" -> true;
                    case "linker", "runner" -> text.contains("/") || text.contains("\\");
                    default -> false;
                };
        return isPath ? file.resolve("../..").resolve(text).normalize().toString() : text;
    }

    /// cargo prefers the name without extension, and warns, when both exist.
    private static Optional<Path> fileIn(Path folder) {
        return Stream.of("config", "config.toml")
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static TomlTable read(Path file) {
        try {
            var result = Toml.parse(file);
            return result.hasErrors() ? Toml.parse("") : result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TomlTable table(TomlTable in, String name) {
        return in.get(List.of(name)) instanceof TomlTable table ? table : Toml.parse("");
    }

    private static Optional<Path> parent(Path folder) {
        return Optional.ofNullable(folder.getParent());
    }
}
