package dev.gantry.api;

import java.util.List;

/// An importable path.
///
/// @param segments below the crate, the item's own name last; for `regex::bytes::Regex`: `bytes`,
///   `Regex`
public record ItemPath(CrateId crate, List<String> segments) implements Comparable<ItemPath> {

    public ItemPath {
        segments = List.copyOf(segments);
    }

    public static ItemPath std(String... segments) {
        return new ItemPath(CrateId.STD, List.of(segments));
    }

    public String name() {
        return segments.getLast();
    }

    /// The path of an item of this one.
    public ItemPath member(String name) {
        var longer = new java.util.ArrayList<>(segments);
        longer.add(name);
        return new ItemPath(crate, longer);
    }

    /// The modules between the crate and the item.
    public List<String> modules() {
        return segments.subList(0, segments.size() - 1);
    }

    /// As Rust writes it, such as `regex::bytes::Regex`.
    @Override
    public String toString() {
        return crate.libName() + "::" + String.join("::", segments);
    }

    @Override
    public int compareTo(ItemPath other) {
        int byCrate = crate.compareTo(other.crate);
        return byCrate != 0 ? byCrate : toString().compareTo(other.toString());
    }
}
