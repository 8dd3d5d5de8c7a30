package dev.gantry.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The files of this repository, without what builds leave behind.
final class SourceTree {
    /// Tests of a module run in the module's folder.
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /// As .gitignore says; a package may well be named `build`.
    private static final List<String> LEFT_BY_BUILDS =
            List.of(".git", ".gantry", "target", "build/gantry", ".idea", ".vscode", ".settings");

    private SourceTree() {}

    /// Relative to [#ROOT], with `/`, sorted.
    static List<String> files(Predicate<String> wanted) {
        var found = new ArrayList<String>();
        var visitor =
                new SimpleFileVisitor<Path>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) {
                        return LEFT_BY_BUILDS.stream().anyMatch(folder::endsWith)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        found.add(ROOT.relativize(file).toString().replace('\\', '/'));
                        return FileVisitResult.CONTINUE;
                    }
                };
        try {
            Files.walkFileTree(ROOT, visitor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream().filter(wanted).sorted().toList();
    }

    static boolean isJava(String file) {
        return file.endsWith(".java");
    }

    static boolean isMainJava(String file) {
        return isJava(file) && file.contains("/src/main/") && !file.contains("/src/test/");
    }

    static boolean isTestJava(String file) {
        return isJava(file) && file.contains("/src/test/");
    }

    static String text(String file) {
        return maybeText(file).orElseThrow(() -> new AssertionError(file + " is not UTF-8"));
    }

    /// Empty for what is not text.
    static Optional<String> maybeText(String file) {
        try {
            return Optional.of(Files.readString(ROOT.resolve(file)));
        } catch (MalformedInputException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
