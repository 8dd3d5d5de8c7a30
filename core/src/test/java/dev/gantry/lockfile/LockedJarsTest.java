package dev.gantry.lockfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gantry.lockfile.LockedJars.LockedJar;
import dev.gantry.manifest.Coordinates;
import dev.gantry.problem.ProblemException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// What a lock says of jars, and how it differs from what it should say.
class LockedJarsTest {
    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);
    private static final String TEXT =
            """
            # Written by Gantry. Commit this file; without it versions are chosen anew.
            version = 1
            java-requests = [
                "z:z:1",
            ]
            java-class-path = [
                "z:z:1",
                "a:b:2:linux",
            ]

            [[java-package]]
            group = "a"
            artifact = "b"
            version = "2"
            classifier = "linux"
            sha256 = "%s"

            [[java-package]]
            group = "z"
            artifact = "z"
            version = "1"
            sha256 = "%s"
            """
                    .formatted(B, A);

    private static Coordinates jar(String text) {
        return Coordinates.read(text).orElseThrow();
    }

    private static LockedJars jars(String... classPath) {
        var all = List.of(classPath).stream().map(it -> new LockedJar(jar(it), A)).toList();
        return new LockedJars(List.of(jar(classPath[0])), all);
    }

    @Test
    @DisplayName("[MAVEN-5] one entry a jar, sorted, beside the order of the class path")
    void written() {
        var jars =
                new LockedJars(
                        List.of(jar("z:z:1")),
                        List.of(
                                new LockedJar(jar("z:z:1"), A),
                                new LockedJar(jar("a:b:2:linux"), B)));
        var lock = new Lockfile(List.of(), new Resolution(List.of())).with(jars);
        assertEquals(TEXT, GantryLock.write(lock));
        assertEquals(lock, GantryLock.read("gantry.lock", TEXT));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "z:z:1",\\n    "a:b          | "a:b      | it does not name every [[java-package]]
                    "a:b:2:linux",\\n]           | "a:b:3",\\n] | there is no package `a:b:3`
                    sha256 = "a                  | sha256 = "x | `sha256` must have 64 hexadecimal digits
                    artifact = "z"               | artefact = "z" | unknown key `artefact`
                    java-requests = [\\n    "z:z:1" | java-requests = [\\n    "z" | `z` is not of the form group:artifact:version
                    """)
    @DisplayName("[MAVEN-5] a lock that contradicts itself is refused")
    void malformed(String from, String to, String what) {
        var text = TEXT.replace(from.replace("\\n", "\n"), to.replace("\\n", "\n"));
        var thrown =
                assertThrows(ProblemException.class, () -> GantryLock.read("gantry.lock", text));
        assertEquals("Malformed lock: " + what, thrown.problems().getFirst().message());
    }

    @Test
    @DisplayName("[MAVEN-5] a lock is stale when other jars are asked for, or in another order")
    void stale() {
        var lock = new LockedJars(List.of(jar("a:a:1"), jar("b:b:1")), List.of());
        assertEquals(List.of(), JarDrift.between(lock, List.of(jar("a:a:1"), jar("b:b:1"))));
        assertEquals(
                List.of(
                        new Drift.VersionChanged("a:a", "1", "2"),
                        new Drift.Missing("c:c:1"),
                        new Drift.Extra("b:b:1")),
                JarDrift.between(lock, List.of(jar("a:a:2"), jar("c:c:1"))));
        assertEquals(
                List.of(
                        new Drift.DependenciesChanged(
                                "java-dependencies", "a:a:1, b:b:1", "b:b:1, a:a:1")),
                JarDrift.between(lock, List.of(jar("b:b:1"), jar("a:a:1"))));
    }

    @Test
    @DisplayName("[MAVEN-11] a lock differs from a resolution jar by jar")
    void differs() {
        var found =
                new LockedJars(
                        List.of(jar("a:a:1")),
                        List.of(
                                new LockedJar(jar("a:a:1"), B),
                                new LockedJar(jar("b:b:2"), A),
                                new LockedJar(jar("d:d:1"), A)));
        assertEquals(
                List.of(
                        new Drift.VersionChanged("b:b", "1", "2"),
                        new Drift.Missing("d:d:1"),
                        new Drift.Extra("c:c:1"),
                        new Drift.JarSha256("a:a:1", A, B)),
                JarDrift.between(jars("a:a:1", "b:b:1", "c:c:1"), found));
    }
}
