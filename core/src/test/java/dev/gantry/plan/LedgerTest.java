package dev.gantry.plan;

import static dev.gantry.plan.Shapes.STR;
import static dev.gantry.plan.Shapes.U64;
import static dev.gantry.plan.Shapes.associated;
import static dev.gantry.plan.Shapes.bound;
import static dev.gantry.plan.Shapes.byRef;
import static dev.gantry.plan.Shapes.free;
import static dev.gantry.plan.Shapes.generic;
import static dev.gantry.plan.Shapes.named;
import static dev.gantry.plan.Shapes.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.api.ItemPath;
import dev.gantry.api.Type;
import dev.gantry.plan.Coverage.Group;
import dev.gantry.typemap.SkipReason;
import dev.gantry.typemap.Std;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class LedgerTest {
    private static final Type T = new Type.Param("T");
    private static final Type BYTES = new Type.Slice(new Type.Primitive(Type.Scalar.U8));

    private static Coverage coverage(Plan plan) {
        var reachable = Reachable.of(plan);
        return Coverage.of(
                plan.crates().getFirst().ledger().entries().stream()
                        .map(entry -> new Coverage.Counted(entry, isReachable(entry, reachable)))
                        .toList());
    }

    private static boolean isReachable(Ledger.Entry entry, Reachable reachable) {
        return entry.outcome() instanceof Ledger.Outcome.Bound outcome
                && reachable.reaches(outcome);
    }

    private static List<String> outcomes(Plan plan) {
        return plan.crates().getFirst().ledger().entries().stream()
                .map(entry ->
                        switch (entry.outcome()) {
                            case Ledger.Outcome.Bound _ -> entry.path() + " bound";
                            case Ledger.Outcome.Skipped(var skip) ->
                                    entry.path() + " " + skip.reason();
                        })
                .toList();
    }

    @Test
    @DisplayName("[PLAN-8] an item of which one overload is refused is bound, and only that")
    void whatIsBoundInOneFormIsBound() {
        var shapes = new Shapes().add(generic("f", U64, T, bound(Std.AS_REF, BYTES)));
        assertEquals(List.of("shapes::f bound"), outcomes(shapes.plan("shapes_0_3_f__T1")));
        var none = shapes.plan("shapes_0_3_f__T1", "shapes_0_3_f");
        assertEquals(List.of("shapes::f REJECTED_BY_RUSTC"), outcomes(none));
    }

    @Test
    @DisplayName("[PLAN-8] a type of which nothing is bound has no class")
    void aTypeOfWhichNothingIsBoundIsSkipped() {
        var circle = new Shapes().struct("Circle", List.of(Std.CLONE));
        assertEquals(
                List.of("shapes::Circle NOTHING_TO_CALL"),
                outcomes(circle.plan("shapes_0_3_Circle__Clone")));
    }

    @Test
    @DisplayName("[PLAN-6] the variants of an enum that nothing speaks of have its reason")
    void variantsOfAnUnusedEnum() {
        var plan = new Shapes().constants("Colour", false, List.of("Red")).plan();
        assertEquals(
                List.of("shapes::Colour NOTHING_TO_CALL", "shapes::Colour::Red NOTHING_TO_CALL"),
                outcomes(plan));
    }

    @Test
    @DisplayName("[PLAN-10] a method is reachable when something reachable gives its receiver")
    void reachableIsAFixpoint() {
        var shapes =
                new Shapes()
                        .struct("Circle", List.of(), byRef("Circle", "area", U64))
                        .struct("Maker", List.of(), byRef("Maker", "make", named("Circle")));
        assertEquals(0, coverage(shapes.plan()).of(Group.FUNCTIONS).reachable());
        shapes.add(free("maker", named("Maker")));
        var functions = coverage(shapes.plan()).of(Group.FUNCTIONS);
        assertEquals(
                new Coverage.Count(Group.FUNCTIONS, 3, 3, 3, Map.of()),
                functions,
                "maker() gives a Maker, which gives a Circle");
    }

    @Test
    @DisplayName("[PLAN-10] an optional argument can be null, and an error can be caught")
    void nullServesAndErrorsAreCaught() {
        var fallible = Std.RESULT.type(U64, named("Bad"));
        var shapes =
                new Shapes()
                        .struct("Circle", List.of())
                        .struct("Bad", List.of(Std.ERROR), byRef("Bad", "code", U64))
                        .add(free("maybe", U64, Std.OPTION.type(reference(named("Circle")))))
                        .add(free("parse", fallible, STR));
        assertEquals(3, coverage(shapes.plan()).of(Group.FUNCTIONS).reachable());
    }

    @Test
    @DisplayName("[PLAN-10] constants can be had by their names")
    void constantsAreReachable() {
        var hue = byRef("Colour", "hue", U64);
        var plan = new Shapes().constants("Colour", false, List.of("Red"), hue).plan();
        assertEquals(
                List.of("shapes::Colour bound", "shapes::Colour::Red bound"),
                outcomes(plan).stream().filter(line -> !line.contains("hue")).toList());
        var coverage = coverage(plan);
        assertEquals(1, coverage.of(Group.FIELDS_AND_VARIANTS).reachable());
        assertEquals(1, coverage.of(Group.FUNCTIONS).reachable());
    }

    @Test
    @DisplayName("[PLAN-11] lifetimes of a typed function are not shown")
    void detailsHaveTheCratesOwnWords() {
        var view =
                new Type.Named(
                        new ItemPath(Shapes.CRATE, List.of("View")),
                        List.of(new Type.GenericArgument.OfLifetime("h")));
        var shapes = new Shapes().add(free("f", Std.OPTION.type(view), STR));
        var plan =
                shapes.plan(
                        "shapes_0_3_f_as_text", "shapes_0_3_f_as_bytes", "shapes_0_3_f_into_bytes");
        assertEquals(
                List.of("shapes::View<'h>"),
                plan.crates().getFirst().skipped().stream().map(Plan.Skipped::detail).toList());
    }

    @Test
    void skipsAreCountedByReason() {
        var shapes =
                new Shapes()
                        .struct("Circle", List.of(), associated("Circle", "new", named("Circle")))
                        .add(free("exit", new Type.Never()));
        assertEquals(
                Map.of(SkipReason.NEVER, 1), coverage(shapes.plan()).of(Group.FUNCTIONS).skipped());
    }
}
