package dev.gantry.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.api.CrateId;
import dev.gantry.api.ItemPath;
import dev.gantry.plan.Ledger;
import dev.gantry.plan.Ledger.Kind;
import dev.gantry.plan.Plan;
import dev.gantry.typemap.SkipReason;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class SkippedTextTest {
    private static final CrateId CRATE = new CrateId("shapes", "0.3.1", "shapes");
    private static final ItemPath WEEK = new ItemPath(CRATE, List.of("Week"));

    private static Ledger.Entry skipped(Kind kind, String rust, SkipReason reason, String detail) {
        var skip = new Plan.Skipped(WEEK, reason, detail, Optional.empty());
        return new Ledger.Entry(kind, WEEK, rust, new Ledger.Outcome.Skipped(skip));
    }

    private static String text(Ledger.Entry... entries) {
        var ledger = new Ledger(List.of(entries));
        var crate =
                new Plan.CratePlan(
                        CRATE,
                        "shapes",
                        "shapes_0_3",
                        "shapes",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        ledger);
        return SkippedText.of(new Plan(List.of(crate)));
    }

    @Test
    @DisplayName("[PLAN-6] the impls of a type are told apart")
    void implsAreToldApart() {
        var day = "impl Per<Day> for Week";
        var hour = "impl Per<Hour> for Week";
        assertEquals(
                """
                shapes 0.3.1, Java package shapes: 0 of 4 public items are bound, these are not.

                  a method of a trait that no type with a class has (2)
                    shapes::Week: impl Per<Day> for Week
                    shapes::Week: impl Per<Hour> for Week

                  another member does the same (1)
                    shapes::Week: impl PartialEq for Week: equals

                  a type of which nothing is bound (1)
                    shapes::Week
                """,
                text(
                        skipped(Kind.TYPE, "pub struct Week", SkipReason.NOTHING_TO_CALL, ""),
                        skipped(Kind.TRAIT_IMPL, hour, SkipReason.TRAIT_METHOD, hour),
                        skipped(Kind.TRAIT_IMPL, day, SkipReason.TRAIT_METHOD, ""),
                        skipped(
                                Kind.STD_IMPL,
                                "impl PartialEq for Week",
                                SkipReason.OTHER_MEMBER,
                                "equals")));
    }
}
