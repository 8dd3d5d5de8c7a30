package dev.gantry.emit.java;

import dev.gantry.api.Item;
import dev.gantry.api.ItemPath;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The items that one documentation links to, by the text that names them.
final class DocLinks {
    static final DocLinks NONE = new DocLinks(List.of(), _ -> Optional.empty());

    private final Map<String, Optional<String>> targets = new HashMap<>();

    /// @param java the reference to what is bound of an item, as javadoc reads it
    DocLinks(
            List<Item.DocLink> links,
            java.util.function.Function<ItemPath, Optional<String>> java) {
        for (var link : links) {
            var target = java.apply(link.target());
            targets.put(link.text(), target);
            targets.putIfAbsent(link.text().replace("`", ""), target);
        }
    }

    boolean knows(String text) {
        return targets.containsKey(text);
    }

    /// Empty for an item that is not bound, and for what names no item.
    Optional<String> java(String text) {
        return targets.getOrDefault(text, Optional.empty());
    }
}
