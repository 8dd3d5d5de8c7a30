package dev.gantry.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.api.CrateId;
import dev.gantry.api.ItemPath;
import dev.gantry.build.Faults.Refusal;
import dev.gantry.emit.Owner;
import dev.gantry.emit.PlanBuilder;
import dev.gantry.plan.Ledger;
import dev.gantry.plan.Plan;
import dev.gantry.plan.Plan.CratePlan;
import dev.gantry.plan.Plan.Interface;
import dev.gantry.plan.Plan.Member.Kind;
import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.In;
import dev.gantry.typemap.Out;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// A cart, a shelf that has `fill` and `move` as the cart has, the trait of `fill` as an interface,
/// and a class of functions. What javac would refuse is made up.
class FaultsTest {
    private static final CrateId CRATE = new CrateId("shop", "1.0.0", "shop");
    private static final PlanBuilder BUILDER = new PlanBuilder(CRATE, "shop_1");
    private static final BoundType CART = BUILDER.handle("shop", "Cart");
    private static final BoundType SHELF = BUILDER.handle("shop", "Shelf");
    private static final String FILLED = "interface for shop::Filled";
    private static final Plan PLAN = plan();

    private int trials;

    private static Plan.Member of(BoundType type, String name) {
        return BUILDER.fn(Kind.METHOD, name, type.path().name(), name)
                .self(type, In.Access.SHARED)
                .gives(new Out.Unit(), PlanBuilder.U8);
    }

    private static Plan plan() {
        var fill = of(CART, "fill");
        var cart = BUILDER.type(CART, Plan.Mode.SHARED, "", of(CART, "pay"), fill);
        var shelf = BUILDER.type(SHELF, Plan.Mode.SHARED, "", of(SHELF, "fill"), of(SHELF, "move"));
        var buy =
                BUILDER.fn(Kind.STATIC, "buy", "buy")
                        .takes("it", new In.Handle(CART, In.Access.SHARED), PlanBuilder.U8)
                        .gives(new Out.Unit(), PlanBuilder.U8);
        var open = BUILDER.fn(Kind.STATIC, "open", "open").gives(new Out.Unit(), PlanBuilder.U8);
        var plain =
                BUILDER.plan(
                                "shop",
                                "shop",
                                List.of(cart, shelf),
                                List.of(new Plan.Holder("shop.Shop", "", List.of(buy, open))))
                        .crates()
                        .getFirst();
        var filled =
                new Interface(
                        "shop.Filled",
                        PlanBuilder.meta(new ItemPath(CRATE, List.of("Filled")), ""),
                        "pub trait Filled",
                        List.of(CART, SHELF),
                        List.of(fill));
        return new Plan(
                List.of(
                        new CratePlan(
                                CRATE,
                                plain.externName(),
                                plain.symbol(),
                                plain.javaPackage(),
                                plain.externs(),
                                plain.types(),
                                plain.holders(),
                                List.of(filled),
                                Ledger.EMPTY)));
    }

    /// The names of all that a plan has.
    private static Set<String> names(Plan plan) {
        var names = new HashSet<String>();
        for (var crate : plan.crates()) {
            crate.members().forEach(member -> names.add(member.symbol()));
            crate.types().forEach(type -> names.add(type.type().java()));
            crate.holders().forEach(holder -> names.add(holder.java()));
            crate.interfaces().forEach(trait -> names.add(trait.java()));
        }
        return names;
    }

