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
    private static final Type TEXT = Std.STRING.type();
    private static final Type.TraitRef CLONE = new Type.TraitRef(Std.CLONE.path(), List.of());

    private StdTraits() {}

    /// @param receiver how `&self` crosses
    static List<Draft> drafts(TypeRegistry.Known known, In receiver, String typedPrefix) {
        var drafts = new ArrayList<Draft>();
        var bound = known.bound();
        if (bound.kind() == BoundType.Kind.ERROR) return drafts;
        written(known, Std.DISPLAY)
                .ifPresent(impl -> {
                    var text = typed(bound, typedPrefix + "_Display", TEXT, new Call.DisplayText());
                    drafts.add(
                            draft(
                                    known,
                                    receiver,
                                    Plan.Member.Kind.DISPLAY,
                                    "toString",
                                    text,
                                    impl));
                });
        written(known, Std.DEBUG)
                .ifPresent(impl -> {
                    var text = typed(bound, typedPrefix + "_Debug", TEXT, new Call.DebugText());
                    drafts.add(draft(known, receiver, Plan.Member.Kind.DEBUG, "debug", text, impl));
                });
        if (bound.kind().isContent()) return drafts;
        written(known, Std.CLONE)
                .ifPresent(impl -> {
                    var call = new Call.OfTrait(bound.rust(), CLONE, "clone");
                    var clone = typed(bound, typedPrefix + "_Clone", bound.rust(), call);
                    drafts.add(
                            draft(known, receiver, Plan.Member.Kind.CLONE, "clone", clone, impl));
                });
        return drafts;
    }

    private static Optional<Item.Impl> written(TypeRegistry.Known known, Std wanted) {
        return Impls.written(known.item(), known.shape()).stream()
                .map(Impls.Match::impl)
                .filter(impl -> impl.trait().filter(it -> wanted.is(it.path())).isPresent())
                .findFirst();
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
            In receiver,
            Plan.Member.Kind kind,
            String name,
            TypedFn typed,
            Item.Impl impl) {
        var trait = impl.trait().orElseThrow();
        var bound = known.bound();
        Out result = kind == Plan.Member.Kind.CLONE ? new Out.Handle(bound) : new Out.OwnedText();
        return new Draft(
                bound.java(),
                kind,
                name,
                meta(known.meta(), name),
                Optional.of(receiver),
                List.of(),
                result,
                typed,
                "impl " + trait.path().name() + " for " + bound.path().name(),
                Optional.empty(),
                Optional.of(new Origin.TraitImpl(trait, impl.self())));
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
