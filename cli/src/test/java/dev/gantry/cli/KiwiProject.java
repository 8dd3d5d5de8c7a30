package dev.gantry.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/// A project that binds `hex` of the registry and the crate `kiwi` in a folder beside it.
record KiwiProject(Path folder) {
    private static final String MANIFEST =
            """
            [package]
            name = "kiwi"
            version = "0.1.0"
            edition = "2021"

            [dependencies]
            """;

    /// @param hex its requirement
    static KiwiProject in(Path folder, String hex) {
        var project = new KiwiProject(folder.resolve("demo"));
        BuiltGantry.write(folder, "kiwi/Cargo.toml", MANIFEST);
        BuiltGantry.write(folder, "kiwi/src/lib.rs", "pub fn answer() -> u32 { 1 }\n");
        BuiltGantry.write(
                project.folder,
                "src/main/java/Main.java",
                """
                public class Main {
                    public static void main(String[] arguments) {
                        System.out.println(kiwi.Kiwi.answer());
                    }
                }
                """);
        project.asks("hex = \"" + hex + "\"\nkiwi = { path = \"../kiwi\" }\n");
        return project;
    }

    void asks(String dependencies) {
        var project = "[project]\nname = \"demo\"\nmain = \"Main\"\n\n[rust-dependencies]\n";
        BuiltGantry.write(folder, "gantry.toml", project + dependencies);
    }

    void kiwiAsks(String dependency) {
        BuiltGantry.write(folder, "../kiwi/Cargo.toml", MANIFEST + dependency);
    }

    Path lock() {
        return folder.resolve("gantry.lock");
    }

    String locked() throws IOException {
        return Files.readString(lock());
    }

    /// Every file with its text, but for build output.
    TreeMap<String, String> files() throws IOException {
        var all = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (file.startsWith(folder.resolve("build"))) continue;
                all.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return all;
    }
}
