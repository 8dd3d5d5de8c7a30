package dev.gantry.build;

import dev.gantry.problem.ExitCode;
import dev.gantry.problem.Problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// A file that the disk does not give or take while a build is at work. The steps of the road let
/// such a failure through unchecked, and [Spine] names it.
public sealed interface DiskProblem extends Problem {

    /// @return the file it is about, or what was tried where the system names none
    String file();

    @Override
    default ExitCode exit() {
        return ExitCode.ENVIRONMENT;
    }

    record Full(String file) implements DiskProblem {
        @Override
        public String code() {
            return "GNT-DISK-1";
        }

        @Override
        public String message() {
            return "No space is left on the disk for " + file;
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("free some space, or set GANTRY_HOME to another disk");
        }
    }

    record Denied(String file) implements DiskProblem {
        @Override
        public String code() {
            return "GNT-DISK-2";
        }

        @Override
        public String message() {
            return "No permission to use " + file;
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("check who owns it, and its mode: ls -ld '" + file + "'");
        }
    }

    record ReadOnly(String file) implements DiskProblem {
        @Override
        public String code() {
            return "GNT-DISK-4";
        }

        @Override
        public String message() {
            return file + " is on a file system that is read-only";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("with a lock that serves, nothing is written beside your sources");
        }
    }

    record Failed(String file, List<String> detail) implements DiskProblem {
        @Override
        public String code() {
            return "GNT-DISK-3";
        }

        @Override
        public String message() {
            return "The disk failed at " + file;
        }
    }

    /// The words are those of ENOSPC, EDQUOT and Windows, as in `StoreProblem`.
    static DiskProblem of(UncheckedIOException unchecked) {
        IOException failed = Objects.requireNonNull(unchecked.getCause());
        var file =
                failed instanceof FileSystemException of && of.getFile() != null
                        ? of.getFile()
                        : "a file of this build";
        var words = String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT);
        if (FULL.stream().anyMatch(words::contains)) return new Full(file);
        if (words.contains("read-only file system")) return new ReadOnly(existing(file));
        if (failed instanceof AccessDeniedException) return new Denied(existing(file));
        return new Failed(file, List.of(failed.toString()));
    }

    /// The folder, for a file that was to be made: its name may mean nothing to the user.
    private static String existing(String file) {
        var parent = Path.of(file).getParent();
        return parent == null || Files.exists(Path.of(file)) ? file : parent.toString();
    }

    List<String> FULL =
            List.of("no space left", "disk quota exceeded", "not enough space", "disk is full");
}
