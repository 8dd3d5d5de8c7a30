package dev.gantry.plan;

import dev.gantry.api.Generics.GenericParam;
import dev.gantry.api.Item;
import dev.gantry.api.Item.Impl;
import dev.gantry.api.ItemPath;
import dev.gantry.api.RustText;
import dev.gantry.api.Type;
import dev.gantry.plan.Plan.Member.Kind;
import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.SkipReason;
import dev.gantry.typemap.Std;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What an impl of a trait of std becomes in Java.
///
/// | impl for `T` | member |
/// |---|---|
/// | `PartialEq`, with `Eq` | `equals` |
/// | `PartialEq<X>` otherwise | `eq(X)` |
/// | `Hash`, with `Eq` | `hashCode` |
/// | `Ord` | `compareTo` |
/// | `PartialOrd<X>`, unless `Ord` says it | `partialCompare(X)` |
/// | `Default` | `static ofDefault()` |
/// | `FromStr` | `static parse(String)` |
/// | `From<X>`, `TryFrom<X>` | `static from(X)`, `static tryFrom(X)` |
/// | `Into<X>`, and `From<T> for X` | `intoX()` |
/// | `TryInto<X>`, and `TryFrom<T> for X` | `tryIntoX()` |
/// | `AsRef<X>`, `Borrow<X>`, `Deref` to `X` | `asX()` |
/// | `Add<X>`, `AddAssign<X>`, `Neg` .. | `add(X)`, `addAssign(X)`, `neg()` .. |
///
/// An error is compared by `eq`, never by `equals`: those who handle exceptions tell them apart by
/// identity.
final class TraitTable {
    private static final Set<String> OPERATORS =
            Set.of(
                    "Add", "Sub", "Mul", "Div", "Rem", "Neg", "Not", "BitAnd", "BitOr", "BitXor",
                    "Shl", "Shr");

    private static final List<Std> COMPARISONS =
            List.of(Std.PARTIAL_EQ, Std.HASH, Std.ORD, Std.PARTIAL_ORD);

    private static final List<Std> MAKERS =
            List.of(Std.DEFAULT, Std.FROM_STR, Std.FROM, Std.TRY_FROM);

    private static final List<Std> CONVERSIONS = List.of(Std.INTO, Std.TRY_INTO);

    /// In the order of preference: what they give is the same.
    private static final List<Std> VIEWS = List.of(Std.AS_REF, Std.BORROW, Std.DEREF);

    /// The answer of the table.
    sealed interface Entry {
        /// @param operand the type by which members of one name are told apart
        /// @param rank among impls that lead to the same member the least wins
        record Wanted(
                Kind kind,
                String name,
                Form form,
                Item.Function function,
                Optional<Type> operand,
                int rank)
                implements Entry {}

        record Refused(SkipReason reason, String detail) implements Entry {}
    }

    /// What the typed function makes of the call.
    enum Form {
        PLAIN,
        /// As it is, unless an inherent function of that name does it.
        CONVERSION,
        /// As [#CONVERSION], whatever the inherent function gives.
        VIEW,
        EQUALITY,
        ORDER,
        PARTIAL_ORDER,
        HASH
    }

    private final boolean constants;
    private final boolean eq;
    private final boolean ord;

    TraitTable(TypeRegistry.Known type) {
        boolean error = type.bound().kind() == BoundType.Kind.ERROR;
        this.constants = type.bound().kind() == BoundType.Kind.ENUM;
        this.eq = !error && has(type, Std.EQ).findAny().isPresent();
        // a generic impl may have conditions that rustc has yet to judge
        this.ord = has(type, Std.ORD).anyMatch(impl -> impl.generics().isEmpty());
    }

    private static Stream<Impl> has(TypeRegistry.Known type, Std trait) {
        return Impls.written(type.item(), type.shape()).stream()
                .map(Impls.Match::impl)
                .filter(impl -> impl.trait().filter(found -> trait.is(found.path())).isPresent());
    }

    /// Whether the table has a line for the trait.
    static boolean knows(ItemPath trait) {
        return isOperator(trait)
                || is(COMPARISONS, trait)
                || is(MAKERS, trait)
                || is(CONVERSIONS, trait)
                || is(VIEWS, trait);
    }

    private static boolean is(List<Std> traits, ItemPath trait) {
        return traits.stream().anyMatch(known -> known.is(trait));
    }

    private static boolean isOperator(ItemPath trait) {
        return trait.crate().isStd()
                && trait.modules().equals(List.of("ops"))
                && OPERATORS.contains(trait.name().replaceFirst("Assign$", ""));
    }

    /// @param impl of a trait that the table knows, for the type or for a reference to it; the
    ///   type's parameters replaced
    Entry of(Impl impl) {
        var trait = impl.trait().orElseThrow().path();
        var generic = generic(impl);
        var function = TraitImpls.function(impl);
        if (generic.isPresent()) return generic.get();
        if (function.isEmpty()) return new Entry.Refused(SkipReason.STD_TRAIT, trait.name());
        if (isOperator(trait)) return operator(impl, function.get());
        if (is(CONVERSIONS, trait)) {
            return conversion(TraitImpls.argument(impl), TraitImpls.received(impl, function.get()));
        }
        if (!TraitImpls.isByValue(impl.self())) {
            return new Entry.Refused(SkipReason.RECEIVER, "&" + RustText.of(impl.self()));
        }
        if (is(MAKERS, trait)) return maker(impl, function.get());
        if (is(VIEWS, trait)) return view(impl, function.get());
        return comparison(impl, function.get());
    }

