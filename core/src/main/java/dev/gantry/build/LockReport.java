package dev.gantry.build;

import dev.gantry.lockfile.Drift;

import java.util.List;

/// What a check of a lock found.
///
/// @param drifts in the order of the crates; empty when the lock says what is
/// @param notes what could not be compared, each as a line: another Gantry or rustc made it
public record LockReport(List<Drift> drifts, List<String> notes) {
    public LockReport {
        drifts = drifts.stream().distinct().toList();
        notes = List.copyOf(notes);
    }
}
