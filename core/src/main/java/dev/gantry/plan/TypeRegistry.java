package dev.gantry.plan;

import dev.gantry.api.CrateApi;
import dev.gantry.api.CrateId;
import dev.gantry.api.Item;
import dev.gantry.api.ItemPath;
import dev.gantry.api.Type;
import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.BoundTypes;
import dev.gantry.typemap.Std;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The worklist of types: each type that a mapping asks for gets a class, once, and waits for its
/// members to be planned.
final class TypeRegistry implements BoundTypes {

    /// A type with its class.
    record Known(BoundType bound, Item.TypeItem item) {}

    private final PlanRequest.Shown shown;
    private final Definitions definitions = new Definitions(id -> crate(id).map(CrateTypes::api));
    private final Map<CrateId, Optional<CrateTypes>> crates = new TreeMap<>();
    private final Map<BoundType, Known> known = new LinkedHashMap<>();
    private final Deque<Known> waiting = new ArrayDeque<>();

    TypeRegistry(PlanRequest.Shown shown) {
        this.shown = shown;
    }

    /// Makes an imported crate known before others may ask for it.
    CrateTypes add(PlanRequest request) {
        return crates.computeIfAbsent(
                        request.api().crate(), _ -> Optional.of(new CrateTypes(request)))
                .orElseThrow();
    }

    /// The crates met so far, sorted.
    Iterable<CrateTypes> crates() {
        return crates.values().stream().flatMap(Optional::stream).toList();
    }

    @Override
    public Optional<BoundType> find(Type.Named type) {
        if (type.path().crate().isStd() || !type.arguments().isEmpty()) return Optional.empty();
        return crate(type.path().crate())
                .flatMap(crate -> crate.find(type.path()))
                .map(found -> {
                    if (known.putIfAbsent(found.bound(), found) == null) waiting.add(found);
                    return found.bound();
                });
    }

    private Optional<CrateTypes> crate(CrateId id) {
        var there = crates.get(id);
        if (there != null) return there;
        var found = shown.find(id).map(CrateTypes::new);
        crates.put(id, found);
        return found;
    }

    Definitions definitions() {
        return definitions;
    }

    /// The types of a crate that can have a class.
    List<Known> of(CrateTypes crate) {
        return List.copyOf(crate.inOrder);
    }

    /// The crate of a type that is known.
    CrateTypes crate(Known type) {
        return crate(type.bound().path().crate()).orElseThrow();
    }

    Optional<Known> next() {
        return Optional.ofNullable(waiting.poll());
    }

    /// The types of one crate that can have a class: no parameters, no lifetimes.
    static final class CrateTypes {
        private final PlanRequest request;
        private final String symbol;
        private final Map<ItemPath, Known> types = new TreeMap<>();
        private final List<Known> inOrder = new ArrayList<>();
        private final Map<String, JavaNames.Unique> names = new HashMap<>();

        CrateTypes(PlanRequest request) {
            this.request = request;
            this.symbol = CrateNames.symbol(request.api().crate());
            for (var item : request.api().items()) {
                if (item instanceof Item.TypeItem type && bindable(type)) put(type);
            }
        }

        static boolean bindable(Item.TypeItem type) {
            return type.generics().isEmpty() && !(type.kind() instanceof Item.TypeKind.Union);
        }

        private void put(Item.TypeItem type) {
            var path = type.meta().path();
            var javaPackage = javaPackage(path);
            var name =
                    names.computeIfAbsent(javaPackage, _ -> new JavaNames.Unique(true))
                            .give(JavaNames.type(path.name()));
            var bound =
                    new BoundType(
                            path,
                            symbol + "_" + String.join("_", path.segments()),
                            javaPackage + "." + name,
                            isError(type) ? BoundType.Kind.ERROR : BoundType.Kind.HANDLE);
            var found = new Known(bound, type);
            types.put(path, found);
            inOrder.add(found);
            type.meta().aliases().forEach(alias -> types.putIfAbsent(alias, found));
        }

        private static boolean isError(Item.TypeItem type) {
            return type.impls().stream()
                    .flatMap(impl -> impl.trait().stream())
                    .anyMatch(trait -> Std.ERROR.is(trait.path()));
        }

        Optional<Known> find(ItemPath path) {
            return Optional.ofNullable(types.get(path));
        }

        /// The name of a class beside the types of its package.
        String holder(ItemPath function) {
            var javaPackage = javaPackage(function);
            var modules = function.modules();
            var name =
                    JavaNames.type(modules.isEmpty() ? api().crate().libName() : modules.getLast());
            return javaPackage + "." + name;
        }

        /// The type that takes the free functions of a module: the one with the holder's name,
        /// ignoring case.
        Optional<BoundType> typeNamed(String java) {
            return types.values().stream()
                    .map(Known::bound)
                    .filter(type -> type.java().equalsIgnoreCase(java))
                    .findFirst();
        }

        private String javaPackage(ItemPath path) {
            return JavaNames.inPackage(request.javaPackage(), path.modules());
        }

        CrateApi api() {
            return request.api();
        }

        PlanRequest request() {
            return request;
        }

        String symbol() {
            return symbol;
        }
    }
}
