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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The configuration files cargo would read in a folder (The Cargo Book, "Configuration",
/// "Hierarchical structure"): `.cargo/config.toml` of it and of every folder above, nearest first,
/// then cargo home's. A malformed file counts as empty here; cargo itself refuses it in resolve.
///
/// @param files of the folder and those above, nearest first, without cargo home's
/// @param ofHome cargo home's, when there is one
public record CargoConfig(SequencedMap<Path, TomlTable> files, Optional<Path> ofHome) {

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
        var ofHome = fileIn(cargoHome);
        var files = new LinkedHashMap<Path, TomlTable>();
        for (var at = Optional.of(folder); at.isPresent(); at = parent(at.get())) {
            fileIn(at.get().resolve(".cargo"))
                    .filter(file -> !ofHome.equals(Optional.of(file)))
                    .ifPresent(file -> files.put(file, read(file)));
        }
        return new CargoConfig(files, ofHome);
    }

    /// Makes sure that nothing but cargo home's configuration reaches a compilation.
    ///
    /// @throws ProblemException [CargoProblem.ConfigAboveStore] when a folder above the store
    ///   configures cargo, [CargoProblem.BootstrapInConfig] when cargo home's `[env]` sets
    ///   RUSTC_BOOTSTRAP
    public static void requireIsolation(Path emptyFolder, Path cargoHome) {
        var config = of(emptyFolder, cargoHome);
        var problems = new ArrayList<CargoProblem>();
        config.files().keySet().forEach(f -> problems.add(new CargoProblem.ConfigAboveStore(f)));
        config.ofHome()
                .filter(file -> read(file).contains(List.of("env", "RUSTC_BOOTSTRAP")))
                .ifPresent(file -> problems.add(new CargoProblem.BootstrapInConfig(file)));
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    /// Every named registry, in any file.
    List<String> registryNames() {
        return Stream.concat(files.values().stream(), ofHome.map(CargoConfig::read).stream())
                .flatMap(file -> table(file, "registries").keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /// What of the project's configuration must hold in the empty folder too, as `key=value` of
    /// `--config`, sorted: where sources are, and the linker and runner of targets. The nearest
    /// file wins. Cargo home's is read there anyway.
    public List<String> passedOn() {
        var settings = new TreeMap<String, String>();
        files.forEach((file, content) -> {
            PASSED_ON.forEach(
                    (root, keys) -> collect(file, root, keys, table(content, root), settings));
        });
        return settings.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList();
    }

    private static void collect(
            Path file,
            String root,
            List<String> keys,
            TomlTable tables,
            TreeMap<String, String> settings) {
        for (var name : tables.keySet()) {
            var table = table(tables, name);
            for (var key : table.keySet()) {
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
