package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.api.CrateId;
import dev.gantry.api.ItemPath;
import dev.gantry.build.Overview;
import dev.gantry.build.OverviewRequest;
import dev.gantry.plan.Ledger;
import dev.gantry.plan.Ledger.Outcome;
import dev.gantry.plan.Plan;
import dev.gantry.typemap.SkipReason;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class CoverageCommandTest {
    private static final CrateId CRATE = new CrateId("shapes", "0.3.1", "shapes");

    @TempDir Path folder;
    private FakeMachine machine;

    @BeforeEach
    void aCrate() {
        machine = new FakeMachine(folder);
        var rows = List.of(row("area", true), row("unreachable", false), skipped("draw"));
        machine.overviews.put("shapes@0.3", new Overview(CRATE, List.of("std"), "shapes", rows));
    }

    private static ItemPath path(String name) {
        return new ItemPath(CRATE, List.of(name));
    }

    private static Overview.Row row(String name, boolean reachable) {
        var outcome = new Outcome.Bound("shapes.Shapes", List.of("shapes_0_3_" + name));
        var entry =
                new Ledger.Entry(
                        Ledger.Kind.FUNCTION, path(name), "pub fn " + name + "()", outcome);
        return new Overview.Row(entry, List.of("static void " + name + "()"), reachable);
    }

    private static Overview.Row skipped(String name) {
        var skip = new Plan.Skipped(path(name), SkipReason.CLOSURE, "F: Fn()", Optional.empty());
        var entry =
                new Ledger.Entry(
                        Ledger.Kind.FUNCTION,
                        path(name),
                        "pub fn draw<F: Fn()>(f: F)",
                        new Outcome.Skipped(skip));
        return new Overview.Row(entry, List.of(), false);
    }

    @Test
    void countsAreATableForPeople() {
        assertEquals(0, machine.gantry("coverage", "shapes@0.3"));
        assertEquals(
                """
                shapes 0.3.1
                                         total   bound  reachable  skipped
                  functions                  3       2          1        1
                  functions skipped, and why
                        1  takes or returns a closure

                """,
                machine.output().replace(System.lineSeparator(), "\n"));
    }

    @Test
    void theCrateIsLookedAtInTheFolderOfTheCommand() {
        assertEquals(0, machine.gantry("coverage", "--offline", "--jobs", "3", "shapes@0.3"));
        var expected = new OverviewRequest(folder, "shapes@0.3", true, Optional.of(3));
        assertEquals(List.of(expected), machine.looked);
    }

    @Test
    void aCrateByItselfHasNoLock() {
        assertEquals(2, machine.gantry("coverage", "--locked", "shapes@0.3"));
        assertTrue(machine.errors().contains("leave --locked out"), machine.errors());
    }
}
