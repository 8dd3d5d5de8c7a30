package dev.gantry.rustdoc;

import dev.gantry.problem.ExitCode;
import dev.gantry.problem.Problem;

import java.util.List;
import java.util.Optional;

/// Why a document cannot be read.
public sealed interface RustdocProblem extends Problem {

    /// Not one of [Formats#READ].
    record UnsupportedFormat(String file, long format) implements RustdocProblem {
        @Override
        public String code() {
            return "GNT-RUSTDOC-1";
        }

        @Override
        public String message() {
            return "rustdoc wrote %s in format %d, which Gantry does not read"
                    .formatted(file, format);
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("use a toolchain whose format is read: " + Formats.served());
        }

        @Override
        public ExitCode exit() {
            return ExitCode.ENVIRONMENT;
        }
    }

    /// Cut short, no JSON, or not what its format promises.
    ///
    /// @param where the part of the document that was being read
    /// @param reason in the words of whoever noticed
    record Malformed(String file, String where, String reason) implements RustdocProblem {
        @Override
        public String code() {
            return "GNT-RUSTDOC-2";
        }

        @Override
        public String message() {
            return "the rustdoc document %s is malformed at %s".formatted(file, where);
        }

        @Override
        public List<String> detail() {
            return reason.lines().toList();
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("delete the file; it is written again");
        }
    }

    record Unreadable(String file, String reason) implements RustdocProblem {
        @Override
        public String code() {
            return "GNT-RUSTDOC-3";
        }

        @Override
        public String message() {
            return "the rustdoc document %s cannot be read: %s".formatted(file, reason);
        }

        @Override
        public ExitCode exit() {
            return ExitCode.ENVIRONMENT;
        }
    }
}
