package dev.gantry.lockfile;

import dev.gantry.lockfile.CrateDetails.OnTarget;
import dev.gantry.lockfile.Lockfile.Maker;
import dev.gantry.lockfile.Lockfile.Request;
import dev.gantry.lockfile.Resolution.Dependency;
import dev.gantry.lockfile.Resolution.LockedPackage;
import dev.gantry.lockfile.Resolution.LockedSource;

import org.tomlj.Toml;

import java.util.List;
import java.util.stream.Collectors;

/// The text of gantry.lock: a line for each fact, so that a change of one crate is a change of few
/// lines.
final class GantryLockWriter {

    private GantryLockWriter() {}

    static String write(Lockfile lockfile) {
        var text = new StringBuilder();
        text.append(
                "# Written by Gantry. Commit this file; without it versions are chosen anew.\n");
        text.append("version = ").append(GantryLock.FORMAT).append('\n');
        text.append(LockedJarsText.lists(lockfile.jars()));
        lockfile.bindings().forEach((target, maker) -> text.append(bindings(target, maker)));
        lockfile.requests().forEach(request -> text.append(request(request)));
        lockfile.resolution().packages().forEach(locked -> text.append(locked(locked)));
        text.append(LockedJarsText.packages(lockfile.jars()));
        return text.toString();
    }

    private static String bindings(String target, Maker maker) {
        return """

        [bindings.%s]
        gantry = %s
        rustc = %s
        """
                .formatted(quoted(target), quoted(maker.gantry()), quoted(maker.rustc()));
    }

    private static String request(Request request) {
        return """

        [[rust-request]]
        alias = %s
        name = %s
        %swanted = %s
        %sdefault-features = %s
        locked = %s
        """
                .formatted(
                        quoted(request.alias()),
                        quoted(request.name()),
                        request.platform().map(on -> line("platform", on)).orElse(""),
                        quoted(request.wanted()),
                        list("features", request.features()),
                        request.defaultFeatures(),
                        quoted(text(request.locked())));
    }

    private static String locked(LockedPackage locked) {
        return """

        [[rust-package]]
        name = %s
        version = %s
        source = %s
        %s%s%s\
        """
                .formatted(
                        quoted(locked.name()),
                        quoted(locked.version()),
                        source(locked.source()),
                        list("features", locked.details().features()),
                        list(
                                "dependencies",
                                locked.dependencies().stream()
                                        .map(GantryLockWriter::text)
                                        .toList()),
                        digests(locked));
    }

    private static String digests(LockedPackage locked) {
        var text = new StringBuilder();
        locked.sha256().ifPresent(sha256 -> text.append(line("crate-sha256", sha256)));
        var details = locked.details();
        details.blake3().ifPresent(blake3 -> text.append(line("crate-blake3", blake3)));
        details.targets().forEach((target, seen) -> text.append(onTarget(target, seen)));
        return text.toString();
    }

    private static String onTarget(String target, OnTarget seen) {
        var text = new StringBuilder("\n[rust-package.target." + quoted(target) + "]\n");
        text.append(list("features", seen.features()));
        seen.hashes()
                .ifPresent(hashes -> {
                    text.append("rustdoc-format = ").append(hashes.rustdocFormat()).append('\n');
                    text.append(line("rustdoc-sha256", hashes.rustdocSha256()));
                    text.append(line("wrapper-sha256", hashes.wrapperSha256()));
                });
        return text.toString();
    }

    private static String line(String key, String value) {
        return key + " = " + quoted(value) + "\n";
    }

    private static String source(LockedSource source) {
        return switch (source) {
            case LockedSource.Registry(var registry) ->
                    "{ kind = \"registry\", registry = %s }".formatted(quoted(registry));
            case LockedSource.Git(var url, var reference, var commit) ->
                    "{ kind = \"git\", url = %s, %scommit = %s }"
                            .formatted(
                                    quoted(url),
                                    reference.isEmpty()
                                            ? ""
                                            : "reference = " + quoted(reference) + ", ",
                                    quoted(commit));
            case LockedSource.Path(var path) ->
                    "{ kind = \"path\", path = %s }".formatted(quoted(path));
        };
    }

    /// `name version`, with the source behind it in parentheses where it is needed.
    static String text(Dependency dependency) {
        var source = dependency.source().map(from -> " (" + from.toText() + ")").orElse("");
        return dependency.name() + " " + dependency.version() + source;
    }

    private static String list(String key, List<String> values) {
        if (values.isEmpty()) return "";
        return values.stream()
                .map(value -> "    " + quoted(value) + ",\n")
                .collect(Collectors.joining("", key + " = [\n", "]\n"));
    }

    private static String quoted(String text) {
        return "\"" + Toml.tomlEscape(text) + "\"";
    }
}
