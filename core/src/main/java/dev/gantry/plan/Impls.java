package dev.gantry.plan;

import dev.gantry.api.Item;
import dev.gantry.api.ItemPath;
import dev.gantry.api.Type;
import dev.gantry.typemap.Std;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which impls a concrete type has, by the crates' own words. Whether their where-clauses hold is
/// for rustc to say: each use of an impl is judged.
final class Impls {
    private final Definitions definitions;
    private final Instances instances;

    Impls(Definitions definitions, Instances instances) {
        this.definitions = definitions;
        this.instances = instances;
    }

    /// An impl with its parameters found.
    ///
    /// @param values of the impl's parameters
    record Match(Item.Impl impl, Map<String, Type> values) {
        Optional<Type.TraitRef> trait() {
            return impl.trait().map(trait -> new Aliases.Substitute(values).apply(trait));
        }

        private Optional<Type> associated(String name) {
            return impl.types().stream()
                    .filter(type -> type.name().equals(name))
                    .map(type -> new Aliases.Substitute(values).apply(type.type()))
                    .findFirst();
        }
    }

    /// The impls that are written out for the type, inherent ones first.
    static List<Match> written(Item.TypeItem item, Type self) {
        return matches(item.impls(), self);
    }

    /// Impls of traits that are not std's, the blanket ones last.
    static List<Match> ofTraits(Item.TypeItem item, Type self) {
        var all = new ArrayList<>(written(item, self));
        all.addAll(matches(item.blankets(), self));
        all.removeIf(match -> match.trait().filter(trait -> isOwn(trait.path())).isEmpty());
        return List.copyOf(all);
    }

    private static boolean isOwn(ItemPath trait) {
        return !trait.crate().isStd();
    }

    private static List<Match> matches(List<Item.Impl> impls, Type self) {
        var all = new ArrayList<Match>();
        for (var impl : impls) {
            if (impl.isNegative()) continue;
            Unification.of(impl.generics(), impl.self(), self)
                    .ifPresent(values -> all.add(new Match(impl, values)));
        }
        return all;
    }

    /// What `<self as trait>::name` is, in terms that may need resolving again; empty when no impl
    /// tells.
    Optional<Type> associated(Type self, Type.TraitRef trait, String name) {
        if (Std.TO_OWNED.is(trait.path())) return Optional.of(Owned.of(self));
        var wanted = definitions.origin(trait.path());
        var instance =
                self instanceof Type.Named named
                        ? instances.of(named)
                        : Optional.<Instances.Instance>empty();
        if (instance.isEmpty()) return ofForeign(self, trait, wanted, name);
        return ofTraits(instance.get().item(), instance.get().shape()).stream()
                .filter(match -> fits(match.trait().orElseThrow(), wanted, trait))
                .flatMap(match -> match.associated(name).stream())
                .findFirst();
    }

    /// Of a type of std: only the trait's own crate can tell.
    private Optional<Type> ofForeign(Type self, Type.TraitRef trait, ItemPath wanted, String name) {
        var impls =
                definitions
                        .trait(trait.path().crate(), trait.path())
                        .map(Item.TraitItem::implementors)
                        .orElse(List.of());
        return matches(impls, self).stream()
                .filter(match -> fits(match.trait().orElseThrow(), wanted, trait))
                .flatMap(match -> match.associated(name).stream())
                .findFirst();
    }

    private boolean fits(Type.TraitRef of, ItemPath wanted, Type.TraitRef trait) {
        return definitions.origin(of.path()).equals(wanted)
                && Std.types(of.arguments()).equals(Std.types(trait.arguments()));
    }
}
