package dev.gantry.plan;

import static dev.gantry.plan.Shapes.STR;
import static dev.gantry.plan.Shapes.U64;
import static dev.gantry.plan.Shapes.bound;
import static dev.gantry.plan.Shapes.named;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.util.stream.Collectors.toSet;

import dev.gantry.api.Generics;
import dev.gantry.api.Item;
import dev.gantry.api.Type;
import dev.gantry.typemap.Std;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

class SourcesTest {
    private static final Type T = new Type.Param("T");
    private static final Type I8 = new Type.Primitive(Type.Scalar.I8);
    private static final Type F64 = new Type.Primitive(Type.Scalar.F64);
    private static final Type U8 = new Type.Primitive(Type.Scalar.U8);

    private static Item.Impl from(Type source) {
        var argument = new Type.GenericArgument.OfType(source);
        var trait = new Type.TraitRef(Std.FROM.path(), List.of(argument));
        return Shapes.implementing(trait, named("Options"), List.of(), Map.of());
    }

    /// The Java types that `f(x: parameter)` takes, `T` being `Into<Options>`.
    private static Set<List<String>> taken(Type parameter, Type... sources) {
        var impls = Stream.of(sources).map(SourcesTest::from).toList();
        var plan =
                new Shapes()
                        .type("Options", impls, List.of())
                        .add(Shapes.generic("f", U64, parameter, bound(Std.INTO, named("Options"))))
                        .plan();
        return plan.crates().getFirst().holders().getFirst().members().stream()
                .map(member -> member.arguments().getFirst().mapping())
                .map(in -> List.of(Erasure.parameter(in)))
                .collect(toSet());
    }

    @Test
    @DisplayName("[PLAN-4] Into of a crate's type takes the text and numbers it has From of")
    void intoTakesWhatTheTypeHasFromOf() {
        assertEquals(
                Set.of(List.of("shapes.Options"), List.of("long"), List.of("java.lang.String")),
                taken(T, U64, STR, Std.STRING.type(), Std.VEC.type(U64)));
    }

    @Test
    @DisplayName("[PLAN-4] but not two numbers that are one type in Java")
    void numbersThatJavaCannotTellApart() {
        assertEquals(Set.of(List.of("shapes.Options"), List.of("long")), taken(T, I8, U64, U8));
    }

    @Test
    @DisplayName("[PLAN-4] nor a float that Java would turn a whole number into")
    void aFloatBesideNoLong() {
        var i64 = new Type.Primitive(Type.Scalar.I64);
        assertEquals(Set.of(List.of("shapes.Options")), taken(T, I8, U64, U8, i64, F64));
        assertEquals(
                Set.of(List.of("shapes.Options"), List.of("long"), List.of("double")),
                taken(T, i64, F64));
    }

    @Test
    @DisplayName("[PLAN-4] nor a character, which is a number in Java")
    void aCharacter() {
        var character = new Type.Primitive(Type.Scalar.CHAR);
        assertEquals(Set.of(List.of("shapes.Options"), List.of("long")), taken(T, character, U64));
    }

    @Test
    @DisplayName("[PLAN-4] of more forms than are bound those are that take the type itself")
    void tooManyForms() {
        var into = List.of(bound(Std.INTO, named("Options")));
        var params =
                Stream.of("T", "U")
                        .<Generics.GenericParam>map(name ->
                                new Generics.GenericParam.OfType(
                                        name, into, Optional.empty(), false))
                        .toList();
        var impls = Stream.of(U64, F64, STR).map(SourcesTest::from).toList();
        var plan =
                new Shapes()
                        .type("Options", impls, List.of())
                        .add(
                                Shapes.function(
                                        Shapes.meta("f"),
                                        Optional.empty(),
                                        new Generics(List.of(), params, List.of()),
                                        U64,
                                        T,
                                        new Type.Param("U")))
                        .plan();
        var taken =
                plan.crates().getFirst().holders().getFirst().members().stream()
                        .map(member -> Erasure.parameter(member.arguments().getLast().mapping()))
                        .collect(toSet());
        assertEquals(Set.of("shapes.Options"), taken);
    }

    @Test
    @DisplayName("[PLAN-4] within another type there is no choice")
    void partsOfATypeHaveNoChoice() {
        assertEquals(Set.of(List.of("shapes.Options")), taken(Std.OPTION.type(T), U64, STR));
    }
}
