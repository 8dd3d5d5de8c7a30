package dev.gantry.plan;

import static dev.gantry.plan.Shapes.U64;
import static dev.gantry.plan.Shapes.byRef;
import static dev.gantry.plan.Shapes.free;
import static dev.gantry.plan.Shapes.implementing;
import static dev.gantry.plan.Shapes.named;
import static dev.gantry.plan.Shapes.trait;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.api.Generics;
import dev.gantry.api.Generics.GenericParam;
import dev.gantry.api.Item;
import dev.gantry.api.Type;
import dev.gantry.typemap.Std;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

class ForeignImplsTest {
    private static final Type STR = new Type.Str();
    private static final Type BYTE = new Type.Primitive(Type.Scalar.U8);
    private static final Type BYTES = new Type.Slice(BYTE);

    private static Item.Impl of(Type self) {
        return implementing(trait("Shape"), self, List.of(), Map.of());
    }

    /// `trait Shape { fn area(&self) -> u64; }`, and who has it.
    private static Item.TraitItem shape(Item.Impl... implementors) {
        var area = byRef("Shape", "area", U64);
        return Shapes.traitOf("Shape", Arrays.asList(implementors), area);
    }

    private static Plan.Holder holder(Shapes shapes) {
        return shapes.plan().crates().getFirst().holders().getFirst();
    }

    /// Such as `area(byte[])`.
    private static TreeSet<String> signatures(Plan.Holder holder) {
        var all = new TreeSet<String>();
        for (var member : holder.members()) {
            var types =
                    member.arguments().stream()
                            .map(argument -> Erasure.parameter(argument.mapping()))
                            .toList();
            all.add(member.javaName() + "(" + String.join(", ", types) + ")");
        }
        return all;
    }

    @Test
    @DisplayName("[GEN-7] a trait's functions for types of std are static methods of its class")
    void theClassIsNamedAfterTheTrait() {
        var holder = holder(new Shapes().add(shape(of(STR), of(BYTES))));
        assertEquals("Shape", holder.java().substring(holder.java().lastIndexOf('.') + 1));
        assertEquals(
                new TreeSet<>(List.of("area(byte[])", "area(java.lang.String)")),
                signatures(holder));
        for (var member : holder.members()) {
            assertEquals(Plan.Member.Kind.STATIC, member.kind());
            assertEquals("self", member.arguments().getFirst().name());
        }
    }

    @Test
    @DisplayName("[GEN-7] types that are one to Java have one member, of the most general of them")
    void typesThatAreOneToJavaHaveOneMember() {
        var four = new Type.Array(BYTE, "4");
        var impls = shape(of(four), of(Std.VEC.type(BYTE)), of(BYTES), of(Std.STRING.type()));
        var members = holder(new Shapes().add(impls)).members();
        assertEquals(
                List.of(Std.STRING.type(), BYTES),
                members.stream()
                        .map(member -> (TypedFn.Call.OfTrait) member.typed().call())
                        .map(TypedFn.Call.OfTrait::self)
                        .toList());
    }

    @Test
    @DisplayName(
            "[GEN-7] types that Java tells apart by nothing else are named by their Rust types")
    void numbersOfOneJavaTypeAreNamedByTheirRustTypes() {
        var impls = shape(of(BYTE), of(new Type.Primitive(Type.Scalar.I8)), of(U64));
        assertEquals(
                new TreeSet<>(List.of("areaI8(int)", "areaU8(int)", "area(long)")),
                signatures(holder(new Shapes().add(impls))));
    }

    @Test
    @DisplayName("[GEN-7] a blanket impl is for what its bounds suggest")
    void aBlanketImplIsForWhatItsBoundsSuggest() {
        var bytes = new Type.TraitRef(Std.AS_REF.path(), List.of(argument(BYTES)));
        var bound = new Type.Bound.OfTrait(bytes, false, List.of());
        var plain = of(new Type.Param("T"));
        var param = new GenericParam.OfType("T", List.of(bound), Optional.empty(), false);
        var blanket =
                new Item.Impl(
                        new Generics(List.of(), List.of(param), List.of()),
                        plain.self(),
                        plain.trait(),
                        false,
                        false,
                        List.of(),
                        List.of(),
                        List.of());
        assertEquals(
                new TreeSet<>(List.of("area(byte[])", "area(java.lang.String)")),
                signatures(holder(new Shapes().add(shape(blanket)))));
    }

    private static Type.GenericArgument argument(Type type) {
        return new Type.GenericArgument.OfType(type);
    }

    @Test
    @DisplayName("[GEN-7] beside the interface of the trait the class has an s")
    void besideTheInterfaceTheClassHasAnS() {
        var circle = of(named("Circle"));
        var shapes = new Shapes().add(shape(of(STR), circle)).struct("Circle", circle);
        var plan = shapes.plan().crates().getFirst();
        assertEquals(plan.interfaces().getFirst().java() + "s", plan.holders().getFirst().java());
    }

    @Test
    @DisplayName("[GEN-7] its name is no other class's, in whatever case")
    void theClassHasANameOfItsOwn() {
        var circle = of(named("Circle"));
        var shapes =
                new Shapes()
                        .add(shape(of(STR), circle))
                        .add(free("count", U64))
                        .struct("Circle", circle)
                        .struct("SHAPES", List.of(), byRef("SHAPES", "len", U64));
        var plan = shapes.plan().crates().getFirst();
        var names = new ArrayList<String>();
        plan.types().forEach(type -> names.add(type.type().java()));
        plan.holders().forEach(holder -> names.add(holder.java()));
        plan.interfaces().forEach(trait -> names.add(trait.java()));
        var distinct = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        distinct.addAll(names);
        assertEquals(names.size(), distinct.size(), names.toString());
        assertEquals(4, names.size(), names.toString());
    }

    @Test
    @DisplayName("[GEN-7] arrays are one only with a slice: each other length has a member")
    void arraysOfSeveralLengths() {
        var four = new Type.Array(BYTE, "4");
        var eight = new Type.Array(BYTE, "8");
        assertEquals(2, holder(new Shapes().add(shape(of(four), of(eight)))).members().size());
        var withSlice = shape(of(four), of(eight), of(BYTES));
        assertEquals(1, holder(new Shapes().add(withSlice)).members().size());
    }
}