    /// @param impl for a type of another crate, with this type as its argument
    Entry elsewhere(Impl impl) {
        var trait = impl.trait().orElseThrow().path();
        var generic = generic(impl);
        var function = TraitImpls.function(impl);
        if (generic.isPresent()) return generic.get();
        return function.isPresent() && (Std.FROM.is(trait) || Std.TRY_FROM.is(trait))
                ? conversion(impl.self(), TraitImpls.fromArgument(impl, function.get()))
                : new Entry.Refused(SkipReason.FOREIGN_IMPL, RustText.signature(impl));
    }

    private static Optional<Entry> generic(Impl impl) {
        return impl.generics().params().stream()
                .findFirst()
                .map(GenericParam::name)
                .map(name -> new Entry.Refused(SkipReason.GENERIC_FUNCTION, name));
    }

    private Entry comparison(Impl impl, Item.Function function) {
        var trait = impl.trait().orElseThrow().path();
        var other = Optional.of(TraitImpls.argument(impl));
        boolean own = RustTypeNames.content(other.get()).equals(impl.self());
        if (constants && (Std.HASH.is(trait) || (Std.PARTIAL_EQ.is(trait) && own))) {
            return new Entry.Refused(SkipReason.OTHER_MEMBER, "equals");
        }
        if (Std.PARTIAL_EQ.is(trait)) {
            return eq && own
                    ? wanted(Kind.EQUALS, "equals", Form.EQUALITY, function)
                    : new Entry.Wanted(Kind.METHOD, "eq", Form.PLAIN, function, other, 0);
        }
        if (Std.HASH.is(trait)) {
            return eq
                    ? wanted(Kind.HASH, "hashCode", Form.HASH, TraitImpls.hashing(function))
                    : new Entry.Refused(SkipReason.NO_EQUALS, "");
        }
        Type order = new Type.Primitive(Type.Scalar.I8);
        if (Std.ORD.is(trait)) {
            var compared = TraitImpls.giving(order, function);
            // an enum's own is final, and the order of declaration
            return constants
                    ? wanted(Kind.METHOD, "cmp", Form.ORDER, compared)
                    : wanted(Kind.COMPARE, "compareTo", Form.ORDER, compared);
        }
        if (ord && own) {
            return new Entry.Refused(SkipReason.OTHER_MEMBER, constants ? "cmp" : "compareTo");
        }
        var compared = TraitImpls.giving(Std.OPTION.type(order), function);
        return new Entry.Wanted(
                Kind.METHOD, "partialCompare", Form.PARTIAL_ORDER, compared, other, 0);
    }

    private static Entry maker(Impl impl, Item.Function function) {
        var trait = impl.trait().orElseThrow().path();
        if (Std.DEFAULT.is(trait)) return making("ofDefault", function);
        if (Std.FROM_STR.is(trait)) return making("parse", function);
        var from = TraitImpls.argument(impl);
        var name = JavaNames.member(function.meta().name());
        return new Entry.Wanted(
                Kind.STATIC, name, Form.CONVERSION, function, Optional.of(from), cost(from));
    }

    private static Entry making(String name, Item.Function function) {
        return wanted(Kind.STATIC, name, Form.CONVERSION, function);
    }

    private static Entry conversion(Type target, Item.Function function) {
        boolean tries = function.meta().name().startsWith("try_");
        return new Entry.Wanted(
                Kind.METHOD,
                (tries ? "tryInto" : "into") + RustTypeNames.of(target),
                Form.CONVERSION,
                function,
                Optional.empty(),
                TraitImpls.consumes(function) ? 1 : 0);
    }

    private static Entry view(Impl impl, Item.Function function) {
        var trait = impl.trait().orElseThrow().path();
        boolean deref = Std.DEREF.is(trait);
        var target = deref ? impl.types().getFirst().type() : TraitImpls.argument(impl);
        var content = RustTypeNames.content(target);
        boolean bytes = content.equals(new Type.Slice(new Type.Primitive(Type.Scalar.U8)));
        return new Entry.Wanted(
                Kind.METHOD,
                "as" + (bytes ? "Bytes" : RustTypeNames.of(content)),
                Form.VIEW,
                function,
                Optional.empty(),
                VIEWS.stream()
                        .filter(known -> known.is(trait))
                        .findFirst()
                        .orElseThrow()
                        .ordinal());
    }

    private static Entry operator(Impl impl, Item.Function function) {
        boolean binary = !function.parameters().isEmpty();
        var operand = binary ? Optional.of(TraitImpls.argument(impl)) : Optional.<Type>empty();
        var seen = TraitImpls.received(impl, function);
        int rank = (TraitImpls.consumes(seen) ? 1 : 0) + operand.map(TraitTable::cost).orElse(0);
        var name = JavaNames.member(function.meta().name());
        return new Entry.Wanted(Kind.METHOD, name, Form.PLAIN, seen, operand, rank);
    }

    private static int cost(Type argument) {
        return TraitImpls.isByValue(argument) ? 1 : 0;
    }

    private static Entry wanted(Kind kind, String name, Form form, Item.Function function) {
        return new Entry.Wanted(kind, name, form, function, Optional.empty(), 0);
    }
}
