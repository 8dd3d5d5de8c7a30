package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;

class ApiCommandTest {
    @TempDir Path folder;
    private FakeMachine machine;

    @BeforeEach
    void aCrate() {
        machine = FakeMachine.ofShapes(folder);
    }

    @Test
    void eachItemShowsItsRustAndItsJavaOrWhyThereIsNone() {
        assertEquals(0, machine.gantry("api", "shapes@0.3"));
        assertEquals(
                """
                shapes 0.3.1
                Java package shapes
                features std

                shapes
                  class shapes.Shapes
                  pub fn total_area()
                      static void totalArea()
                  pub fn hidden()
                      static void hidden()
                      (nothing public gives all that it needs)
                  pub fn draw<F: Fn()>(f: F)
                      skipped: takes or returns a closure: F: Fn()
                """,
                machine.output().replace(System.lineSeparator(), "\n"));
    }

    @ParameterizedTest
    @CsvSource({"total_area", "totalArea", "shapes::total_area"})
    void anItemIsNamedByPathOrNameInRustOrJava(String item) {
        assertEquals(0, machine.gantry("api", "shapes@0.3", item));
        assertTrue(machine.output().contains("total_area"), machine.output());
        assertTrue(!machine.output().contains("draw"), machine.output());
    }

    @Test
    void anUnknownItemIsRefusedWithTheNearest() {
        assertEquals(1, machine.gantry("api", "shapes@0.3", "total_aera"));
        assertTrue(machine.errors().contains("no public item `total_aera`"), machine.errors());
        assertTrue(machine.errors().contains("did you mean `total_area`?"), machine.errors());
    }
}
