package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.build.OverviewRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class CoverageCommandTest {
    @TempDir Path folder;
    private FakeMachine machine;

    @BeforeEach
    void aCrate() {
        machine = FakeMachine.ofShapes(folder);
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
