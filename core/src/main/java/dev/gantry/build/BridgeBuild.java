package dev.gantry.build;

import dev.gantry.build.Faults.Refusal;
import dev.gantry.cargo.CargoMessage;
import dev.gantry.cargo.Compilation;
import dev.gantry.emit.rust.LogCrate;
import dev.gantry.emit.rust.Workspace;
import dev.gantry.event.Event;
import dev.gantry.event.Phase;
import dev.gantry.plan.Plan;
import dev.gantry.problem.ProblemException;
import dev.gantry.store.Key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/// Builds the bridge of a plan and checks that it holds what the plan says. What rustc accepted
/// when it checked may still be refused here: then the members at fault are named. What is wrong
/// without any of them is a defect of Gantry's, except in a crate of the closure.
final class BridgeBuild {
    private final Session session;
    private final Closure closure;
    private final Workspaces workspaces;
    private final LogCrate log;
    private final Key key;

    /// What becomes of a plan.
    sealed interface Outcome {
        record Made(Library library) implements Outcome {}

        /// @param reasons rustc's message, or the loader's, by the symbol of a member that is at
        ///   fault; never empty
        record Refused(SortedMap<String, String> reasons) implements Outcome {}

        /// @param reasons what an emitter throws, by what it throws over; never empty
        record Failed(SortedMap<String, String> reasons) implements Outcome {}
    }

    /// @param workspace whose digests the generated Java carries
    /// @param path beside cargo's folders; to be deleted when it is in the store
    record Library(Path path, Workspace workspace) {
        void delete() {
            try {
                Files.deleteIfExists(path);
            } catch (IOException stillLoaded) {
                // Windows keeps what was looked into; the next library of this name replaces it
            }
        }
    }

    /// @param log the records that the library passes on
    /// @param key of the bindings, which the library is a part of
    BridgeBuild(Session session, Closure closure, Workspaces workspaces, LogCrate log, Key key) {
        this.session = session;
        this.closure = closure;
        this.workspaces = workspaces;
        this.log = log;
        this.key = key;
    }

