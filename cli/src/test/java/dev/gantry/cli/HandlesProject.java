package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.runtime.Confinement;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A folder with `testdata/handles` and a program that uses it, built once for all tests.
///
/// @param bindings folder of the generated classes, with the library
/// @param crate loaded beside the runtime of the tests
record HandlesProject(GantryProcess gantry, Path program, Path bindings, BoundCrate crate) {
    /// Built when a test first asks.
    private static final class Once {
        static final HandlesProject PROJECT = build();
    }

    static HandlesProject shared() {
        return Once.PROJECT;
    }

    private static HandlesProject build() {
        try {
            var folder = Files.createDirectories(Path.of("target", "handles").toAbsolutePath());
            var gantry = GantryProcess.in(folder);
            TestData.copy("handles", folder.resolve("project").resolve("handles"));
            var program = folder.resolve("project").resolve("Panicking.java");
            Files.copy(
                    Path.of("src", "test", "programs", "Panicking.java"),
                    program,
                    StandardCopyOption.REPLACE_EXISTING);
            var bindings = gantry.build(program, "--profile", "dev");
            var loader = HandlesProject.class.getClassLoader();
            var crate = BoundCrate.of("handles", loader, bindings);
            return new HandlesProject(gantry, program, bindings, crate);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /// The jar that Gantry puts on a program's class path.
    Path runtime() throws IOException {
        try (var files = Files.walk(gantry.store().resolve("runtime"))) {
            return files.filter(file -> file.endsWith("gantry-runtime.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// After each class of tests: no value of the crate is left, but those whose thread has ended.
    ///
    /// Each test starts with nothing left of those before it, because tests count values. What one
    /// leaves for good is held against its own class, and not waited for again.
    static final class NothingLeft
            implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
        private static long lost;
        private static long lostBefore;

        @Override
        public void beforeAll(ExtensionContext context) {
            lostBefore = lost;
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            settle();
        }

        @Override
        public void afterAll(ExtensionContext context) {
            settle();
            assertEquals(lostBefore, lost, "values left");
        }

        private static void settle() {
            Elsewhere.collectUntil(() -> left() == 0);
            lost += left();
        }

        private static long left() {
            var crate = shared().crate();
            // its creation drops what other confined values of this thread have left
            crate.make("Leaf", "settles").close();
            return crate.function("Handles", "alive") - Confinement.leaked() - lost;
        }
    }
}
