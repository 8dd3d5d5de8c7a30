package dev.gantry.store;

import dev.gantry.problem.ExitCode;
import dev.gantry.problem.Problem;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What can be wrong with the place where the store lies. Nothing half-written is left behind.
public sealed interface StoreProblem extends Problem {

    Path path();

    @Override
    default ExitCode exit() {
        return ExitCode.ENVIRONMENT;
    }

    record Full(Path path) implements StoreProblem {
        @Override
        public String code() {
            return "GNT-STORE-1";
        }

        @Override
        public String message() {
            return "No space is left for the store at " + path;
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(
                    "Free some space, remove the folder of the store, or set GANTRY_HOME to another"
                            + " disk");
        }
    }

    record ReadOnly(Path path) implements StoreProblem {
        @Override
        public String code() {
            return "GNT-STORE-2";
        }

        @Override
        public String message() {
            return "The store at " + path + " cannot be written";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("Make the folder writable, or set GANTRY_HOME to one that is");
        }
    }

    record Failed(Path path, String words) implements StoreProblem {
        @Override
        public String code() {
            return "GNT-STORE-3";
        }

        @Override
        public String message() {
            return "The store at " + path + " failed";
        }

        @Override
        public List<String> detail() {
            return List.of(words);
        }

        @Override
        public Optional<String> hint() {
            return Files.isRegularFile(path)
                    ? Optional.of("It is a file: set GANTRY_HOME to a folder, or to none yet")
                    : Optional.empty();
        }
    }

    static StoreProblem of(Path root, IOException failed) {
        var words = String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT);
        if (FULL.stream().anyMatch(words::contains) || hasNoSpace(root)) return new Full(root);
        if (failed instanceof AccessDeniedException
                || words.contains("read-only file system")
                || isReadOnly(root)) {
            return new ReadOnly(root);
        }
        return new Failed(root, failed.toString());
    }

    /// The words are those of ENOSPC, EDQUOT and Windows; they may be in the user's language, so
    /// the disk is asked too.
    List<String> FULL =
            List.of("no space left", "disk quota exceeded", "not enough space", "disk is full");

    private static boolean hasNoSpace(Path root) {
        try {
            return Files.getFileStore(root).getUsableSpace() < 1 << 16;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static boolean isReadOnly(Path root) {
        try {
            return Files.getFileStore(root).isReadOnly();
        } catch (IOException unknown) {
            return false;
        }
    }
}
