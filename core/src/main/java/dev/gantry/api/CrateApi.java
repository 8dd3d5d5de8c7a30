package dev.gantry.api;

import java.util.List;

/// Everything public of one crate.
///
/// @param crateDocs Markdown of the crate's root
/// @param modules public modules with their docs, sorted by path
/// @param items each at its canonical path, sorted by path and kind
/// @param shows crates other than std whose types occur in signatures, sorted
/// @param unknown kinds of items that were preserved but not understood, such as `keyword foo`,
///   sorted
public record CrateApi(
        CrateId crate,
        String crateDocs,
        List<Module> modules,
        List<Item> items,
        List<CrateId> shows,
        List<String> unknown) {

    public record Module(ItemPath path, String docs) {}
}
