package dev.gantry.problem;

/// The exit codes of the `gantry` command. `run` ends with the program's own status instead.
public enum ExitCode {
    DONE(0),
    /// Malformed manifest, import or user code; unknown crate; a crate that does not compile;
    /// drift.
    FAILED(1),
    /// Unknown command or flag, before any side effect.
    USAGE(2),
    /// A missing tool, no network, or something missing under `--offline`.
    ENVIRONMENT(4),
    /// A defect of Gantry itself.
    BUG(70),
    INTERRUPTED(130);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
