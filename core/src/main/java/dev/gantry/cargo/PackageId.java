package dev.gantry.cargo;

import java.util.Optional;

/// Cargo's id of a package, as its messages give it (The Cargo Book, "Package ID specifications").
///
/// ```
/// registry+https://host/index#regex@1.11.1     named in the fragment
/// path+file:///proj/hex#0.4.3                  named by the last folder
/// ```
public record PackageId(String name, String version) {

    /// Empty for ids of another form, which cargo before 1.77 wrote.
    public static Optional<PackageId> parse(String id) {
        var hash = id.lastIndexOf('#');
        if (hash < 0) {
            return Optional.empty();
        }
        var fragment = id.substring(hash + 1);
        var at = fragment.indexOf('@');
        if (at >= 0) {
            return Optional.of(
                    new PackageId(fragment.substring(0, at), fragment.substring(at + 1)));
        }
        var address = id.substring(0, hash).split("\\?", 2)[0];
        return Optional.of(
                new PackageId(address.substring(address.lastIndexOf('/') + 1), fragment));
    }

    /// Gantry wrote it: its wrappers and the like are packages in a folder whose names begin so.
    ///
    /// @param id that this was parsed from
    boolean isGenerated(String id) {
        return id.startsWith("path+") && name.startsWith("gantry-");
    }

    /// As people and cargo write it: `regex v1.11.1`.
    @Override
    public String toString() {
        return name + " v" + version;
    }
}
