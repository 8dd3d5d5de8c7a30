package dev.gantry.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.Counter;
import harness.Harness;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

@ExtendWith({HarnessBuild.class, NothingLeft.class})
class LibraryIT {

    @TempDir Path folder;

    @Test
    @DisplayName("[LIB-1] a library of another contract is refused")
    void anotherContractIsRefused() throws Exception {
        HarnessBuild.resources(folder);
        Path library =
                folder.resolve("META-INF/native/" + Platform.current())
                        .resolve(System.mapLibraryName("gantry-harness"));
        compile("#[unsafe(no_mangle)] pub extern \"C\" fn gantry_rt_abi() -> i64 { 2 }", library);
        try (var loader = loader(folder)) {
            var refused = assertThrows(LinkageError.class, () -> library(loader));
            assertTrue(
                    String.valueOf(refused.getMessage()).contains("speaks contract 2"),
                    refused.getMessage());
        }
    }

    private void compile(String source, Path library) throws Exception {
        Path file = Files.writeString(folder.resolve("other.rs"), source);
        var rustc =
                new ProcessBuilder(
                        "rustc",
                        "--edition=2024",
                        "--crate-type=cdylib",
                        "-o",
                        library.toString(),
                        file.toString());
        assertEquals(0, rustc.inheritIO().start().waitFor());
    }

    private static URLClassLoader loader(Path... roots) throws IOException {
        var urls = new URL[roots.length];
        for (int i = 0; i < roots.length; i++) urls[i] = roots[i].toUri().toURL();
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    // [LIB-3]
    @Test
    void aTypeBringsItsModeAndItsDrop() {
        try (Handle counter = new Counter(1)) {
            assertEquals(CountedMode.class, counter.type.mode().getClass());
            long before = Harness.drops();
            counter.close();
            assertEquals(before + 1, Harness.drops());
        }
    }

    @Test
    @DisplayName("[LIB-4] live values and allocated bytes are counted")
    void memoryIsCounted() {
        long live = Harness.live();
        long bytes = Harness.bytes();
        try (var counter = new Counter(1)) {
            assertEquals(live + 1, Harness.live());
            assertTrue(Harness.bytes() > bytes, counter + " needs memory");
        }
        assertEquals(live, Harness.live());
        assertEquals(bytes, Harness.bytes());
    }

    @Test
    @DisplayName("[LIB-4] a runtime in another class loader gets a private copy")
    void eachRuntimeHasItsOwnCopy() throws Exception {
        try (var loader = loader(Path.of("target", "classes"), HarnessBuild.CLASSES)) {
            Class<?> other = loader.loadClass("harness.Harness");
            assertNotSame(Harness.class, other);
            long drops = (long) other.getMethod("drops").invoke(null);
            new Counter(1).close();
            assertEquals(drops, other.getMethod("drops").invoke(null));
        }
    }

    @Test
    @DisplayName("[LIB-5] [LIB-6] out of a jar it is copied once, to a folder of the user's own")
    void aJarIsCopiedOnce() throws Exception {
        Path jar = folder.resolve("with space.jar");
        jarOfResources(jar);
        Path tmp = Files.createDirectory(folder.resolve("tmp"));
        with(
                "java.io.tmpdir",
                tmp,
                () -> {
                    try (var loader = loader(jar)) {
                        assertSame(library(loader), library(loader));
                    }
                });
        try (var made = Files.list(folder.resolve("tmp"))) {
            Path copies = made.toList().getFirst();
            assertEquals(
                    "rwx------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(copies)));
            Path copy = copies.resolve(System.mapLibraryName("gantry-harness"));
            assertEquals(-1, Files.mismatch(HarnessBuild.LIBRARY, copy));
            try (var files = Files.list(copies)) {
                assertEquals(1, files.count());
            }
        }
    }

    private static void jarOfResources(Path jar) throws IOException {
        try (var zip =
                FileSystems.newFileSystem(
                        URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
            HarnessBuild.resources(zip.getPath("/"));
        }
    }

    private static Library library(ClassLoader loader) {
        return Library.of(loader, "harness_1", "harness");
    }

    private interface Body {
        void run() throws IOException;
    }

    private static void with(String property, Path value, Body body) throws IOException {
        String before = System.getProperty(property);
        System.setProperty(property, value.toString());
        try {
            body.run();
        } finally {
            if (before == null) System.clearProperty(property);
            else System.setProperty(property, before);
        }
    }

    @Test
    @DisplayName("[LIB-7] where the temporary folder takes no copy, the user's own folder does")
    void anotherPlace() throws Exception {
        Path jar = folder.resolve("a.jar");
        jarOfResources(jar);
        Path tmp = Files.writeString(folder.resolve("tmp"), "no folder");
        with(
                "java.io.tmpdir",
                tmp,
                () ->
                        with(
                                "user.home",
                                folder,
                                () -> {
                                    try (var loader = loader(jar)) {
                                        assertSame(library(loader), library(loader));
                                    }
                                }));
        try (var made = Files.walk(folder.resolve(".cache"))) {
            var name = System.mapLibraryName("gantry-harness");
            assertEquals(1, made.filter(file -> file.endsWith(name)).count());
        }
    }

    @Test
    @DisplayName("[LIB-7] a property names the folder; where it does not serve, both are told")
    void aChosenPlace() throws Exception {
        Path jar = folder.resolve("b.jar");
        jarOfResources(jar);
        Path no = Files.writeString(folder.resolve("file"), "no folder");
        with(
                "dev.gantry.native",
                no,
                () -> {
                    try (var loader = loader(jar)) {
                        var refused =
                                assertThrows(UnsatisfiedLinkError.class, () -> library(loader));
                        var message = String.valueOf(refused.getMessage());
                        assertTrue(message.contains("in " + no), message);
                        assertTrue(message.contains("-Ddev.gantry.native=FOLDER"), message);
                    }
                });
        Path chosen = folder.resolve("not/yet/there");
        with(
                "dev.gantry.native",
                chosen,
                () -> {
                    try (var loader = loader(jar)) {
                        assertSame(library(loader), library(loader));
                    }
                });
        try (var made = Files.list(chosen)) {
            assertEquals(1, made.count());
        }
    }

    @Test
    @DisplayName("[LIB-5] a platform without a library is named, and those that have one")
    void aMissingPlatformIsNamed() throws Exception {
        Path index = folder.resolve("META-INF/gantry/harness-harness_1.properties");
        Files.createDirectories(index.getParent());
        Files.writeString(index, "solaris-sparc=libold.so\n");
        try (var loader = loader(folder)) {
            var refused = assertThrows(UnsatisfiedLinkError.class, () -> library(loader));
            assertEquals(
                    "harness_1 has no library for %s, only for [solaris-sparc]"
                            .formatted(Platform.current()),
                    refused.getMessage());
        }
    }
}
