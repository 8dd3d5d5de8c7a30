package dev.gantry.plan;

import dev.gantry.api.Generics.GenericParam;
import dev.gantry.api.Item;
import dev.gantry.api.Type;
import dev.gantry.plan.Drafting.Drafted;
import dev.gantry.plan.Drafting.Place;
import dev.gantry.typemap.Std;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The functions that a type has from traits of crates, provided ones included: they become members
/// of its class, called as `<T as Trait>::function(..)`. Whether a trait can be made an object does
/// not matter here.
final class TraitMembers {
    private final TypeRegistry.Known type;
    private final Place place;
    private final Drafting drafting;
    private final TypeRegistry types;

    /// @param place of the type's inherent functions
    TraitMembers(TypeRegistry types, TypeRegistry.Known type, Place place, Drafting drafting) {
        this.type = type;
        this.place = place;
        this.drafting = drafting;
        this.types = types;
    }

    Drafted drafts() {
        var drafts = new ArrayList<Draft>();
        var skipped = new ArrayList<Plan.Skipped>();
        var self = type.bound().rust();
        var home = self.path().crate();
        for (var match : Impls.ofTraits(type.item(), type.shape())) {
            var trait =
                    types.resolving(type, Map.of("Self", self)).apply(match.trait().orElseThrow());
            var item = types.definitions().trait(home, trait.path());
            if (item.isEmpty()) continue;
            var within = in(trait.arguments(), item.get());
            for (var function : item.get().functions()) {
                var drafted = drafting.draft(function, within);
                drafted.drafts().forEach(draft -> drafts.add(draft.otherwise(this::ofType)));
                drafted.skipped().forEach(skip -> skipped.add(ofType(skip)));
            }
        }
        return new Drafted(List.copyOf(drafts), List.copyOf(skipped));
    }

    private Place in(List<Type.GenericArgument> arguments, Item.TraitItem item) {
        var path = item.meta().path();
        var prefix = place.typedPrefix() + path.name() + "_";
        var values = values(type.bound().rust(), arguments, item);
        return place.in(new Type.TraitRef(path, arguments), prefix, values);
    }

    /// What the parameters of a trait stand for.
    ///
    /// @param arguments of the trait; its defaults for what is not written
    static Map<String, Type> values(
            Type implementor, List<Type.GenericArgument> arguments, Item.TraitItem item) {
        Map<String, Type> values = new HashMap<>();
        values.put("Self", implementor);
        var given = Std.types(arguments);
        int at = 0;
        for (var param : item.generics().params()) {
            if (!(param instanceof GenericParam.OfType(var name, _, var standard, _))) continue;
            var value = at < given.size() ? Optional.of(given.get(at)) : standard;
            var self = new Aliases.Substitute(Map.copyOf(values)); // `Rhs = Self`
            value.ifPresent(known -> values.put(name, self.apply(known)));
            at++;
        }
        return values;
    }

    /// One function of a trait is skipped for each type apart.
    private Plan.Skipped ofType(Plan.Skipped skip) {
        var name = type.bound().path().name();
        var detail = skip.detail().isEmpty() ? "" : ": " + skip.detail();
        return new Plan.Skipped(
                skip.item(), skip.reason(), "for " + name + detail, skip.override());
    }
}
