package dev.gantry.lift;

import dev.gantry.api.Item;
import dev.gantry.api.Item.Constant;
import dev.gantry.api.Item.Function;
import dev.gantry.api.Item.Macro;
import dev.gantry.api.Item.MacroKind;
import dev.gantry.api.Item.Meta;
import dev.gantry.api.Item.TraitItem;
import dev.gantry.api.Item.TypeAlias;
import dev.gantry.rustdoc.Document;
import dev.gantry.rustdoc.Inner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lifts one item of a module.
///
/// @param meta of the item; `metas` lifts that of what is inside
record ItemLifter(TypeLifter types, MetaLifter metas, Document.Item item, Meta meta) {

    /// Empty for what has no place in an API.
    Optional<Item> lift() {
        return switch (item.inner()) {
            case Inner.Function function ->
                    Optional.of(FunctionLifter.function(types, meta, function));
            case Inner.Struct struct -> Optional.of(typeItem().struct(struct));
            case Inner.Enum type -> Optional.of(typeItem().enumeration(type));
            case Inner.Union union -> Optional.of(typeItem().union(union));
            case Inner.Trait trait -> Optional.of(trait(trait));
            case Inner.TypeAlias(var type, var generics) ->
                    Optional.of(
                            new TypeAlias(
                                    meta,
                                    GenericsLifter.generics(types, generics),
                                    types.type(type)));
            case Inner.Constant(var type, var value) ->
                    Optional.of(
                            new Constant(
                                    meta,
                                    types.type(type),
                                    Optional.of(value.value().orElse(value.expression())),
                                    false,
                                    false));
            case Inner.Static(var type, var mutable, _) ->
                    Optional.of(
                            new Constant(meta, types.type(type), Optional.empty(), true, mutable));
            case Inner.Macro _ -> Optional.of(new Macro(meta, MacroKind.DECLARATIVE));
            case Inner.ProcMacro(var kind) -> macroKind(kind).map(known -> new Macro(meta, known));
            case Inner.Module _,
                    Inner.Variant _,
                    Inner.Use _,
                    Inner.ExternCrate _,
                    Inner.Field _,
                    Inner.Impl _,
                    Inner.AssocConst _,
                    Inner.AssocType _,
                    Inner.TraitAlias _,
                    Inner.ExternType _,
                    Inner.Primitive _,
                    Inner.Unknown _ ->
                    Optional.empty();
        };
    }

    /// What to say of an item that [#lift] has nothing for; empty for what is lifted as a part of
    /// another.
    static Optional<String> unknown(Document.Item item) {
        var name = item.name().orElse("");
        return switch (item.inner()) {
            case Inner.TraitAlias _ -> Optional.of("trait alias " + name);
            case Inner.ExternType _ -> Optional.of("extern type " + name);
            case Inner.Unknown(var kind) -> Optional.of((kind + " " + name).strip());
            case Inner.ProcMacro(var kind) when macroKind(kind).isEmpty() ->
                    Optional.of("proc macro of kind " + kind + " " + name);
            default -> Optional.empty();
        };
    }

    private static Optional<MacroKind> macroKind(String kind) {
        return switch (kind) {
            case "bang" -> Optional.of(MacroKind.FUNCTION_LIKE);
            case "attr" -> Optional.of(MacroKind.ATTRIBUTE);
            case "derive" -> Optional.of(MacroKind.DERIVE);
            default -> Optional.empty();
        };
    }

    private TypeItemLifter typeItem() {
        return new TypeItemLifter(types, metas, item, meta);
    }

    private TraitItem trait(Inner.Trait trait) {
        var functions = new ArrayList<Function>();
        var associated = new ArrayList<String>();
        var constants = new ArrayList<Constant>();
        var inside = metas.inside(item);
        for (int id : trait.items()) {
            var member = types.library().item(id).filter(it -> !Library.isHidden(it));
            var name = member.flatMap(Document.Item::name).orElse("");
            if (member.isEmpty()) continue;
            if (member.get().inner() instanceof Inner.Function function) {
                var own = inside.member(member.get(), meta.path(), name);
                functions.add(FunctionLifter.function(types, own, function));
            } else if (member.get().inner() instanceof Inner.AssocType) {
                associated.add(name);
            } else if (member.get().inner() instanceof Inner.AssocConst(var type, var value)) {
                var own = inside.member(member.get(), meta.path(), name);
                constants.add(new Constant(own, types.type(type), value, false, false));
            }
        }
        var implementors =
                new ImplLifter(types, inside, meta.path())
                        .impls(
                                trait.implementations(),
                                impl -> !impl.synthetic() && impl.blanket().isEmpty());
        return new TraitItem(
                meta,
                GenericsLifter.generics(types, trait.generics()),
                types.bounds(trait.bounds()),
                trait.isUnsafe(),
                trait.auto(),
                trait.dynCompatible(),
                List.copyOf(functions),
                List.copyOf(associated),
                List.copyOf(constants),
                implementors);
    }
}
