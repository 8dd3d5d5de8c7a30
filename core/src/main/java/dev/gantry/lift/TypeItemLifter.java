package dev.gantry.lift;

import dev.gantry.api.CrateId;
import dev.gantry.api.Item.Field;
import dev.gantry.api.Item.Impl;
import dev.gantry.api.Item.Meta;
import dev.gantry.api.Item.Style;
import dev.gantry.api.Item.TypeItem;
import dev.gantry.api.Item.TypeKind;
import dev.gantry.api.Item.Variant;
import dev.gantry.api.Type;
import dev.gantry.rustdoc.DocArgs;
import dev.gantry.rustdoc.DocGenerics;
import dev.gantry.rustdoc.DocType;
import dev.gantry.rustdoc.DocType.DocPath;
import dev.gantry.rustdoc.Document.Attribute;
import dev.gantry.rustdoc.Document.Item;
import dev.gantry.rustdoc.Document.Visibility;
import dev.gantry.rustdoc.Inner;
import dev.gantry.rustdoc.Inner.Shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Lifts structs, enums and unions with their fields, variants and impls.
record TypeItemLifter(TypeLifter types, MetaLifter metas, Item item, Meta meta) {

    TypeItem struct(Inner.Struct struct) {
        var fields = fields(metas.inside(item), meta, struct.shape(), false);
        var kind =
                new TypeKind.Struct(
                        fields,
                        hidesFields(struct.shape(), fields),
                        style(struct.shape()),
                        isNonExhaustive(item));
        return typeItem(kind, struct.generics(), struct.impls());
    }

    TypeItem union(Inner.Union union) {
        return typeItem(new TypeKind.Union(), union.generics(), union.impls());
    }

    TypeItem enumeration(Inner.Enum type) {
        var variants = new ArrayList<Variant>();
        boolean hidden = type.stripped();
        for (int id : type.variants()) {
            var found = types.library().item(id).filter(variant -> !Library.isHidden(variant));
            if (found.isPresent() && found.get().inner() instanceof Inner.Variant variant) {
                variants.add(variant(found.get(), variant));
            } else {
                hidden = true;
            }
        }
        var kind = new TypeKind.Enum(List.copyOf(variants), isNonExhaustive(item), hidden);
        return typeItem(kind, type.generics(), type.impls());
    }

    private TypeItem typeItem(TypeKind kind, DocGenerics generics, List<Integer> impls) {
        var own = new ImplLifter(types, metas.inside(item), meta.path());
        var written = own.impls(impls, impl -> isOfThis(impl) && !impl.synthetic());
        var blankets = own.blankets(impls);
        var synthetic = own.impls(impls, impl -> isOfThis(impl) && impl.synthetic());
        return new TypeItem(
                meta,
                GenericsLifter.generics(types, generics),
                kind,
                written,
                blankets,
                elsewhere(own, impls),
                autoTraits(written, synthetic));
    }

    private List<Impl> elsewhere(ImplLifter lifter, List<Integer> impls) {
        var home = meta.path().crate();
        return lifter
                .impls(
                        impls,
                        impl -> !isOfThis(impl) && impl.trait().filter(this::takesThis).isPresent())
                .stream()
                .filter(impl -> impl.trait().filter(it -> it.path().crate().isStd()).isPresent())
                .filter(impl -> !isOf(home, impl.self()))
                .toList();
    }

    private boolean takesThis(DocPath trait) {
        return trait.arguments().orElse(null) instanceof DocArgs.AngleBracketed(var arguments, _)
                && arguments.stream()
                        .anyMatch(argument ->
                                argument instanceof DocArgs.Arg.OfType(var type) && isThis(type));
    }

    /// A type of the crate itself has the impl among its own; one that cannot be named is no use.
    private static boolean isOf(CrateId home, Type self) {
        return switch (self) {
            case Type.Reference(_, _, var target) -> isOf(home, target);
            case Type.Named(var path, _) -> path.crate().equals(home);
            case Type.Unknown _, Type.Param _ -> true;
            default -> false;
        };
    }

    /// rustdoc lists impls of other types too, where they mention this one.
    private boolean isOfThis(Inner.Impl impl) {
        return impl.blanket().isEmpty() && isThis(impl.self());
    }

    private boolean isThis(DocType type) {
        return unreferenced(type) instanceof DocType.ResolvedPath(var path)
                && path.id() == item.id();
    }

    private static DocType unreferenced(DocType type) {
        return type instanceof DocType.BorrowedRef(_, _, var target) ? unreferenced(target) : type;
    }

    /// Those that the compiler worked out, and those that the crate asserts by `unsafe impl`.
    private static List<String> autoTraits(List<Impl> written, List<Impl> synthetic) {
        var names = new TreeSet<String>();
        for (var impl : synthetic) {
            if (!impl.isNegative()) impl.trait().ifPresent(trait -> names.add(trait.path().name()));
        }
        for (var impl : written) {
            if (impl.isNegative() || impl.self() instanceof Type.Reference) continue;
            impl.trait()
                    .map(Type.TraitRef::path)
                    .filter(path ->
                            path.crate().isStd() && path.modules().equals(List.of("marker")))
                    .map(path -> path.name())
                    .filter(List.of("Send", "Sync", "Unpin")::contains)
                    .ifPresent(names::add);
        }
        return List.copyOf(names);
    }

    private Variant variant(Item variant, Inner.Variant inner) {
        var inside = metas.inside(item);
        var own = inside.member(variant, meta.path(), variant.name().orElse(""));
        var fields = fields(inside.inside(variant), own, inner.shape(), true);
        return new Variant(
                own,
                style(inner.shape()),
                fields,
                hidesFields(inner.shape(), fields),
                inner.discriminant().map(Inner.Discriminant::value));
    }

    private List<Field> fields(MetaLifter inside, Meta owner, Shape shape, boolean ofVariant) {
        var fields = new ArrayList<Field>();
        for (int id : Links.fields(shape)) {
            var found = types.library().item(id);
            if (found.isEmpty() || Library.isHidden(found.get())) continue;
            var field = found.get();
            boolean visible = ofVariant || field.visibility() == Visibility.PUBLIC;
            if (visible && field.inner() instanceof Inner.Field(var type)) {
                var name = field.name().orElse("");
                fields.add(
                        new Field(
                                inside.member(field, owner.path(), name), name, types.type(type)));
            }
        }
        return List.copyOf(fields);
    }

    private static boolean hidesFields(Shape shape, List<Field> visible) {
        return switch (shape) {
            case Shape.Unit _ -> false;
            case Shape.Tuple(var fields) -> visible.size() < fields.size();
            case Shape.Plain(var fields, var stripped) ->
                    stripped || visible.size() < fields.size();
            case Shape.Unknown _ -> true;
        };
    }

    private static Style style(Shape shape) {
        return switch (shape) {
            case Shape.Unit _ -> Style.UNIT;
            case Shape.Tuple _ -> Style.TUPLE;
            case Shape.Plain _, Shape.Unknown _ -> Style.NAMED;
        };
    }

    private static boolean isNonExhaustive(Item item) {
        Optional<Attribute> found =
                item.attributes().stream()
                        .filter(Attribute.NonExhaustive.class::isInstance)
                        .findFirst();
        return found.isPresent();
    }
}
