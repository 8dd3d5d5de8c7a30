package dev.gantry.plan;

import static dev.gantry.plan.Shapes.STR;
import static dev.gantry.plan.Shapes.U64;
import static dev.gantry.plan.Shapes.associated;
import static dev.gantry.plan.Shapes.meta;
import static dev.gantry.plan.Shapes.named;
import static dev.gantry.plan.Shapes.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.gantry.api.Item;
import dev.gantry.api.ItemPath;
import dev.gantry.api.Type;
import dev.gantry.typemap.SkipReason;
import dev.gantry.typemap.Std;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class ConstantsTest {
    private static final Type U8 = new Type.Primitive(Type.Scalar.U8);

    private static Item.Constant constant(Type type, boolean isStatic, boolean isMutable) {
        return new Item.Constant(meta("MAX_SIZE"), type, Optional.of("8u8"), isStatic, isMutable);
    }

    /// `Plan` is a type with a handle.
    private static Shapes shapes() {
        return new Shapes().struct("Plan", List.of(), associated("Plan", "new", named("Plan")));
    }

    private static Plan.Member only(Shapes shapes, String... rejected) {
        return shapes.plan(rejected).crates().getFirst().holders().getFirst().members().getFirst();
    }

    static Stream<Arguments> members() {
        return Stream.of(
                arguments(U8, "CONSTANT MAX_SIZE"),
                arguments(STR, "CONSTANT MAX_SIZE"),
                arguments(new Type.Primitive(Type.Scalar.U128), "CONSTANT MAX_SIZE"),
                arguments(
                        new Type.Named(ItemPath.std("time", "Duration"), List.of()),
                        "STATIC maxSize"),
                arguments(Std.OPTION.type(U8), "STATIC maxSize"),
                arguments(reference(new Type.Slice(U8)), "STATIC maxSize"),
                arguments(reference(new Type.Slice(STR)), "STATIC maxSize"),
                arguments(named("Plan"), "STATIC maxSize"));
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("members")
    @DisplayName("[PLAN-14] fields for what never changes and is never refused, else methods")
    void fieldsAndMethods(Type type, String expected) {
        var member = only(shapes().add(constant(type, false, false)));
        assertEquals(expected, member.kind() + " " + member.javaName());
    }

    @Test
    @DisplayName("[PLAN-15] the value that the docs tell is a literal unless rustc knows better")
    void literalsAreJudged() {
        var shapes = shapes().add(constant(U8, false, false));
        assertEquals("8", only(shapes).literal().orElseThrow().java());
        var refuted = only(shapes, "shapes_0_3_max_size");
        assertEquals("CONSTANT", refuted.kind().toString());
        assertEquals(Optional.empty(), refuted.literal());
    }

    @Test
    @DisplayName("[PLAN-15] a static has an address and no literal")
    void staticsAreRead() {
        assertEquals(Optional.empty(), only(shapes().add(constant(U8, true, false))).literal());
    }

    static Stream<Arguments> skips() {
        return Stream.of(
                arguments(constant(U64, true, true), SkipReason.UNSAFE),
                arguments(constant(named("Plan"), true, false), SkipReason.STATIC_REFERENCE),
                arguments(
                        constant(reference(named("Plan")), false, false),
                        SkipReason.STATIC_REFERENCE),
                arguments(
                        constant(new Type.RawPointer(false, U8), false, false),
                        SkipReason.RAW_POINTER));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("skips")
    @DisplayName("[PLAN-16] what can be neither copied nor made anew is skipped")
    void skipped(Item.Constant constant, SkipReason reason) {
        var skipped = shapes().add(constant).plan().crates().getFirst().skipped();
        assertEquals(List.of(reason), skipped.stream().map(Plan.Skipped::reason).toList());
    }
}
