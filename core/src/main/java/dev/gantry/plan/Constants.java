package dev.gantry.plan;

import dev.gantry.api.Generics.GenericParam;
import dev.gantry.api.Item;
import dev.gantry.api.RustText;
import dev.gantry.api.Type;
import dev.gantry.api.TypeRewrite;
import dev.gantry.plan.Drafting.Drafted;
import dev.gantry.plan.Drafting.Place;
import dev.gantry.plan.Plan.Member.Kind;
import dev.gantry.plan.TypeRegistry.CrateTypes;
import dev.gantry.plan.TypedFn.Call;
import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.Mapping.Mapped;
import dev.gantry.typemap.Mapping.Refused;
import dev.gantry.typemap.Out;
import dev.gantry.typemap.Results;
import dev.gantry.typemap.SkipReason;
import dev.gantry.typemap.Std;
import dev.gantry.typemap.Value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// From a const or static to its Java member. All are drafted as static methods, which read the
/// value at each call, as each use of a const in Rust makes a new one; [Fields] then makes fields
/// of those that Java cannot tell from it.
final class Constants {
    private final TypeRegistry types;
    private final CrateTypes crate;
    private final Results results;

    Constants(TypeRegistry types, CrateTypes crate) {
        this.types = types;
        this.crate = crate;
        this.results = new Results(types);
    }

    /// @param place of the functions beside it
    Drafted draft(Item.Constant constant, Place place) {
        if (constant.isMutable()) return skip(constant, SkipReason.UNSAFE, "static mut");
        var written = types.resolving(crate, place.values()).apply(constant.type());
        var owned = FOREVER.apply(written);
        boolean lent = constant.isStatic() && !isCopied(owned);
        var type = lent ? new Type.Reference(Optional.of("static"), false, owned) : owned;
        return switch (results.map(type, Optional.empty())) {
            case Refused<Out>(var reason, _) ->
                    skip(
                            constant,
                            reason == SkipReason.BORROWED_RESULT
                                    ? SkipReason.STATIC_REFERENCE
                                    : reason,
                            RustText.of(written));
            case Mapped<Out>(var out) -> drafted(constant, place, type, lent, out);
        };
    }

    private static boolean isCopied(Type type) {
        return type instanceof Type.Primitive || type instanceof Type.Reference;
    }

    /// What is not named in a const's type lives as long as the program.
    private static final TypeRewrite FOREVER =
            new TypeRewrite() {
                @Override
                protected Optional<String> reference(Optional<String> lifetime) {
                    return Optional.of("static");
                }

                @Override
                protected String argument(String lifetime) {
                    return "static";
                }
            };

    /// Where the docs tell the value, rustc is asked whether it is true.
    private static Drafted drafted(
            Item.Constant constant, Place place, Type type, boolean lent, Out out) {
        var literal =
                constant.isStatic()
                        ? Optional.<Literal>empty()
                        : constant.value().flatMap(text -> Literal.of(type, text));
        var read = new Call.Read(named(constant, place), lent, Optional.empty());
        var draft = draft(constant, place, type, out, read);
        if (literal.isEmpty()) return new Drafted(List.of(draft), List.of());
        var told = new Call.Read(named(constant, place), lent, literal);
        var otherwise =
                skipped(constant, SkipReason.REJECTED_BY_RUSTC, RustText.signature(constant));
        var ladder = place.typedPrefix() + place.trait() + constant.meta().name();
        var rung = new Draft.Rung(ladder, Optional.of(otherwise));
        return new Drafted(
                List.of(draft(constant, place, type, out, told).on(rung), draft.on(rung)),
                List.of());
    }

    private static Call named(Item.Constant constant, Place place) {
        var name = constant.meta().name();
        if (place.self().isEmpty()) return new Call.Free(constant.meta().path());
        var self = place.self().get().rust();
        return place.trait()
                .<Call>map(trait -> new Call.OfTrait(self, trait, name))
                .orElseGet(() -> new Call.Inherent(self, name));
    }

    private static Draft draft(
            Item.Constant constant, Place place, Type type, Out out, Call.Read read) {
        var name = constant.meta().name();
        return new Draft(
                place.java(),
                Kind.STATIC,
                JavaNames.accessor(name),
                constant.meta(),
                Optional.empty(),
                List.of(),
                out,
                new TypedFn(
                        place.typedPrefix() + name.toLowerCase(Locale.ROOT),
                        List.of(),
                        List.of(),
                        List.of(),
                        type,
                        read),
                RustText.signature(constant));
    }

    private static Drafted skip(Item.Constant constant, SkipReason reason, String detail) {
        return new Drafted(List.of(), List.of(skipped(constant, reason, detail)));
    }

