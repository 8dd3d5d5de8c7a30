package dev.gantry.plan;

import dev.gantry.api.CrateApi;
import dev.gantry.api.CrateId;
import dev.gantry.api.Item;
import dev.gantry.api.ItemPath;
import dev.gantry.api.Type;
import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.BoundTypes;
import dev.gantry.typemap.In;
import dev.gantry.typemap.Value;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The worklist of types: each type that a mapping asks for gets a class, once, and waits for its
/// members to be planned.
final class TypeRegistry implements BoundTypes {

    /// A type with its class.
    ///
    /// @param meta of the type, or of the alias that names it
    /// @param shape what impls are matched with
    /// @param struct of a record
    record Known(
            BoundType bound,
            Item.TypeItem item,
            Item.Meta meta,
            Type.Named shape,
            Optional<Value.Struct> struct) {

        private Known or(Value.Struct record) {
            return new Known(record.type(), item, meta, shape, Optional.of(record));
        }
    }

    private final PlanRequest.Shown shown;
    private final Definitions definitions = new Definitions(id -> crate(id).map(CrateTypes::api));
    private final Instances instances =
            new Instances(definitions, id -> crate(id).map(CrateTypes::api));
    private final Map<CrateId, Optional<CrateTypes>> crates = new TreeMap<>();
    private final Map<BoundType, Known> known = new LinkedHashMap<>();
    private final Deque<Known> waiting = new ArrayDeque<>();
    private final Set<ItemPath> refuted;

    /// @param refuted types that are no records, as rustc has said
    TypeRegistry(PlanRequest.Shown shown, Set<ItemPath> refuted) {
        this.shown = shown;
        this.refuted = refuted;
    }

    /// Makes an imported crate known before others may ask for it.
    CrateTypes add(PlanRequest request) {
        return crates.computeIfAbsent(
                        request.api().crate(), _ -> Optional.of(new CrateTypes(request, refuted)))
                .orElseThrow();
    }

    /// The crates met so far, sorted.
    Iterable<CrateTypes> crates() {
        return crates.values().stream().flatMap(Optional::stream).toList();
    }

    @Override
    public Optional<BoundType> find(Type.Named type) {
        if (type.path().crate().isStd()) return Optional.empty();
        return crate(type.path().crate())
                .flatMap(crate -> find(crate, type))
                .map(found -> {
                    if (known.putIfAbsent(found.bound(), found) == null) waiting.add(found);
                    return found.bound();
                });
    }

    private Optional<Known> find(CrateTypes crate, Type.Named type) {
        var there = crate.find(type);
        if (there.isPresent()) return there;
        var instance = instances.of(type).filter(Instances::isGeneric);
        return instance.flatMap(found -> crate.instance(type, found));
    }

    @Override
    public Value content(BoundType type) {
        return Contents.of(known(type));
    }

    /// How `&self` of a method crosses.
    In shared(Known type) {
        return type.bound().kind().isContent()
                ? new In.Encoded(Contents.of(type))
                : new In.Handle(type.bound(), In.Access.SHARED);
    }

    /// The type behind a class.
    Known known(BoundType type) {
        var found = known.get(type);
        if (found == null) throw new IllegalArgumentException("no class of " + type.rust());
        return found;
    }

    private Optional<CrateTypes> crate(CrateId id) {
        var there = crates.get(id);
        if (there != null) return there;
        var found = shown.find(id).map(request -> new CrateTypes(request, refuted));
        crates.put(id, found);
        return found;
    }

    Definitions definitions() {
        return definitions;
    }

    /// What types mean among the functions of a crate.
    Resolving resolving(CrateTypes crate, Map<String, Type> values) {
        return new Resolving(definitions, instances, Optional.of(crate.api().crate()), values);
    }

    Resolving resolving(Known type, Map<String, Type> values) {
        return resolving(crate(type), values);
    }

