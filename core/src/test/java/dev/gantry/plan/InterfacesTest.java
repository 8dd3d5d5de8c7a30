package dev.gantry.plan;

import static dev.gantry.plan.Shapes.U64;
import static dev.gantry.plan.Shapes.byRef;
import static dev.gantry.plan.Shapes.generic;
import static dev.gantry.plan.Shapes.implementing;
import static dev.gantry.plan.Shapes.named;
import static dev.gantry.plan.Shapes.reference;
import static dev.gantry.plan.Shapes.trait;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.api.Item;
import dev.gantry.api.Type;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class InterfacesTest {
    private static final Item.Function AREA = byRef("Shape", "area", U64);
    private static final Type T = reference(new Type.Param("T"));

    private static Item.Impl shape(String type) {
        return implementing(trait("Shape"), named(type), List.of(), Map.of());
    }

    private static Item.TraitItem shape(List<Item.Impl> implementors) {
        var plain = Shapes.traitOf(Shapes.CRATE, "Shape", AREA);
        return new Item.TraitItem(
                plain.meta(),
                plain.generics(),
                plain.supertraits(),
                plain.isUnsafe(),
                plain.isAuto(),
                plain.isDynCompatible(),
                plain.functions(),
                plain.associatedTypes(),
                plain.constants(),
                implementors);
    }

    /// `fn draw(shape: &impl Shape) -> u64`, and who has the trait.
    private static Plan.CratePlan plan() {
        var bound = new Type.Bound.OfTrait(trait("Shape"), false, List.of());
        return new Shapes()
                .add(shape(List.of(shape("Circle"), shape("Square"))))
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
