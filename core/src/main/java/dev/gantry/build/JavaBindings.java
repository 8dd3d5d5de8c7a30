package dev.gantry.build;

import dev.gantry.api.CrateId;
import dev.gantry.build.Faults.Refusal;
import dev.gantry.build.JavaCompilation.Generated;
import dev.gantry.emit.Owner;
import dev.gantry.emit.SourceFile;
import dev.gantry.emit.java.JavaSources;
import dev.gantry.plan.Plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;

/// The Java of a plan, and whose the errors are that javac finds in it.
///
/// @param digests of the wrappers
/// @param needed as [Bindings#needed(Path)] tells
record JavaBindings(SortedMap<CrateId, String> digests, List<Path> needed) {

    /// @throws RuntimeException when an emitter cannot write it
    List<SourceFile> emit(Plan plan) {
        var files = new ArrayList<SourceFile>();
        for (var crate : plan.crates()) files.addAll(JavaSources.emit(crate, digest(crate)));
        return files;
    }

    private String digest(Plan.CratePlan crate) {
        var digest = digests.get(crate.crate());
        if (digest == null) throw new IllegalStateException("no wrapper of " + crate.crate());
        return digest;
    }

    /// Compiles what was emitted.
    ///
    /// @param sources where the files are
    /// @param classes there and empty
    Optional<Refusal> compile(Plan plan, Path sources, Path classes) {
        return new JavaCompilation(needed, Runtime.version().feature(), classes)
                .generated(sources)
                .map(refused -> refusal(plan, sources, refused));
    }

    /// Whether a part of a plan can be written and compiled.
    ///
    /// @param folder for nothing else
    Optional<Refusal> attempt(Plan part, Path folder) {
        List<SourceFile> files;
        try {
            files = emit(part);
        } catch (RuntimeException thrown) {
            return Optional.of(Refusal.of(thrown));
        }
        var work = new WorkFolder(Spine.directory(folder));
        work.write(files);
        var refusal = compile(part, folder, Spine.directory(folder.resolve("classes")));
        work.write(List.of());
        return refusal;
    }

    private Refusal refusal(Plan plan, Path sources, Generated refused) {
        var owners = new HashMap<String, NavigableMap<Integer, Owner>>();
        for (var crate : plan.crates()) owners.putAll(JavaSources.owners(crate, digest(crate)));
        Map<Owner, String> whose = new LinkedHashMap<>();
        for (var error : refused.errors()) {
            var path = sources.relativize(error.file()).toString().replace('\\', '/');
            var owner = owners.containsKey(path) ? owners.get(path).floorEntry(error.line()) : null;
            if (owner != null) whose.putIfAbsent(owner.getValue(), "javac: " + error.message());
        }
        var why = refused.words().stream().findFirst().orElse("javac gives no reason");
        return new Refusal("javac: " + why, whose, refused.words());
    }
}
