package dev.gantry.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

class PrivateCopyTest {
    private static final String NAME = "liba-0123.so";

    @TempDir Path place;
    private byte[] bytes;

    @BeforeEach
    void content() {
        bytes = new byte[200_000];
        new Random(7).nextBytes(bytes);
    }

    private Path copy() throws IOException {
        return PrivateCopy.shared(place, bytes, NAME);
    }

    @Test
    @DisplayName("[LIB-6] a copy is made once, and left as it is")
    void once() throws IOException {
        var first = copy();
        var time = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(first, time);
        assertEquals(first, copy());
        assertEquals(time, Files.getLastModifiedTime(first));
        assertArrayEquals(bytes, Files.readAllBytes(first));
    }

    @Test
    @DisplayName("[LIB-6] what is there and differs is replaced before it is used")
    void spoilt() throws IOException {
        var there = copy();
        bytes[100_000]++; // as long as it was
        assertEquals(there, copy());
        assertArrayEquals(bytes, Files.readAllBytes(there));
        Files.write(there, new byte[3]);
        assertArrayEquals(bytes, Files.readAllBytes(copy()));
    }

    @Test
    @DisplayName("[LIB-6] a link in place of a copy is replaced, and what it leads to is left")
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege")
    void link() throws IOException {
        var there = copy();
        var elsewhere = Files.write(place.resolve("elsewhere"), bytes);
        Files.delete(there);
        Files.createSymbolicLink(there, elsewhere);
        assertEquals(there, copy());
        assertFalse(Files.isSymbolicLink(there));
        assertTrue(Files.exists(elsewhere));
    }

    @Test
    @DisplayName("[LIB-6] a folder that others may write is not used, nor one that is a link")
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no such permissions")
    void othersFolder() throws IOException {
        var usual = copy().resolveSibling("");
        Files.setPosixFilePermissions(usual, PosixFilePermissions.fromString("rwxrwxrwx"));
        var other = copy();
        assertNotEquals(usual, other.resolveSibling(""));
        assertEquals(
                "rwx------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(other.resolveSibling(""))));
        assertArrayEquals(bytes, Files.readAllBytes(other));
        Files.delete(usual.resolve(NAME));
        Files.delete(usual);
        Files.createSymbolicLink(usual, other.resolveSibling(""));
        assertNotEquals(usual, copy().resolveSibling(""));
    }

    @Test
    @DisplayName("[LIB-6] who begins at the same time gets the same, whole")
    void atOnce() throws Exception {
        var begin = new CountDownLatch(1);
        List<CompletableFuture<byte[]>> all = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            all.add(
                    Elsewhere.start(() -> {
                        begin.await();
                        return Files.readAllBytes(copy());
                    }));
        }
        begin.countDown();
        for (var one : all) assertArrayEquals(bytes, Elsewhere.outcome(one));
        try (var left = Files.list(copy().resolveSibling(""))) {
            assertEquals(1, left.count());
        }
    }

    @Test
    @DisplayName("[LIB-6] a copy for one process leaves nothing behind")
    void own() throws IOException {
        var copy = PrivateCopy.own(place, bytes, NAME);
        assertNotEquals(copy(), copy);
        assertArrayEquals(bytes, Files.readAllBytes(copy));
        PrivateCopy.discard(copy);
        assertFalse(Files.exists(copy.resolveSibling("")));
    }
}
