package dev.gantry.cargo;

import dev.gantry.event.Event;
import dev.gantry.event.Events;
import dev.gantry.event.Phase;
import dev.gantry.host.Command;
import dev.gantry.host.Completed;
import dev.gantry.manifest.Manifest.CrateRequest;
import dev.gantry.manifest.Manifest.Source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Finds the version of a crate that would serve, had less been asked of it, by asking cargo's own
/// resolver. Only on the way to an error.
final class Newest {
    private final Cargo cargo;
    private final Events events;

    Newest(Cargo cargo, Events events) {
        this.cargo = cargo;
        this.events = events;
    }

    /// Empty when there is none, when the crate comes from no registry, or when cargo cannot tell
    /// now.
    Optional<String> fitting(Resolve failing, CrateRequest request) {
        if (!(request.source() instanceof Source.Registry(_, var registry))) {
            return Optional.empty();
        }
        var rustc = cargo.toolchain().version();
        return resolved(failing, request, new Source.Registry("*", registry))
                .filter(p -> p.rustVersion().filter(v -> !rustc.satisfies(v)).isEmpty())
                .map(Metadata.Package::version);
    }

    /// The features of the crate that a request without any would get, sorted.
    Set<String> features(Resolve failing, CrateRequest request) {
        return resolved(failing, request, request.source())
                .map(crate -> new TreeSet<>(crate.features().keySet()))
                .orElseGet(TreeSet::new);
    }

    /// The package that a request without features would get.
    private Optional<Metadata.Package> resolved(
            Resolve failing, CrateRequest request, Source source) {
        var any =
                new CrateRequest(
                        request.name(), source, request.alias(), List.of(), true, request.at());
        var folder = failing.workspace().resolve("newest");
        var manifest = folder.resolve("Cargo.toml");
        var workspace = new ResolveWorkspace(List.of(any), cargo.project());
        WorkspaceFiles.write(folder.resolve("lib.rs"), "");
        WorkspaceFiles.write(folder.resolve("Cargo.lock"), Optional.empty());
        WorkspaceFiles.write(manifest, workspace.manifest());
        var steps =
                List.of(
                        cargo.generateLockfile(manifest, failing.network()),
                        cargo.fetch(manifest, failing.target(), failing.network()),
                        cargo.metadata(manifest, failing.target()));
        var output = List.<String>of();
        for (var step : steps) {
            var completed = run(step);
            if (!completed.success()) {
                return Optional.empty();
            }
            output = completed.output();
        }
        var roots =
                new Roots(
                        MetadataReader.read(output.getLast()),
                        List.of(any),
                        cargo.toolchain().version());
        return roots.packages().stream().findFirst();
    }

    private Completed run(Command command) {
        return cargo.host()
                .processes()
                .run(
                        command,
                        line -> {},
                        line -> events.emit(new Event.ToolOutput(Phase.LOCK, "cargo", line)));
    }
}
