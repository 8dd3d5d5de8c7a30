package dev.gantry.emit.rust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.gantry.api.CrateId;
import dev.gantry.api.ItemPath;
import dev.gantry.api.Type;
import dev.gantry.api.Type.GenericArgument;
import dev.gantry.api.Type.Scalar;
import dev.gantry.plan.Plan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Expected texts are from the Rust Reference, "Types" and "Paths".
class RustTypesTest {
    private static final CrateId RAND = new CrateId("rand", "0.9.1", "rand");
    private static final RustTypes TYPES =
            new RustTypes(List.of(new Plan.Extern(RAND, "rand_0_9")));

    static Stream<Arguments> types() {
        var u8 = new Type.Primitive(Scalar.U8);
        var send = new Type.TraitRef(ItemPath.std("marker", "Send"), List.of());
        var iterator =
                new Type.TraitRef(
                        ItemPath.std("iter", "Iterator"),
                        List.of(new GenericArgument.Binding("Item", u8)));
        var callable =
                new Type.TraitRef(
                        ItemPath.std("ops", "Fn"),
                        List.of(
                                new GenericArgument.OfType(new Type.Tuple(List.of(u8))),
                                new GenericArgument.Binding("Output", u8)));
        return Stream.of(
                arguments(u8, "u8"),
                arguments(new Type.Str(), "str"),
                arguments(Type.UNIT, "()"),
                arguments(new Type.Tuple(List.of(u8)), "(u8,)"),
                arguments(new Type.Tuple(List.of(u8, u8)), "(u8, u8)"),
                arguments(new Type.Slice(u8), "[u8]"),
                arguments(new Type.Array(u8, "32"), "[u8; 32]"),
                arguments(new Type.Array(u8, "N"), "[u8; N]"),
                arguments(
                        new Type.Array(u8, "}; fn evil() {"),
                        "[u8; { ::std::compile_error!(\"a constant that is not evaluated: "
                                + "}; fn evil() {\") }]"),
                arguments(new Type.Reference(Optional.of("a"), true, u8), "&'a mut u8"),
                arguments(
                        new Type.Reference(Optional.of("static"), false, new Type.Str()),
                        "&'static str"),
                arguments(new Type.RawPointer(false, u8), "*const u8"),
                arguments(named(RAND, "rngs", "StdRng"), "::rand_0_9::rngs::StdRng"),
                arguments(named(RAND, "type", "Match"), "::rand_0_9::r#type::Match"),
                arguments(
                        new Type.Named(
                                ItemPath.std("borrow", "Cow"),
                                List.of(
                                        new GenericArgument.OfLifetime("a"),
                                        new GenericArgument.OfType(new Type.Str()))),
                        "::std::borrow::Cow<'a, str>"),
                arguments(
                        new Type.Reference(
                                Optional.of("a"),
                                false,
                                new Type.DynTrait(List.of(iterator, send), Optional.of("b"))),
                        "&'a (dyn ::std::iter::Iterator<Item = u8> + ::std::marker::Send + 'b)"),
                arguments(
                        new Type.DynTrait(List.of(callable), Optional.empty()),
                        "(dyn ::std::ops::Fn(u8) -> u8)"),
                arguments(new Type.FnPointer(List.of(u8), Type.UNIT, true), "unsafe fn(u8)"),
                arguments(
                        new Type.Projection(
                                new Type.Param("T"),
                                Optional.of(
                                        new Type.TraitRef(ItemPath.std("ops", "Deref"), List.of())),
                                "Target"),
                        "<T as ::std::ops::Deref>::Target"),
                arguments(new Type.Never(), "!"));
    }

    private static Type named(CrateId crate, String... segments) {
        return new Type.Named(new ItemPath(crate, List.of(segments)), List.of());
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("types")
    void everyPathIsAbsoluteAndEveryKeywordIsRaw(Type type, String rust) {
        assertEquals(rust, TYPES.render(type));
    }

    @Test
    void aCrateThatTheWrapperDoesNotDependOnIsRefused() {
        var other = named(new CrateId("other", "1.0.0", "other"), "Thing");
        assertThrows(IllegalArgumentException.class, () -> TYPES.render(other));
    }
}
