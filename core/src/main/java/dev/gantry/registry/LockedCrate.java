package dev.gantry.registry;

import dev.gantry.store.Digest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// One version of a crate as a lock has it.
///
/// @param registry cargo's name for where it comes from
/// @param sha256 of the `.crate` file, lower-case hex
public record LockedCrate(String registry, String name, String version, String sha256) {

    /// As cargo names it in its caches and in a local registry.
    public String fileName() {
        return name + "-" + version + ".crate";
    }

    /// Does a file have its bytes?
    public boolean isIn(Path file) {
        try {
            return Files.isRegularFile(file) && Digest.ofFile(file).hex().equals(sha256);
        } catch (IOException unreadable) {
            return false;
        }
    }

    String what() {
        return "crate " + name + " " + version;
    }
}
