package dev.gantry.manifest;

import dev.gantry.manifest.Manifest.GitReference;
import dev.gantry.manifest.Manifest.Source;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// What cargo allows as the name of a package and of a feature, and what a git address and a path
/// must be.
public final class CrateText {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*");
    private static final Pattern FEATURE = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_+.-]*");
    private static final Pattern ABSOLUTE = Pattern.compile("[/\\\\].*|[A-Za-z]:.*");

    private CrateText() {}

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    static boolean isFeature(String text) {
        return FEATURE.matcher(text).matches();
    }

    /// Of this machine, too: none has a NUL in it.
    static boolean isRelativePath(String text) {
        if (text.isBlank() || ABSOLUTE.matcher(text).matches()) return false;
        try {
            var unused = Path.of(text);
            return true;
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    /// An address with a scheme, as cargo requires: the short form `user@host:path` is none.
    public static boolean isGitUrl(String text) {
        try {
            var uri = new URI(text);
            return uri.isAbsolute() && !uri.isOpaque() && uri.getRawFragment() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    static Source git(String url, Optional<String> revision) {
        GitReference reference =
                revision.<GitReference>map(GitReference.Rev::new)
                        .orElseGet(GitReference.DefaultBranch::new);
        return new Source.Git(url, reference);
    }
}
