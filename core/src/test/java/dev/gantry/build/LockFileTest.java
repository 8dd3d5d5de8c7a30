package dev.gantry.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Collectors;

class LockFileTest {
    @TempDir Path folder;

    @Test
    void itHoldsWhatWasWrittenLast() throws IOException {
        var lock = folder.resolve("gantry.lock");
        new LockFile(lock).write("version = 1\nand more\n");
        new LockFile(lock).write("version = 1\n");
        assertEquals("version = 1\n", Files.readString(lock));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "file modes are POSIX's")
    void itHasTheModeOfAnyFileOfTheUser() throws IOException {
        var other = Files.writeString(folder.resolve("other"), "");
        var lock = folder.resolve("gantry.lock");
        new LockFile(lock).write("version = 1\n");
        assertEquals(Files.getPosixFilePermissions(other), Files.getPosixFilePermissions(lock));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "file modes are POSIX's")
    void aFileThatIsThereKeepsItsMode() throws IOException {
        var lock = Files.writeString(folder.resolve("gantry.lock"), "");
        for (var mode : new String[] {"rw-------", "rw-rw-r--"}) {
            Files.setPosixFilePermissions(lock, PosixFilePermissions.fromString(mode));
            new LockFile(lock).write("version = 1\n");
            assertEquals(mode, PosixFilePermissions.toString(Files.getPosixFilePermissions(lock)));
        }
    }

    @Test
    void noDraftIsLeftBehindWhenWritingFails() throws IOException {
        var inTheWay = Files.createDirectory(folder.resolve("gantry.lock"));
        var inside = Files.createFile(inTheWay.resolve("inside"));
        var lock = new LockFile(inTheWay);
        assertThrows(UncheckedIOException.class, () -> lock.write("version = 1\n"));
        try (var left = Files.walk(folder)) {
            assertEquals(Set.of(folder, inTheWay, inside), left.collect(Collectors.toSet()));
        }
    }

    @Test
    void aLinkStaysOne() throws IOException {
        var shared = folder.resolve("shared.lock");
        var link = SymbolicLink.make(folder.resolve("gantry.lock"), Path.of("shared.lock"));
        for (var text : new String[] {"of a link that leads nowhere", "of one that leads there"}) {
            new LockFile(link).write(text);
            assertTrue(Files.isSymbolicLink(link), text);
            assertEquals(text, Files.readString(shared));
        }
    }
}
