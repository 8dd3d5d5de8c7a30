package dev.gantry.manifest;

import dev.gantry.manifest.Manifest.GitReference;
import dev.gantry.manifest.Manifest.Source;
import dev.gantry.manifest.ProjectEdit.Entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// How a crate that is added stands in gantry.toml.
record EntryWriter(TomlEdit toml) {
    private static final List<String> SOURCES =
            List.of("version", "registry", "path", "git", "branch", "tag", "rev");

    /// A new entry.
    ///
    /// @param entries that are there
    /// @param others what other tables ask of the crate
    TomlEdit put(Addition addition, String alias, List<Entry> entries, List<CrateMention> others) {
        var key = freeKey(addition.name(), alias, entries);
        boolean taken = !key.equals(addition.name());
        var parts = source(addition.source());
        if (addition.withoutDefaults()) parts.put("default-features", "false");
        if (!addition.features().isEmpty()) {
            parts.put("features", TomlValue.list(addition.features()));
        }
        if (taken) parts.put("package", TomlValue.quoted(addition.name()));
        // where it is not written it is that of the other tables
        boolean said = addition.alias().isPresent() && !others.isEmpty();
        if (said || !alias.equals(key.replace('-', '_'))) {
            parts.put("alias", TomlValue.quoted(alias));
        }
        boolean plain = parts.size() == 1 && parts.containsKey("version");
        return toml.put(key, plain ? parts.firstEntry().getValue() : inline(parts));
    }

    /// The crate's name; where an entry has that key, one made of the alias.
    private static String freeKey(String crate, String alias, List<Entry> entries) {
        var keys = entries.stream().map(Entry::key).toList();
        var usual = alias.replace('.', '-');
        return Stream.concat(Stream.of(crate), Stream.iterate(usual, key -> key + "_"))
                .filter(key -> !keys.contains(key))
                .findFirst()
                .orElseThrow();
    }

    private static String inline(SequencedMap<String, String> parts) {
        var pairs = parts.entrySet().stream().map(it -> it.getKey() + " = " + it.getValue());
        return "{ " + String.join(", ", pairs.toList()) + " }";
    }

    /// The entry that is there, with what the addition says besides.
    TomlEdit updated(Entry entry, Addition addition, String alias) {
        var key = entry.key();
        var edit = toml;
        boolean registry = addition.source() instanceof Source.Registry;
        if (!entry.mention().source().equals(Optional.of(addition.source()))) {
            var parts = source(addition.source());
            if (edit.isPlain(key) && !registry) {
                edit = edit.replace(key, inline(parts));
            } else {
                for (var part : parts.entrySet()) {
                    edit = edit.set(key, part.getKey(), part.getValue());
                }
                for (var other : SOURCES) {
                    boolean kept =
                            parts.containsKey(other) || (registry && other.equals("registry"));
                    if (!kept) edit = edit.unset(key, other);
                }
            }
        }
        if (addition.withoutDefaults()) edit = edit.set(key, "default-features", "false");
        var more =
                addition.features().stream()
                        .filter(feature -> !entry.mention().features().contains(feature))
                        .map(TomlValue::quoted)
                        .toList();
        if (!more.isEmpty()) edit = edit.append(key, "features", more);
        if (alias.equals(entry.alias())) return edit;
        return edit.set(key, "alias", TomlValue.quoted(alias));
    }

    private static SequencedMap<String, String> source(Source source) {
        var parts = new LinkedHashMap<String, String>();
        switch (source) {
            case Source.Registry(var requirement, _) ->
                    parts.put("version", TomlValue.quoted(requirement));
            case Source.Path(var path, _) -> parts.put("path", TomlValue.quoted(path));
            case Source.Git(var url, var reference, _) -> {
                parts.put("git", TomlValue.quoted(url));
                switch (reference) {
                    case GitReference.DefaultBranch() -> {}
                    case GitReference.Branch(var name) ->
                            parts.put("branch", TomlValue.quoted(name));
                    case GitReference.Tag(var name) -> parts.put("tag", TomlValue.quoted(name));
                    case GitReference.Rev(var name) -> parts.put("rev", TomlValue.quoted(name));
                }
            }
        }
        if (!source.requirement().equals(Requirement.ANY)) {
            parts.put("version", TomlValue.quoted(source.requirement()));
        }
        return parts;
    }
}
