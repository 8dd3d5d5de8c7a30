package dev.gantry.build;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command line of a built program, up to the user's own arguments.
///
/// @param line the absolute path of `java` first
public record JavaCommand(List<String> line) {

    public JavaCommand {
        line = List.copyOf(line);
    }

    /// @param home of the JDK, whose `java` is taken
    /// @param classPath in order; no entry may hold the platform's path separator
    /// @param main binary name of the class to run
    public static JavaCommand of(Path home, List<Path> classPath, String main) {
        var line = new ArrayList<String>();
        line.add(home.resolve("bin").resolve("java").toString());
        // Bindings call native code by java.lang.foreign (JEP 472 asks for this flag).
        line.add("--enable-native-access=ALL-UNNAMED");
        line.add("--class-path");
        line.add(joined(classPath));
        line.add(main);
        return new JavaCommand(line);
    }

    /// The JDK that runs Gantry.
    public static Path ownJdk() {
        return Path.of(System.getProperty("java.home"));
    }

    private static String joined(List<Path> classPath) {
        var texts = new ArrayList<String>();
        for (var path : classPath) {
            texts.add(path.toString());
        }
        return String.join(File.pathSeparator, texts);
    }
}
