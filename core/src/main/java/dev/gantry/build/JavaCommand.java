package dev.gantry.build;

import dev.gantry.problem.ProblemException;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The command line of a built program, up to the user's own arguments.
///
/// @param line the absolute path of `java` first
public record JavaCommand(List<String> line) {

    private static final String CLASS_PATH = "--class-path";
    private static final String CACHE = "-XX:AOTCache=";

    public JavaCommand {
        line = List.copyOf(line);
    }

    /// @param home of the JDK, whose `java` is taken
    /// @param classPath in order
    /// @param main binary name of the class to run; empty for none
    /// @throws ProblemException with [JavaProblem.NoClassPathEntry]
    public static JavaCommand of(Path home, List<Path> classPath, Optional<String> main) {
        var line = new ArrayList<String>();
        line.add(home.resolve("bin").resolve("java").toString());
        // Bindings call native code by java.lang.foreign (JEP 472 asks for this flag).
        line.add("--enable-native-access=ALL-UNNAMED");
        line.add(CLASS_PATH);
        line.add(joined(classPath.stream().map(Path::toString).toList()));
        main.ifPresent(line::add);
        return new JavaCommand(line);
    }

    /// With an ahead-of-time cache of the JVM's (JEP 483), which may not be there yet. The class
    /// path has to begin with the jars of which it is, and end with the folder of the bindings'
    /// resources.
    ///
    /// @param cache an absolute path
    public JavaCommand withCache(Path cache) {
        var more = new ArrayList<>(line);
        more.add(1, CACHE + cache);
        return new JavaCommand(more);
    }

    /// As [#withCache] gave it.
    public Optional<Path> cache() {
        if (line.size() < 2 || !line.get(1).startsWith(CACHE)) return Optional.empty();
        return Optional.of(Path.of(line.get(1).substring(CACHE.length())));
    }

    /// The same, if it has no cache.
    public JavaCommand withoutCache() {
        if (cache().isEmpty()) return this;
        var fewer = new ArrayList<>(line);
        fewer.remove(1);
        return new JavaCommand(fewer);
    }

    /// In order; empty without one.
    public List<Path> classPath() {
        int at = line.indexOf(CLASS_PATH);
        var entries = new ArrayList<Path>();
        if (at < 0) return entries;
        var joined = line.get(at + 1);
        for (int from = 0, to; from <= joined.length(); from = to + 1) {
            to = joined.indexOf(File.pathSeparatorChar, from);
            if (to < 0) to = joined.length();
            entries.add(Path.of(joined.substring(from, to)));
        }
        return entries;
    }

    /// The JDK that runs Gantry.
    public static Path ownJdk() {
        return Path.of(System.getProperty("java.home"));
    }

    static String joined(List<String> classPath) {
        for (var path : classPath) {
            if (path.contains(File.pathSeparator)) {
                throw new ProblemException(
                        new JavaProblem.NoClassPathEntry(path, File.pathSeparator));
            }
        }
        return String.join(File.pathSeparator, classPath);
    }
}
