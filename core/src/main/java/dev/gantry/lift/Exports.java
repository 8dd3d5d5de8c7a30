package dev.gantry.lift;

import dev.gantry.lift.Library.Entity;
import dev.gantry.rustdoc.Document.Item;
import dev.gantry.rustdoc.Inner;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What a crate makes public, and under which paths: the walk of modules and `pub use` from its
/// root.
final class Exports {

    /// A module seen from this many paths is walked no more: mutual re-exports would never end.
    private static final int MOST_PATHS = 8;

    /// One path to an item.
    ///
    /// @param segments below the crate
    /// @param through the modules and `use` items on the way, outermost first
    record Path(List<String> segments, List<Item> through) {
        Path then(String name, List<Item> further) {
            var longer = new ArrayList<>(segments);
            longer.add(name);
            var more = new ArrayList<>(through);
            more.addAll(further);
            return new Path(List.copyOf(longer), List.copyOf(more));
        }

        private boolean throughPrelude() {
            return segments.subList(0, segments.size() - 1).contains("prelude");
        }
    }

    /// The canonical path comes first in this order.
    static final Comparator<Path> ORDER =
            Comparator.comparing(Path::throughPrelude)
                    .thenComparing(path -> path.segments().size())
                    .thenComparing(path -> String.join("::", path.segments()));

    private final Map<Entity, List<Path>> paths;
    private final Set<String> notWalked;

    private Exports(Map<Entity, List<Path>> paths, Set<String> notWalked) {
        this.paths = paths;
        this.notWalked = notWalked;
    }

    static Exports of(World world, Library library) {
        return new Walk(world, library).walk();
    }

    /// All public items, modules too.
    Set<Entity> entities() {
        return paths.keySet();
    }

    /// The canonical path, if the item is public.
    Optional<Path> canonical(Entity entity) {
        return Optional.ofNullable(paths.get(entity)).map(List::getFirst);
    }

    /// The canonical path and all others.
    List<Path> all(Entity entity) {
        return paths.getOrDefault(entity, List.of());
    }

    /// Re-exports that lead to nothing known, such as `re-export a::B`.
    Set<String> notWalked() {
        return notWalked;
    }

    private static final class Walk {
        private record Step(Entity module, Path path, Set<Entity> inside) {}

        private final Scopes scopes;
        private final Library home;
        private final Map<Entity, List<Path>> paths = new LinkedHashMap<>();
        private final Map<Entity, Integer> visits = new HashMap<>();
        private final ArrayDeque<Step> ahead = new ArrayDeque<>();

        Walk(World world, Library home) {
            this.scopes = new Scopes(world, home);
            this.home = home;
        }

        Exports walk() {
            ahead.add(new Step(home.root(), new Path(List.of(), List.of()), Set.of(home.root())));
            while (!ahead.isEmpty()) visit(ahead.remove());
            paths.replaceAll((_, all) -> all.stream().distinct().sorted(ORDER).toList());
            return new Exports(paths, new TreeSet<>(scopes.notWalked()));
        }

        private void visit(Step step) {
            if (visits.merge(step.module(), 1, Integer::sum) > MOST_PATHS) return;
            for (var binding : scopes.of(step.module())) {
                var entity = binding.target();
                var path = step.path().then(binding.name(), binding.through());
                paths.computeIfAbsent(entity, _ -> new ArrayList<>()).add(path);
                if (entity.item().inner() instanceof Inner.Module
                        && !step.inside().contains(entity)) {
                    var inside = new HashSet<>(step.inside());
                    inside.add(entity);
                    ahead.add(new Step(entity, path, inside));
                }
            }
        }
    }
}
