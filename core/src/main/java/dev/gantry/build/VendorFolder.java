package dev.gantry.build;

import dev.gantry.problem.ProblemException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A folder that crates are vendored to. cargo deletes of it all that it has not just copied there,
/// but for names that begin with a dot; so a list in it says what Gantry had copied there before,
/// and where anything else is, nothing is vendored. Builds do not mind the list: of a directory
/// source cargo passes over what begins with a dot.
///
/// @param path absolute
record VendorFolder(Path path) {
    private static final String LIST = ".gantry-vendored";

    /// @param project the folder of the project
    /// @throws ProblemException [BuildProblem.NotForVendoring], and then nothing was touched
    void require(Path project) {
        try {
            if (real(project).startsWith(real(path))) {
                throw refused("the project is in it");
            }
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) return;
            if (!Files.isDirectory(path)) throw refused("it is no folder");
            var vendored = vendored();
            for (var name : names()) {
                if (!vendored.contains(name)) throw refused("`" + name + "` in it is not vendored");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Before anything is copied: also what an interrupted copy leaves is on the list.
    ///
    /// @param copies names of the folders that will be there
    void announce(Collection<String> copies) {
        try {
            var all = vendored();
            all.addAll(copies);
            Files.createDirectories(path);
            Files.write(path.resolve(LIST), all);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Afterwards: what is there is what was copied.
    void record() {
        try {
            Files.write(path.resolve(LIST), names());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Set<String> vendored() throws IOException {
        var list = path.resolve(LIST);
        return Files.isRegularFile(list)
                ? new TreeSet<>(Files.readAllLines(list))
                : new TreeSet<>();
    }

    /// What cargo may delete, sorted.
    private List<String> names() throws IOException {
        try (var all = Files.list(path)) {
            return all.map(it -> String.valueOf(it.getFileName()))
                    .filter(it -> !it.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /// With links followed as far as there is something.
    private static Path real(Path path) throws IOException {
        if (Files.exists(path)) return path.toRealPath();
        var parent = path.getParent();
        return parent == null ? path : real(parent).resolve(path.getFileName());
    }

    private ProblemException refused(String why) {
        return new ProblemException(new BuildProblem.NotForVendoring(path.toString(), why));
    }
}
