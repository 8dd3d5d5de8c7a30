package dev.gantry.plan;

import dev.gantry.api.CrateApi;
import dev.gantry.api.CrateId;
import dev.gantry.api.Item;
import dev.gantry.api.ItemPath;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// Finds the types, traits and aliases of all crates in sight by their paths, canonical or not.
final class Definitions {
    private final Function<CrateId, Optional<CrateApi>> apis;
    private final Map<CrateId, Map<ItemPath, Item>> byCrate = new TreeMap<>();

    Definitions(Function<CrateId, Optional<CrateApi>> apis) {
        this.apis = apis;
    }

    Optional<Item.TypeItem> type(ItemPath path) {
        return find(path, Item.TypeItem.class);
    }

    /// The trait as the crate shows it, if it does: under a path of its own.
    Optional<Item.TraitItem> trait(CrateId crate, ItemPath path) {
        return find(crate, path, Item.TraitItem.class).or(() -> find(path, Item.TraitItem.class));
    }

    /// Only of those that the crate has or shows.
    Optional<Item.TraitItem> ownTrait(CrateId crate, ItemPath path) {
        return find(crate, path, Item.TraitItem.class);
    }

    Optional<Item.TypeAlias> alias(ItemPath path) {
        return find(path, Item.TypeAlias.class);
    }

    /// Where the item is defined: one item has one such path, whichever crates re-export it.
    ItemPath origin(ItemPath path) {
        return find(path, Item.class).map(Item::meta).map(Definitions::origin).orElse(path);
    }

    private static ItemPath origin(Item.Meta meta) {
        return meta.aliases().stream()
                .filter(alias -> !alias.crate().equals(meta.path().crate()))
                .findFirst()
                .orElse(meta.path());
    }

    private <T extends Item> Optional<T> find(ItemPath path, Class<T> kind) {
        return path.crate().isStd() ? Optional.empty() : find(path.crate(), path, kind);
    }

    private <T extends Item> Optional<T> find(CrateId crate, ItemPath path, Class<T> kind) {
        var index = byCrate.get(crate);
        if (index == null) {
            index = index(crate); // may ask for other crates
            byCrate.put(crate, index);
        }
        var found = index.get(path);
        return Optional.ofNullable(found).filter(kind::isInstance).map(kind::cast);
    }

    private Map<ItemPath, Item> index(CrateId crate) {
        Map<ItemPath, Item> all = new HashMap<>();
        var items = apis.apply(crate).map(CrateApi::items).orElse(java.util.List.of());
        for (var item : items) if (isType(item)) all.put(item.meta().path(), item);
        for (var item : items) {
            if (!isType(item)) continue;
            for (var alias : item.meta().aliases()) all.putIfAbsent(alias, item);
        }
        return all;
    }

    /// Types, traits and aliases share one namespace.
    private static boolean isType(Item item) {
        return switch (item) {
            case Item.TypeItem _, Item.TraitItem _, Item.TypeAlias _ -> true;
            case Item.Function _, Item.Constant _, Item.Macro _ -> false;
        };
    }
}
