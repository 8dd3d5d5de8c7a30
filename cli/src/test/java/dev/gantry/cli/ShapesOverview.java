package dev.gantry.cli;

import dev.gantry.api.CrateId;
import dev.gantry.api.ItemPath;
import dev.gantry.build.Overview;
import dev.gantry.build.Overview.JavaClass;
import dev.gantry.build.Overview.Member;
import dev.gantry.plan.Ledger;
import dev.gantry.plan.Ledger.Outcome;
import dev.gantry.plan.Plan;
import dev.gantry.typemap.SkipReason;

import java.util.List;
import java.util.Optional;

/// A crate `shapes` 0.3.1 as the engine tells of it: two functions are bound, one of them cannot be
/// reached, and one is skipped. The alias `Disc` stands for a type whose methods a trait gives.
final class ShapesOverview {
    private static final CrateId CRATE = new CrateId("shapes", "0.3.1", "shapes");

    private ShapesOverview() {}

    static Overview of() {
        var rows =
                List.of(
                        row("total_area", "totalArea", true),
                        row("hidden", "hidden", false),
                        draw());
        return new Overview(CRATE, List.of("std"), "shapes", rows, List.of(disc(), functions()));
    }

    private static JavaClass disc() {
        var area =
                new Member(
                        "shapes::Shape",
                        "cover_area",
                        "pub fn cover_area(&self) -> f64",
                        "double coverArea()");
        return new JavaClass(
                "shapes.Disc",
                Overview.Kind.HANDLE,
                Optional.of(path("Disc")),
                List.of(),
                List.of("shapes.Shape"),
                List.of(area));
    }

    private static JavaClass functions() {
        var total =
                new Member(
                        "shapes", "total_area", "pub fn total_area()", "static void totalArea()");
        return new JavaClass(
                "shapes.Shapes",
                Overview.Kind.FUNCTIONS,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(total));
    }

    private static ItemPath path(String name) {
        return new ItemPath(CRATE, List.of(name));
    }

    private static Overview.Row row(String rust, String java, boolean reachable) {
        var outcome = new Outcome.Bound("shapes.Shapes", List.of("shapes_0_3_" + rust));
        var entry = entry(rust, "pub fn " + rust + "()", outcome);
        return new Overview.Row(entry, List.of("static void " + java + "()"), reachable);
    }

    private static Overview.Row draw() {
        var skip = new Plan.Skipped(path("draw"), SkipReason.CLOSURE, "F: Fn()", Optional.empty());
        var entry = entry("draw", "pub fn draw<F: Fn()>(f: F)", new Outcome.Skipped(skip));
        return new Overview.Row(entry, List.of(), false);
    }

    private static Ledger.Entry entry(String name, String rust, Outcome outcome) {
        return new Ledger.Entry(Ledger.Kind.FUNCTION, path(name), rust, outcome);
    }
}
