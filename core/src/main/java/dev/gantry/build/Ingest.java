package dev.gantry.build;

import dev.gantry.api.CrateApi;
import dev.gantry.api.CrateId;
import dev.gantry.cargo.CargoMessage;
import dev.gantry.cargo.Compilation;
import dev.gantry.cargo.Compile;
import dev.gantry.event.Event;
import dev.gantry.event.Phase;
import dev.gantry.lift.ApiBytes;
import dev.gantry.lift.Lift;
import dev.gantry.problem.ProblemException;
import dev.gantry.rustdoc.Document;
import dev.gantry.rustdoc.RustdocReader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The APIs of crates: rustdoc documents them, and they are lifted. An API that was lifted before,
/// of the same crate in the same closure by the same compiler, comes from the store.
final class Ingest implements dev.gantry.lift.Closure {
    private final Session session;
    private final Closure closure;
    private final Keys keys;
    private final boolean anew;
    private final Map<CrateId, Optional<Document>> documents = new HashMap<>();
    private final Map<String, String> packageOfArtifact = new HashMap<>();

    Ingest(Session session, Closure closure, Keys keys) {
        this(session, closure, keys, false);
    }

    private Ingest(Session session, Closure closure, Keys keys, boolean anew) {
        this.session = session;
        this.closure = closure;
        this.keys = keys;
        this.anew = anew;
    }

    /// One that takes no API from the store.
    static Ingest anew(Session session, Closure closure, Keys keys) {
        return new Ingest(session, closure, keys, true);
    }

    CrateApi api(CrateId crate) {
        var key = keys.api(crate);
        var stored = anew ? Optional.<byte[]>empty() : session.stored(key);
        if (stored.isPresent()) return ApiBytes.read(stored.get());
        var document = document(crate);
        if (document.isEmpty())
            throw new ProblemException(new BuildProblem.NoDocument(crate.toString()));
        var bytes = ApiBytes.write(Lift.lift(crate, document.get(), this));
        session.store(key, bytes);
        new HashRecords(session).format(session.looked().settled(key), document.get().format());
        return ApiBytes.read(bytes);
    }

    @Override
    public Optional<CrateId> crate(Document.ExternalCrate external) {
        return Optional.ofNullable(packageOfArtifact.get(external.artifact()))
                .flatMap(closure::crate);
    }

    @Override
    public Optional<Document> document(CrateId crate) {
        return documents.computeIfAbsent(crate, this::read);
    }

    @Override
    public boolean sameRepository(CrateId one, CrateId other) {
        var repository = closure.metadata(one).repository();
        return repository.isPresent() && repository.equals(closure.metadata(other).repository());
    }

    private Optional<Document> read(CrateId crate) {
        tell(crate);
        var target = session.checkTarget();
        var remap = closure.remap(session.cargo().home(), session.layout(), target);
        var compile =
                session.compile(
                        session.layout().closureWorkspace(),
                        List.of(crate.packageName() + "@" + crate.version()),
                        target,
                        remap);
        var action =
                session.action(
                        "API of " + shown(crate),
                        Phase.INGEST,
                        session.cargo().rustdoc(compile, session.scripts().rustdoc()),
                        keys.api(crate),
                        List.of("doc/" + crate.libName() + ".json"));
        // a crate of the same name, of another project or version, would replace the document
        try (var _ = session.lock(target, Phase.INGEST)) {
            return Optional.of(
                    document(crate, session.run(action, remap, closure.size()), compile));
        }
    }

    private void tell(CrateId crate) {
        var asked = closure.roots().stream().map(Ingest::shown).collect(Collectors.joining(", "));
        if (documents.isEmpty()) {
            session.events().emit(Event.Progress.all(Phase.INGEST, "reading the API of " + asked));
        }
        int number = documents.size() + 1;
        session.events().emit(new Event.Progress(Phase.INGEST, shown(crate), number, 0));
    }

    private static String shown(CrateId crate) {
        return crate.packageName() + " " + crate.version();
    }

    private Document document(CrateId crate, Compilation done, Compile compile) {
        if (!done.success()) throw new ProblemException(done.problems());
        for (CargoMessage.CompilerArtifact artifact : done.artifacts()) {
            for (var file : artifact.files()) {
                packageOfArtifact.put(file.toString(), artifact.packageId());
            }
        }
        var document = RustdocReader.read(compile.rustdocJson(crate.libName()));
        if (document.crateVersion().filter(crate.version()::equals).isEmpty()) {
            throw new ProblemException(new BuildProblem.NoDocument(crate.toString()));
        }
        return document;
    }
}
