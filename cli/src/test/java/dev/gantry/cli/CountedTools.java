package dev.gantry.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// cargo and rustc at the head of PATH, as scripts that write their arguments down and become the
/// real ones.
///
/// @param log a line for each start
record CountedTools(Path folder, Path log) {
    private static final Pattern CRATE = Pattern.compile("--crate-name (\\S+) .*--emit=(\\S*link)");

    static CountedTools in(Path folder) throws IOException, InterruptedException {
        var tools = new CountedTools(Files.createDirectories(folder), folder.resolve("log"));
        Files.writeString(tools.log, "");
        var real = sysroot().resolve("bin");
        for (var name : List.of("cargo", "rustc")) {
            var script = folder.resolve(name);
            Files.writeString(
                    script,
                    "#!/bin/sh\necho \"%s $*\" >> '%s'\nexec '%s' \"$@\"\n"
                            .formatted(name, tools.log, real.resolve(name)));
            if (!script.toFile().setExecutable(true)) throw new IOException(script.toString());
        }
        return tools;
    }

    private static Path sysroot() throws IOException, InterruptedException {
        var rustc = new ProcessBuilder("rustc", "--print", "sysroot").start();
        var path = new String(rustc.getInputStream().readAllBytes()).strip();
        if (rustc.waitFor() != 0) throw new IOException("rustc does not answer");
        return Path.of(path);
    }

    String path() {
        return folder + File.pathSeparator + System.getenv("PATH");
    }

    void forget() throws IOException {
        Files.writeString(log, "", StandardOpenOption.TRUNCATE_EXISTING);
    }

    List<String> starts() throws IOException {
        return Files.readAllLines(log);
    }

    /// The crates for which code was generated, sorted.
    List<String> compiled() throws IOException {
        return starts().stream()
                .map(CRATE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .sorted()
                .toList();
    }
}
