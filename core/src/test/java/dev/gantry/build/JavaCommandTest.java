package dev.gantry.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gantry.problem.ProblemException;

import org.junit.jupiter.api.Test;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class JavaCommandTest {
    private static final Path JDK = Path.of("/jdk");

    @Test
    void theClassPathIsJoined() {
        var entries = List.of(Path.of("a b"), Path.of("c"));
        var command = JavaCommand.of(JDK, entries, Optional.of("Main"));
        var line = command.line();
        assertEquals(entries, command.classPath());
        assertEquals("a b" + File.pathSeparator + "c", line.get(line.indexOf("--class-path") + 1));
    }

    @Test
    void aCacheIsPartOfTheLine() {
        var plain = JavaCommand.of(JDK, List.of(Path.of("/c")), Optional.of("Main"));
        var cache = Path.of("/store/with space/a.aot");
        var cached = plain.withCache(cache);
        assertEquals("-XX:AOTCache=" + cache, cached.line().get(1));
        assertEquals(Optional.of(cache), new JavaCommand(cached.line()).cache());
        assertEquals(plain.classPath(), cached.classPath());
        assertEquals(plain, cached.withoutCache());
        assertEquals(Optional.empty(), plain.cache());
        assertEquals(plain, plain.withoutCache());
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
