package dev.gantry.cli;

import dev.gantry.build.BuildKey;
import dev.gantry.build.BuildRequest;
import dev.gantry.build.Goal;
import dev.gantry.build.LockVerbs;
import dev.gantry.build.Overview;
import dev.gantry.build.OverviewRequest;
import dev.gantry.build.Spine;
import dev.gantry.build.TestProgram;
import dev.gantry.event.Event;
import dev.gantry.event.Events;
import dev.gantry.event.Phase;
import dev.gantry.host.Host;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Core itself. After each build it writes down what was looked at, for [FastPath].
final class SpineEngine implements Engine {
    private final Host host;

    SpineEngine(Host host) {
        this.host = host;
    }

    @Override
    public Built build(Request request, Events events) {
        var asked = asked(request);
        var goal = request.forRun() ? Goal.PROGRAM : Goal.JAR;
        var built = Spine.build(asked, goal, host, gantry(), events);
        Spine.refreshEditorProject(asked, host, built);
        record(request, built, events);
        var artifacts =
                built.artifacts().stream()
                        .map(artifact -> new Artifact(artifact.kind(), artifact.path()))
                        .toList();
        return new Built(
                built.name(), artifacts, built.program(), built.actions(), built.fromStore());
    }

    @Override
    public Path document(Request request, Events events) {
        var asked = asked(request);
        return Spine.document(asked, host, classes(asked, events));
    }

    @Override
    public Path editorProject(Request request, Events events) {
        var asked = asked(request);
        return Spine.editorProject(asked, host, classes(asked, events));
    }

    @Override
    public Optional<TestProgram> tests(Request request, Events events) {
        return Spine.tests(asked(request), host, gantry(), events);
    }

    @Override
    public List<Path> pathCrates(Request request, Events events) {
        return Spine.pathCrates(asked(request), host, events);
    }

    private dev.gantry.build.Built classes(BuildRequest asked, Events events) {
        return Spine.build(asked, Goal.CLASSES, host, gantry(), events);
    }

    private BuildRequest asked(Request request) {
        return new BuildRequest(
                folder(request),
                request.file(),
                request.file().map(this::shown).orElse(""),
                request.profile(),
                request.locked(),
                request.offline(),
                request.jobs());
    }

    @Override
    public LockVerbs lock(Request request, Events events) {
        return new LockVerbs(asked(request), host, gantry(), events);
    }

    @Override
    public Overview overview(OverviewRequest request, Events events) {
        return Spine.overview(request, host, gantry(), events);
    }

    private static String gantry() {
        return System.getProperty(BuildKey.JAR_DIGEST, "");
    }

    /// What an import line of a file names by path, and the configuration that counts, belong to
    /// the file and not to the folder from which it is run.
    private static Path folder(Request request) {
        return request.file()
                .flatMap(file -> Optional.ofNullable(file.getParent()))
                .orElse(request.project());
    }

    /// A record that cannot be written costs time at the next command, and nothing else.
    private void record(Request request, dev.gantry.build.Built built, Events events) {
        try {
            var source = request.file().orElse(request.project());
            var command = request.forRun() ? "run" : "build";
            var unused =
                    built.record().write(host, BuildKey.of(command, request.profile(), source));
        } catch (IOException failed) {
            events.emit(
                    new Event.Warning(
                            Phase.PACKAGE,
                            "the next command will look at everything again",
                            List.of(failed.toString())));
        }
    }

    private String shown(Path file) {
        var here = host.workingDirectory();
        return (file.startsWith(here) ? here.relativize(file) : file).toString();
    }
}
