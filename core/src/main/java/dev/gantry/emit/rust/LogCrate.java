package dev.gantry.emit.rust;

import dev.gantry.api.CrateId;
import dev.gantry.emit.CodeLines;
import dev.gantry.emit.SourceFile;
import dev.gantry.plan.Plan;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/// The crate `gantry-log`, which takes the records of the logging crates of a closure; there is
/// none for a closure without them.
///
/// @param loggers such crates, sorted; empty when nothing is taken
public record LogCrate(List<CrateId> loggers) {

    public static final String PACKAGE = "gantry-log";

    static final String FOLDER = "log";

    /// A library that logs, and the versions whose interface the crate is written for.
    private enum Kind {
        LOG("log", "0.4.", "log"),
        TRACING("tracing-core", "0.1.", "tracing");

        final String packageName;
        final String versions;
        final String module;

        Kind(String packageName, String versions, String module) {
            this.packageName = packageName;
            this.versions = versions;
            this.module = module;
        }

        boolean is(CrateId crate) {
            return crate.packageName().equals(packageName) && crate.version().startsWith(versions);
        }
    }

    public LogCrate {
        loggers = List.copyOf(loggers);
    }

    /// Of a closure.
    public static LogCrate of(SortedMap<CrateId, DependencySpec> dependencies) {
        var found = new ArrayList<CrateId>();
        for (var kind : Kind.values()) {
            dependencies.keySet().stream().filter(kind::is).findFirst().ifPresent(found::add);
        }
        return new LogCrate(found);
    }

    public static LogCrate none() {
        return new LogCrate(List.of());
    }

    public boolean isNone() {
        return loggers.isEmpty();
    }

    List<SourceFile> files(SortedMap<CrateId, DependencySpec> dependencies) {
        var externs = loggers.stream().map(id -> new Plan.Extern(id, id.libName())).toList();
        var manifest = WrapperManifest.emit(PACKAGE, externs, dependencies, "../rt");
        var files = new ArrayList<SourceFile>();
        files.add(new SourceFile(FOLDER + "/Cargo.toml", manifest));
        files.add(new SourceFile(FOLDER + "/src/lib.rs", library()));
        for (var kind : kinds()) {
            var name = kind.module + ".rs";
            files.add(new SourceFile(FOLDER + "/src/" + name, RtCrate.resource("log/" + name)));
        }
        return files;
    }

    private List<Kind> kinds() {
        return List.of(Kind.values()).stream()
                .filter(kind -> loggers.stream().anyMatch(kind::is))
                .toList();
    }

    private String library() {
        var lines = new CodeLines();
        lines.add("//! Takes the records of the logging crates of the closure.").blank();
        for (var kind : kinds()) lines.add("mod " + kind.module + ";");
        lines.blank()
                .add("/// Once. `most` is the most verbose level that is wanted.")
                .open("pub fn install(most: Option<::gantry_rt::log::Level>) {");
        for (var kind : kinds()) lines.add(kind.module + "::install(most);");
        return lines.close("}").toString();
    }
}
