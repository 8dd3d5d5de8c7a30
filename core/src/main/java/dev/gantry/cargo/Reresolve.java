package dev.gantry.cargo;

import dev.gantry.event.Event;
import dev.gantry.event.Events;
import dev.gantry.event.Phase;
import dev.gantry.host.Command;
import dev.gantry.problem.ProblemException;

import java.nio.file.Path;
import java.util.List;

/// Has cargo go over a lock without bringing any package: what it makes of it, what it would choose
/// anew, and all of it as a folder of sources.
public final class Reresolve {
    private final Cargo cargo;
    private final Events events;
    private final Resolve resolve;

    /// @param resolve with a lock; its workspace is written over
    public Reresolve(Cargo cargo, Events events, Resolve resolve) {
        this.cargo = cargo;
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
        var lines = run(Phase.FETCH, cargo.vendor(written(), folder, resolve.network()));
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

    private List<String> run(Phase phase, Command command) {
        var completed =
                cargo.host()
                        .processes()
                        .run(
                                command,
                                line -> {},
                                line -> events.emit(new Event.ToolOutput(phase, "cargo", line)));
        CargoWords.requireUninterrupted(completed);
        if (!completed.success()) {
            throw new ProblemException(
                    CargoWords.ofResolution(completed.errors(), resolve.crates()));
        }
        return completed.output();
    }
}
