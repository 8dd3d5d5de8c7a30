package dev.gantry.manifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The manifest of a crate in a folder, as far as Gantry asks it itself: the rest is cargo's.
public final class CargoToml {
    private static final String FILE = "Cargo.toml";

    private CargoToml() {}

    /// The name of the package, empty where the folder has none that can be read.
    public static Optional<String> packageName(Path folder) {
        var file = folder.resolve(FILE);
        try {
            if (!Files.isRegularFile(file)) return Optional.empty();
            var problems = new ArrayList<ManifestProblem>();
            return TomlDocument.parse(SourceText.of(FILE, Files.readString(file)), problems)
                    .flatMap(toml -> toml.string(List.of("package", "name")))
                    .filter(CrateText::isName);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
