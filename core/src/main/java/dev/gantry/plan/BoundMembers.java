package dev.gantry.plan;

import dev.gantry.api.Item;
import dev.gantry.api.ItemPath;
import dev.gantry.api.Type;
import dev.gantry.plan.Ledger.Outcome.Bound;
import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.Std;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Which members of one crate's classes come of a public item.
final class BoundMembers {
    /// A type with arguments may have a class for each instantiation.
    private final Map<ItemPath, List<BoundType>> types = new HashMap<>();

    private final List<Owned> members = new ArrayList<>();
    private final Map<ItemPath, List<Owned>> byPath = new HashMap<>();

    private final Map<ItemPath, Bound> parts = new HashMap<>();

    private record Owned(String java, Plan.Member member) {}

    private final Map<ItemPath, Bound> interfaces = new HashMap<>();

    BoundMembers(
            List<Plan.TypePlan> types, List<Plan.Holder> holders, List<Plan.Interface> interfaces) {
        for (var trait : interfaces) {
            this.interfaces.put(trait.meta().path(), new Bound(trait.java(), List.of()));
        }
        for (var type : types) {
            this.types.computeIfAbsent(type.type().path(), _ -> new ArrayList<>()).add(type.type());
            add(type.type().java(), type.members());
            parts(type);
        }
        for (var holder : holders) {
            add(holder.java(), holder.members());
            trait(holder).ifPresent(path -> interfaces(path, holder));
        }
    }

    /// The constants of an enum and the components of a record come of items of their own.
    private void parts(Plan.TypePlan type) {
        var bound = new Bound(type.type().java(), List.of());
        switch (type.content()) {
            case Plan.Content.Opaque() -> {}
            case Plan.Content.Constants(var constants, _) ->
                    constants.forEach(part -> parts.put(part.meta().path(), bound));
            case Plan.Content.Components(_, var components) ->
                    components.forEach(part -> parts.put(part.meta().path(), bound));
        }
    }

    /// Whose functions for types of std are in the class.
    private static Optional<ItemPath> trait(Plan.Holder holder) {
        return holder.members().getFirst().typed().call().ofTrait().map(Type.TraitRef::path);
    }

    private void interfaces(ItemPath trait, Plan.Holder holder) {
        var symbols = holder.members().stream().map(Plan.Member::symbol).toList();
        interfaces.putIfAbsent(trait, new Bound(holder.java(), symbols));
    }

    private void add(String java, List<Plan.Member> more) {
        for (var member : more) {
            var owned = new Owned(java, member);
            members.add(owned);
            byPath.computeIfAbsent(member.item().path(), _ -> new ArrayList<>()).add(owned);
        }
    }

    /// @param shared other items have the same path, as in impls for several instantiations
    Optional<Bound> of(PublicItem item, boolean shared) {
        return switch (item.kind()) {
            case FUNCTION, ASSOCIATED_FUNCTION, METHOD ->
                    withPath(item.path(), member -> isOf(item, shared, member));
            case FIELD, VARIANT, CONSTANT ->
                    withPath(item.path(), _ -> true)
                            .or(() -> Optional.ofNullable(parts.get(item.path())));
            case TRAIT_METHOD -> bound(members, owned -> isTraitMethod(item.path(), owned));
            case STD_IMPL, TRAIT_IMPL -> ofImpl(item.path(), item.impl().orElseThrow());
            case TRAIT -> Optional.ofNullable(interfaces.get(item.path()));
            case TYPE, TYPE_ALIAS -> made(item.path()).or(() -> type(item.path()));
            case MACRO, UNKNOWN -> Optional.empty();
        };
    }

    private Optional<Bound> type(ItemPath path) {
        return types.getOrDefault(path, List.of()).stream()
                .findFirst()
                .map(type -> new Bound(type.java(), List.of()));
    }

    /// The value of a unit struct is had by the struct's own name, that of another by its fields.
    private Optional<Bound> made(ItemPath path) {
        return withPath(path, BoundMembers::isLiteral);
    }

    private static boolean isLiteral(Plan.Member member) {
        return member.typed().call() instanceof TypedFn.Call.Read
                || member.typed().call() instanceof TypedFn.Call.FromParts;
    }

    private Optional<Bound> withPath(ItemPath path, Predicate<Plan.Member> wanted) {
        return bound(byPath.getOrDefault(path, List.of()), owned -> wanted.test(owned.member()));
    }

    private static boolean isOf(PublicItem item, boolean shared, Plan.Member member) {
        return member.typed().call().ofTrait().isEmpty()
                && (!shared || member.rustSignature().equals(item.rust()));
    }

    private static boolean isTraitMethod(ItemPath path, Owned owned) {
        return owned.member().typed().call().plain()
                        instanceof TypedFn.Call.OfTrait(_, var trait, var name)
                && name.equals(path.name())
                && trait.path().crate().equals(path.crate())
                && trait.path().segments().equals(path.modules());
    }

    private Optional<Bound> ofImpl(ItemPath type, Item.Impl impl) {
        var found = bound(members, owned -> isOf(type, impl, owned.member()));
        if (found.isPresent()) return found;
        var trait = impl.trait().orElseThrow().path();
        boolean copied =
                types.getOrDefault(type, List.of()).stream()
                        .anyMatch(java -> isInClass(trait, java));
        return copied && !isReference(impl.self()) ? type(type) : Optional.empty();
    }

    /// A std trait's impl is known by itself, that of a generic type from any of its classes. A
    /// crate's trait's is looked for among the members of the type.
    private static boolean isOf(ItemPath type, Item.Impl impl, Plan.Member member) {
        var wanted = impl.trait().orElseThrow();
        if (member.origin() instanceof Origin.TraitImpl origin) {
            return origin.equals(new Origin.TraitImpl(wanted, impl.self()));
        }
        return member.typed().call().plain() instanceof TypedFn.Call.OfTrait(var self, var trait, _)
                && referent(self) instanceof Type.Named(var path, _)
                && path.equals(type)
                && isReference(self) == isReference(impl.self())
                && trait.path().equals(wanted.path())
                && (trait.arguments().isEmpty() || trait.equals(wanted));
    }

    private static Type referent(Type type) {
        return type instanceof Type.Reference(_, _, var target) ? target : type;
    }

    private static boolean isReference(Type type) {
        return type instanceof Type.Reference;
    }

    /// Message, debug text and sources of an error are copied into its exception; a Java value is
    /// as good as its copy.
    private static boolean isInClass(ItemPath trait, BoundType type) {
        return switch (type.kind()) {
            case ERROR -> Std.DISPLAY.is(trait) || Std.DEBUG.is(trait) || Std.ERROR.is(trait);
            case ENUM, VALUE, RECORD -> Std.CLONE.is(trait) || Std.COPY.is(trait);
            case HANDLE -> false;
        };
    }

    private static Optional<Bound> bound(List<Owned> among, Predicate<Owned> wanted) {
        var found = among.stream().filter(wanted).toList();
        if (found.isEmpty()) return Optional.empty();
        var symbols = found.stream().map(owned -> owned.member().symbol()).toList();
        return Optional.of(new Bound(found.getFirst().java(), symbols));
    }
}
