package dev.gantry.cargo;

import dev.gantry.event.Event;
import dev.gantry.event.Events;
import dev.gantry.event.Phase;
import dev.gantry.host.Command;
import dev.gantry.host.Completed;
import dev.gantry.problem.ProblemException;
import dev.gantry.store.Store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Has cargo go over a lock without bringing any package: what it makes of it, what it would choose
/// anew, and all of it as a folder of sources.
public final class Reresolve {
    private final Cargo cargo;
    private final Store store;
    private final Events events;
    private final Resolve resolve;

    /// @param resolve with a lock; its workspace is written over
    public Reresolve(Cargo cargo, Store store, Events events, Resolve resolve) {
        this.cargo = cargo;
        this.store = store;
        this.events = events;
        this.resolve = resolve;
    }

    /// The text of Cargo.lock after cargo has put right what of the lock does not fit.
    ///
    /// @throws ProblemException with one of the resolution kinds of [CargoProblem]
    public String corrected() {
        var manifest = written();
        var unused = run(Phase.LOCK, cargo.updateWorkspace(manifest, resolve.network()));
        return lock();
    }

    /// The text of Cargo.lock with the newest versions that fit.
    ///
    /// @param packages as `name@version`, which alone are chosen anew; empty for all
    /// @throws ProblemException with one of the resolution kinds of [CargoProblem]
    public String updated(List<String> packages) {
        var manifest = written();
        var unused = run(Phase.LOCK, cargo.update(manifest, packages, resolve.network()));
        return lock();
    }

    /// Copies the sources of all packages of the lock.
    ///
    /// @param folder absolute
    /// @param shown the same, as it will stand in the configuration
    /// @return the configuration by which cargo takes them from there, in lines
    /// @throws ProblemException with one of the resolution kinds of [CargoProblem]
    public List<String> vendored(Path folder, String shown) {
        var vendor = cargo.vendor(written(), folder, resolve.network());
        var lines =
                isBrought()
                        ? output(Phase.FETCH, cargo.fromStore(vendor))
                        : run(Phase.FETCH, vendor);
        var directory = "directory = ";
        return lines.stream()
                .map(it -> it.startsWith(directory) ? directory + TomlText.quote(shown) : it)
                .toList();
    }

    private Path written() {
        var manifest = resolve.workspace().resolve("Cargo.toml");
        var crates = new ResolveWorkspace(resolve.crates(), cargo.project());
        WorkspaceFiles.write(manifest, crates.manifest());
        WorkspaceFiles.write(resolve.workspace().resolve("lib.rs"), "");
        WorkspaceFiles.write(resolve.workspace().resolve("Cargo.lock"), resolve.lock());
        return manifest;
    }

    private String lock() {
        return WorkspaceFiles.read(resolve.workspace().resolve("Cargo.lock"));
    }

    /// Are all packages of the lock in the store, for every target?
    private boolean isBrought() {
        if (!cargo.vendorsFromSources()) return false;
        var registries = new Resolver(cargo, store, events).registries(resolve.workspace());
        var sources = new Sources(cargo, store, events, registries, resolve.crates());
        return switch (sources.bring(lock(), Optional.empty(), resolve.isOnline())) {
            case ALL, OURS -> true;
            case NOT_ALL -> false;
        };
    }

    /// Without the network, cargo knows only what it has fetched itself: the store is asked first.
    private List<String> run(Phase phase, Command command) {
        if (!resolve.isOnline()) {
            var fromStore = attempt(phase, cargo.fromStore(command));
            if (fromStore.success()) return fromStore.output();
        }
        return output(phase, command);
    }

    private Completed attempt(Phase phase, Command command) {
        var completed =
                cargo.host()
                        .processes()
                        .run(
                                command,
                                line -> {},
                                line -> events.emit(new Event.ToolOutput(phase, "cargo", line)));
        CargoWords.requireUninterrupted(completed);
        return completed;
    }

    private List<String> output(Phase phase, Command command) {
        var completed = attempt(phase, command);
        if (!completed.success()) {
            throw new ProblemException(
                    CargoWords.ofResolution(completed.errors(), resolve.crates()));
        }
        return completed.output();
    }
}
