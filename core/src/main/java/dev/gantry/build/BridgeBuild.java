package dev.gantry.build;

import dev.gantry.cargo.CargoMessage;
import dev.gantry.cargo.Compilation;
import dev.gantry.emit.rust.LogCrate;
import dev.gantry.emit.rust.Workspace;
import dev.gantry.event.Event;
import dev.gantry.event.Phase;
import dev.gantry.plan.Exports;
import dev.gantry.plan.Plan;
import dev.gantry.problem.ProblemException;
import dev.gantry.store.Key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/// Builds the bridge of a plan and checks that it holds what the plan says: rustc accepted every
/// call, so whatever fails here is a defect of Gantry's, except in a crate of the closure.
final class BridgeBuild {
    private final Session session;
    private final Closure closure;
    private final Workspaces workspaces;
    private final LogCrate log;
    private final Key key;

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

    Library build(Plan plan) {
        var counted = attempt(plan, true);
        if (counted.isPresent()) return counted.get();
        // A crate of the closure may bring a global allocator of its own, and there can be but one.
        // rustc refuses the bridge before it generates code, and the wrappers stay as they are.
        return attempt(plan, false).orElseThrow();
    }

    private Workspace workspace(Plan plan, boolean counting) {
        var inputs = key.digest().hex();
        return Workspace.emit(plan, closure.roots(), closure.specs(), log, counting, inputs);
    }

    private Optional<Library> attempt(Plan plan, boolean counting) {
        var workspace = workspace(plan, counting);
        workspaces.writeBridge(workspace, log, plan);
        var bridge = List.of(workspace.bridge());
        try (var _ = session.lock(session.buildTarget(), Phase.COMPILE)) {
            var done = compile("bindings", session.layout().bridgeWorkspace(), bridge);
            if (!done.success()) {
                if (counting && onlyBridgeFailed(done, workspace)) return Optional.empty();
                throw failure(done, plan, counting);
            }
            var library = taken(library(done, workspace));
            requireSymbols(plan, library);
            return Optional.of(new Library(library, workspace));
        }
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

    private ProblemException failure(Compilation done, Plan plan, boolean counting) {
        boolean generated =
                done.errors().stream()
                        .anyMatch(error -> error.target().name().startsWith("gantry"));
        if (!generated) return new ProblemException(done.problems());
        var words = new ArrayList<String>();
        for (var error : done.errors()) {
            error.diagnostic().rendered().ifPresent(text -> words.addAll(text.lines().toList()));
        }
        var where =
                Bisection.culprit(plan, smaller -> builds(smaller, counting))
                        .map(member -> member.item().path().toString())
                        .orElse("the bridge");
        return new ProblemException(new BuildProblem.GeneratedRust(where, words));
    }

    private boolean builds(Plan plan, boolean counting) {
        var workspace = workspace(plan, counting);
        workspaces.writeBridge(workspace, log, plan);
        var bridge = List.of(workspace.bridge());
        return compile("half of the bindings", session.layout().bridgeWorkspace(), bridge)
                .success();
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

    /// What compiles may still be missing in the library, when the linker drops it.
    private static void requireSymbols(Plan plan, Path library) {
        try (var arena = Arena.ofConfined()) {
            var symbols = SymbolLookup.libraryLookup(library, arena);
            var missing = new ArrayList<String>();
            for (var name : symbols(plan)) {
                if (symbols.find(name).isEmpty()) missing.add(name);
            }
            if (!missing.isEmpty()) {
                throw new ProblemException(
                        new BuildProblem.GeneratedRust("symbols are missing", missing));
            }
        }
    }

    private static List<String> symbols(Plan plan) {
        var names = new ArrayList<String>();
        for (var crate : plan.crates()) {
            names.add(Exports.digest(crate.symbol()));
            names.add(Exports.packages(crate.symbol()));
            for (var type : crate.types()) {
                names.addAll(type.exports());
                names.addAll(exported(type.members()));
            }
            for (var holder : crate.holders()) {
                names.addAll(exported(holder.members()));
            }
        }
        return names;
    }

    private static List<String> exported(List<Plan.Member> members) {
        return members.stream().filter(Plan.Member::isExported).map(Plan.Member::symbol).toList();
    }
}
