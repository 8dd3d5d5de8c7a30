package dev.gantry.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.JarFile;

/// A copy of the sources, without anything built, used for the first time.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "gantry.cmd is the launcher there")
class LauncherIT {
    @TempDir Path temp;

    @Test
    void aFreshCopyBuildsItselfAndAnswers() throws Exception {
        for (String file : SourceTree.files(LauncherIT::isNeeded)) {
            Files.createDirectories(temp.resolve(file).getParent());
            Files.copy(SourceTree.ROOT.resolve(file), temp.resolve(file));
        }
        assertTrue(temp.resolve("gantry").toFile().setExecutable(true));
        var environment = new TreeMap<>(System.getenv());
        environment.put("GANTRY_AOT", "off");
        var launcher = new Launcher(temp, environment);

        var first = launcher.run("--version");
        assertEquals(0, first.status(), first.err());
        assertTrue(first.out().startsWith("gantry "), first.out());
        assertTrue(first.err().startsWith("gantry: building itself"), first.err());
        assertEquals("", launcher.run("--version").err());

        var jar = temp.resolve("cli/target/gantry.jar");
        var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
        assertEquals(
                List.of(HexFormat.of().formatHex(digest)),
                Files.readAllLines(Path.of(jar + ".sha256")));
        try (var open = new JarFile(jar.toFile())) {
            assertTrue(open.getEntry("META-INF/gantry/runtime/gantry-runtime.jar") != null);
            assertTrue(open.getEntry("META-INF/gantry/runtime/gantry-junit.jar") != null);
            assertTrue(open.getEntry("META-INF/gantry/runtime/jspecify.jar") != null);
        }
    }

    private static boolean isNeeded(String file) {
        return file.equals("gantry") || file.endsWith("pom.xml") || file.contains("/src/main/");
    }
}
