package dev.gantry.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class ClassPathTest {

    private static final String RESOURCE = "META-INF/gantry/crate_1.properties";

    @TempDir Path root;

    private Path with;
    private Path without;
    private Path jarWith;
    private Path jarWithout;

    @BeforeEach
    void layOut() throws IOException {
        with = Files.createDirectories(root.resolve("with"));
        lay(with);
        without = Files.createDirectories(root.resolve("without"));
        jarWith = jar("with.jar", true);
        jarWithout = jar("without.jar", false);
    }

    private static void lay(Path folder) throws IOException {
        Path file = folder.resolve(RESOURCE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "linux-x86_64=libcrate.so\n");
    }

    private Path jar(String name, boolean holds) throws IOException {
        Path jar = root.resolve(name);
        URI uri = URI.create("jar:" + jar.toUri());
        try (var zip = FileSystems.newFileSystem(uri, Map.of("create", "true"))) {
            Files.writeString(zip.getPath("/other"), "");
            if (holds) lay(zip.getPath("/"));
        }
        return jar;
    }

    private static @Nullable File found(ClassLoader loader, Object... entries) {
        var texts = new String[entries.length];
        for (int i = 0; i < entries.length; i++) texts[i] = entries[i].toString();
        String before = System.getProperty("java.class.path");
        System.setProperty("java.class.path", String.join(File.pathSeparator, texts));
        try {
            return ClassPath.folderOf(RESOURCE, loader);
        } finally {
            System.setProperty("java.class.path", before);
        }
    }

    private static @Nullable File found(Object... entries) {
        return found(ClassLoader.getSystemClassLoader(), entries);
    }

    @Test
    @DisplayName(
            "[LIB-5] the first folder that holds the resource is found, behind jars without it")
    void theFirstFolderIsFound() {
        assertEquals(with.toFile(), found(with));
        assertEquals(with.toFile(), found(without, jarWithout, root.resolve("nowhere"), with));
        assertEquals(with.toFile(), found("", with, jarWith));
    }

    @Test
    @DisplayName("[LIB-5] where a jar comes first, or may, the class loader is asked")
    void aJarIsLeftToTheLoader() throws IOException {
        assertNull(found(jarWith, with));
        assertNull(found(Files.writeString(root.resolve("broken.jar"), "no jar"), with));
    }

    @Test
    @DisplayName("[LIB-5] a jar with a class path of its own is left to the loader")
    void aJarThatNamesOthers() throws IOException {
        var naming = jar("naming.jar", false);
        var uri = URI.create("jar:" + naming.toUri());
        try (var zip = FileSystems.newFileSystem(uri, Map.of())) {
            Files.createDirectory(zip.getPath("/META-INF"));
            Files.writeString(
                    zip.getPath("/META-INF/MANIFEST.MF"),
                    "Manifest-Version: 1.0\nClass-Path: with/\n");
        }
        assertNull(found(naming, with));
    }

    @Test
    @DisplayName(
            "[LIB-5] modules come first: then no folder is looked at, also not the working one")
    void modules() throws IOException {
        System.setProperty("jdk.module.main", "app");
        try {
            assertNull(found("", with));
            assertNull(found(with));
        } finally {
            System.clearProperty("jdk.module.main");
        }
    }

    @Test
    @DisplayName("[LIB-5] what the class path does not hold, or another loader has, is not found")
    void otherPlacesAreLeftToTheLoader() {
        assertNull(found(without, jarWithout));
        assertNull(found(ClassLoader.getPlatformClassLoader(), with));
    }
}
