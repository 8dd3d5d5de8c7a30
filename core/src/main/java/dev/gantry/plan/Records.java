package dev.gantry.plan;

import dev.gantry.api.CrateApi;
import dev.gantry.api.Generics.GenericParam;
import dev.gantry.api.Item;
import dev.gantry.api.Item.TypeItem;
import dev.gantry.api.Item.TypeKind;
import dev.gantry.api.ItemPath;
import dev.gantry.api.Type;
import dev.gantry.api.TypeRewrite;
import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.BoundTypes;
import dev.gantry.typemap.Components;
import dev.gantry.typemap.Std;
import dev.gantry.typemap.Value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which structs of a crate are Java records: those that are nothing but their public fields, that
/// nothing of the crate changes in place or watches the end of, and whose fields Java can always
/// make and read. It follows from the crate's API alone, as all [Kinds] do.
final class Records {
    private final Set<ItemPath> changed;
    private final Set<ItemPath> refuted;
    private final Map<ItemPath, Item.TraitItem> traits = new HashMap<>();

    /// @param refuted what rustc did not let be taken apart or put together
    Records(CrateApi api, Set<ItemPath> refuted) {
        this.refuted = refuted;
        this.changed = changedThroughReferences(api);
        for (var item : api.items()) {
            if (item instanceof Item.TraitItem trait) traits.put(trait.meta().path(), trait);
        }
    }

    /// @param bound as a handle or a value
    /// @param shape with the arguments
    /// @param types of the crate, whose kinds are settled
    /// @return empty when it is no record
    Optional<Value.Struct> of(TypeItem item, BoundType bound, Type.Named shape, BoundTypes types) {
        if (!isNothingElse(item)) return Optional.empty();
        var fields = ((TypeKind.Struct) item.kind()).fields();
        if (fields.size() > MOST_COMPONENTS) return Optional.empty();
        var meaning = new Aliases.Substitute(values(item, shape));
        var names = new JavaNames.Unique(false);
        var components = new ArrayList<String>();
        var rust = new ArrayList<String>();
        var all = new ArrayList<Type>();
        var parts = new ArrayList<Value>();
        for (var field : fields) {
            var type = meaning.apply(field.type());
            var part = Components.map(type, types);
            if (part.isEmpty()) return Optional.empty();
            components.add(names.give(JavaNames.component(field.name())));
            rust.add(field.name());
            all.add(type);
            parts.add(part.get());
        }
        var record = new BoundType(bound.rust(), bound.symbol(), bound.java(), RECORD);
        return Optional.of(
                new Value.Struct(
                        record,
                        List.copyOf(components),
                        List.copyOf(rust),
                        List.copyOf(all),
                        List.copyOf(parts)));
    }

    private static final BoundType.Kind RECORD = BoundType.Kind.RECORD;

    /// A constructor has room for 255 words, one is `this`, and a number may have two.
    private static final int MOST_COMPONENTS = 127;

    private boolean isNothingElse(TypeItem item) {
        var path = item.meta().path();
        return item.kind() instanceof TypeKind.Struct(var fields, var hidden, _, var nonExhaustive)
                && !hidden
                && !nonExhaustive
                && !fields.isEmpty()
                && !refuted.contains(path)
                && !changed.contains(path)
                && !Kinds.changesInPlace(item)
                && traitsOf(item).noneMatch(this::isInTheWay);
    }

    private static Stream<Type.TraitRef> traitsOf(TypeItem item) {
        return item.impls().stream()
                .filter(impl -> !impl.isNegative())
                .flatMap(impl -> impl.trait().stream());
    }

    private boolean isInTheWay(Type.TraitRef trait) {
        if (Std.DROP.is(trait.path()) || Std.ERROR.is(trait.path())) return true;
        var own = traits.get(trait.path());
        return own != null && own.functions().stream().anyMatch(Kinds::takesMutableSelf);
    }

    private static Map<String, Type> values(TypeItem item, Type.Named shape) {
        Map<String, Type> values = new HashMap<>();
        var given = Std.types(shape.arguments()).iterator();
        for (var param : item.generics().params()) {
            if (param instanceof GenericParam.OfType(var name, _, _, _) && given.hasNext()) {
                values.put(name, given.next());
            }
        }
        return Map.copyOf(values);
    }

    /// The types that functions of the crate take as `&mut`.
    private static Set<ItemPath> changedThroughReferences(CrateApi api) {
        var found = new HashSet<ItemPath>();
        var visit =
                new TypeRewrite() {
                    @Override
                    protected Type replace(Type type) {
                        if (type instanceof Type.Reference(_, var mutable, Type.Named(var path, _))
                                && mutable) {
                            found.add(path);
                        }
                        return type;
                    }
                };
        api.items().stream()
                .flatMap(Records::functions)
                .flatMap(function -> function.parameters().stream())
                .forEach(parameter -> visit.apply(parameter.type()));
        return found;
    }

    private static Stream<Item.Function> functions(Item item) {
        return switch (item) {
            case Item.Function function -> Stream.of(function);
            case TypeItem type -> type.impls().stream().flatMap(impl -> impl.functions().stream());
            case Item.TraitItem trait -> trait.functions().stream();
            case Item.Constant _, Item.TypeAlias _, Item.Macro _ -> Stream.empty();
        };
    }
}
