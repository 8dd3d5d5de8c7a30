package dev.gantry.build;

import dev.gantry.action.Action;
import dev.gantry.cargo.Cargo;
import dev.gantry.cargo.Compilation;
import dev.gantry.cargo.Compile;
import dev.gantry.cargo.PathRemap;
import dev.gantry.cargo.Toolchain;
import dev.gantry.event.Event;
import dev.gantry.event.Events;
import dev.gantry.event.Phase;
import dev.gantry.host.Command;
import dev.gantry.host.Host;
import dev.gantry.problem.ProblemException;
import dev.gantry.store.Digest;
import dev.gantry.store.Key;
import dev.gantry.store.Store;
import dev.gantry.store.StoreLock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// What all steps of one build share.
///
/// @param gantry digest of Gantry's own jar
record Session(
        BuildRequest request,
        Host host,
        Store store,
        Layout layout,
        Toolchain toolchain,
        Cargo cargo,
        String gantry,
        Events events,
        Looked looked) {

    Session with(Cargo other) {
        return new Session(request, host, store, layout, toolchain, other, gantry, events, looked);
    }

    String target() {
        return toolchain.version().host();
    }

    Cargo.Network network() {
        return request.offline() ? Cargo.Network.OFFLINE : Cargo.Network.ONLINE;
    }

    int jobs() {
        return request.jobs().orElse(Runtime.getRuntime().availableProcessors());
    }

    /// The folder name under which cargo's artifacts of this compiler are kept.
    String compiler() {
        return Digest.of(String.join("\n", toolchain.version().verbose())).hex().substring(0, 16);
    }

    Path checkTarget() {
        return layout.checkTarget(compiler());
    }

    Path buildTarget() {
        return layout.buildTarget(compiler());
    }

    ToolScripts scripts() {
        return new ToolScripts(toolchain, host.platform(), layout.toolchains());
    }

    /// One of us at a time works in a folder: cargo has a lock of its own, but gives it up before
    /// its result is read.
    StoreLock lock(Path folder, Phase phase) {
        return lock("folder " + folder, phase);
    }

    /// Waits for a lock of the store, and says for whom.
    StoreLock lock(String name, Phase phase) {
        return lock(store, name, "gantry build of " + request.project(), phase, events);
    }

    /// The same for a command that builds nothing.
    ///
    /// @param command what others are told that they wait for
    static StoreLock lock(Store store, String name, String command, Phase phase, Events events) {
        var owner = new StoreLock.Owner(ProcessHandle.current().pid(), command);
        return store.lock(
                name,
                owner,
                other -> events.emit(new Event.Warning(phase, waiting(other), List.of())));
    }

    private static String waiting(Optional<StoreLock.Owner> other) {
        return other.map(owner -> "waiting for " + owner.command() + ", process " + owner.pid())
                .orElse("waiting for another build");
    }

    /// Bytes that were stored under a key.
    Optional<byte[]> stored(Key key) {
        return store.record(key.digest())
                .flatMap(digest -> store.file(new Digest(digest)))
                .map(Session::read);
    }

    /// Keeps bytes, unless what the key was made of has changed since: then they may be of
    /// something else.
    void store(Key key, byte[] bytes) {
        if (looked.changed().isPresent()) return;
        store.putRecord(key.digest(), store.putBytes(bytes).hex());
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Compile compile(
            Path workspace, List<String> packages, Path targetFolder, List<PathRemap> remap) {
        return new Compile(
                workspace.resolve("Cargo.toml"),
                packages,
                request.profile(),
                target(),
                jobs(),
                targetFolder,
                true,
                remap,
                scripts().rustc());
    }

    /// A call of cargo as an action.
    ///
    /// @param key what its result depends on
    /// @param outputs relative to cargo's target folder
    Action action(String id, Phase phase, Command command, Key key, List<String> outputs) {
        var inputs = new ArrayList<Action.Input>();
        key.inputs().forEach((name, value) -> inputs.add(new Action.Input(name, value)));
        return new Action(
                id,
                phase,
                command.arguments(),
                command.environment(),
                command.directory().toString(),
                List.copyOf(inputs),
                outputs);
    }

    /// Runs an action to its end, whatever that is, and tells why it had to run.
    ///
    /// @param remap under which it runs
    /// @param crates how many cargo may have to compile
    /// @throws ProblemException when the machine is at fault: a full disk says nothing about a
    ///   crate
    Compilation run(Action action, List<PathRemap> remap, int crates) {
        var inputs = new TreeMap<String, String>();
        action.inputs().forEach(input -> inputs.put(input.name(), input.digest()));
        return run(action, remap, crates, new Reasons(store, layout.key()).of(action.id(), inputs));
    }

    /// The same, for a reason that lies in this very build.
    Compilation run(Action action, List<PathRemap> remap, int crates, String reason) {
        events.emit(new Event.Redone(action.phase(), action.id(), reason));
        var command =
                new Command(action.arguments(), action.environment(), Path.of(action.directory()));
        var done = Compilation.run(host, command, action.phase(), crates, events).unmapped(remap);
        done.machineProblem()
                .ifPresent(problem -> {
                    throw new ProblemException(problem);
                });
        return done;
    }
}
