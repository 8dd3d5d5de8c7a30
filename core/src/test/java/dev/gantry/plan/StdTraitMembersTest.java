package dev.gantry.plan;

import static dev.gantry.plan.Shapes.U64;
import static dev.gantry.plan.Shapes.byRef;
import static dev.gantry.plan.Shapes.named;
import static dev.gantry.plan.Shapes.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.api.Generics;
import dev.gantry.api.Item;
import dev.gantry.api.ItemPath;
import dev.gantry.api.Type;
import dev.gantry.typemap.In;
import dev.gantry.typemap.SkipReason;
import dev.gantry.typemap.Std;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class StdTraitMembersTest {
    private static final Type SELF = named("Circle");
    private static final Type BOOL = new Type.Primitive(Type.Scalar.BOOL);
    private static final Type I32 = new Type.Primitive(Type.Scalar.I32);
    private static final Type U8 = new Type.Primitive(Type.Scalar.U8);
    private static final Type STR = new Type.Str();
    private static final Type ORDERING = new Type.Named(ItemPath.std("cmp", "Ordering"), List.of());

    private static Type.TraitRef trait(ItemPath path, Type... arguments) {
        var all = new ArrayList<Type.GenericArgument>();
        for (var argument : arguments) all.add(new Type.GenericArgument.OfType(argument));
        return new Type.TraitRef(path, all);
    }

    private static Item.Impl impl(Type self, Type.TraitRef trait, Item.Function... functions) {
        return new Item.Impl(
                Generics.NONE,
                self,
                Optional.of(trait),
                false,
                false,
                List.of(functions),
                List.of(),
                List.of());
    }

    private static Item.Impl partialEq(Type... other) {
        var right = other.length == 0 ? SELF : other[0];
        var eq = byRef("Circle", "eq", BOOL, reference(right));
        return impl(SELF, trait(Std.PARTIAL_EQ.path(), other), eq);
    }

    private static Item.Impl marker(Std trait) {
        return impl(SELF, trait(trait.path()));
    }

    private static Item.Impl from(Type argument) {
        var from = Shapes.associated("Circle", "from", SELF, argument);
        return impl(SELF, trait(Std.FROM.path(), argument), from);
    }

    /// `impl Add<right> for left`
    private static Item.Impl add(Type left, Type right) {
        var add =
                Shapes.function(
                        Shapes.meta("Circle", "add"),
                        Optional.of(new Item.Receiver.ByValue()),
                        Generics.NONE,
                        SELF,
                        right);
        return impl(left, trait(ItemPath.std("ops", "Add"), right), add);
    }

    private static Plan.CratePlan plan(Item.Impl... impls) {
        return new Shapes().type("Circle", List.of(impls), List.of()).plan().crates().getFirst();
    }

    private static List<String> members(Plan.CratePlan plan) {
        return plan.types().getFirst().members().stream()
                .map(member -> member.javaName() + " " + withoutPaths(member.rustSignature()))
                .toList();
    }

    private static String withoutPaths(String rust) {
        return rust.replaceAll("\\w+::", "");
    }

    private static void assertMembers(List<String> members, Item.Impl... impls) {
        assertEquals(members, members(plan(impls)));
    }

    private static List<String> skips(Plan.CratePlan plan) {
        return plan.skipped().stream()
                .map(skip -> skip.reason() + " " + withoutPaths(skip.detail()))
                .toList();
    }

    @DisplayName("[IDIOM-1] [IDIOM-5] equals needs Eq")
    @Test
    void equalsNeedsEq() {
        assertMembers(List.of("eq impl PartialEq for Circle"), partialEq());
        assertMembers(List.of("equals impl PartialEq for Circle"), partialEq(), marker(Std.EQ));
    }

    @DisplayName("[IDIOM-5] equality with another type is an overload of eq")
    @Test
    void equalityWithAnotherTypeIsAnOverloadOfEq() {
        assertMembers(
                List.of(
                        "eq impl PartialEq<str> for Circle",
                        "eq impl PartialEq<u64> for Circle",
                        "equals impl PartialEq for Circle"),
                partialEq(),
                partialEq(STR),
                impl(SELF, trait(Std.PARTIAL_EQ.path(), U64), byRef("Circle", "eq", BOOL, U64)),
                marker(Std.EQ));
    }

    @DisplayName("[IDIOM-5] an error is compared by eq, and is no key")
    @Test
    void anErrorIsComparedByEq() {
        var hash = impl(SELF, trait(Std.HASH.path()), byRef("Circle", "hash", Type.UNIT));
        var plan = plan(partialEq(), marker(Std.EQ), marker(Std.ERROR), hash);
        assertEquals(List.of("eq impl PartialEq for Circle"), members(plan));
        assertEquals(List.of("NO_EQUALS "), skips(plan));
    }

    @DisplayName("[IDIOM-4] Ord makes PartialOrd superfluous")
    @Test
    void ordMakesPartialOrdSuperfluous() {
        var compare = byRef("Circle", "cmp", ORDERING, reference(SELF));
        var partly = byRef("Circle", "partial_cmp", Std.OPTION.type(ORDERING), reference(SELF));
        var partialOrd = impl(SELF, trait(Std.PARTIAL_ORD.path()), partly);
        assertMembers(List.of("partialCompare impl PartialOrd for Circle"), partialOrd);
        var both = plan(partialOrd, impl(SELF, trait(Std.ORD.path()), compare));
        assertEquals(List.of("compareTo impl Ord for Circle"), members(both));
        assertEquals(List.of("OTHER_MEMBER compareTo"), skips(both));
    }

    @DisplayName("[IDIOM-4] an inherent compare_to is not Comparable's")
    @Test
    void anInherentCompareToIsNotComparables() {
        var compare = byRef("Circle", "cmp", ORDERING, reference(SELF));
        var inherent = byRef("Circle", "compare_to", U64, reference(SELF));
        var plan =
                new Shapes()
                        .type(
                                "Circle",
                                List.of(impl(SELF, trait(Std.ORD.path()), compare)),
                                List.of(),
                                inherent)
                        .plan()
                        .crates()
                        .getFirst();
        assertEquals(List.of("compareTo_", "compareTo"), names(plan.types().getFirst()));
    }

    @DisplayName("[IDIOM-9] what Java cannot tell apart is named by the Rust type, all of it")
    @Test
    void whatJavaCannotTellApartIsNamedByTheRustType() {
        assertMembers(
                List.of(
                        "fromI32 impl From<i32> for Circle",
                        "from impl From<str> for Circle",
                        "fromU8 impl From<u8> for Circle"),
                from(U8),
                from(I32),
                impl(
                        SELF,
                        trait(Std.FROM.path(), STR),
                        Shapes.associated("Circle", "from", SELF, reference(STR))));
    }

    @DisplayName("[IDIOM-6] [IDIOM-10] owned and borrowed text are one member; the other is listed")
    @Test
    void ownedAndBorrowedTextAreOneMember() {
        var plan = plan(from(Std.STRING.type()), from(reference(STR)));
        assertEquals(List.of("from impl From<&str> for Circle"), members(plan));
        assertEquals(List.of("OTHER_MEMBER impl From<&str> for Circle"), skips(plan));
    }

    @DisplayName("[IDIOM-8] of an operator's impls the one that consumes least is the member")
    @Test
    void ofAnOperatorsImplsTheOneThatConsumesLeastIsTheMember() {
        var borrowed = reference(SELF);
        var plan =
                plan(
                        add(SELF, SELF),
                        add(SELF, borrowed),
                        add(borrowed, borrowed),
                        add(borrowed, SELF));
        assertEquals(List.of("add impl Add<&Circle> for &Circle"), members(plan));
        assertEquals(3, plan.skipped().size());
        assertEquals(Plan.Mode.SHARED, plan.types().getFirst().mode(), "nothing takes it by value");
    }

    @DisplayName("[IDIOM-7] a conversion to another crate's type starts from the value")
    @Test
    void aConversionToAnotherCratesTypeStartsFromTheValue() {
        var string = Std.STRING.type();
        var owned = Shapes.associated("Circle", "from", string, SELF);
        var borrowed = Shapes.associated("Circle", "from", string, reference(SELF));
        var plan =
                new Shapes()
                        .type(
                                "Circle",
                                List.of(),
                                List.of(
                                        impl(string, trait(Std.FROM.path(), SELF), owned),
                                        impl(
                                                string,
                                                trait(Std.FROM.path(), reference(SELF)),
                                                borrowed)))
                        .plan()
                        .crates()
                        .getFirst();
        assertEquals(List.of("intoString impl From<&Circle> for String"), members(plan));
    }

    @DisplayName("[IDIOM-7] an inherent function of the name does what the conversion would")
    @Test
    void anInherentFunctionOfTheNameComesFirst() {
        var asRef =
                impl(
                        SELF,
                        trait(Std.AS_REF.path(), STR),
                        byRef("Circle", "as_ref", reference(STR)));
        assertMembers(List.of("asStr impl AsRef<str> for Circle"), asRef);
        var plan =
                new Shapes()
                        .type(
                                "Circle",
                                List.of(asRef),
                                List.of(),
                                byRef("Circle", "as_str", reference(STR)))
                        .plan()
                        .crates()
                        .getFirst();
        assertEquals(List.of("asStr pub fn as_str(&self) -> &str"), members(plan));
        assertEquals(List.of("OTHER_MEMBER asStr"), skips(plan));
    }

    @DisplayName("[IDIOM-10] a member tells the impl it comes from, and so does a skip")
    @Test
    void aMemberTellsTheImplItComesFrom() {
        var pointer = new Type.RawPointer(false, U64);
        var plan = plan(partialEq(), from(pointer));
        var eq = plan.types().getFirst().members().getFirst();
        assertEquals(new Origin.TraitImpl(trait(Std.PARTIAL_EQ.path()), SELF), eq.origin());
        var skip = plan.skipped().getFirst();
        assertEquals(SkipReason.RAW_POINTER, skip.reason());
        assertEquals(
                Optional.of(new Origin.TraitImpl(trait(Std.FROM.path(), pointer), SELF)),
                skip.impl());
    }

    @Test
    void otherOriginsAreToldApart() {
        var plan =
                new Shapes()
                        .struct("Circle", List.of(), byRef("Circle", "area", U64))
                        .add(Shapes.free("f", U64))
                        .plan()
                        .crates()
                        .getFirst();
        assertEquals(
                new Origin.Plain(Ledger.Kind.METHOD),
                plan.types().getFirst().members().getFirst().origin());
        assertEquals(
                new Origin.Plain(Ledger.Kind.FUNCTION),
                plan.holders().getFirst().members().getFirst().origin());
    }

    /// `impl<T> trait for Ring<T>`
    private static Item.Impl ofRing(Type.TraitRef trait, Item.Function... functions) {
        var param = new Generics.GenericParam.OfType("T", List.of(), Optional.empty(), false);
        return new Item.Impl(
                new Generics(List.of(), List.of(param), List.of()),
                Shapes.instance("Ring", new Type.Param("T")),
                Optional.of(trait),
                false,
                false,
                List.of(functions),
                List.of(),
                List.of());
    }

    @DisplayName(
            "[IDIOM-1] [IDIOM-6] a class of a generic type with its arguments has them as well")
    @Test
    void aGenericTypeWithItsArgumentsHasThemAsWell() {
        var element = new Type.Param("T");
        var ring = Shapes.instance("Ring", element);
        var impls =
                List.of(
                        ofRing(
                                trait(Std.PARTIAL_EQ.path()),
                                byRef("Ring", "eq", BOOL, reference(ring))),
                        ofRing(trait(Std.EQ.path())),
                        ofRing(
                                trait(Std.FROM.path(), element),
                                Shapes.associated("Ring", "from", ring, element)));
        var plan =
                new Shapes().generic("Ring", impls).alias("Numbers", Shapes.instance("Ring", U64));
        var numbers = plan.plan().crates().getFirst().types().getFirst();
        var bound = numbers.type().rust();
        var from = new TypedFn.Call.OfTrait(bound, trait(Std.FROM.path(), U64), "from");
        var eq = new TypedFn.Call.OfTrait(bound, trait(Std.PARTIAL_EQ.path()), "eq");
        var other = new In.Handle(numbers.type(), In.Access.SHARED);
        assertEquals(List.of("from", "equals"), names(numbers));
        assertEquals(
                List.of(from, new TypedFn.Call.Equality(eq)),
                numbers.members().stream().map(member -> member.typed().call()).toList());
        assertEquals(other, numbers.members().getLast().arguments().getFirst().mapping());
    }

    private static List<String> names(Plan.TypePlan type) {
        return type.members().stream().map(Plan.Member::javaName).toList();
    }
}
