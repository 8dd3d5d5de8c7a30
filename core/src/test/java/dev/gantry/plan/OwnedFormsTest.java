package dev.gantry.plan;

import static dev.gantry.plan.Shapes.U64;
import static dev.gantry.plan.Shapes.byRef;
import static dev.gantry.plan.Shapes.free;
import static dev.gantry.plan.Shapes.function;
import static dev.gantry.plan.Shapes.instance;
import static dev.gantry.plan.Shapes.meta;
import static dev.gantry.plan.Shapes.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.api.Generics;
import dev.gantry.api.Item;
import dev.gantry.api.ItemPath;
import dev.gantry.api.Type;
import dev.gantry.plan.TypedFn.Conversion;
import dev.gantry.typemap.Std;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

class OwnedFormsTest {
    private static final Type STR = reference(new Type.Str());
    private static final Generics A = new Generics(List.of("a"), List.of(), List.of());

    private static List<Plan.Member> functions(Shapes shapes) {
        return shapes.plan().crates().getFirst().holders().stream()
                .flatMap(holder -> holder.members().stream())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"to_owned, TO_OWNED", "into_owned, INTO_OWNED"})
    @DisplayName("[GEN-2] what borrows is made to own by a function of its own")
    void whatBorrowsIsMadeToOwn(String name, Conversion conversion) {
        var owned = instance("Host", Std.STRING.type());
        var host = free("host", Std.OPTION.type(instance("Host", STR)), STR);
        var found = functions(new Shapes().generic("Host", byRef("Host", name, owned)).add(host));
        assertEquals(1, found.size());
        var typed = found.getFirst().typed();
        assertEquals(Std.OPTION.type(owned), typed.result());
        var path = new ItemPath(Shapes.CRATE, List.of("host"));
        assertEquals(
                new TypedFn.Call.Converted(new TypedFn.Call.Free(path), 1, conversion),
                typed.call());
    }

    /// `struct Options<'a>` with one function.
    private static Item.TypeItem options() {
        var length = byRef("Options", "length", U64);
        var impl =
                new Item.Impl(
                        A,
                        options("a"),
                        Optional.empty(),
                        false,
                        false,
                        List.of(length),
                        List.of(),
                        List.of());
        return new Item.TypeItem(
                meta("Options"),
                A,
                new Item.TypeKind.Struct(List.of(), true, Item.Style.NAMED, false),
                List.of(impl),
                List.of(),
                List.of(),
                List.of());
    }

    private static Type options(String lifetime) {
        var argument = new Type.GenericArgument.OfLifetime(lifetime);
        return new Type.Named(new ItemPath(Shapes.CRATE, List.of("Options")), List.of(argument));
    }

    @Test
    @DisplayName("[GEN-8] a lifetime that no input has is 'static, and the type is as any other")
    void aLifetimeThatNoInputHasIsStatic() {
        var made = function(meta("made"), Optional.empty(), A, options("a"));
        var plan = new Shapes().add(options()).add(made).plan().crates().getFirst();
        assertEquals(
                options("static"), plan.holders().getFirst().members().getFirst().typed().result());
        assertEquals(
                List.of("length"),
                plan.types().getFirst().members().stream().map(Plan.Member::javaName).toList());
    }

    @Test
    @DisplayName("[GEN-8] what borrows from an input has no class")
    void whatBorrowsFromAnInputHasNoClass() {
        var text = new Type.Reference(Optional.of("a"), false, new Type.Str());
        var lent = function(meta("lent"), Optional.empty(), A, options("a"), text);
        var plan = new Shapes().add(options()).add(lent).plan().crates().getFirst();
        assertEquals(List.of(), plan.types());
    }
}
