package dev.gantry.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.host.Platform.Os;
import dev.gantry.problem.ExitCode;
import dev.gantry.problem.ProblemException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

class HostTest {
    @TempDir Path folder;

    private static Host host(Os os, Map<String, String> environment) {
        var platform = new Platform(os, "x86_64");
        return new Host(
                new TreeMap<>(environment),
                Path.of("/home/ada"),
                Path.of("/proj/project"),
                platform,
                InstantSource.fixed(Instant.EPOCH),
                new LocalProcesses(platform));
    }

    /// The XDG base directory specification; Apple's file system guide.
    static Stream<Arguments> storeRoots() {
        return Stream.of(
                Arguments.of(Os.LINUX, Map.of(), "/home/ada/.cache/gantry"),
                Arguments.of(Os.LINUX, Map.of("XDG_CACHE_HOME", "/var/c"), "/var/c/gantry"),
                Arguments.of(Os.LINUX, Map.of("XDG_CACHE_HOME", ""), "/home/ada/.cache/gantry"),
                Arguments.of(Os.LINUX, Map.of("XDG_CACHE_HOME", "c"), "/home/ada/.cache/gantry"),
                Arguments.of(
                        Os.LINUX, Map.of("GANTRY_HOME", "/g", "XDG_CACHE_HOME", "/var/c"), "/g"),
                Arguments.of(Os.LINUX, Map.of("GANTRY_HOME", "../g"), "/proj/g"),
                Arguments.of(Os.MACOS, Map.of(), "/home/ada/Library/Caches/gantry"),
                Arguments.of(Os.WINDOWS, Map.of("LOCALAPPDATA", "/local"), "/local/gantry"),
                Arguments.of(Os.WINDOWS, Map.of("localappdata", "/local"), "/local/gantry"));
    }

    @ParameterizedTest
    @MethodSource("storeRoots")
    void storeIsWhereThePlatformKeepsCaches(Os os, Map<String, String> environment, String root) {
        assertEquals(Path.of(root), host(os, environment).storeRoot());
    }

    @Test
    void homeIsTheVariableElseTheUserDatabase() {
        var linux = new Platform(Os.LINUX, "x86_64");
        assertEquals(
                Path.of("/home/ada"),
                HomeFolders.home(Map.of("HOME", "/home/ada"), linux, "/root"));
        assertEquals(Path.of("/root"), HomeFolders.home(Map.of(), linux, "/root"));
    }

    @Test
    void noHomeIsAMissingEnvironment() {
        var thrown =
                assertThrows(
                        ProblemException.class,
                        () -> HomeFolders.home(Map.of(), new Platform(Os.LINUX, "x86_64"), "?"));
        assertEquals(ExitCode.ENVIRONMENT, thrown.exit());
    }

    @Test
    void programIsTheFirstExecutableFileOfPath() throws IOException {
        var first = Files.createDirectories(folder.resolve("a b"));
        var second = Files.createDirectories(folder.resolve("ä"));
        Files.createFile(first.resolve("cargo"));
        Files.createDirectory(first.resolve("rustc"));
        var cargo = executable(second.resolve("cargo"));
        var rustc = executable(second.resolve("rustc"));
        var host = host(Os.LINUX, Map.of("PATH", ":relative:" + first + ":" + second));
        assertEquals(Optional.of(cargo), host.program("cargo"));
        assertEquals(Optional.of(rustc), host.program("rustc"));
        assertEquals(Optional.empty(), host.program("rustdoc"));
    }

    @Test
    void programOfWindowsHasAnExtensionOfPathext() throws IOException {
        executable(folder.resolve("cargo"));
        var cmd = executable(folder.resolve("cargo.CMD"));
        var host = host(Os.WINDOWS, Map.of("Path", folder.toString(), "PATHEXT", ".EXE;.CMD"));
        assertEquals(Optional.of(cmd), host.program("cargo"));
    }

    @Test
    void linksKeepTheirName() throws IOException {
        var rustup = executable(folder.resolve("rustup"));
        var cargo = Files.createSymbolicLink(folder.resolve("cargo"), rustup);
        var host = host(Os.LINUX, Map.of("PATH", folder.toString()));
        assertEquals(Optional.of(cargo), host.program("cargo"));
    }

    private static Path executable(Path file) throws IOException {
        Files.createFile(file);
        assertTrue(file.toFile().setExecutable(true));
        return file;
    }
}
