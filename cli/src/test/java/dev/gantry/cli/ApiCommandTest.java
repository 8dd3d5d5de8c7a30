package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
                  class shapes.Shapes, static methods
                  pub fn total_area()
                      static void totalArea()
                  pub fn hidden()
                      static void hidden()
                      (nothing public gives all that it needs)
                  pub fn draw<F: Fn()>(f: F)
                      skipped: takes or returns a closure: F: Fn()

                shapes::Disc
                  class shapes.Disc, a handle, implements shapes.Shape
                  of shapes::Shape
                    pub fn cover_area(&self) -> f64
                        double coverArea()
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

    @ParameterizedTest
    @DisplayName("[CLI-14] what a type has from a trait is found at the type")
    @CsvSource({"Disc::cover_area", "Disc::coverArea", "coverArea", "Disc", "shapes::Disc"})
    void whatATypeHasFromATraitIsFoundAtTheType(String item) {
        assertEquals(0, machine.gantry("api", "shapes@0.3", item));
        assertTrue(machine.output().contains("double coverArea()"), machine.output());
        assertTrue(machine.output().contains("a handle"), machine.output());
        assertTrue(!machine.output().contains("total_area"), machine.output());
    }

    @Test
    @DisplayName("[CLI-14] a folder is refused with the words that ask for the crate in it")
    void aFolderIsNoNameOfACrate() throws IOException {
        var crate = Files.createDirectories(folder.resolve("mine").resolve("discs"));
        Files.writeString(crate.resolve("Cargo.toml"), "[package]\nname = \"discs\"\n");
        assertEquals(2, machine.gantry("api", "mine/discs"));
        assertTrue(machine.errors().contains("'discs@path+mine/discs'"), machine.errors());
        assertEquals(2, machine.gantry("coverage", "./mine/discs"));
        assertEquals(List.of(), machine.looked);
    }

    @Test
    void anUnknownItemIsRefusedWithTheNearest() {
        assertEquals(1, machine.gantry("api", "shapes@0.3", "total_aera"));
        assertTrue(machine.errors().contains("no public item `total_aera`"), machine.errors());
        assertTrue(machine.errors().contains("did you mean `total_area`?"), machine.errors());
    }
}
