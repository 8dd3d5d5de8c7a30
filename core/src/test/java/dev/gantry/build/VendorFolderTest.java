package dev.gantry.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.problem.ExitCode;
import dev.gantry.problem.ProblemException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class VendorFolderTest {
    @TempDir Path folder;
    private Path project;

    @BeforeEach
    void project() throws IOException {
        folder = folder.toRealPath();
        project = Files.createDirectories(folder.resolve("work/demo"));
        Files.writeString(project.resolve("gantry.toml"), "");
    }

    private void refused(Path path) {
        var vendor = new VendorFolder(path);
        var thrown = assertThrows(ProblemException.class, () -> vendor.require(project));
        assertEquals(ExitCode.USAGE, thrown.problems().getFirst().exit());
        assertTrue(Files.exists(project.resolve("gantry.toml")));
    }

    @Test
    @DisplayName("[LOCKFILE-16] the project, what is above it and what is no folder are refused")
    void places() throws IOException {
        refused(project);
        refused(folder.resolve("work"));
        refused(folder);
        refused(project.resolve("gantry.toml"));
        new VendorFolder(project.resolve("vendor/deeper")).require(project);
        new VendorFolder(folder.resolve("work/demo2")).require(project);
        assertTrue(Files.notExists(project.resolve("vendor")), "nothing is made");
    }

    @Test
    @DisplayName("[LOCKFILE-16] a link to the project is the project")
    void link() throws IOException {
        refused(SymbolicLink.make(folder.resolve("link"), Path.of("work")));
    }

    @Test
    @DisplayName("[LOCKFILE-16] a folder with what was not vendored there is refused")
    void others() throws IOException {
        var vendor = Files.createDirectories(project.resolve("vendor"));
        new VendorFolder(vendor).require(project);
        Files.createDirectory(vendor.resolve(".git"));
        new VendorFolder(vendor).require(project);
        var other = Files.createDirectory(vendor.resolve("hex-0.4.3"));
        Files.writeString(other.resolve(".cargo-checksum.json"), "{}");
        refused(vendor);
    }

    @Test
    @DisplayName("[LOCKFILE-16] what was vendored there may go, also after an interrupted copy")
    void vendored() throws IOException {
        var vendor = project.resolve("vendor");
        new VendorFolder(vendor).announce(List.of("hex-0.4.3", "fnv-1.0.7"));
        Files.createDirectories(vendor.resolve("hex-0.4.3"));
        new VendorFolder(vendor).require(project);
        new VendorFolder(vendor).record();
        new VendorFolder(vendor).require(project);
        Files.createDirectories(vendor.resolve("fnv-1.0.7"));
        refused(vendor);
    }
}
