package dev.gantry.build;

import dev.gantry.event.Events;
import dev.gantry.event.Phase;
import dev.gantry.host.Host;
import dev.gantry.manifest.ManifestReader;
import dev.gantry.problem.ProblemException;
import dev.gantry.store.Store;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/// Removes what can be made again.
public final class Cleaning {
    private Cleaning() {}

    /// Removes the build output of a project. Links in it are removed, and not what they lead to.
    ///
    /// A build of the project ends first, and the user is told of it.
    ///
    /// @param project the folder of gantry.toml, absolute
    /// @return the folder, if there was one
    /// @throws ProblemException when there is no gantry.toml, or a file cannot be removed
    public static Optional<Path> project(Path project, Host host, Events events) {
        ManifestReader.requireProject(project);
        try (var store = Store.open(host.storeRoot(), host.clock())) {
            return output(project, store, events);
        } catch (IOException failed) {
            throw new ProblemException(DiskProblem.of(new UncheckedIOException(failed)));
        }
    }

    private static Optional<Path> output(Path project, Store store, Events events)
            throws IOException {
        var output = project.resolve("build").resolve("gantry");
        if (!Files.exists(output, LinkOption.NOFOLLOW_LINKS)) return Optional.empty();
        var request =
                new BuildRequest(project, Optional.empty(), "", "", false, true, Optional.empty());
        var name = "work " + Layout.key(request);
        var command = "gantry clean of " + project;
        try (var _ = Session.lock(store, name, command, Phase.PACKAGE, events)) {
            remove(output);
        }
        return Optional.of(output);
    }

    /// Removes all entries of the store that no living process uses.
    ///
    /// @throws ProblemException when the store cannot be written
    public static Store.Trimmed store(Host host) {
        try (var store = Store.open(host.storeRoot(), host.clock())) {
            return store.trim(0);
        }
    }

    private static void remove(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path left, @Nullable IOException failed) throws IOException {
                        if (failed != null) throw failed;
                        Files.delete(left);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
