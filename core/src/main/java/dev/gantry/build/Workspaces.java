package dev.gantry.build;

import dev.gantry.api.CrateId;
import dev.gantry.emit.SourceFile;
import dev.gantry.emit.rust.CheckWorkspace;
import dev.gantry.emit.rust.ClosureCrate;
import dev.gantry.emit.rust.LogCrate;
import dev.gantry.emit.rust.Workspace;
import dev.gantry.lockfile.CargoLock;
import dev.gantry.lockfile.CargoLock.Member;
import dev.gantry.lockfile.Resolution.Dependency;
import dev.gantry.plan.Plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Puts the generated workspaces on disk, each with the Cargo.lock that gantry.lock leads to. Every
/// workspace holds the closure crate, which depends on all that was asked for: so all have the same
/// lock and activate the same features, and cargo's artifacts serve all of them.
final class Workspaces {
    private final Session session;
    private final Closure closure;

    Workspaces(Session session, Closure closure) {
        this.session = session;
        this.closure = closure;
    }

    void writeClosure() {
        write(
                session.layout().closureWorkspace(),
                closure.member().workspace(closure.specs()),
                List.of());
    }

    void writeCheck(CheckWorkspace workspace) {
        var members = new ArrayList<Member>();
        workspace
                .crates()
                .forEach((_, crate) ->
                        members.add(
                                member(
                                        crate.crate().packageName(),
                                        crate.dependencies(),
                                        List.of())));
        write(session.layout().checkWorkspace(), workspace.files(), members);
    }

    void writeBridge(Workspace workspace, LogCrate log, Plan plan) {
        var members = new ArrayList<Member>();
        var rt = new Dependency(Workspace.RT, Workspace.VERSION, Optional.empty());
        var wrappers = new ArrayList<Dependency>(List.of(rt));
        for (var crate : plan.crates()) {
            var externs = crate.externs().stream().map(Plan.Extern::crate).toList();
            var name = Workspace.wrapperPackage(crate);
            members.add(member(name, externs, List.of(rt)));
            wrappers.add(new Dependency(name, Workspace.VERSION, Optional.empty()));
        }
        if (!log.isNone()) {
            members.add(member(LogCrate.PACKAGE, log.loggers(), List.of(rt)));
            wrappers.add(new Dependency(LogCrate.PACKAGE, Workspace.VERSION, Optional.empty()));
        }
        members.add(new Member(Workspace.RT, Workspace.VERSION, List.of()));
        members.add(new Member(workspace.bridge(), Workspace.VERSION, wrappers));
        var files = workspace.files();
        write(session.layout().bridgeWorkspace(), files, members);
    }

    private Member member(String name, Collection<CrateId> crates, List<Dependency> own) {
        var dependencies = new ArrayList<>(own);
        for (var crate : crates) {
            if (!crate.isStd()) dependencies.add(closure.dependency(crate));
        }
        return new Member(name, Workspace.VERSION, dependencies);
    }

    private void write(Path folder, List<SourceFile> files, List<Member> members) {
        var all = new ArrayList<>(members);
        all.add(member(ClosureCrate.PACKAGE, closure.member().crates(), List.of()));
        var lock = new CargoLock(all, closure.resolution()).write(closure.registries());
        var withLock = new ArrayList<>(files);
        withLock.add(new SourceFile("Cargo.lock", lock));
        new WorkFolder(folder).write(withLock);
    }
}
