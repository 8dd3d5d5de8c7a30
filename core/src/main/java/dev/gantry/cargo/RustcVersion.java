package dev.gantry.cargo;

import java.util.HashMap;
import java.util.List;

/// What `rustc -vV` says.
///
/// @param release such as `1.95.0` or `1.97.0-nightly`
/// @param host the target triple it builds for by default
/// @param commit the full commit id, or `unknown` in builds of distributions
/// @param verbose the whole text, a line each: part of every key
public record RustcVersion(String release, String host, String commit, List<String> verbose) {

    /// @throws IllegalArgumentException when the lines are not those of `rustc -vV`
    static RustcVersion parse(List<String> lines) {
        var fields = new HashMap<String, String>();
        for (var line : lines) {
            var colon = line.indexOf(": ");
            if (colon > 0) {
                fields.put(line.substring(0, colon), line.substring(colon + 2).strip());
            }
        }
        if (!fields.containsKey("release") || !fields.containsKey("host")) {
            throw new IllegalArgumentException("not the output of rustc -vV: " + lines);
        }
        return new RustcVersion(
                fields.getOrDefault("release", ""),
                fields.getOrDefault("host", ""),
                fields.getOrDefault("commit-hash", "unknown"),
                List.copyOf(lines));
    }

    /// True when a crate whose `rust-version` is `needed` accepts this compiler. As cargo does it,
    /// a missing minor or patch number counts as 0 and a pre-release counts as its release.
    public boolean satisfies(String needed) {
        var have = numbers(release);
        var least = numbers(needed);
        for (var i = 0; i < 3; i++) {
            if (have[i] != least[i]) {
                return have[i] > least[i];
            }
        }
        return true;
    }

    private static int[] numbers(String version) {
        var numbers = new int[3];
        var parts = version.split("[-+]", 2)[0].split("\\.", -1);
        for (var i = 0; i < Math.min(3, parts.length); i++) {
            numbers[i] = Integer.parseInt(parts[i].strip());
        }
        return numbers;
    }
}
