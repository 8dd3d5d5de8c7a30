package dev.gantry.build;

import dev.gantry.event.Event;
import dev.gantry.event.Events;
import dev.gantry.event.Phase;
import dev.gantry.store.Digest;
import dev.gantry.store.Key;
import dev.gantry.store.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The jar that is given away, made when it is not there, or was made of other parts.
///
/// @param place where the user finds it
/// @param main the class that runs; empty for a library
/// @param content folders and jars by what they are; in the order of a class path. A path or what
///   it is tells what it holds
record JarBuild(Path place, Optional<String> main, SequencedMap<String, Path> content) {

    /// Changes when the bytes of a jar of the same content do.
    private static final String FORM = "1";

    /// @param project its key in the layout
    /// @return it was there; otherwise it is now
    boolean isMade(Store store, String project, Events events) throws IOException {
        var key = Key.of("jar").with("form", FORM).with("main", main.orElse(""));
        for (var part : content.entrySet()) {
            key = key.with(part.getKey(), part.getValue().toString());
        }
        var known = store.record(key.digest());
        if (known.isPresent() && Files.isRegularFile(place)) {
            if (Digest.ofFile(place).hex().equals(known.get())) return true;
        }
        var lost = "it is not there as it was made";
        var reason = new Reasons(store, project).of("jar", key.inputs(), lost);
        events.emit(new Event.Redone(Phase.PACKAGE, "jar", reason));
        store.putRecord(key.digest(), make().hex());
        return false;
    }

    /// Whoever reads it meanwhile has the old one or the new one.
    private Digest make() throws IOException {
        var folder = Files.createDirectories(place.resolveSibling(""));
        // not a temporary file of the JDK's, which only its owner may read
        var unique = ProcessHandle.current().pid() + "-" + System.nanoTime();
        var draft = folder.resolve("." + place.getFileName() + "." + unique + ".tmp");
        try {
            new RunnableJar(main).write(List.copyOf(content.values()), draft);
            var digest = Digest.ofFile(draft);
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
            return digest;
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
