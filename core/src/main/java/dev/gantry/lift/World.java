package dev.gantry.lift;

import dev.gantry.api.CrateId;
import dev.gantry.api.ItemPath;
import dev.gantry.lift.Library.Entity;
import dev.gantry.rustdoc.Document.ExternalCrate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// All documents in sight; says what an id of one of them stands for.
final class World {
    private final Closure closure;
    private final Map<CrateId, Optional<Library>> libraries = new HashMap<>();
    private final Map<Library, Exports> exports = new HashMap<>();

    World(Closure closure) {
        this.closure = closure;
    }

    /// What an id stands for.
    sealed interface Target {
        /// An item that some document describes.
        record Known(Entity entity) implements Target {}

        record OfStd(ItemPath path) implements Target {}

        /// @param description what is known of it, in words
        record Missing(String description) implements Target {}
    }

    Closure closure() {
        return closure;
    }

    Exports exports(Library library) {
        var known = exports.get(library);
        if (known != null) return known;
        var walked = Exports.of(this, library);
        exports.put(library, walked);
        return walked;
    }

    /// What `id` of the library's document stands for, whichever crate it is of.
    Target target(Library from, int id) {
        var summary = from.document().paths().get(id);
        var item = from.item(id);
        if (item.isPresent() && item.get().crate() == 0) {
            return new Target.Known(new Entity(from, id));
        }
        if (summary == null) return new Target.Missing("an item that rustdoc does not name");
        var external = from.document().externalCrates().get(summary.crate());
        var written = String.join("::", summary.path());
        if (external == null) return new Target.Missing("`" + written + "`, which is private");
        if (StdPaths.isStd(external.libName(), external.artifact())) {
            return StdPaths.importable(summary.path())
                    .<Target>map(Target.OfStd::new)
                    .orElseGet(
                            () -> new Target.Missing("`" + written + "` of the standard library"));
        }
        var library = library(external);
        return library.flatMap(found -> found.defined(summary.path(), summary.kind()))
                .<Target>map(Target.Known::new)
                .orElseGet(() ->
                        new Target.Missing("`" + written + "`, whose documents are not at hand"));
    }

    /// The root of another crate, by the name under which `extern crate` knows it.
    Optional<Library> libraryNamed(Library from, String libName) {
        return from.document().externalCrates().values().stream()
                .filter(external -> external.libName().equals(libName))
                .filter(external -> !StdPaths.isStd(external.libName(), external.artifact()))
                .findFirst()
                .flatMap(this::library);
    }

    private Optional<Library> library(ExternalCrate external) {
        return closure.crate(external).flatMap(this::library);
    }

    private Optional<Library> library(CrateId crate) {
        var known = libraries.get(crate);
        if (known != null) return known;
        var read = closure.document(crate).map(document -> new Library(crate, document));
        libraries.put(crate, read);
        return read;
    }

    Library home(CrateId crate, dev.gantry.rustdoc.Document document) {
        var home = new Library(crate, document);
        libraries.put(crate, Optional.of(home));
        return home;
    }
}
