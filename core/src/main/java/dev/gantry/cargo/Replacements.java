package dev.gantry.cargo;

import dev.gantry.host.Host;
import dev.gantry.lockfile.Registries;
import dev.gantry.registry.IndexPath;
import dev.gantry.store.Digest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The registries whose packages cargo takes from the store (The Cargo Book, "Source Replacement").
/// It depends on the configuration alone, so that all calls of cargo agree.
///
/// @param folders by cargo's name of the registry: the local registry in its place
/// @param settings `key=value` of `--config`
/// @param file of our own, a configuration that compilations read: these settings where the store
///   serves the lock, and none where cargo had to fetch itself; empty where nothing is replaced
public record Replacements(
        SortedMap<String, Path> folders, List<String> settings, Optional<Path> file) {
    static final Replacements NONE = new Replacements(new TreeMap<>(), List.of(), Optional.empty());

    private static final String PREFIX = "gantry-";
    private static final int DIGITS = 16;

    public Replacements {
        folders = Collections.unmodifiableSortedMap(new TreeMap<>(folders));
        settings = List.copyOf(settings);
    }

    /// @param project whose configuration holds
    /// @param below the folder for all local registries
    /// @param file of this project's compilations
    public static Replacements of(Host host, Path project, Path below, Path file) {
        var home = Cargo.home(host);
        var config = CargoConfig.of(project, home);
        var access = new RegistryAccess(host, home, config);
        var folders = new TreeMap<String, Path>();
        var settings = new ArrayList<String>();
        if (access.isReplaceable("")) {
            var folder = folder(below, Registries.DEFAULT, access.configuredIndex(""));
            folders.put(Registries.DEFAULT, folder);
            replace(RegistryAccess.DEFAULT_SOURCE, Registries.DEFAULT, folder, settings);
        }
        var indexes = new HashSet<String>();
        for (var name : config.registryNames()) {
            var index = access.index(name).orElse("");
            if (!IndexPath.isName(name) || name.equals(Registries.DEFAULT)) continue;
            if (!access.isReplaceable(name) || !indexes.add(index)) continue;
            var folder = folder(below, name, access.configuredIndex(name));
            folders.put(name, folder);
            // a compilation does not see the variable that may say so
            settings.add("registries." + TomlText.quote(name) + ".index=" + TomlText.quote(index));
            var source = config.sourceOf(index);
            if (source.isEmpty()) settings.add(setting(PREFIX + "of-" + name, "registry", index));
            replace(source.orElse(PREFIX + "of-" + name), name, folder, settings);
        }
        return new Replacements(folders, settings, Optional.of(file));
    }

    /// One name may be that of different registries in different projects.
    private static Path folder(Path below, String name, Optional<String> index) {
        var place = index.map(text -> "-" + Digest.of(text).hex().substring(0, DIGITS)).orElse("");
        return below.resolve(name + place);
    }

    private static void replace(
            String source, String registry, Path folder, List<String> settings) {
        settings.add(setting(source, "replace-with", PREFIX + registry));
        settings.add(setting(PREFIX + registry, "local-registry", folder.toString()));
    }

    private static String setting(String source, String key, String value) {
        return "source." + TomlText.quote(source) + "." + key + "=" + TomlText.quote(value);
    }

    /// Tells compilations where packages are.
    ///
    /// @param fromStore the store has all that the lock needs of these registries
    void tell(boolean fromStore) {
        var lines = fromStore ? String.join("\n", settings) + "\n" : "";
        file.ifPresent(place -> WorkspaceFiles.replace(place, lines));
    }
}
