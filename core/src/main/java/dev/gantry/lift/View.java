package dev.gantry.lift;

import dev.gantry.api.CrateId;
import dev.gantry.api.ItemPath;
import dev.gantry.lift.Library.Entity;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Names items as one crate sees them.
final class View {

    /// A name, or why there is none.
    sealed interface Name {
        record Importable(ItemPath path) implements Name {}

        record Unnamed(String why) implements Name {}
    }

    private final World world;
    private final Library home;
    private final Set<CrateId> shown = new TreeSet<>();

    View(World world, Library home) {
        this.world = world;
        this.home = home;
    }

    Library home() {
        return home;
    }

    Set<CrateId> shown() {
        return shown;
    }

    /// The name of what `id` stands for in the library's document. A crate that is named is shown.
    Name name(Library library, int id) {
        var name = nameOf(world.target(library, id));
        if (name instanceof Name.Importable(var path)
                && !path.crate().isStd()
                && !path.crate().equals(home.crate())) {
            shown.add(path.crate());
        }
        return name;
    }

    /// As [#name], for a place that shows nothing: a link in the docs.
    Optional<ItemPath> mention(Library library, int id) {
        return nameOf(world.target(library, id)) instanceof Name.Importable(var path)
                ? Optional.of(path)
                : Optional.empty();
    }

    private Name nameOf(World.Target target) {
        return switch (target) {
            case World.Target.OfStd(var path) -> new Name.Importable(path);
            case World.Target.Missing(var description) -> new Name.Unnamed(description);
            case World.Target.Known(var entity) ->
                    path(entity)
                            .<Name>map(Name.Importable::new)
                            .orElseGet(() -> new Name.Unnamed(notImportable(entity)));
        };
    }

    /// By the crate itself if it exports the item, else by the crate that defines it.
    Optional<ItemPath> path(Entity entity) {
        var own = path(home, entity);
        return own.isPresent() ? own : path(entity.library(), entity);
    }

    Optional<ItemPath> path(Library exporter, Entity entity) {
        return world.exports(exporter)
                .canonical(entity)
                .map(path -> new ItemPath(exporter.crate(), path.segments()));
    }

    private static String notImportable(Entity entity) {
        var definition = entity.library().document().paths().get(entity.id());
        var written =
                definition == null
                        ? entity.item().name().orElse("an item")
                        : String.join("::", definition.path());
        return "`" + written + "`, which is not public";
    }
}
