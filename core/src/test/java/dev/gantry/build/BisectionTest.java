package dev.gantry.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.api.CrateId;
import dev.gantry.emit.PlanBuilder;
import dev.gantry.plan.Plan;
import dev.gantry.plan.Plan.Member.Kind;
import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.In;
import dev.gantry.typemap.Out;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

class BisectionTest {
    private static final PlanBuilder BUILDER =
            new PlanBuilder(new CrateId("shop", "1.0.0", "shop"), "shop_1");
    private static final BoundType CART = BUILDER.handle("shop", "Cart");
    private static final BoundType SHELF = BUILDER.handle("shop", "Shelf");

    private static Plan.Member of(BoundType type, String name) {
        return BUILDER.fn(Kind.METHOD, name, type.path().name(), name)
                .self(type, In.Access.SHARED)
                .gives(new Out.Unit(), PlanBuilder.U8);
    }

    private static final Plan PLAN =
            BUILDER.plan(
                    "shop",
                    "shop",
                    List.of(
                            BUILDER.type(
                                    CART,
                                    Plan.Mode.SHARED,
                                    "",
                                    of(CART, "pay"),
                                    of(CART, "empty"),
                                    of(CART, "fill")),
                            BUILDER.type(
                                    SHELF,
                                    Plan.Mode.SHARED,
                                    "",
                                    of(SHELF, "fill"),
                                    of(SHELF, "move"))),
                    List.of());

    private static List<String> symbols(Plan plan) {
        var all = new ArrayList<String>();
        for (var type : plan.crates().getFirst().types()) {
            all.add(type.type().symbol());
            type.members().forEach(member -> all.add(member.symbol()));
        }
        return all;
    }

    /// @param broken why each symbol does not build
    private static Map<String, String> culprits(Map<String, String> broken) {
        return Bisection.culprits(
                PLAN,
                "all of it",
                plan -> {
                    var left = new TreeMap<>(broken);
                    left.keySet().retainAll(symbols(plan));
                    return left.values().stream().findFirst();
                });
    }

    @Test
    void severalMembersAreFoundEachWithItsOwnReason() {
        var broken = Map.of("shop_1_Cart_pay", "no coins", "shop_1_Shelf_move", "too heavy");
        assertEquals(broken, culprits(broken));
    }

    @Test
    void aTypeThatDoesNotBuildTakesWithItAllThatSpeaksOfIt() {
        assertEquals(
                Map.of("shop_1_Shelf_fill", "no wood", "shop_1_Shelf_move", "no wood"),
                culprits(Map.of("shop_1_Shelf", "no wood")));
    }

    @Test
    void whatFailsWithoutAnyMemberIsNobodysFault() {
        assertEquals(Map.of(), Bisection.culprits(PLAN, "all of it", _ -> Optional.of("no")));
    }

    @Test
    void whatFailsOnlyTogetherIsNobodysFault() {
        var needed = List.of("shop_1_Cart_pay", "shop_1_Shelf_move");
        assertEquals(
                Map.of(),
                Bisection.culprits(
                        PLAN,
                        "all of it",
                        plan ->
                                symbols(plan).containsAll(needed)
                                        ? Optional.of("clash")
                                        : Optional.empty()));
    }
}
