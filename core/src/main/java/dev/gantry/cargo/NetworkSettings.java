package dev.gantry.cargo;

import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What configuration files say of proxies, certificates and registries, as the variables by which
/// cargo knows the same (The Cargo Book, "Configuration", "Environment variables"): arguments,
/// unlike variables, are seen by other users of the machine. A list becomes its words with spaces
/// between.
final class NetworkSettings {
    private static final List<String> ROOTS = List.of("http", "net", "registries", "registry");

    private NetworkSettings() {}

    /// @param files nearest first: that wins
    static SortedMap<String, String> of(SequencedMap<Path, TomlTable> files) {
        var variables = new TreeMap<String, String>();
        files.forEach((file, content) -> {
            for (var keys : content.keyPathSet()) {
                if (!ROOTS.contains(keys.getFirst())) continue;
                var value = text(file, keys.getLast(), content.get(keys));
                if (!value.isEmpty()) variables.putIfAbsent(name(keys), value);
            }
        });
        return variables;
    }

    private static String name(List<String> keys) {
        return "CARGO_"
                + keys.stream()
                        .map(key -> key.toUpperCase(Locale.ROOT).replace('-', '_'))
                        .collect(Collectors.joining("_"));
    }

    /// A path is relative to the folder that holds `.cargo`.
    private static String text(Path file, String key, @Nullable Object value) {
        return switch (value) {
            case String path when key.equals("cainfo") ->
                    file.resolve("../..").resolve(path).normalize().toString();
            case TomlArray words ->
                    words.toList().stream().map(String::valueOf).collect(Collectors.joining(" "));
            case null -> "";
            default -> value.toString();
        };
    }
}
