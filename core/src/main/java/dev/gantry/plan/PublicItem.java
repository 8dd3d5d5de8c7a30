package dev.gantry.plan;

import dev.gantry.api.CrateApi;
import dev.gantry.api.Item;
import dev.gantry.api.ItemPath;
import dev.gantry.api.RustText;
import dev.gantry.api.Type;
import dev.gantry.plan.Ledger.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One public item of a crate, as the ledger counts it: a function, a field, an impl as a whole.
///
/// @param rust its declaration, one line
/// @param parts the paths under which a skip may speak of it: its own, or those of an impl's
///   functions, also as the trait has them
/// @param impl of a trait; empty for what is no impl
record PublicItem(
        Kind kind, ItemPath path, String rust, List<ItemPath> parts, Optional<Item.Impl> impl) {

    Origin origin() {
        return impl.<Origin>map(it -> new Origin.TraitImpl(it.trait().orElseThrow(), it.self()))
                .orElseGet(() -> new Origin.Plain(kind));
    }

    /// All of a crate, in the order of its API. An impl that writes out no function, such as one of
    /// `Copy` or `Eq`, leaves nothing to call and is not counted, but for `Error`.
    static List<PublicItem> of(CrateApi api) {
        var all = new ArrayList<PublicItem>();
        for (var item : api.items()) add(item, all);
        for (var unknown : api.unknown()) {
            var path = new ItemPath(api.crate(), List.of(unknown));
            all.add(plain(Kind.UNKNOWN, path, unknown));
        }
        return all;
    }

    private static void add(Item item, List<PublicItem> all) {
        var path = item.meta().path();
        switch (item) {
            case Item.Function function ->
                    all.add(plain(Kind.FUNCTION, path, RustText.signature(function)));
            case Item.TypeItem type -> addType(type, all);
            case Item.TraitItem trait -> {
                all.add(plain(Kind.TRAIT, path, RustText.signature(trait)));
                for (var function : trait.functions()) {
                    all.add(function(Kind.TRAIT_METHOD, function));
                }
            }
            case Item.Constant constant -> all.add(constant(constant));
            case Item.TypeAlias alias ->
                    all.add(plain(Kind.TYPE_ALIAS, path, RustText.signature(alias)));
            case Item.Macro _ -> all.add(plain(Kind.MACRO, path, path.name() + "!"));
        }
    }

    private static void addType(Item.TypeItem type, List<PublicItem> all) {
        all.add(plain(Kind.TYPE, type.meta().path(), RustText.signature(type)));
        switch (type.kind()) {
            case Item.TypeKind.Struct struct -> addFields(struct.fields(), all);
            case Item.TypeKind.Enum enumeration -> {
                for (var variant : enumeration.variants()) {
                    all.add(plain(Kind.VARIANT, variant.meta().path(), variant.meta().name()));
                    addFields(variant.fields(), all);
                }
            }
            case Item.TypeKind.Union() -> {}
        }
        for (var impl : type.impls()) addImpl(impl, type.meta().path(), all);
        for (var impl : type.elsewhere()) addImpl(impl, type.meta().path(), all);
    }

    private static void addFields(List<Item.Field> fields, List<PublicItem> all) {
        for (var field : fields) {
            all.add(plain(Kind.FIELD, field.meta().path(), RustText.signature(field)));
        }
    }

    private static void addImpl(Item.Impl impl, ItemPath type, List<PublicItem> all) {
        if (impl.trait().isPresent()) {
            ofTrait(impl, impl.trait().get(), type).ifPresent(all::add);
            return;
        }
        for (var function : impl.functions()) {
            boolean method = function.receiver().isPresent();
            all.add(function(method ? Kind.METHOD : Kind.ASSOCIATED_FUNCTION, function));
        }
        for (var constant : impl.constants()) all.add(constant(constant));
    }

    private static Optional<PublicItem> ofTrait(
            Item.Impl impl, Type.TraitRef trait, ItemPath type) {
        boolean silent = impl.functions().isEmpty() && impl.constants().isEmpty();
        boolean error = dev.gantry.typemap.Std.ERROR.is(trait.path());
        if (impl.isNegative() || (silent && !error)) return Optional.empty();
        var parts = new ArrayList<ItemPath>();
        impl.functions().forEach(function -> parts.add(function.meta().path()));
        impl.constants().forEach(constant -> parts.add(constant.meta().path()));
        for (var function : impl.functions()) parts.add(inTrait(trait, function));
        var kind = trait.path().crate().isStd() ? Kind.STD_IMPL : Kind.TRAIT_IMPL;
        return Optional.of(
                new PublicItem(kind, type, RustText.signature(impl), parts, Optional.of(impl)));
    }

    private static ItemPath inTrait(Type.TraitRef trait, Item.Function function) {
        var segments = new ArrayList<>(trait.path().segments());
        segments.add(function.meta().name());
        return new ItemPath(trait.path().crate(), segments);
    }

    private static PublicItem function(Kind kind, Item.Function function) {
        return plain(kind, function.meta().path(), RustText.signature(function));
    }

    private static PublicItem constant(Item.Constant constant) {
        return plain(Kind.CONSTANT, constant.meta().path(), RustText.signature(constant));
    }

    private static PublicItem plain(Kind kind, ItemPath path, String rust) {
        return new PublicItem(kind, path, rust, List.of(path), Optional.empty());
    }
}
