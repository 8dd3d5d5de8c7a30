package dev.gantry.plan;

import static dev.gantry.plan.Shapes.STR;
import static dev.gantry.plan.Shapes.U64;
import static dev.gantry.plan.Shapes.associated;
import static dev.gantry.plan.Shapes.bound;
import static dev.gantry.plan.Shapes.byMut;
import static dev.gantry.plan.Shapes.byRef;
import static dev.gantry.plan.Shapes.byValue;
import static dev.gantry.plan.Shapes.free;
import static dev.gantry.plan.Shapes.generic;
import static dev.gantry.plan.Shapes.implementing;
import static dev.gantry.plan.Shapes.maybeSized;
import static dev.gantry.plan.Shapes.mutable;
import static dev.gantry.plan.Shapes.named;
import static dev.gantry.plan.Shapes.reference;
import static dev.gantry.plan.Shapes.trait;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import static java.util.Collections.nCopies;
import static java.util.stream.Collectors.toSet;

import dev.gantry.api.CrateApi;
import dev.gantry.api.CrateId;
import dev.gantry.api.Generics;
import dev.gantry.api.Generics.GenericParam.OfType;
import dev.gantry.api.Generics.Predicate;
import dev.gantry.api.Item;
import dev.gantry.api.ItemPath;
import dev.gantry.api.Type;
import dev.gantry.api.TypeRewrite;
import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.In;
import dev.gantry.typemap.Out;
import dev.gantry.typemap.SkipReason;
import dev.gantry.typemap.Std;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class PlannerTest {
    private static final Type BYTES = new Type.Slice(new Type.Primitive(Type.Scalar.U8));
    private static final Type T = new Type.Param("T");

    private static Plan.CratePlan only(Plan plan) {
        assertEquals(1, plan.crates().size());
        return plan.crates().getFirst();
    }

    private static List<String> names(List<Plan.Member> members) {
        return members.stream().map(Plan.Member::javaName).toList();
    }

    private static Plan.TypePlan onlyType(Plan plan) {
        return only(plan).types().getFirst();
    }

    // [PLAN-1]
    @Test
    void freeFunctionsAreStaticMethodsOfAClassNamedAfterTheCrate() {
        var plan = only(new Shapes().add(free("total_area", U64, STR)).plan());
        assertEquals("shapes.Shapes", plan.holders().getFirst().java());
        var member = plan.holders().getFirst().members().getFirst();
        assertEquals("totalArea", member.javaName());
        assertEquals("shapes_0_3_total_area", member.symbol());
    }

    // [PLAN-1]
    @Test
    void freeFunctionsGoToTheTypeThatHasTheCratesName() {
        var shapes =
                new Shapes()
                        .struct("Shapes", List.of(), associated("Shapes", "new", named("Shapes")))
                        .add(free("total_area", U64));
        var plan = only(shapes.plan());
        assertTrue(plan.holders().isEmpty());
        assertEquals(List.of("new", "totalArea"), names(plan.types().getFirst().members()));
    }

    // [PLAN-2]
    @Test
    void newThatGivesSelfIsAConstructorAlsoWhenItCanFail() {
        var fallible = Std.RESULT.type(named("Circle"), named("Error"));
        var shapes =
                new Shapes()
                        .struct("Circle", List.of(), associated("Circle", "new", fallible, STR))
                        .struct("Error", List.of(Std.ERROR));
        var member = only(shapes.plan()).types().getFirst().members().getFirst();
        assertEquals(Plan.Member.Kind.CONSTRUCTOR, member.kind());
        assertTrue(member.result() instanceof Out.Fallible(Out.Handle _, Out.ErrorType.Bound _));
    }

    // [PLAN-3]
    @Test
    void inheritedAndReservedNamesGetAnUnderscore() {
        var shapes =
                new Shapes()
                        .struct(
                                "Circle",
                                List.of(),
                                byRef("Circle", "close", U64),
                                byRef("Circle", "hash_code", U64),
                                byRef("Circle", "default", U64),
                                byRef("Circle", "find_iter", U64));
        assertEquals(
                List.of("close_", "default_", "findIter", "hashCode_"),
                names(onlyType(shapes.plan()).members()));
    }

    // [PLAN-3]
    @Test
    void anInherentDebugKeepsItsNameAndTheTraitsYields() {
        var shapes =
                new Shapes().struct("Circle", List.of(Std.DEBUG), byRef("Circle", "debug", U64));
        assertEquals(List.of("debug", "debug_"), names(onlyType(shapes.plan()).members()));
    }

    // [PLAN-5]
    @ParameterizedTest(name = "send {0}, sync {1}, {2}: {3}")
    @CsvSource({
        "true,  true,  &self,     SHARED",
        "true,  true,  &mut self, COUNTED",
        "true,  true,  self,      COUNTED",
        "true,  false, &self,     SEND_ONLY",
        "true,  false, &mut self, SEND_ONLY",
        "false, false, &self,     CONFINED",
        "false, true,  &self,     CONFINED",
    })
    void modesFollowFromWhatRustcConfirms(
            boolean send, boolean sync, String receiver, Plan.Mode mode) {
        Item.Function method =
                switch (receiver) {
                    case "&self" -> byRef("Circle", "f", U64);
                    case "&mut self" -> byMut("Circle", "f", U64);
                    default -> byValue("Circle", "f", U64);
                };
        var shapes = new Shapes().struct("Circle", List.of(), method);
        var rejected =
                List.of("type_0_COPY", send ? "" : "type_0_SEND", sync ? "" : "type_0_SYNC")
                        .toArray(String[]::new);
        assertEquals(mode, onlyType(shapes.plan(rejected)).mode());
    }

    // [PLAN-5]
    @Test
    void anExclusiveArgumentElsewhereInThePlanMakesATypeCounted() {
        var shapes =
                new Shapes()
                        .struct("Circle", List.of(), byRef("Circle", "area", U64))
                        .add(free("grow", Type.UNIT, mutable(named("Circle"))));
        assertEquals(Plan.Mode.COUNTED, onlyType(shapes.plan()).mode());
        assertEquals(
                Plan.Mode.SHARED,
                onlyType(shapes.plan("shapes_0_3_grow")).mode(),
                "a rejected use does not count");
    }

    // [PLAN-4]
    @Test
    void aBoundOnBytesGivesAnOverloadForBytesAndOneForText() {
        var encode = generic("encode", Std.STRING.type(), T, bound(Std.AS_REF, BYTES));
        var members = only(new Shapes().add(encode).plan()).holders().getFirst().members();
        assertEquals(List.of("encode", "encode"), names(members));
        assertEquals(
                List.of(new In.Bytes(), new In.Text()),
                members.stream().map(member -> member.arguments().getFirst().mapping()).toList());
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> boundsAndTypes() {
        var u8 = new Type.Primitive(Type.Scalar.U8);
        var longs = Std.VEC.type(U64);
        return Stream.of(
                arguments(bound(Std.AS_REF, Std.PATH.type()), reference(Std.PATH.type())),
                arguments(bound(Std.AS_REF, Std.OS_STR.type()), reference(Std.OS_STR.type())),
                arguments(bound(Std.AS_REF, new Type.Slice(U64)), reference(new Type.Slice(U64))),
                arguments(bound(Std.BORROW, new Type.Str()), STR),
                arguments(bound(Std.BORROW, Std.PATH.type()), reference(Std.PATH.type())),
                arguments(bound(Std.BORROW, U64), U64),
                arguments(bound(Std.INTO, Std.PATH_BUF.type()), Std.PATH_BUF.type()),
                arguments(bound(Std.INTO, Std.OPTION.type(u8)), Std.OPTION.type(u8)),
                arguments(bound(Std.TO_SOCKET_ADDRS), STR),
                arguments(items(Std.INTO_ITERATOR, U64), longs),
                arguments(items(Std.INTO_ITERATOR, STR), Std.VEC.type(STR)),
                arguments(items(Std.INTO_ITERATOR, reference(U64)), reference(longs)),
                arguments(items(Std.ITERATOR, U64), Std.VEC_INTO_ITER.type(U64)),
                arguments(items(Std.EXACT_SIZE_ITERATOR, STR), Std.VEC_INTO_ITER.type(STR)),
                arguments(
                        bound(Std.RANGE_BOUNDS, U64),
                        new Type.Tuple(List.of(Std.BOUND.type(U64), Std.BOUND.type(U64)))));
    }

    @DisplayName("[PLAN-4] a bound leads to a concrete type")
    @ParameterizedTest(name = "{0}")
    @MethodSource("boundsAndTypes")
    void aBoundLeadsToAConcreteType(Type.Bound bound, Type expected) {
        var plan = only(new Shapes().add(generic("f", U64, T, bound)).plan());
        var member = plan.holders().getFirst().members().getFirst();
        assertEquals(expected, elided(member.typed().parameters().getFirst().type()));
    }

    @Test
    void boundsOnTheItemsOfAnIteratorCountToo() {
        var text = bound(Std.AS_REF, new Type.Str());
        var item = new Type.Projection(T, Optional.empty(), "Item");
        var generics =
                new Generics(
                        List.of(),
                        List.of(new OfType("T", List.of(), Optional.empty(), false)),
                        List.of(
                                new Predicate.OfType(T, List.of(bound(Std.INTO_ITERATOR))),
                                new Predicate.OfType(item, List.of(text))));
        var function = Shapes.function(Shapes.meta("f"), Optional.empty(), generics, U64, T);
        var plan = only(new Shapes().add(function).plan());
        var member = plan.holders().getFirst().members().getFirst();
        var expected = Std.VEC.type(STR);
        assertEquals(expected, elided(member.typed().parameters().getFirst().type()));
    }

    @Test
    void aBoundMaySpeakOfAnotherParameter() {
        var text = bound(Std.INTO, Std.STRING.type());
        var generics =
                new Generics(
                        List.of(),
                        List.of(
                                new OfType(
                                        "T",
                                        List.of(items(Std.INTO_ITERATOR, new Type.Param("S"))),
                                        Optional.empty(),
                                        false),
                                new OfType("S", List.of(text), Optional.empty(), false)),
                        List.of());
        var function = Shapes.function(Shapes.meta("f"), Optional.empty(), generics, U64, T);
        var plan = only(new Shapes().add(function).plan());
        var member = plan.holders().getFirst().members().getFirst();
        assertEquals(
                Std.VEC.type(Std.STRING.type()), member.typed().parameters().getFirst().type());
    }

    @Test
    void itemsThatBorrowAsPairsArePairs() {
        var key = new Type.Param("K");
        var generics =
                new Generics(
                        List.of(),
                        List.of(
                                new OfType("T", List.of(), Optional.empty(), false),
                                new OfType(
                                        "K",
                                        List.of(bound(Std.AS_REF, new Type.Str())),
                                        Optional.empty(),
                                        false)),
                        List.of(
                                new Predicate.OfType(T, List.of(bound(Std.INTO_ITERATOR))),
                                new Predicate.OfType(
                                        new Type.Projection(T, Optional.empty(), "Item"),
                                        List.of(
                                                bound(
                                                        Std.BORROW,
                                                        new Type.Tuple(List.of(key, U64)))))));
        var function = Shapes.function(Shapes.meta("f"), Optional.empty(), generics, U64, T);
        var plan = only(new Shapes().add(function).plan());
        var member = plan.holders().getFirst().members().getFirst();
        assertEquals(
                Std.VEC.type(new Type.Tuple(List.of(STR, U64))),
                elided(member.typed().parameters().getFirst().type()));
    }

    private static Type.Bound items(Std trait, Type item) {
        var binding = new Type.GenericArgument.Binding("Item", item);
        return new Type.Bound.OfTrait(
                new Type.TraitRef(trait.path(), List.of(binding)), false, List.of());
    }

    private static Type elided(Type type) {
        return new TypeRewrite() {
            @Override
            protected Optional<String> reference(Optional<String> lifetime) {
                return Optional.empty();
            }
        }.apply(type);
    }

    @Test
    void anUnsizedParameterBehindAReferenceIsTheTargetItself() {
        var encode = generic("encode", U64, reference(T), bound(Std.AS_REF, BYTES), maybeSized());
        var members = only(new Shapes().add(encode).plan()).holders().getFirst().members();
        assertEquals(new In.Bytes(), members.getFirst().arguments().getFirst().mapping());
    }

    @Test
    void aFailedOverloadDoesNotTakeTheOthersAlong() {
        var encode = generic("encode", Std.STRING.type(), T, bound(Std.AS_REF, BYTES));
        var members =
                only(new Shapes().add(encode).plan("shapes_0_3_encode__T1"))
                        .holders()
                        .getFirst()
                        .members();
        assertEquals(1, members.size());
    }

    @Test
    void aResultOfCharsIsAString() {
        var chars = bound(Std.FROM_ITERATOR, new Type.Primitive(Type.Scalar.CHAR));
        var member =
                only(new Shapes().add(generic("hex", T, STR, chars)).plan())
                        .holders()
                        .getFirst()
                        .members()
                        .getFirst();
        assertEquals(new Out.OwnedText(), member.result());
    }

    // [PLAN-7]
    @Test
    void everyBorrowedInputHasALifetimeOfItsOwnAlsoAStaticOne() {
        var asStatic = new Type.Reference(Optional.of("static"), false, new Type.Str());
        var member =
                only(new Shapes().add(free("join", STR, STR, asStatic)).plan())
                        .holders()
                        .getFirst()
                        .members()
                        .getFirst();
        assertEquals(List.of("r", "a0", "a1"), member.typed().lifetimes());
        assertEquals(
                List.of(new TypedFn.Outlives("a0", "r"), new TypedFn.Outlives("a1", "r")),
                member.typed().outlives());
    }

    @Test
    void theReceiverReturnedIsThis() {
        var shapes =
                new Shapes()
                        .struct(
                                "Builder",
                                List.of(),
                                byMut("Builder", "size", mutable(named("Builder")), U64));
        assertEquals(new Out.This(), onlyType(shapes.plan()).members().getFirst().result());
    }

    @Test
    @DisplayName("[PLAN-24] parameters take 253 words, of which a long is two")
    void asManyParametersAsAMethodHas() {
        var most = IntStream.range(0, 126).mapToObj(_ -> U64).toArray(Type[]::new);
        assertEquals(List.of(), only(new Shapes().add(free("f", U64, most)).plan()).skipped());
        var more = IntStream.range(0, 127).mapToObj(_ -> U64).toArray(Type[]::new);
        assertSkipped(SkipReason.TOO_MANY_PARAMETERS, free("f", U64, more));
        var texts = IntStream.range(0, 253).mapToObj(_ -> STR).toArray(Type[]::new);
        assertEquals(List.of(), only(new Shapes().add(free("f", U64, texts)).plan()).skipped());
    }

    @Test
    @DisplayName("[PLAN-24] a class has 3,000 members at most")
    void asManyMembersAsAClassHolds() {
        var shapes = new Shapes();
        for (int at = 0; at < 3002; at++) shapes.add(free("f%04d".formatted(at), U64));
        var plan = only(shapes.plan());
        assertEquals(3000, plan.holders().getFirst().members().size());
        assertEquals(
                List.of("shapes::f3000", "shapes::f3001"),
                plan.skipped().stream().map(skip -> skip.item().toString()).toList());
        assertEquals(SkipReason.TOO_MANY_MEMBERS, plan.skipped().getFirst().reason());
    }

    @Test
    @DisplayName("[PLAN-24] a value is nested eight types deep at most")
    void asDeepAsJavaReads() {
        var nested = U64;
        for (int depth = 0; depth < 8; depth++) nested = Std.VEC.type(nested);
        assertEquals(List.of(), only(new Shapes().add(free("f", nested)).plan()).skipped());
        assertSkipped(SkipReason.NESTED_TOO_DEEP, free("f", Std.VEC.type(nested)));
        assertSkipped(SkipReason.NESTED_TOO_DEEP, free("f", U64, Std.VEC.type(nested)));
    }

    private static void assertSkipped(SkipReason reason, Item.Function function) {
        var skipped = only(new Shapes().add(function).plan()).skipped();
        assertEquals(List.of(reason), skipped.stream().map(Plan.Skipped::reason).toList());
    }

    // [PLAN-6]
    @Test
    void whatTheTableHasNoPlaceForIsSkippedWithItsReason() {
        var pointer = new Type.RawPointer(false, U64);
        assertSkipped(SkipReason.RAW_POINTER, free("f", U64, pointer));
        assertSkipped(SkipReason.CLOSURE, generic("f", U64, T, bound(Std.FN)));
        assertSkipped(SkipReason.GENERIC_FUNCTION, generic("f", U64, T, bound(Std.CLONE)));
        assertSkipped(SkipReason.OUT_PARAMETER, free("f", U64, mutable(Std.OPTION.type(U64))));
        assertSkipped(SkipReason.NEVER, free("f", new Type.Never()));
        assertSkipped(SkipReason.TYPE_NOT_MAPPED, free("f", new Type.Primitive(Type.Scalar.F16)));
        var unknown = Std.RESULT.type(U64, named("Unknown"));
        assertSkipped(SkipReason.ERROR_NOT_AN_ERROR, free("f", unknown));
    }

    @Test
    void aBorrowedHandleIsNotBound() {
        var shapes =
                new Shapes()
                        .struct(
                                "Circle",
                                List.of(),
                                byRef("Circle", "me", reference(named("Circle"))));
        var skipped = only(shapes.plan()).skipped();
        assertEquals(SkipReason.BORROWED_RESULT, skipped.getLast().reason());
    }

    private static Shapes withGeneric() {
        var self = Shapes.instance("Ring", T);
        return new Shapes()
                .generic(
                        "Ring",
                        associated("Ring", "new", self),
                        byRef("Ring", "first", T),
                        byRef("Ring", "twin", Std.OPTION.type(self)));
    }

    // [GEN-3]
    @Test
    void anAliasOfAnInstanceIsAClassWithTheMembersOfTheGenericType() {
        var type = onlyType(withGeneric().alias("Numbers", Shapes.instance("Ring", U64)).plan());
        assertEquals("shapes.Numbers", type.type().java());
        assertEquals(List.of("new", "first", "twin"), names(type.members()));
        assertEquals(
                List.of(
                        new Out.Handle(type.type()),
                        new Out.Scalar(Type.Scalar.U64),
                        new Out.Optional(new Out.Handle(type.type()))),
                type.members().stream().map(Plan.Member::result).toList());
        assertEquals(
                new TypedFn.Call.Inherent(named("Numbers"), "first"),
                type.members().get(1).typed().call(),
                "the alias names the type, also where its arguments have no name");
    }

    // [GEN-3]
    @Test
    void anAliasAlsoNamesAnInstanceWhoseArgumentsAreNotPublic() {
        var hidden = new Type.Unknown("`shapes::Hidden`, which is not public");
        var shapes = withGeneric().alias("Secrets", Shapes.instance("Ring", hidden));
        var first = "shapes_0_3_Secrets_first";
        var type =
                onlyType(
                        shapes.plan(
                                first + "_as_text", first + "_as_bytes", first + "_into_bytes"));
        assertEquals("shapes.Secrets", type.type().java());
        assertEquals(List.of("new", "twin"), names(type.members()));
    }

    // [GEN-3]
    @Test
    void twoAliasesOfOneInstanceAreOneClass() {
        var shapes =
                withGeneric()
                        .alias("Numbers", Shapes.instance("Ring", U64))
                        .alias("Counts", Shapes.instance("Ring", U64))
                        .add(free("count", named("Counts")));
        var plan = only(shapes.plan());
        assertEquals(1, plan.types().size());
        assertEquals(
                new Out.Handle(plan.types().getFirst().type()),
                plan.holders().getFirst().members().getFirst().result());
    }

    // [GEN-3]
    @Test
    void anInstanceThatASignatureShowsIsNamedAfterItsArguments() {
        var shapes = withGeneric().add(free("numbers", Shapes.instance("Ring", U64)));
        assertEquals("shapes.RingU64", onlyType(shapes.plan()).type().java());
    }

    static Stream<Type> within() {
        var ring = Shapes.instance("Ring", U64);
        return Stream.of(ring, new Type.Tuple(List.of(ring)), Std.VEC.type(ring));
    }

    // [GEN-3]
    @ParameterizedTest
    @MethodSource("within")
    void aTypeWithinItselfHasNoClass(Type argument) {
        var shapes = withGeneric().add(free("take", Type.UNIT, Shapes.instance("Ring", argument)));
        assertEquals(List.of(), only(shapes.plan()).types());
    }

    // [GEN-3]
    @Test
    void anInstanceWithTheDefaultsIsTheTypeItself() {
        var shapes =
                new Shapes()
                        .generic("Ring", U64, byRef("Ring", "first", T))
                        .add(free("numbers", Shapes.instance("Ring", U64)));
        var plan = only(shapes.plan());
        var type = onlyType(shapes.plan());
        assertEquals("shapes.Ring", type.type().java());
        var numbers = plan.holders().getFirst().members().getFirst();
        assertEquals(new Out.Handle(type.type()), numbers.result());
    }

    // [GEN-3]
    @Test
    void namesThatReadAlikeAreTwoClassesWithSymbolsOfTheirOwn() {
        var shapes =
                withGeneric()
                        .struct("Ring_u64", List.of(), byRef("Ring_u64", "size", U64))
                        .add(free("numbers", Shapes.instance("Ring", U64)));
        var types = only(shapes.plan()).types().stream().map(Plan.TypePlan::type).toList();
        assertEquals(2, types.size());
        assertEquals(
                Set.of("shapes_0_3_Ring_u64", "shapes_0_3_Ring_u64_"),
                types.stream().map(BoundType::symbol).collect(toSet()));
    }

    static Stream<Type> tooMuchForAName() {
        var nested = U64;
        for (int at = 0; at < 3; at++)
            nested = Shapes.instance("Ring", new Type.Tuple(List.of(nested)));
        var arrays = U64;
        for (int at = 0; at < 3; at++)
            arrays = Shapes.instance("Ring", new Type.Array(arrays, "2"));
        return Stream.of(nested, arrays, Shapes.instance("Ring", new Type.Tuple(nCopies(40, U64))));
    }

    // [GEN-3]
    @ParameterizedTest
    @MethodSource("tooMuchForAName")
    void anInstanceThatIsNestedDeeplyOrHasALongNameHasNoClass(Type argument) {
        var shapes = withGeneric().add(free("take", Type.UNIT, argument));
        var types = only(shapes.plan()).types();
        assertTrue(types.stream().noneMatch(type -> type.type().rust().equals(argument)));
    }

    private static final Type SELF = new Type.Param("Self");
    private static final Type AREA =
            new Type.Projection(SELF, java.util.Optional.of(trait("Shape")), "Area");

    private static Shapes withTrait(Item.Impl impl) {
        return new Shapes()
                .trait(
                        "Shape",
                        byRef("Shape", "area", AREA),
                        associated("Shape", "new", SELF, U64),
                        byRef("Shape", "sides", U64))
                .struct("Circle", impl, byRef("Circle", "sides", U64));
    }

    // [GEN-1]
    @Test
    void aTraitsFunctionsAreMembersAndYieldToInherentOnes() {
        var impl = implementing(trait("Shape"), named("Circle"), List.of(), Map.of("Area", U64));
        var members = onlyType(withTrait(impl).plan()).members();
        assertEquals(List.of("sides", "new", "area", "sides_"), names(members));
        assertEquals(Plan.Member.Kind.CONSTRUCTOR, members.get(1).kind());
        assertEquals(
                new TypedFn.Call.OfTrait(named("Circle"), trait("Shape"), "area"),
                members.get(2).typed().call());
        assertEquals(U64, members.get(2).typed().result(), "the associated type is replaced");
    }

    // [GEN-1]
    @Test
    void aBlanketImplBringsMembersToo() {
        var impl = implementing(trait("Shape"), T, List.of("T"), Map.of("Area", T));
        var plan = onlyType(withTrait(impl).plan());
        var area = plan.members().get(2);
        assertEquals(named("Circle"), area.typed().result());
    }

    // [GEN-1]
    @Test
    void anotherCratesTraitBringsNoNameASecondTime() {
        var elsewhere = new CrateId("draw", "1.0.0", "draw");
        var path = new ItemPath(elsewhere, List.of("Draw"));
        var sides = byRef("Shape", "sides", U64);
        var draw = byRef("Shape", "draw", U64);
        var trait = Shapes.traitOf(elsewhere, "Draw", sides, draw);
        var impl =
                implementing(
                        new Type.TraitRef(path, List.of()), named("Circle"), List.of(), Map.of());
        var shapes = new Shapes().struct("Circle", impl, byRef("Circle", "sides", U64));
        var api = new CrateApi(elsewhere, "", List.of(), List.of(trait), List.of(), List.of());
        var plan = shapes.plan(id -> java.util.Optional.of(new PlanRequest(api, "draw", false)));
        assertEquals(List.of("sides", "draw"), names(onlyType(plan).members()));
    }

    // [PLAN-6]
    @Test
    void aTraitThatNoClassHasIsSkipped() {
        var plan = only(new Shapes().trait("Shape", byRef("Shape", "area", U64)).plan());
        assertEquals(SkipReason.TRAIT_METHOD, plan.skipped().getLast().reason());
    }

    // [GEN-2]
    @Test
    void aResultWithoutAPlaceTakesTheFirstOwnedFormThatRustcConfirms() {
        var array = new Type.Projection(named("Circle"), java.util.Optional.empty(), "Array");
        var shapes =
                new Shapes()
                        .struct(
                                "Circle",
                                List.of(),
                                byRef("Circle", "tag", Std.OPTION.type(array)));
        var text = "shapes_0_3_Circle_tag_as_text";
        var bytes = "shapes_0_3_Circle_tag_as_bytes";
        var into = "shapes_0_3_Circle_tag_into_bytes";
        assertEquals(
                new Out.Optional(new Out.OwnedText()),
                onlyType(shapes.plan()).members().getFirst().result());
        assertEquals(
                new Out.Optional(new Out.OwnedBytes()),
                onlyType(shapes.plan(text)).members().getFirst().result());
        var skipped = only(shapes.plan(text, bytes, into)).skipped();
        assertEquals(
                SkipReason.GENERIC_FUNCTION,
                skipped.getLast().reason(),
                "the type that stands in the way, not rustc's word on a form");
    }

    // [PLAN-6]
    @Test
    void rustcsOwnWordsAreTheReasonWhenItRefuses() {
        var plan = only(new Shapes().add(free("f", U64)).plan("shapes_0_3_f"));
        assertEquals(SkipReason.REJECTED_BY_RUSTC, plan.skipped().getFirst().reason());
        assertEquals("E0277: no", plan.skipped().getFirst().detail());
    }

    @Test
    void aCopyTypeTakenByValueIsCopiedAndStaysShared() {
        var shapes = new Shapes().struct("Point", List.of(), byValue("Point", "norm", U64));
        var copied = onlyType(shapes.plan());
        assertEquals(Optional.of(In.Access.COPIED), access(copied.members().getFirst()));
        assertEquals(Plan.Mode.SHARED, copied.mode());
        var moved = onlyType(shapes.plan("type_0_COPY")).members().getFirst();
        assertEquals(Optional.of(In.Access.CONSUMED), access(moved));
    }

    private static Optional<In.Access> access(Plan.Member member) {
        return member.receiver().map(receiver -> ((In.Handle) receiver).access());
    }

    @Test
    void aTypeThatIsNotSizedIsNeverAHandle() {
        var shapes = new Shapes().struct("Circle", List.of(), byRef("Circle", "area", U64));
        assertTrue(only(shapes.plan("type_0_SIZED")).types().isEmpty());
    }
}
