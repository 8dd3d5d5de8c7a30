package dev.gantry.plan;

import static java.util.stream.Collectors.toSet;

import dev.gantry.api.Generics.GenericParam;
import dev.gantry.api.Item;
import dev.gantry.api.Item.Receiver;
import dev.gantry.api.RustText;
import dev.gantry.api.Type;
import dev.gantry.plan.Drafting.Drafted;
import dev.gantry.plan.Drafting.Place;
import dev.gantry.plan.TypeRegistry.CrateTypes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The functions that types of std have from a crate's trait, such as `impl ToHex for [u8]`: Java
/// cannot give a String more methods, so they are static methods of a class named after the trait,
/// and what Rust calls `self` is their first parameter.
///
/// Impls for types that are one to Java (`str` and `String`, `[u8]` and `[u8; 4]`) are one member:
/// of the most general ones the first that rustc accepts.
final class ForeignImpls {
    private static final int MOST_IMPLS = 3;

    private final TypeRegistry types;
    private final CrateTypes crate;
    private final Drafting drafting;

    /// @param trait with its arguments
    private record For(Type self, Type.TraitRef trait) {}

    private record Found(Type self, List<Type.GenericArgument> arguments, Draft draft) {
        List<?> java() {
            return List.of(draft.wanted(), MemberNames.erasure(draft));
        }
    }

    ForeignImpls(TypeRegistry types, CrateTypes crate, Drafting drafting) {
        this.types = types;
        this.crate = crate;
        this.drafting = drafting;
    }

    Drafted drafts(Item.TraitItem trait) {
        var drafts = new ArrayList<Draft>();
        var skipped = new ArrayList<Plan.Skipped>();
        var impls = impls(trait);
        for (var function : trait.functions()) {
            var found = new ArrayList<Found>();
            for (var impl : impls) {
                var drafted = drafting.draft(explicit(function), place(trait, impl));
                var arguments = impl.trait().arguments();
                drafted.drafts()
                        .forEach(draft -> found.add(new Found(impl.self(), arguments, draft)));
                drafted.skipped().forEach(skip -> skipped.add(named(skip, impl.self())));
            }
            drafts.addAll(members(found));
        }
        return new Drafted(List.copyOf(drafts), List.copyOf(skipped));
    }

    private static Plan.Skipped named(Plan.Skipped skip, Type self) {
        var detail = skip.detail().isEmpty() ? "" : ": " + skip.detail();
        return new Plan.Skipped(
                skip.item(), skip.reason(), "for " + RustText.of(self) + detail, skip.override());
    }

    /// The types that Rust implements the trait for and that no crate defines, the most general
    /// ones first; for a type parameter those that its bounds suggest.
    private List<For> impls(Item.TraitItem trait) {
        return trait.implementors().stream()
                .filter(impl -> !impl.isNegative())
                .flatMap(this::concrete)
                .filter(impl -> isForeign(impl.self()))
                .distinct()
                .sorted(Comparator.comparingInt(impl -> rank(impl.self())))
                .toList();
    }

    private Stream<For> concrete(Item.Impl impl) {
        var trait = impl.trait().orElseThrow();
        var params = impl.generics().params();
        if (params.isEmpty()) {
            var self = types.resolving(crate, Map.of()).apply(impl.self());
            return Stream.of(new For(self, trait));
        }
        if (params.size() > 1
                || !(params.getFirst() instanceof GenericParam.OfType param)
                || !impl.self().equals(new Type.Param(param.name()))) return Stream.empty();
        var table = new BoundCandidates(impl.generics(), _ -> List.of());
        var bounds = table.bounds(impl.self(), param.bounds());
        var suggested = table.of(impl.self(), bounds, false);
        var selves =
                suggested.isEmpty()
                        ? bounds.stream().flatMap(this::having)
                        : suggested.stream().flatMap(ForeignImpls::withOwned);
        return selves.map(self -> new For(self, with(param.name(), self).apply(trait)));
    }

    /// The types that have another trait of the crate.
    private Stream<Type> having(Type.Bound bound) {
        return bound instanceof Type.Bound.OfTrait(var trait, var maybe, _) && !maybe
                ? types.implementors(crate, trait).stream()
                : Stream.empty();
    }

    private static Aliases.Substitute with(String parameter, Type value) {
        return new Aliases.Substitute(Map.of(parameter, value));
    }

