package dev.gantry.manifest;

import dev.gantry.problem.ProblemException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;

import javax.lang.model.SourceVersion;

/// A project that runs, to begin with.
///
/// @param name of the project, made of the folder's
/// @param packageName of its classes
/// @param library it is written for others to use: its crates lie below its own package, so that
///   two libraries that bind one crate can live in one JVM
public record NewProject(Path folder, String name, String packageName, boolean library) {
    private static final String IGNORED = ".gitignore";

    /// Packages of the JDK, and words that are no names of folders on Windows.
    private static final Set<String> TAKEN =
            Set.of("java", "javax", "jdk", "sun", "netscape", "con", "aux", "nul", "prn");

    /// Devices of Windows, which are no names of folders there either.
    private static final Pattern DEVICE = Pattern.compile("(?:com|lpt)[0-9]");

    public static NewProject in(Path folder, boolean library) {
        var called = ManifestReader.nameOf(folder);
        return new NewProject(folder, projectName(called), packageName(called), library);
    }

    private static String projectName(String called) {
        var name = called.replaceAll("[^\\p{L}\\p{N}_. -]+", "-").replaceFirst("^[-. ]+", "");
        return name.isEmpty() ? "project" : name;
    }

    private static String packageName(String called) {
        var name =
                called.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{Nd}]+", "_")
                        .replaceAll("^_|_$", "");
        if (name.isEmpty()) return "project";
        if (!Character.isJavaIdentifierStart(name.charAt(0))) name = "_" + name;
        boolean word = SourceVersion.isKeyword(name, SourceVersion.RELEASE_25);
        boolean device = DEVICE.matcher(name).matches();
        return word || device || TAKEN.contains(name) ? name + "_" : name;
    }

    /// Writes it.
    ///
    /// @return the files that were written; a .gitignore that is there stays as it is
    /// @throws ProblemException [EditProblem.AlreadyThere] before anything is written
    public List<Path> write() {
        var files = files();
        var there = files.keySet().stream().filter(Files::exists).toList();
        if (!there.isEmpty()) {
            throw new ProblemException(new EditProblem.AlreadyThere(folder, there));
        }
        var ignored = folder.resolve(IGNORED);
        if (!Files.exists(ignored)) files.put(ignored, "/build/\n/.gantry/\n");
        var shown = List.copyOf(files.keySet());
        // a folder is a project once this is there
        files.putLast(folder.resolve(GantryTomlReader.FILE), toml());
        var made = new ArrayList<Path>();
        for (var file : files.entrySet()) {
            try {
                createFolders(file.getKey().resolveSibling(""), made);
                create(file, made);
            } catch (IOException failed) {
                undo(made);
                throw new ProblemException(
                        new EditProblem.NotWritable(file.getKey(), failed.toString()));
            }
        }
        return shown;
    }

    /// @param made gets the folders that were not there
    private static void createFolders(Path folder, List<Path> made) throws IOException {
        if (Files.isDirectory(folder)) return;
        var parent = folder.toAbsolutePath().getParent();
        if (parent != null) createFolders(parent, made);
        Files.createDirectory(folder);
        made.add(folder);
    }

    /// Never over a file that came meanwhile.
    private static void create(Map.Entry<Path, String> file, List<Path> made) throws IOException {
        Files.createFile(file.getKey());
        made.add(file.getKey());
        Files.writeString(file.getKey(), file.getValue());
    }

    /// What was begun is not left behind; what is in a folder besides keeps it.
    private static void undo(List<Path> made) {
        for (var path : made.reversed()) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException kept) {
                // the problem that is thrown names the first failure
            }
        }
    }

    private SequencedMap<Path, String> files() {
        var sources = folder.resolve(ManifestReader.SOURCES).resolve(packageName);
        var files = new LinkedHashMap<Path, String>();
        files.put(folder.resolve(GantryTomlReader.FILE), toml());
        if (library) files.put(sources.resolve("Greeting.java"), greeting());
        files.put(sources.resolve("Main.java"), main());
        return files;
    }

    private String toml() {
        var prefix =
                """

                [rust]
                package = "%s.rust"  # a library's crates lie below a package of its own
                """
                        .formatted(packageName);
        return """
        [project]
        name = %s
        version = "0.1.0"
        main = "%s.Main"

        [rust-dependencies]  # gantry add CRATE
        """
                        .formatted(TomlValue.quoted(name), packageName)
                + (library ? prefix : "");
    }

    private String main() {
        var words = library ? "Greeting.to(\"" + name + "\")" : "\"Hello from " + name + "\"";
        return """
        package %s;

        public final class Main {
            private Main() {}

            public static void main(String[] args) {
                IO.println(%s);
            }
        }
        """
                .formatted(packageName, words);
    }

    private String greeting() {
        return """
        package %s;

        public final class Greeting {
            private Greeting() {}

            public static String to(String name) {
                return "Hello, " + name;
            }
        }
        """
                .formatted(packageName);
    }
}
