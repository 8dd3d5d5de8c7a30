package dev.gantry.lift;

import dev.gantry.lift.Library.Entity;
import dev.gantry.rustdoc.Document.Item;
import dev.gantry.rustdoc.Document.Visibility;
import dev.gantry.rustdoc.Inner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The public names of each module, re-exports followed.
///
/// Source: the Rust Reference, "Use declarations": an explicit name shadows one that a glob brings,
/// separately in each namespace; two globs that bring different items under one name make it
/// ambiguous, which is an error only when used.
final class Scopes {

    /// @param through the `use` items on the way, and the target itself if it is a module
    record Binding(String name, Entity target, List<Item> through) {}

    private enum Namespace {
        TYPES,
        VALUES,
        MACROS
    }

    private record Name(Namespace namespace, String text) {}

    private final World world;
    private final Library home;
    private final Map<Entity, List<Binding>> known = new HashMap<>();
    private final Set<Entity> underWay = new java.util.HashSet<>();
    private final Set<String> notWalked = new TreeSet<>();

    Scopes(World world, Library home) {
        this.world = world;
        this.home = home;
    }

    Set<String> notWalked() {
        return notWalked;
    }

    /// The public, visible names of a module or enum, sorted by name. A module that is being looked
    /// at already (globs may go round in circles) has none.
    List<Binding> of(Entity scope) {
        var found = known.get(scope);
        if (found != null) return found;
        if (!underWay.add(scope)) return List.of();
        var bindings = bindings(scope);
        underWay.remove(scope);
        // What was found within a circle of globs may be incomplete.
        if (underWay.isEmpty()) known.put(scope, bindings);
        return bindings;
    }

    private List<Binding> bindings(Entity scope) {
        var explicit = new LinkedHashMap<Name, Binding>();
        var globs = new ArrayList<Item>();
        for (int id : children(scope)) {
            var item = scope.library().item(id);
            if (item.isEmpty() || !isVisible(item.get())) continue;
            if (item.get().inner() instanceof Inner.Use use && use.glob()) globs.add(item.get());
            else
                explicit(scope.library(), item.get())
                        .ifPresent(it -> explicit.putIfAbsent(name(it), it));
        }
        var fromGlobs = fromGlobs(scope.library(), globs);
        explicit.forEach(fromGlobs::put);
        return fromGlobs.values().stream()
                .sorted(
                        Comparator.comparing(Binding::name)
                                .thenComparing(it -> name(it).namespace()))
                .toList();
    }

    private static List<Integer> children(Entity scope) {
        return switch (scope.item().inner()) {
            case Inner.Module module -> module.items();
            case Inner.Enum type -> type.variants();
            default -> List.of(); // nothing else can be the target of a glob
        };
    }

    private static boolean isVisible(Item item) {
        return item.visibility() != Visibility.RESTRICTED && !Library.isHidden(item);
    }

    private Optional<Binding> explicit(Library library, Item item) {
        return switch (item.inner()) {
            case Inner.Use use -> reexport(library, item, use);
            case Inner.ExternCrate(var name, var rename) ->
                    world.libraryNamed(library, name)
                            .map(Library::root)
                            .filter(root -> isWalked(root, item))
                            .map(root -> new Binding(rename.orElse(name), root, List.of(item)));
            default ->
                    item.name()
                            .map(name ->
                                    new Binding(
                                            name, new Entity(library, item.id()), ownStep(item)));
        };
    }

    private static List<Item> ownStep(Item item) {
        return item.inner() instanceof Inner.Module ? List.of(item) : List.of();
    }

    private Optional<Binding> reexport(Library library, Item item, Inner.Use use) {
        return target(library, item, use)
                .filter(target -> !Library.isHidden(target.item()))
                .map(target -> new Binding(use.name(), target, List.of(item)));
    }

    /// What a `use` leads to, other `use` items passed through; empty for what is not an item of
    /// ours to show.
    private Optional<Entity> target(Library library, Item item, Inner.Use use) {
        if (use.id().isEmpty()) return Optional.empty(); // a primitive type
        return switch (world.target(library, use.id().get())) {
            case World.Target.Known(var entity)
                    when entity.item().inner() instanceof Inner.Use next
                            && !entity.item().equals(item) ->
                    target(entity.library(), entity.item(), next);
            case World.Target.Known(var entity) ->
                    isWalked(entity, item) ? Optional.of(entity) : Optional.empty();
            case World.Target.OfStd _ -> Optional.empty();
            case World.Target.Missing _ -> {
                notWalked.add("re-export " + use.source());
                yield Optional.empty();
            }
        };
    }

    /// Modules of other crates are entered with care: a crate that re-exports another whole may
    /// bring more of it than it has itself.
    private boolean isWalked(Entity target, Item use) {
        var crate = target.library().crate();
        if (crate.equals(home.crate()) || !(target.item().inner() instanceof Inner.Module))
            return true;
        if (crate.libName().endsWith("_sys")) return false;
        return Library.isInline(use) || world.closure().sameRepository(home.crate(), crate);
    }

    private Map<Name, Binding> fromGlobs(Library library, List<Item> globs) {
        var brought = new LinkedHashMap<Name, Binding>();
        var ambiguous = new java.util.HashSet<Name>();
        for (var glob : globs) {
            var target = target(library, glob, (Inner.Use) glob.inner());
            for (var binding : target.map(this::of).orElse(List.of())) {
                var through = new ArrayList<Item>();
                through.add(glob);
                through.addAll(binding.through());
                var further = new Binding(binding.name(), binding.target(), List.copyOf(through));
                var before = brought.putIfAbsent(name(binding), further);
                if (before != null && !before.target().equals(binding.target())) {
                    ambiguous.add(name(binding));
                }
            }
        }
        brought.keySet().removeAll(ambiguous);
        return brought;
    }

    private static Name name(Binding binding) {
        var namespace =
                switch (binding.target().item().inner()) {
                    case Inner.Function _, Inner.Constant _, Inner.Static _ -> Namespace.VALUES;
                    case Inner.Macro _, Inner.ProcMacro _ -> Namespace.MACROS;
                    default -> Namespace.TYPES;
                };
        return new Name(namespace, binding.name());
    }
}
