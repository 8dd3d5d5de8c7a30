package dev.gantry.manifest;

import java.util.regex.Pattern;

import javax.lang.model.SourceVersion;

/// A crate as it is asked for on a command line, where quotes are a nuisance, made the import line
/// it means: `time@0.3 features formatting,parsing` is `// import rust "time@0.3" as time features
/// "formatting,parsing"`.
final class CrateWords {
    /// What messages name in place of a file.
    static final String FILE = "command line";

    private static final Pattern CRATE = Pattern.compile("\"[^\"]*\"?|[^\\s\"]*");
    private static final Pattern PLAIN_FEATURES = Pattern.compile("\\bfeatures\\s+([^\\s\"]+)");

    private CrateWords() {}

    static String line(String words) {
        var text = words.strip().replaceAll("\\R", " ");
        var crate = CRATE.matcher(text);
        var found = crate.lookingAt() ? crate.group() : "";
        var rest = text.substring(found.length()).strip();
        var quoted = found.startsWith("\"") ? found : '"' + found + '"';
        var alias = rest.startsWith("as ") ? "" : " as " + alias(found);
        return ("// import rust " + quoted + alias + " " + features(rest)).stripTrailing();
    }

    private static String features(String rest) {
        return PLAIN_FEATURES.matcher(rest).replaceAll("features \"$1\"");
    }

    /// The name of the library, as far as it is one for a Java package.
    private static String alias(String crate) {
        var name = crate.replace("\"", "").split("@", 2)[0].replace('-', '_');
        return SourceVersion.isKeyword(name) ? name + "_" : name;
    }
}