    private static Plan.Skipped skipped(Item.Constant constant, SkipReason reason, String detail) {
        return new Plan.Skipped(constant.meta().path(), reason, detail, Optional.empty());
    }

    /// The one value of a unit struct, which Rust calls as the type.
    Drafted unit(TypeRegistry.Known type, Place place) {
        boolean unit =
                type.item().kind()
                                instanceof Item.TypeKind.Struct(_, var hidden, var style, var open)
                        && style == Item.Style.UNIT
                        && !hidden
                        && !open
                        && type.item().generics().isEmpty();
        var rust = type.bound().rust();
        if (!unit || !(results.map(rust, Optional.empty()) instanceof Mapped<Out>(var out))) {
            return new Drafted(List.of(), List.of());
        }
        var draft =
                new Draft(
                        place.java(),
                        Kind.STATIC,
                        "of",
                        type.meta(),
                        Optional.empty(),
                        List.of(),
                        out,
                        new TypedFn(
                                place.typedPrefix() + "of",
                                List.of(),
                                List.of(),
                                List.of(),
                                rust,
                                new Call.Read(
                                        new Call.Free(type.bound().path()),
                                        false,
                                        Optional.empty())),
                        RustText.signature(type.item()));
        return new Drafted(List.of(draft), List.of());
    }

    /// The constants that a type has from traits of crates.
    Drafted ofTraits(TypeRegistry.Known type, Place place) {
        var drafts = new ArrayList<Draft>();
        var skipped = new ArrayList<Plan.Skipped>();
        var self = type.bound().rust();
        for (var match : Impls.ofTraits(type.item(), type.shape())) {
            var trait =
                    types.resolving(type, Map.of("Self", self)).apply(match.trait().orElseThrow());
            var item = types.definitions().trait(self.path().crate(), trait.path());
            if (item.isEmpty()) continue;
            var prefix = place.typedPrefix() + item.get().meta().path().name() + "_";
            var path = item.get().meta().path();
            var named = new Type.TraitRef(path, trait.arguments());
            var within = place.in(named, prefix, values(self, named, item.get()));
            for (var constant : item.get().constants()) {
                var drafted = draft(constant, within);
                drafts.addAll(drafted.drafts());
                skipped.addAll(drafted.skipped());
            }
        }
        return new Drafted(List.copyOf(drafts), List.copyOf(skipped));
    }

    private static Map<String, Type> values(Type self, Type.TraitRef trait, Item.TraitItem item) {
        Map<String, Type> values = new HashMap<>();
        values.put("Self", self);
        var given = Std.types(trait.arguments()).iterator();
        for (var param : item.generics().params()) {
            if (param instanceof GenericParam.OfType(var name, _, _, _) && given.hasNext()) {
                values.put(name, given.next());
            }
        }
        return Map.copyOf(values);
    }

    /// Which constants of a class are `static final` fields: those of types whose Java values never
    /// change, have nothing to close, and can never be refused. A value of another class is none of
    /// them: two classes that wait for each other's fields would wait for ever (Java Language
    /// Specification, 12.4.2).
    ///
    /// @param self the type of the class; empty for a holder
    /// @param send rustc confirmed that it is `Send`: a field is seen by all threads
    record Fields(Optional<BoundType> self, boolean send) {

        Draft of(Draft draft) {
            if (!(draft.typed().call() instanceof Call.Read)) return draft;
            if (self.filter(type -> draft.item().path().equals(type.path())).isPresent())
                return draft; // the value of a unit struct
            return isField(draft.result())
                    ? draft.of(Kind.CONSTANT, JavaNames.constant(draft.item().name()))
                    : draft;
        }

        private boolean isField(Out out) {
            return switch (out) {
                case Out.Scalar _, Out.BorrowedText _ -> true;
                case Out.Encoded(Value.Scalar _), Out.Encoded(Value.NonZero _) -> true;
                case Out.Encoded(Value.Plain(var type)) -> isOwn(type);
                case Out.Encoded(Value.Enumeration(var type, _, _)) -> isOwn(type);
                case Out.Encoded(Value.Struct struct) ->
                        isOwn(struct.type())
                                && struct.all().noneMatch(Value.Numbers.class::isInstance);
                case Out.Encoded _, Out.Unit _, Out.OwnedText _, Out.Handle _, Out.This _ -> false;
                case Out.BorrowedBytes _, Out.OwnedBytes _, Out.FixedBytes _ -> false;
                case Out.Optional _, Out.Fallible _ -> false;
            };
        }

        private boolean isOwn(BoundType type) {
            return send && self.filter(type::equals).isPresent();
        }
    }
}
