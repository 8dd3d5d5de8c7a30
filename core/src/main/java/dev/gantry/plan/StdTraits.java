package dev.gantry.plan;

import dev.gantry.api.Item;
import dev.gantry.api.ItemPath;
import dev.gantry.api.Type;
import dev.gantry.plan.TypedFn.Call;
import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.In;
import dev.gantry.typemap.Out;
import dev.gantry.typemap.Std;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Display, Debug and Clone of a type as `toString()`, `debug()` and `clone()`. An error's are
/// copied into its exception.
final class StdTraits {
    private StdTraits() {}

    static List<Draft> drafts(TypeRegistry.Known known, String typedPrefix) {
        var drafts = new ArrayList<Draft>();
        var bound = known.bound();
        if (bound.kind() == BoundType.Kind.ERROR) return drafts;
        if (implementsTrait(known, Std.DISPLAY)) {
            drafts.add(
                    draft(
                            known,
                            Plan.Member.Kind.DISPLAY,
                            "toString",
                            typed(
                                    bound,
                                    typedPrefix + "_Display",
                                    Std.STRING.type(),
                                    new Call.DisplayText()),
                            "impl Display"));
        }
        if (implementsTrait(known, Std.DEBUG)) {
            drafts.add(
                    draft(
                            known,
                            Plan.Member.Kind.DEBUG,
                            "debug",
                            typed(
                                    bound,
                                    typedPrefix + "_Debug",
                                    Std.STRING.type(),
                                    new Call.DebugText()),
                            "impl Debug"));
        }
        if (implementsTrait(known, Std.CLONE)) {
            var self = bound.rust();
            var clone =
                    new Call.OfTrait(self, new Type.TraitRef(Std.CLONE.path(), List.of()), "clone");
            drafts.add(
                    draft(
                            known,
                            Plan.Member.Kind.CLONE,
                            "clone",
                            typed(bound, typedPrefix + "_Clone", self, clone),
                            "impl Clone"));
        }
        return drafts;
    }

    private static boolean implementsTrait(TypeRegistry.Known known, Std wanted) {
        return Impls.written(known.item(), known.shape()).stream()
                .flatMap(match -> match.impl().trait().stream())
                .anyMatch(trait -> wanted.is(trait.path()));
    }

    private static TypedFn typed(BoundType bound, String name, Type result, Call call) {
        var self = new Type.Reference(Optional.of("a0"), false, bound.rust());
        return new TypedFn(
                name,
                List.of("a0"),
                List.of(),
                List.of(new TypedFn.Parameter("this", self)),
                result,
                call);
    }

    private static Draft draft(
            TypeRegistry.Known known,
            Plan.Member.Kind kind,
            String name,
            TypedFn typed,
            String signature) {
        var bound = known.bound();
        Out result = kind == Plan.Member.Kind.CLONE ? new Out.Handle(bound) : new Out.OwnedText();
        return new Draft(
                bound.java(),
                kind,
                name,
                meta(known.meta(), name),
                Optional.of(new In.Handle(bound, In.Access.SHARED)),
                List.of(),
                result,
                typed,
                signature + " for " + bound.path().name());
    }

    private static Item.Meta meta(Item.Meta type, String name) {
        var segments = new ArrayList<>(type.path().segments());
        segments.add(name);
        return new Item.Meta(
                new ItemPath(type.path().crate(), segments),
                List.of(),
                "",
                List.of(),
                Optional.empty(),
                List.of(),
                false);
    }
}
