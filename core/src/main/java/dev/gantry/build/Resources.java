package dev.gantry.build;

import dev.gantry.event.Event;
import dev.gantry.event.Events;
import dev.gantry.event.Phase;
import dev.gantry.problem.ProblemException;
import dev.gantry.store.Digest;
import dev.gantry.store.Key;
import dev.gantry.store.Store;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The files beside the Java of a project, as a folder of the store under their contents: what runs
/// is not changed by an editor.
final class Resources {
    /// Relative to the folder of a project.
    static final String MAIN = "src/main/resources";

    static final String TEST = "src/test/resources";

    private final Path root;
    private final SortedMap<String, Digest> digests = new TreeMap<>();
    private Optional<Path> stored = Optional.empty();

    /// @param root where they are
    private Resources(Path root) {
        this.root = root;
    }

    /// @param below [#MAIN] or another; a single file has none
    static Resources of(BuildRequest request, String below, Looked looked) throws IOException {
        var resources = new Resources(request.project().resolve(below));
        if (request.file().isEmpty()) resources.look(looked);
        return resources;
    }

    private void look(Looked looked) throws IOException {
        if (!Files.isDirectory(root)) return;
        try (var all = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var digest = Digest.ofFile(file);
                looked.content(file, digest);
                digests.put(root.relativize(file).toString().replace('\\', '/'), digest);
            }
        }
    }

    boolean isEmpty() {
        return digests.isEmpty();
    }

    /// The store had them.
    boolean isStored() {
        return stored.isPresent();
    }

    /// @param action as [Reasons] names it
    /// @param project its key in the layout
    /// @return the folder; empty when there are none
    Optional<Path> in(Store store, String action, String project, Events events) {
        if (isEmpty()) return Optional.empty();
        var key = Key.of("resources");
        for (var one : digests.entrySet()) {
            key = key.with("resource " + one.getKey(), one.getValue());
        }
        stored = store.folder(key.digest());
        if (stored.isPresent()) return stored;
        var reason = new Reasons(store, project).of(action, key.inputs());
        events.emit(new Event.Redone(Phase.PACKAGE, action, reason));
        return Optional.of(store.putFolder(key.digest(), this::copy));
    }

    private void copy(Path folder) throws IOException {
        for (var one : digests.entrySet()) {
            var copy = folder.resolve(one.getKey());
            Files.createDirectories(copy.resolveSibling(""));
            Files.copy(root.resolve(one.getKey()), copy);
            if (!Digest.ofFile(copy).equals(one.getValue())) throw changing(one.getKey());
        }
    }

    /// Unlike a source, its text is not kept from the first reading: it may be large.
    private ProblemException changing(String name) {
        var file = root.resolve(name).toString();
        return new ProblemException(new BuildProblem.Changing(file));
    }
}
