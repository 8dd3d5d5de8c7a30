package dev.gantry.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.problem.ExitCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class DiskProblemTest {
    @TempDir Path folder;

    private static DiskProblem of(IOException failed) {
        return DiskProblem.of(new UncheckedIOException(failed));
    }

    /// strerror(3) of ENOSPC and EDQUOT, and what Windows says.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "No space left on device",
                "Disk quota exceeded",
                "There is not enough space on the disk"
            })
    void aFullDiskIsNamedWithItsFile(String words) {
        var full = of(new FileSystemException("/proj/a", null, words));
        assertEquals(new DiskProblem.Full("/proj/a"), full);
        assertEquals(ExitCode.ENVIRONMENT, full.exit());
        assertEquals(new DiskProblem.Full("a file of this build"), of(new IOException(words)));
    }

    @Test
    void whatIsForbiddenIsTheFileOrTheFolderOfAFileThatIsNot() throws IOException {
        var there = Files.createFile(folder.resolve("there")).toString();
        var draft = folder.resolve("draft.tmp").toString();
        assertEquals(new DiskProblem.Denied(there), of(new AccessDeniedException(there)));
        assertEquals(
                new DiskProblem.Denied(folder.toString()), of(new AccessDeniedException(draft)));
        assertEquals(
                new DiskProblem.ReadOnly(folder.toString()),
                of(new FileSystemException(draft, null, "Read-only file system")));
    }

    @Test
    void whatElseTheDiskSaysIsShownWhole() {
        var failed = new FileSystemException("/proj/a", null, "Input/output error");
        assertEquals(new DiskProblem.Failed("/proj/a", List.of(failed.toString())), of(failed));
    }
}