    /// @param whose what javac blames, as long as the plan has what makes it do so
    private Map<String, String> faults(Map<Owner, Predicate<Set<String>>> whose) {
        return faults(plan -> {
            var left = new HashMap<Owner, String>();
            whose.forEach((owner, is) -> {
                if (is.test(names(plan))) left.put(owner, "no " + left.size());
            });
            return left.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Refusal("no", blamed(left), List.of()));
        });
    }

    private static Map<Owner, String> blamed(Map<Owner, String> left) {
        left.replaceAll((owner, _) -> "javac blames " + owner.getClass().getSimpleName());
        return left;
    }

    private Map<String, String> faults(Faults.Trial trial) {
        Faults.Trial counted =
                plan -> {
                    trials++;
                    return trial.of(plan);
                };
        return Faults.in(PLAN, counted.of(PLAN).orElseThrow(), counted);
    }

    @Test
    @DisplayName("[PLAN-23] an error within a member costs that member")
    void aMember() {
        Owner pay = new Owner.OfMember("shop_1_Cart_pay");
        assertEquals(
                Map.of("shop_1_Cart_pay", "javac blames OfMember"),
                faults(Map.of(pay, names -> names.contains("shop_1_Cart_pay"))));
        assertEquals(2, trials, "all of it, and the rest");
    }

    @Test
    @DisplayName("[PLAN-23] an error of a class costs all that speaks of the class")
    void aClass() {
        Owner cart = new Owner.OfClass("shop.Cart");
        var found = faults(Map.of(cart, names -> names.contains("shop.Cart")));
        assertEquals(Set.of("shop_1_Cart_pay", "shop_1_Cart_fill", "shop_1_buy"), found.keySet());
    }

    @Test
    @DisplayName("[PLAN-23] an error of a class of functions costs these")
    void aHolder() {
        Owner shop = new Owner.OfClass("shop.Shop");
        var found = faults(Map.of(shop, names -> names.contains("shop.Shop")));
        assertEquals(Set.of("shop_1_buy", "shop_1_open"), found.keySet());
    }

    @Test
    @DisplayName("[PLAN-23] an error of an interface costs the interface alone")
    void anInterface() {
        Owner filled = new Owner.OfInterface("shop.Filled");
        Owner fill = new Owner.OfMember("shop_1_Cart_fill");
        var is = (Predicate<Set<String>>) names -> names.contains("shop.Filled");
        assertEquals(Set.of(FILLED), faults(Map.of(filled, is, fill, is)).keySet());
    }

    @Test
    @DisplayName("[PLAN-23] what an interface makes of a class or its members costs the interface")
    void becauseOfAnInterface() {
        Owner cart = new Owner.OfClass("shop.Cart");
        Owner fill = new Owner.OfMember("shop_1_Shelf_fill");
        var is = (Predicate<Set<String>>) names -> names.contains("shop.Filled");
        assertEquals(Set.of(FILLED), faults(Map.of(cart, is)).keySet());
        assertEquals(Set.of(FILLED), faults(Map.of(fill, is)).keySet());
    }

    @Test
    @DisplayName("[PLAN-23] an interface is not lost by a fault that is not its own")
    void notBecauseOfAnInterface() {
        Owner fill = new Owner.OfMember("shop_1_Shelf_fill");
        var found = faults(Map.of(fill, names -> names.contains("shop_1_Shelf_fill")));
        assertEquals(Set.of("shop_1_Shelf_fill"), found.keySet());
    }

    @Test
    @DisplayName("[PLAN-23] the member that takes an interface goes, and its overloads stay")
    void dispatch() {
        Owner dispatch = new Owner.OfDispatch(Set.of("shop_1_buy"));
        var calls = new int[1];
        var found =
                faults(plan ->
                        calls[0]++ == 0
                                ? Optional.of(
                                        new Refusal("no", Map.of(dispatch, "ambiguous"), List.of()))
                                : names(plan).contains("shop_1_buy")
                                        ? Optional.empty()
                                        : Optional.of(new Refusal("lost", Map.of(), List.of())));
        assertEquals(Map.of("dispatch to shop_1_buy", "ambiguous"), found);
    }

    @Test
    @DisplayName("[PLAN-23] errors that show behind others are found too")
    void inRounds() {
        Owner pay = new Owner.OfMember("shop_1_Cart_pay");
        Owner open = new Owner.OfMember("shop_1_open");
        var found =
                faults(
                        Map.of(
                                pay,
                                names -> names.contains("shop_1_Cart_pay"),
                                open,
                                names ->
                                        names.contains("shop_1_open")
                                                && !names.contains("shop_1_Cart_pay")));
        assertEquals(Set.of("shop_1_Cart_pay", "shop_1_open"), found.keySet());
    }

    @Test
    @DisplayName("[PLAN-23] what an emitter throws over is found by halving")
    void halved() {
        var thrown = Refusal.of(new IllegalStateException("does not fail"));
        assertEquals(
                Map.of("shop_1_Shelf_move", "java.lang.IllegalStateException: does not fail"),
                faults(plan ->
                        names(plan).contains("shop_1_Shelf_move")
                                ? Optional.of(thrown)
                                : Optional.empty()));
    }

    @Test
    @DisplayName("[PLAN-23] interfaces without a place are tried before members")
    void anInterfaceByHalving() {
        assertEquals(
                Set.of(FILLED),
                faults(plan ->
                                names(plan).contains("shop.Filled")
                                        ? Optional.of(new Refusal("no", Map.of(), List.of()))
                                        : Optional.empty())
                        .keySet());
    }

    @Test
    @DisplayName("[PLAN-23] what fails without anything is nobody's fault")
    void nobody() {
        assertEquals(
                Map.of(), faults(_ -> Optional.of(new Refusal("no javac", Map.of(), List.of()))));
        Owner pay = new Owner.OfMember("shop_1_Cart_pay");
        assertEquals(
                Map.of(),
                faults(_ -> Optional.of(new Refusal("no", Map.of(pay, "no"), List.of()))));
    }
}
