package dev.gantry.lift;

import dev.gantry.api.CrateApi;
import dev.gantry.api.CrateId;
import dev.gantry.api.Item;
import dev.gantry.api.ItemPath;
import dev.gantry.lift.Library.Entity;
import dev.gantry.rustdoc.Document;
import dev.gantry.rustdoc.Inner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The door of the room.
public final class Lift {
    private final World world;
    private final View view;
    private final Links links;
    private final Library home;

    private Lift(CrateId crate, Document document, Closure closure) {
        this.world = new World(closure);
        this.home = world.home(crate, document);
        this.view = new View(world, home);
        this.links = new Links(view);
    }

    /// The API of the crate that the document describes. The same documents give the same API,
    /// whatever their ids.
    public static CrateApi lift(CrateId crate, Document document, Closure closure) {
        return new Lift(crate, document, closure).api();
    }

    private CrateApi api() {
        var exports = world.exports(home);
        var modules = new ArrayList<CrateApi.Module>();
        var items = new ArrayList<Item>();
        var unknown = new TreeSet<>(exports.notWalked());
        for (var entity : exports.entities()) {
            var item = entity.item();
            ItemLifter.unknown(item).ifPresent(unknown::add);
            if (item.inner() instanceof Inner.Module module) {
                if (!module.crateRoot() || !entity.library().equals(home)) {
                    modules.add(new CrateApi.Module(path(entity), item.docs()));
                }
            } else {
                lifter(entity).lift().ifPresent(items::add);
            }
        }
        modules.sort(Comparator.comparing(CrateApi.Module::path));
        items.sort(
                Comparator.<Item, ItemPath>comparing(item -> item.meta().path())
                        .thenComparing(item -> item.getClass().getSimpleName()));
        return new CrateApi(
                home.crate(),
                home.root().item().docs(),
                List.copyOf(modules),
                List.copyOf(items),
                List.copyOf(view.shown()),
                List.copyOf(unknown));
    }

    private ItemPath path(Entity entity) {
        return view.path(home, entity).orElseThrow();
    }

    private ItemLifter lifter(Entity entity) {
        var through = world.exports(home).canonical(entity).orElseThrow().through();
        var metas = new MetaLifter(links, entity.library(), through);
        var meta = metas.meta(entity.item(), path(entity), aliases(entity));
        var types = new TypeLifter(view, entity.library());
        return new ItemLifter(types, metas, entity.item(), meta);
    }

    /// The other paths within this crate, and the one in the crate that defines the item.
    private List<ItemPath> aliases(Entity entity) {
        var own =
                world.exports(home).all(entity).stream()
                        .skip(1)
                        .map(path -> new ItemPath(home.crate(), path.segments()));
        var defined =
                entity.library().equals(home)
                        ? Stream.<ItemPath>empty()
                        : view.path(entity.library(), entity).stream();
        return Stream.concat(own, defined).distinct().sorted().toList();
    }
}