    /// The types for which a trait of the crate is implemented, as far as they may have a place.
    List<Type> implementors(CrateTypes crate, Type.TraitRef trait) {
        return definitions.ownTrait(crate.api().crate(), trait.path()).stream()
                .flatMap(item -> item.implementors().stream())
                .filter(impl -> !impl.isNegative() && impl.generics().params().isEmpty())
                .map(Item.Impl::self)
                .filter(self ->
                        !(self instanceof Type.Named named)
                                || named.path().crate().isStd()
                                || find(named).isPresent())
                .distinct()
                .toList();
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

    /// The types of one crate that can have a class: no lifetimes, and no parameters but those
    /// whose arguments are known.
    static final class CrateTypes {
        /// Of those that no alias names.
        private static final int MOST_INSTANCES = 16;

        private final PlanRequest request;
        private final String symbol;
        private final Map<ItemPath, Known> types = new TreeMap<>();
        private final Map<Type.Named, Known> instances = new HashMap<>();
        private final Map<ItemPath, Alias> aliases = new HashMap<>();
        private final List<Known> inOrder = new ArrayList<>();
        private final Map<String, JavaNames.Unique> names = new HashMap<>();
        private final JavaNames.Unique symbols = new JavaNames.Unique(false);
        private final Records records;
        private final Set<ItemPath> undecided = new HashSet<>();

        /// @param java the name that the alias has if it gets a class
        private record Alias(Item.Meta meta, String java) {}

        CrateTypes(PlanRequest request, Set<ItemPath> refuted) {
            this.request = request;
            this.records = new Records(request.api(), refuted);
            this.symbol = CrateNames.symbol(request.api().crate());
            for (var item : request.api().items()) {
                if (item instanceof Item.TypeItem type && bindable(type)) put(type);
            }
            inOrder.forEach(type -> undecided.add(type.item().meta().path()));
            List.copyOf(inOrder).forEach(this::decide);
            for (var item : request.api().items()) {
                if (item instanceof Item.TypeAlias alias && alias.generics().isEmpty()) {
                    var path = alias.meta().path();
                    var java = uniqueName(path, path.name());
                    aliases.put(path, new Alias(alias.meta(), java));
                }
            }
        }

        static boolean bindable(Item.TypeItem type) {
            return Instances.hasDefaults(type.generics())
                    && !(type.kind() instanceof Item.TypeKind.Union);
        }

        private void put(Item.TypeItem type) {
            var path = type.meta().path();
            var bound =
                    new BoundType(
                            path,
                            symbols.give(
                                    CrateNames.exported(
                                            symbol + "_" + String.join("_", path.segments()))),
                            uniqueName(path, path.name()),
                            Kinds.of(type));
            var shape = Instances.complete(type, bound.rust());
            var found = new Known(bound, type, type.meta(), shape, Optional.empty());
            types.put(path, found);
            inOrder.add(found);
            type.meta().aliases().forEach(alias -> types.putIfAbsent(alias, found));
        }

        /// A type whose fields lead to itself is met again while it is looked at: it is no record.
        private Known decide(Known type) {
            var path = type.item().meta().path();
            if (!undecided.remove(path)) return known(path).orElse(type);
            var decided = asRecord(type);
            types.replaceAll((_, known) -> known.equals(type) ? decided : known);
            inOrder.replaceAll(known -> known.equals(type) ? decided : known);
            return decided;
        }

        private Optional<Known> known(ItemPath path) {
            return Optional.ofNullable(types.get(path));
        }

        private Known asRecord(Known type) {
            return switch (type.bound().kind()) {
                case HANDLE, VALUE ->
                        records.of(type.item(), type.bound(), type.shape(), decided)
                                .map(type::or)
                                .orElse(type);
                case ERROR, ENUM, RECORD -> type;
            };
        }

        /// The types of this crate that need no parameters: the kind of a record may depend on
        /// theirs, and on no other crate's.
        private final BoundTypes decided =
                new BoundTypes() {
                    @Override
                    public Optional<BoundType> find(Type.Named type) {
                        if (!type.arguments().isEmpty()) return Optional.empty();
                        return known(type.path()).map(found -> decide(found).bound());
                    }

                    @Override
                    public Value content(BoundType type) {
                        return Contents.of(known(type.path()).orElseThrow());
                    }
                };

        /// The name of a class that no other of its package has, ignoring case.
        String uniqueName(ItemPath path, String simple) {
            var javaPackage = javaPackage(path);
            var names = this.names.computeIfAbsent(javaPackage, _ -> new JavaNames.Unique(true));
            return javaPackage + "." + names.give(JavaNames.type(simple));
        }

        private Optional<Known> find(Type.Named type) {
            return Optional.ofNullable(types.get(type.path()))
                    .filter(known -> isMeant(known, type))
                    .or(() -> Optional.ofNullable(instances.get(type)));
        }

        /// Whether nothing is written but the name, or the defaults.
        private static boolean isMeant(Known known, Type.Named type) {
            return type.arguments().isEmpty() || type.arguments().equals(known.shape().arguments());
        }

        private boolean hasRoom() {
            long unnamed =
                    instances.keySet().stream().filter(type -> !type.arguments().isEmpty()).count();
            return unnamed < MOST_INSTANCES;
        }

        /// A class for a generic type with its arguments. It lies in the package of its alias, or
        /// of the type itself: then no other crate may be among the arguments, because a crate's
        /// classes are the same whatever other crates there are.
        private Optional<Known> instance(Type.Named rust, Instances.Instance instance) {
            var alias = Optional.ofNullable(aliases.get(rust.path()));
            if (alias.isEmpty() && !(Instances.isClosed(rust) && hasRoom()))
                return Optional.empty();
            var path = rust.path();
            var simple = Instances.simpleName(rust);
            var bound =
                    new BoundType(
                            rust,
                            symbols.give(
                                    CrateNames.exported(symbol + "_" + Instances.symbol(rust))),
                            alias.map(Alias::java).orElseGet(() -> uniqueName(path, simple)),
                            Kinds.ofGeneric(instance.item()));
            var meta = alias.map(Alias::meta).orElse(instance.item().meta());
            var handle =
                    new Known(bound, instance.item(), meta, instance.shape(), Optional.empty());
            var found = asRecord(handle);
            instances.put(rust, found);
            return Optional.of(found);
        }

        /// The name of a class beside the types of its package.
        String holder(ItemPath function) {
            var javaPackage = javaPackage(function);
            var modules = function.modules();
            var name =
                    JavaNames.type(modules.isEmpty() ? api().crate().libName() : modules.getLast());
            return javaPackage + "." + name;
        }

        /// The name of the class for what types of std have from a trait, unless an interface has
        /// it.
        String classOf(ItemPath trait) {
            var java = javaPackage(trait) + "." + JavaNames.type(trait.name());
            while (typeNamed(java).isPresent()) java += "_";
            return java;
        }

        /// The type that takes the free functions of a module: the one with the holder's name,
        /// ignoring case.
        Optional<BoundType> typeNamed(String java) {
            return Stream.concat(types.values().stream(), instances.values().stream())
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
