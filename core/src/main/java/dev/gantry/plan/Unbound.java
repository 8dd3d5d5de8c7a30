package dev.gantry.plan;

import dev.gantry.api.Item;
import dev.gantry.api.ItemPath;
import dev.gantry.api.RustText;
import dev.gantry.typemap.SkipReason;
import dev.gantry.typemap.Std;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The skips of items that no Java member can come of, whatever rustc would say.
final class Unbound {
    private static final Set<Std> BOUND_TRAITS =
            Set.of(Std.DISPLAY, Std.DEBUG, Std.CLONE, Std.ERROR);

    private Unbound() {}

    static List<Plan.Skipped> skips(Item item) {
        return switch (item) {
            case Item.Function _ -> List.of();
            case Item.TypeItem type -> ofType(type);
            case Item.TraitItem _ -> List.of(); // see TraitMembers
            case Item.Constant _ -> List.of();
            case Item.TypeAlias alias ->
                    List.of(skip(item, SkipReason.TYPE_ALIAS, RustText.of(alias.target())));
            case Item.Macro _ -> List.of(skip(item, SkipReason.MACRO, ""));
        };
    }

    private static List<Plan.Skipped> ofType(Item.TypeItem type) {
        var all = new ArrayList<Plan.Skipped>();
        boolean bindable = TypeRegistry.CrateTypes.bindable(type);
        var reason = reason(type);
        if (!bindable) all.add(skip(type, reason, ""));
        switch (type.kind()) {
            case Item.TypeKind.Struct struct -> {
                if (!bindable) {
                    for (var field : struct.fields()) {
                        all.add(skip(field.meta().path(), reason, RustText.of(field.type())));
                    }
                }
            }
            // variants are bound, or share the reason of their enum
            case Item.TypeKind.Enum _ -> {}
            case Item.TypeKind.Union() -> {}
        }
        for (var impl : type.impls()) all.addAll(ofImpl(impl, bindable, reason));
        return all;
    }

    /// Why a type has no class; of no use for one that has.
    private static SkipReason reason(Item.TypeItem type) {
        if (type.kind() instanceof Item.TypeKind.Union) return SkipReason.UNION;
        return type.generics().params().isEmpty() ? SkipReason.VIEW_TYPE : SkipReason.GENERIC_TYPE;
    }

    private static List<Plan.Skipped> ofImpl(Item.Impl impl, boolean bindable, SkipReason reason) {
        var all = new ArrayList<Plan.Skipped>();
        if (!bindable) {
            for (var constant : impl.constants()) {
                all.add(skip(constant, reason, RustText.of(constant.type())));
            }
        }
        if (impl.trait().isPresent()) {
            var trait = impl.trait().get();
            if (bindable && !trait.path().crate().isStd()) return all; // see TraitMembers
            boolean bound =
                    BOUND_TRAITS.stream().anyMatch(known -> known.is(trait.path()))
                            || TraitTable.knows(trait.path());
            if (bound && bindable) return all;
            for (var function : impl.functions()) {
                boolean std = trait.path().crate().isStd() && !bound;
                var kind = std ? SkipReason.STD_TRAIT : reason;
                all.add(skip(function, kind, RustText.of(trait)));
            }
        } else if (!bindable || !impl.generics().isEmpty()) {
            for (var function : impl.functions()) {
                all.add(skip(function, reason, RustText.of(impl.self())));
            }
        }
        return all;
    }

    private static Plan.Skipped skip(Item item, SkipReason reason, String detail) {
        return skip(item.meta().path(), reason, detail);
    }

    private static Plan.Skipped skip(ItemPath path, SkipReason reason, String detail) {
        return new Plan.Skipped(path, reason, detail, Optional.empty());
    }
}