    /// Compiles the crates of the closure while their API is still being read: they do not depend
    /// on the plan.
    ///
    /// @return what crates in folders of the user read
    /// @throws ProblemException when a crate does not compile
    SortedSet<Path> ahead() {
        int all = closure.size();
        var work = all == 1 ? "1 crate and its bindings" : all + " crates and their bindings";
        session.events().emit(Event.Progress.all(Phase.COMPILE, work));
        var done = compile("crates", session.layout().closureWorkspace(), List.of());
        if (!done.success()) throw new ProblemException(done.problems());
        try {
            return DepInfo.read(done);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Outcome build(Plan plan) {
        // A crate of the closure may bring a global allocator of its own, and there can be but one.
        // rustc refuses the bridge before it generates code, and the wrappers stay as they are.
        return attempt(plan, true).or(() -> attempt(plan, false)).orElseThrow();
    }

    private Workspace workspace(Plan plan, boolean counting) {
        var inputs = key.digest().hex();
        return Workspace.emit(plan, closure.member(), closure.specs(), log, counting, inputs);
    }

    private Optional<Outcome> attempt(Plan plan, boolean counting) {
        Workspace workspace;
        try {
            workspace = workspace(plan, counting);
        } catch (RuntimeException thrown) {
            return Optional.of(failed(plan, thrown));
        }
        try (var _ = session.lock(session.buildTarget(), Phase.COMPILE)) {
            var done = compile(workspace, plan, "bindings");
            if (!done.success()) {
                if (counting && onlyBridgeFailed(done, workspace)) return Optional.empty();
                return Optional.of(refused(done, plan, workspace, counting));
            }
            var library = taken(library(done, workspace));
            var unloadable = LoadedLibrary.refusal(library);
            if (unloadable.isPresent()) {
                return Optional.of(bisected(plan, counting, unloadable.get(), List.of()));
            }
            LoadedLibrary.requireSymbols(plan, library);
            return Optional.of(new Outcome.Made(new Library(library, workspace)));
        }
    }

    /// @throws RuntimeException the same, when it is nobody's
    private Outcome failed(Plan plan, RuntimeException thrown) {
        var reasons = Faults.in(plan, Refusal.of(thrown), this::emission);
        if (reasons.isEmpty()) throw thrown;
        return new Outcome.Failed(reasons);
    }

    private Optional<Refusal> emission(Plan part) {
        try {
            var unused = workspace(part, false);
            return Optional.empty();
        } catch (RuntimeException thrown) {
            return Optional.of(Refusal.of(thrown));
        }
    }

    private Compilation compile(Workspace workspace, Plan plan, String id) {
        workspaces.writeBridge(workspace, log, plan);
        return compile(id, session.layout().bridgeWorkspace(), List.of(workspace.bridge()));
    }

    /// Each change of an input makes a library of another name: none is left where cargo put it.
    private Path taken(Path made) {
        var own = session.layout().library().resolve(made.getFileName());
        try {
            Files.createDirectories(own.getParent());
            Files.move(made, own, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(made.resolveSibling("deps").resolve(made.getFileName()));
            return own;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Compilation compile(String id, Path workspace, List<String> packages) {
        var target = session.buildTarget();
        var remap = closure.remap(session.cargo().home(), session.layout(), target);
        var command = session.cargo().build(session.compile(workspace, packages, target, remap));
        return session.run(
                session.action(id, Phase.COMPILE, command, key, List.of()), remap, closure.size());
    }

    private static boolean onlyBridgeFailed(Compilation done, Workspace workspace) {
        var bridge = workspace.bridge().replace('-', '_');
        return !done.errors().isEmpty()
                && done.errors().stream()
                        .allMatch(error -> error.target().name().replace('-', '_').equals(bridge));
    }

    private Outcome refused(Compilation done, Plan plan, Workspace workspace, boolean counting) {
        boolean generated =
                done.errors().stream()
                        .anyMatch(error -> error.target().name().startsWith("gantry"));
        if (!generated) throw new ProblemException(done.problems());
        var named = new LateErrors(plan, workspace).reasons(done.messages());
        if (!named.isEmpty()) return new Outcome.Refused(named);
        var words = new ArrayList<String>();
        for (var error : done.errors()) {
            error.diagnostic().rendered().ifPresent(text -> words.addAll(text.lines().toList()));
        }
        return bisected(plan, counting, message(done), words);
    }

    /// @param why all of it does not build
    /// @param more the whole of what is said
    private Outcome bisected(Plan plan, boolean counting, String why, List<String> more) {
        var reasons = Bisection.culprits(plan, why, smaller -> refusal(smaller, counting));
        if (!reasons.isEmpty()) return new Outcome.Refused(reasons);
        var words = more.isEmpty() ? List.of(why) : more;
        throw new ProblemException(new BuildProblem.GeneratedRust("the bridge", words));
    }

    private Optional<String> refusal(Plan plan, boolean counting) {
        var workspace = workspace(plan, counting);
        var done = compile(workspace, plan, "part of the bindings");
        if (!done.success()) return Optional.of(message(done));
        var library = new Library(taken(library(done, workspace)), workspace);
        var refusal = LoadedLibrary.refusal(library.path());
        library.delete();
        return refusal;
    }

    private static String message(Compilation failed) {
        return failed.errors().stream()
                .map(error -> RustcJudge.message(error.diagnostic()))
                .findFirst()
                .orElse("cargo does not build it");
    }

    private Path library(Compilation done, Workspace workspace) {
        var bridge = workspace.bridge().replace('-', '_');
        return done.artifacts().stream()
                .filter(artifact -> artifact.target().name().replace('-', '_').equals(bridge))
                .map(CargoMessage.CompilerArtifact::files)
                .flatMap(List::stream)
                .filter(BridgeBuild::isSharedLibrary)
                .findFirst()
                .orElseThrow(() ->
                        new ProblemException(
                                new BuildProblem.NoLibrary(session.target(), done.words())));
    }

    private static boolean isSharedLibrary(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".so") || name.endsWith(".dylib") || name.endsWith(".dll");
    }
}
