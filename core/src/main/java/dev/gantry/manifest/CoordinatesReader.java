package dev.gantry.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what names a jar of a Maven repository, as JBang and Gradle write it:
/// `group:artifact[:version[:classifier]][@jar]`.
final class CoordinatesReader {
    /// Source: Maven's model validator, "coordinates id"; versions are more free there.
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.-]+");

    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9_.+-]+");

    /// Of Maven, which looks them up anew each time.
    private static final List<String> MOVING = List.of("LATEST", "RELEASE");

    /// @param at the part at fault
    @SuppressWarnings("serial") // never serialised
    static final class Malformed extends Exception {
        private final transient Span at;

        Malformed(String what, Span at) {
            super(what);
            this.at = at;
        }

        Span at() {
            return at;
        }
    }

    private CoordinatesReader() {}

    /// @param classifier or empty
    record Parts(String group, String artifact, Optional<String> version, String classifier) {}

    /// Reads them with a version, or without.
    static Parts read(Span text) throws Malformed {
        var parts = parts(withoutType(text));
        if (parts.size() < 2 || parts.size() > 4) throw malformed(text);
        var version =
                parts.size() > 2 ? Optional.of(version(parts.get(2))) : Optional.<String>empty();
        return new Parts(
                id(parts.get(0), "group"),
                id(parts.get(1), "artifact"),
                version,
                parts.size() > 3 ? id(parts.get(3), "classifier") : "");
    }

    /// Reads a key of gantry.toml: `group:artifact[:classifier]`.
    static Parts readKey(Span text) throws Malformed {
        var parts = parts(text);
        if (parts.size() < 2 || parts.size() > 3) {
            throw new Malformed("`" + text.text() + "` is not of the form group:artifact", text);
        }
        return new Parts(
                id(parts.get(0), "group"),
                id(parts.get(1), "artifact"),
                Optional.empty(),
                parts.size() > 2 ? id(parts.get(2), "classifier") : "");
    }

    private static Malformed malformed(Span text) {
        var shown = text.text().isEmpty() ? "nothing" : "`" + text.text() + "`";
        return new Malformed(shown + " is not of the form group:artifact:version", text);
    }

    private static Span withoutType(Span text) throws Malformed {
        int at = text.text().indexOf('@');
        if (at < 0) return text;
        var type = text.part(at + 1);
        switch (type.text()) {
            case "jar" -> {
                return text.part(0, at);
            }
            case "pom" ->
                    throw new Malformed(
                            "`@pom` is not supported: give each library its version instead", type);
            default ->
                    throw new Malformed(
                            "`@" + type.text() + "` is not supported: only jars are", type);
        }
    }

    private static List<Span> parts(Span text) {
        var parts = new ArrayList<Span>();
        int from = 0;
        for (int to; (to = text.text().indexOf(':', from)) >= 0; from = to + 1) {
            parts.add(text.part(from, to));
        }
        parts.add(text.part(from));
        return parts;
    }

    private static String id(Span part, String what) throws Malformed {
        if (part.text().isEmpty()) throw new Malformed("the " + what + " is empty", part);
        if (ID.matcher(part.text()).matches()) return part.text();
        throw new Malformed("`" + part.text() + "` cannot be the " + what, part);
    }

    static String version(Span part) throws Malformed {
        var version = part.text();
        if (version.isEmpty()) throw new Malformed("the version is empty", part);
        if (version.matches("[\\[(].*") || MOVING.contains(version)) {
            throw new Malformed("`" + version + "` is not one version", part);
        }
        if (VERSION.matcher(version).matches()) return version;
        throw new Malformed("`" + version + "` cannot be a version", part);
    }
}
