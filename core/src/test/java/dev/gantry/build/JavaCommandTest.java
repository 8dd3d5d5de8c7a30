package dev.gantry.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gantry.problem.ProblemException;

import org.junit.jupiter.api.Test;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

class JavaCommandTest {
    private static final Path JDK = Path.of("/jdk");

    @Test
    void theClassPathIsJoined() {
        var entries = List.of(Path.of("a b"), Path.of("c"));
        var command = JavaCommand.of(JDK, entries, "Main");
        var line = command.line();
        assertEquals(entries, command.classPath());
        assertEquals("a b" + File.pathSeparator + "c", line.get(line.indexOf("--class-path") + 1));
    }

    @Test
    void anEntryThatWouldBeTwoIsRefused() {
        var path = "a" + File.pathSeparator + "b";
        var thrown =
                assertThrows(ProblemException.class, () -> JavaCommand.joined(List.of("c", path)));
        assertEquals(
                List.of(new JavaProblem.NoClassPathEntry(path, File.pathSeparator)),
                thrown.problems());
    }
}