    /// A `&str` is `self` of a function that takes it by value; behind another reference there is
    /// room for what owns the text.
    private static Stream<Type> withOwned(Type candidate) {
        return candidate instanceof Type.Reference(_, _, var target)
                ? Stream.of(candidate, Owned.of(target))
                : Stream.of(candidate);
    }

    private static boolean isForeign(Type type) {
        return switch (type) {
            case Type.Named(var path, _) -> path.crate().isStd();
            case Type.Reference(_, _, var target) -> isForeign(target);
            case Type.Slice(var element) -> isForeign(element);
            case Type.Array(var element, _) -> isForeign(element);
            case Type.Tuple(var elements) -> elements.stream().allMatch(ForeignImpls::isForeign);
            case Type.Primitive _, Type.Str _ -> true;
            default -> false;
        };
    }

    private static int rank(Type type) {
        return switch (type) {
            case Type.Str _, Type.Slice _ -> 0;
            case Type.Reference _ -> 1;
            case Type.Array _ -> 3;
            default -> 2;
        };
    }

    private static Item.Function explicit(Item.Function function) {
        var self = function.receiver().flatMap(ForeignImpls::type);
        if (self.isEmpty()) return function;
        var parameters = new ArrayList<>(List.of(new Item.Parameter("self", self.get())));
        parameters.addAll(function.parameters());
        return new Item.Function(
                function.meta(),
                function.generics(),
                Optional.empty(),
                List.copyOf(parameters),
                function.output(),
                function.isUnsafe(),
                function.isAsync(),
                function.isConst(),
                function.hasBody());
    }

    private static Optional<Type> type(Receiver receiver) {
        var self = new Type.Param("Self");
        return switch (receiver) {
            case Receiver.ByValue() -> Optional.of(self);
            case Receiver.ByRef(var lifetime) ->
                    Optional.of(new Type.Reference(lifetime, false, self));
            case Receiver.ByMut(var lifetime) ->
                    Optional.of(new Type.Reference(lifetime, true, self));
            case Receiver.Typed _ -> Optional.empty(); // and refused as such
        };
    }

    private Place place(Item.TraitItem trait, For impl) {
        var path = trait.meta().path();
        var name = String.join("_", path.segments()) + "_for_" + RustTypeNames.of(impl.self());
        var arguments = impl.trait().arguments();
        return Place.free(crate.classOf(path), "")
                .in(
                        new Type.TraitRef(path, arguments),
                        name + "_",
                        TraitMembers.values(impl.self(), arguments, trait));
    }

    /// What Java cannot tell from another impl's: types that are one to Java, of one trait.
    private record OneToJava(Type content, List<Type.GenericArgument> arguments) {}

    /// One for each Java signature, and where types that Java tells apart by nothing but their Rust
    /// names share one, for each of them.
    private static List<Draft> members(List<Found> found) {
        Set<Type> contents =
                found.stream().map(one -> RustTypeNames.content(one.self())).collect(toSet());
        Map<List<?>, Map<OneToJava, List<Found>>> bySignature = new LinkedHashMap<>();
        for (var one : found) {
            var same = new OneToJava(content(one.self(), contents), one.arguments());
            bySignature
                    .computeIfAbsent(one.java(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(same, _ -> new ArrayList<>())
                    .add(one);
        }
        var members = new ArrayList<Draft>();
        for (var alike : bySignature.values()) {
            for (var forms : alike.values()) {
                var first = forms.getFirst();
                var byType = first.draft().wanted() + RustTypeNames.of(first.self());
                var name = alike.size() == 1 ? first.draft().wanted() : byType;
                ladder(forms).forEach(draft -> members.add(draft.wanting(name)));
            }
        }
        return members;
    }

    /// An array is one with a slice that has the trait too: Java has no lengths.
    private static Type content(Type self, Set<Type> all) {
        var content = RustTypeNames.content(self);
        if (!(content instanceof Type.Array(var element, _))) return content;
        var slice = new Type.Slice(element);
        return all.contains(slice) ? slice : content;
    }

    /// The forms of the most general impls.
    private static List<Draft> ladder(List<Found> forms) {
        var impls = forms.stream().map(Found::self).distinct().limit(MOST_IMPLS).toList();
        var first = forms.getFirst().draft();
        if (impls.size() == 1) return forms.stream().map(Found::draft).toList();
        var rung = new Draft.Rung(first.ladder(), first.rung().flatMap(Draft.Rung::otherwise));
        return forms.stream()
                .filter(form -> impls.contains(form.self()))
                .map(form -> form.draft().on(rung))
                .toList();
    }
}
