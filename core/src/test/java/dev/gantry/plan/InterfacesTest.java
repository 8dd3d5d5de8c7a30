package dev.gantry.plan;

import static dev.gantry.plan.Shapes.U64;
import static dev.gantry.plan.Shapes.byMut;
import static dev.gantry.plan.Shapes.byRef;
import static dev.gantry.plan.Shapes.generic;
import static dev.gantry.plan.Shapes.implementing;
import static dev.gantry.plan.Shapes.mutable;
import static dev.gantry.plan.Shapes.named;
import static dev.gantry.plan.Shapes.reference;
import static dev.gantry.plan.Shapes.trait;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import static java.util.stream.Collectors.toMap;

import dev.gantry.api.Generics;
import dev.gantry.api.Item;
import dev.gantry.api.Type;
import dev.gantry.emit.JavaCompiler;
import dev.gantry.emit.java.JavaSources;
import dev.gantry.typemap.SkipReason;
import dev.gantry.typemap.Std;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class InterfacesTest {
    private static final Item.Function AREA = byRef("Shape", "area", U64);
    private static final Type T = reference(new Type.Param("T"));

    private static Item.Impl shape(String type) {
        return implementing(trait("Shape"), named(type), List.of(), Map.of());
    }

    private static Item.TraitItem shape(List<Item.Impl> implementors, Item.Function... functions) {
        return Shapes.traitOf("Shape", implementors, functions);
    }

    /// `fn draw(shape: &impl Shape) -> u64`, and who has the trait.
    private static Plan.CratePlan plan() {
        var bound = new Type.Bound.OfTrait(trait("Shape"), false, List.of());
        return new Shapes()
                .add(shape(List.of(shape("Circle"), shape("Square")), AREA))
                .struct("Circle", shape("Circle"))
                .struct("Square", shape("Square"), byRef("Square", "sides", U64))
                .struct("Plane", List.of(), byRef("Plane", "sides", U64))
                .add(generic("draw", U64, T, bound))
                .plan()
                .crates()
                .getFirst();
    }

    @Test
    @DisplayName("[GEN-4] the classes that have a trait implement its interface, others do not")
    void aTraitIsAnInterfaceOfTheClassesThatHaveIt() {
        var shape = plan().interfaces().getFirst();
        assertEquals(
                List.of("Circle", "Square"),
                shape.implementors().stream().map(type -> type.path().name()).toList());
        assertEquals(List.of("area"), shape.methods().stream().map(Plan.Member::javaName).toList());
    }

    /// Two classes with the trait, and these free functions.
    private static Shapes with(Item.Function ofTheTrait, Item.Function... free) {
        var shapes =
                new Shapes()
                        .add(shape(List.of(shape("Circle"), shape("Square")), ofTheTrait))
                        .struct("Circle", shape("Circle"))
                        .struct("Square", shape("Square"))
                        .struct("Bad", List.of(Std.ERROR, Std.DISPLAY, Std.DEBUG));
        for (var function : free) shapes.add(function);
        return shapes;
    }

    static Stream<Arguments> whatCallsDifferIn() {
        var bound = new Type.Bound.OfTrait(trait("Shape"), false, List.of());
        var t = new Type.Param("T");
        var self = mutable(new Type.Param("Self"));
        var grow = byMut("Shape", "grow", Std.RESULT.type(self, named("Bad")));
        return Stream.of(
                arguments("T", with(AREA, generic("same", t, t, bound))),
                arguments("Option<T>", with(AREA, generic("maybe", Std.OPTION.type(t), t, bound))),
                arguments("Result<&mut Self, E>", with(grow)),
                arguments("Self, of bytes", ofBytes()));
    }

    /// `impl Circle { fn new<T: Shape>(t: T) -> Self }`, and numbers that Java does not tell apart.
    private static Shapes ofBytes() {
        var bound = new Type.Bound.OfTrait(trait("Shape"), false, List.of());
        var param = new Generics.GenericParam.OfType("T", List.of(bound), Optional.empty(), false);
        var make =
                Shapes.function(
                        Shapes.meta("Circle", "new"),
                        Optional.empty(),
                        new Generics(List.of(), List.of(param), List.of()),
                        named("Circle"),
                        new Type.Param("T"));
        var numbers =
                Stream.of(Type.Scalar.U8, Type.Scalar.I8)
                        .map(Type.Primitive::new)
                        .map(it -> implementing(trait("Shape"), it, List.of(), Map.of()))
                        .toList();
        return new Shapes().add(shape(numbers, AREA)).struct("Circle", List.of(), make);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatCallsDifferIn")
    @DisplayName("[GEN-5] where the calls for the classes differ, what is generated compiles too")
    void whatIsGeneratedCompiles(String result, Shapes shapes, @TempDir Path folder)
            throws IOException {
        var sources = JavaSources.emit(shapes.plan().crates().getFirst(), "00");
        var errors = JavaCompiler.compile(sources, folder);
        assertEquals(List.of(), errors.stream().filter(it -> it.contains("error:")).toList());
    }

    @Test
    @DisplayName("[GEN-5] a trait of ten classes has an overload for each")
    void tenImplementors() {
        var bound = new Type.Bound.OfTrait(trait("Shape"), false, List.of());
        var names = IntStream.range(0, 10).mapToObj(at -> "Shape" + (char) ('A' + at)).toList();
        var shapes =
                new Shapes()
                        .add(shape(names.stream().map(InterfacesTest::shape).toList(), AREA))
                        .add(generic("draw", U64, T, bound));
        names.forEach(name -> shapes.struct(name, shape(name)));
        var draw = shapes.plan().crates().getFirst().holders().getFirst().members();
        assertEquals(10, draw.size());
    }

    /// `fn draw(shape: impl Shape) -> u64`, and texts that have the trait.
    private static Plan.CratePlan ofTexts(String... rejected) {
        var text = reference(new Type.Str());
        var owned = Std.STRING.type();
        var all =
                Stream.of(text, owned, reference(owned))
                        .map(type -> implementing(trait("Shape"), type, List.of(), Map.of()))
                        .toList();
        var bound = new Type.Bound.OfTrait(trait("Shape"), false, List.of());
        return new Shapes()
                .add(shape(all, AREA))
                .add(generic("draw", U64, new Type.Param("T"), bound))
                .plan(rejected)
                .crates()
                .getFirst();
    }

    private static List<Plan.Member> draws(Plan.CratePlan plan) {
        return plan.holders().stream()
                .flatMap(holder -> holder.members().stream())
                .filter(member -> member.item().path().name().equals("draw"))
                .toList();
    }

    @ParameterizedTest(name = "{0} is refused: {1}")
    @CsvSource({"nothing, draw", "shapes_0_3_draw, draw__T1"})
    @DisplayName("[GEN-5] types that are one in Java have one overload, the first that compiles")
    void oneOverloadForWhatIsOneInJava(String rejected, String taken) {
        var members = draws(ofTexts(rejected));
        assertEquals(List.of("draw"), members.stream().map(Plan.Member::javaName).toList());
        assertEquals(taken, members.getFirst().typed().name());
    }

    @Test
    @DisplayName("[GEN-5] where none of them compiles, rustc's words are the reason")
    void noOverloadForWhatIsOneInJava() {
        var plan = ofTexts("shapes_0_3_draw", "shapes_0_3_draw__T1", "shapes_0_3_draw__T2");
        assertEquals(List.of(), draws(plan));
        assertEquals(
                List.of("E0277: no"),
                plan.skipped().stream()
                        .filter(skip -> skip.item().name().equals("draw"))
                        .map(Plan.Skipped::detail)
                        .toList());
    }

    @Test
    @DisplayName("[GEN-5] of more than 64 classes the rest have none, and the item says so")
    void moreImplementorsThanOverloads() {
        var bound = new Type.Bound.OfTrait(trait("Shape"), false, List.of());
        var names = IntStream.range(0, 70).mapToObj("Shape%02d"::formatted).toList();
        var shapes =
                new Shapes()
                        .add(shape(names.stream().map(InterfacesTest::shape).toList(), AREA))
                        .add(generic("draw", U64, T, bound));
        names.forEach(name -> shapes.struct(name, shape(name)));
        var plan = shapes.plan().crates().getFirst();
        assertEquals(64, plan.holders().getFirst().members().size());
        var draw =
                plan.ledger().entries().stream()
                        .filter(entry -> entry.path().toString().equals("shapes::draw"))
                        .map(entry -> ((Ledger.Outcome.Bound) entry.outcome()).lacks().getFirst())
                        .findFirst()
                        .orElseThrow();
        assertEquals(SkipReason.MORE_TYPES, draw.reason());
        assertEquals("`shapes::Shape`: 64 of 70", draw.detail());
    }

    /// @param failures why Gantry failed, by candidates and ids of [Faulty]
    private static Plan.CratePlan failing(Map<String, String> failures) {
        var bound = new Type.Bound.OfTrait(trait("Shape"), false, List.of());
        var shapes =
                with(AREA, generic("draw", U64, T, bound))
                        .struct("Plane", List.of(), byRef("Plane", "sides", U64));
        var judge =
                new Judge() {
                    @Override
                    public Map<String, Verdict> judge(List<Candidate> candidates) {
                        return candidates.stream().collect(toMap(Candidate::id, this::verdict));
                    }

                    private Verdict verdict(Candidate candidate) {
                        var failure = failures.get(candidate.id());
                        return failure == null
                                ? new Verdict.Accepted()
                                : new Verdict.Failed(failure);
                    }

                    @Override
                    public Optional<String> failure(String faulty) {
                        return Optional.ofNullable(failures.get(faulty));
                    }
                };
        return Planner.plan(List.of(shapes.request()), _ -> Optional.empty(), judge)
                .crates()
                .getFirst();
    }

    @Test
    @DisplayName("[PLAN-23] an interface that Gantry fails on is skipped, its classes are not")
    void aFailedInterface() {
        var plan = failing(Map.of(Faulty.interfaceOf(trait("Shape").path()), "javac: no"));
        assertEquals(List.of(), plan.interfaces());
        var skip = plan.skipped().getFirst();
        assertEquals("shapes::Shape", skip.item().toString());
        assertEquals(SkipReason.GANTRY_FAILED, skip.reason());
        assertEquals("javac: no", skip.detail());
        assertEquals(2, plan.holders().getFirst().members().size());
    }

    @Test
    @DisplayName("[PLAN-23] without the member that takes an interface its overloads stay")
    void aFailedDispatch() {
        var symbols =
                plan().holders().getFirst().members().stream().map(Plan.Member::symbol).toList();
        var failures = new TreeMap<String, String>();
        symbols.forEach(symbol -> failures.put(Faulty.dispatchTo(symbol), "javac: ambiguous"));
        var draw = failing(failures).holders().getFirst().members();
        assertEquals(symbols, draw.stream().map(Plan.Member::symbol).toList());
        for (var member : draw) {
            assertEquals(Optional.empty(), member.arguments().getFirst().trait());
        }
    }

    @Test
    @DisplayName("[PLAN-23] a member that Gantry fails on is skipped as its own fault")
    void aFailedMember() {
        var plan = failing(Map.of("shapes_0_3_Plane_sides", "javac: code too large"));
        var skip =
                plan.skipped().stream()
                        .filter(it -> it.reason() == SkipReason.GANTRY_FAILED)
                        .findFirst()
                        .orElseThrow();
        assertEquals("shapes::Plane::sides", skip.item().toString());
        assertEquals("javac: code too large", skip.detail());
    }

    @Test
    @DisplayName("[GEN-5] a bounded parameter is bound for each implementor")
    void aBoundedParameterIsBoundForEachImplementor() {
        var draw =
                plan().holders().stream()
                        .flatMap(holder -> holder.members().stream())
                        .filter(member -> member.javaName().equals("draw"))
                        .toList();
        assertEquals(2, draw.size());
        for (var member : draw) {
            var argument = member.arguments().getFirst();
            assertEquals(Optional.of(trait("Shape").path()), argument.trait());
        }
    }
}
