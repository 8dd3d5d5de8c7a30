package dev.gantry.cargo;

import dev.gantry.host.Processes;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Learns the source ids of registries from cargo itself, so that no address of one is written
/// anywhere: a manifest that names each registry is read by `cargo metadata --no-deps`, which asks
/// nobody.
final class RegistryNames {
    static final String DEFAULT = "default";

    private RegistryNames() {}

    /// From source id to name.
    ///
    /// @param folder of our own, written over
    static SortedMap<String, String> learn(
            Cargo cargo, Processes processes, List<String> configured, Path folder) {
        var names = new TreeMap<String, String>();
        // of two names for one registry the first counts, as in Replacements
        ask(cargo, processes, folder, Map.of(DEFAULT, "")).forEach(names::putIfAbsent);
        // A name that is configured without an index is refused; then the others still count.
        for (var name : configured) {
            ask(cargo, processes, folder, Map.of(name, name)).forEach(names::putIfAbsent);
        }
        return names;
    }

    private static Map<String, String> ask(
            Cargo cargo, Processes processes, Path folder, Map<String, String> registries) {
        var manifest = folder.resolve("Cargo.toml");
        WorkspaceFiles.write(folder.resolve("lib.rs"), "");
        WorkspaceFiles.write(manifest, text(registries));
        var completed = processes.run(cargo.declared(manifest));
        var names = new TreeMap<String, String>();
        if (completed.success()) {
            for (var crate : MetadataReader.read(completed.output().getLast()).packages()) {
                for (var declared : crate.dependencies()) {
                    declared.source().ifPresent(source -> names.put(source, declared.name()));
                }
            }
        }
        return names;
    }

    private static String text(Map<String, String> registries) {
        var text = new StringBuilder();
        text.append(
                """
                [package]
                name = "gantry-registries"
                version = "0.0.0"
                edition = "2024"

                [lib]
                path = "lib.rs"

                [workspace]

                [dependencies]
                """);
        registries.forEach((key, registry) -> {
            var from = registry.isEmpty() ? "" : ", registry = " + TomlText.quote(registry);
            text.append(TomlText.quote(key) + " = { version = \"*\"" + from + " }\n");
        });
        return text.toString();
    }
}
