package dev.gantry.manifest;

import dev.gantry.manifest.GantryTomlReader.Contents;
import dev.gantry.manifest.Manifest.Project;
import dev.gantry.problem.Location;
import dev.gantry.problem.ProblemException;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The door of this room. Every problem of all files is collected before one is thrown.
public final class ManifestReader {

    /// Where a project keeps its Java files, relative to its folder.
    public static final String SOURCES = "src/main/java";

    private ManifestReader() {}

    /// Reads a program that is one file and belongs to no project.
    ///
    /// @param path as the user wrote it
    /// @throws ProblemException with all that is wrong in the file
    public static Manifest readFile(String path, String text) {
        return readFile(path, text, Path.of(""));
    }

    /// @param folder of the file, relative to the one that takes the place of a project's
    public static Manifest readFile(String path, String text, Path folder) {
        var problems = new ArrayList<ManifestProblem>();
        var file = JavaFileReader.read(SourceText.of(path, text), problems);
        var imports = file.crates().stream().map(crate -> crate.from(folder)).toList();
        var packages = file.packageName().map(Set::of).orElseGet(Set::of);
        var rules = new AliasRules("", packages);
        var crates = Requests.merge(List.of(), imports, rules, problems);
        var libraries = LibraryRequests.merge(List.of(), file.libraries(), problems);
        if (!problems.isEmpty()) throw new ProblemException(problems);
        var project =
                new Project(
                        baseName(path),
                        GantryTomlReader.NO_VERSION,
                        Optional.empty(),
                        GantryTomlReader.LEAST_JAVA);
        var asked = Requests.requests(crates, Optional.empty());
        return new Manifest(
                project, asked, Set.of(), List.of(), "", true, Profiles.NONE, libraries);
    }

    /// Reads a crate that is asked for on a command line.
    ///
    /// @param crate `name`, `name@requirement`, or what stands behind `import rust` in a file;
    ///   there the alias, and the quotes around the crate and its features, may be left out
    /// @throws ProblemException with what is wrong in it
    public static Manifest readCrate(String crate) {
        return readFile(CrateWords.FILE, CrateWords.line(crate));
    }

    /// How the text of a file is read, in UTF-8.
    @FunctionalInterface
    public interface Reading {
        String text(Path file) throws IOException;
    }

    /// Reads gantry.toml in a folder, and the import lines of the Java files below [#SOURCES], for
    /// no target in particular: no table of `[target]` holds.
    ///
    /// @throws ProblemException with all that is wrong in all files
    public static Manifest readProject(Path folder) {
        return readProject(folder, Files::readString, _ -> false);
    }

    /// @param reading is called once for each file
    /// @param holds whether a platform is that of the target; asked only where it matters, and
    ///   nothing is wrong so far
    public static Manifest readProject(Path folder, Reading reading, Predicate<Platform> holds) {
        var problems = new ArrayList<ManifestProblem>();
        var parts = parts(folder, reading, problems);
        if (parts.contents().isEmpty()) throw new ProblemException(problems);
        var toml = parts.contents().get();
        var asked = parts.asked(toml, holds, problems);
        var libraries = LibraryRequests.merge(toml.libraries(), parts.libraries(), problems);
        if (!problems.isEmpty()) throw new ProblemException(problems);
        return new Manifest(
                toml.project(),
                asked.crates(),
                asked.platforms(),
                asked.absent(),
                toml.packagePrefix(),
                toml.logging(),
                toml.profiles(),
                libraries);
    }

    /// @throws ProblemException [ManifestProblem.NoProject] when there is no gantry.toml
    public static void requireProject(Path folder) {
        if (Files.exists(folder.resolve(GantryTomlReader.FILE))) return;
        var at = start(GantryTomlReader.FILE);
        throw new ProblemException(new ManifestProblem.NoProject(folder, above(folder), at));
    }

    /// What the files of a project say, each for itself.
    ///
    /// @param contents of gantry.toml, where it can be read
    /// @param imports of all Java files, in the order of their paths
    /// @param libraries that they ask for, in the same order
    /// @param packages that they declare
    record Parts(
            Optional<Contents> contents,
            List<CrateMention> imports,
            List<LibraryMention> libraries,
            SortedSet<String> packages) {

        AliasRules rules(Contents toml) {
            return new AliasRules(toml.packagePrefix(), packages);
        }

        AskedCrates asked(
                Contents toml, Predicate<Platform> holds, List<ManifestProblem> problems) {
            return AskedCrates.of(toml, imports, rules(toml), holds, problems);
        }
    }

    static Parts parts(Path folder, Reading reading, List<ManifestProblem> problems) {
        var contents =
                read(folder, folder.resolve(GantryTomlReader.FILE), reading, problems)
                        .map(toml -> GantryTomlReader.read(toml, nameOf(folder), problems));
        var imports = new ArrayList<CrateMention>();
        var libraries = new ArrayList<LibraryMention>();
        var packages = new TreeSet<String>();
        for (var path : sources(folder, problems)) {
            var source = read(folder, path, reading, problems);
            if (source.isEmpty()) continue;
            var file = JavaFileReader.read(source.get(), problems);
            for (var crate : file.crates())
                imports.add(crate.from(folder.relativize(path.getParent())));
            libraries.addAll(file.libraries());
            file.packageName().ifPresent(packages::add);
        }
        return new Parts(contents, imports, libraries, packages);
    }

    private static Optional<SourceText> read(
            Path folder, Path path, Reading reading, List<ManifestProblem> problems) {
        var name = relative(folder, path);
        try {
            return Optional.of(SourceText.of(name, reading.text(path)));
        } catch (CharacterCodingException malformed) {
            problems.add(unreadable(name, "it is not UTF-8 text"));
        } catch (NoSuchFileException missing) {
            problems.add(
                    name.equals(GantryTomlReader.FILE)
                            ? new ManifestProblem.NoProject(folder, above(folder), start(name))
                            : unreadable(name, missing.toString()));
        } catch (IOException failed) {
            problems.add(unreadable(name, failed.toString()));
        }
        return Optional.empty();
    }

    private static Optional<Path> above(Path folder) {
        for (var parent = folder.getParent(); parent != null; parent = parent.getParent()) {
            if (Files.exists(parent.resolve(GantryTomlReader.FILE))) return Optional.of(parent);
        }
        return Optional.empty();
    }

    /// In the order of their paths, so that the same project always reads the same.
    private static List<Path> sources(Path folder, List<ManifestProblem> problems) {
        var root = folder.resolve(SOURCES);
        if (!Files.isDirectory(root)) return List.of();
        try (var files = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile)
                    .filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            problems.add(unreadable(SOURCES, failed.toString()));
            return List.of();
        }
    }

    private static ManifestProblem unreadable(String name, String what) {
        return new ManifestProblem.Unreadable(what, start(name));
    }

    private static Location start(String name) {
        return new Location(name, 1, 1, 1, "");
    }

    private static String relative(Path folder, Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    static String nameOf(Path folder) {
        var name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "project" : name.toString();
    }

    private static String baseName(String path) {
        var name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return name.endsWith(".java") ? name.substring(0, name.length() - ".java".length()) : name;
    }
}
