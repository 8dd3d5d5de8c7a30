package dev.gantry.build;

import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.Manifest.CrateRequest;
import dev.gantry.manifest.ManifestProblem;
import dev.gantry.problem.ProblemException;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What is asked for on other targets only, for those who name it on this one.
record OtherTargets(Manifest manifest, LazyTarget target) {

    /// @throws ProblemException with [ManifestProblem.NotOnTarget] for each import line of such a
    ///   crate
    void requireImports() {
        if (manifest.absent().isEmpty()) return;
        throw new ProblemException(
                manifest.absent().stream().map(it -> it.on(target.triple())).toList());
    }

    /// Why there is none of a package that javac looked for in vain.
    ///
    /// @param said by javac
    Optional<String> hint(List<String> said) {
        var here = manifest.crates().stream().map(CrateRequest::alias).toList();
        var hints =
                manifest.elsewhere().stream()
                        .map(CrateRequest::alias)
                        .filter(alias -> !here.contains(alias))
                        .distinct()
                        .filter(alias -> isMissed(prefixed(alias), said))
                        .map(this::hint)
                        .toList();
        return hints.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", hints));
    }

    /// Whatever javac's language, it says `File.java:3: error: package winreg does not exist`, or
    /// on a line of its own `symbol: variable winreg`.
    private static boolean isMissed(String javaPackage, List<String> said) {
        var name = "(?<![\\w.])" + Pattern.quote(javaPackage) + "(?!\\w)";
        var message =
                Pattern.compile("\\S.*:\\d+: .*" + name + ".*| {2}\\S[^:]*: .*" + name + ".*");
        return said.stream().anyMatch(line -> message.matcher(line).matches());
    }

    private String hint(String alias) {
        var tables =
                manifest.elsewhere().stream()
                        .filter(it -> it.alias().equals(alias))
                        .flatMap(it -> it.table().stream())
                        .distinct()
                        .collect(Collectors.toList());
        return ManifestProblem.NotOnTarget.where(prefixed(alias), tables, target.triple());
    }

    private String prefixed(String alias) {
        var prefix = manifest.packagePrefix();
        return prefix.isEmpty() ? alias : prefix + "." + alias;
    }
}
