package dev.gantry.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;

/// The `gantry` script of this repository, copied into a folder of a test and run with an
/// environment of the test's making.
record Launcher(Path folder, Map<String, String> environment) {

    /// @param status of the process
    record Outcome(int status, String out, String err) {}

    /// The usual JVM folders are looked for below the test's folder, so that the machine's own JDKs
    /// do not count. PATH has the system's tools, but no java and no mvn.
    static Launcher in(Path folder) throws IOException {
        Files.createDirectories(folder);
        var script =
                SourceTree.text("gantry")
                        .replaceAll(
                                "(?<=\\s)/(?=(usr|opt|Library)/)",
                                Matcher.quoteReplacement('"' + folder.toString() + "\"/machine/"));
        write(folder.resolve("gantry"), script);
        var tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("sh", "find", "ln", "rm", "mkdir", "mv", "sed", "sleep")) {
            admit(tools, tool);
        }
        for (String tool : List.of("readlink", "nice", "sync", "cat", "touch")) {
            admit(tools, tool);
        }
        var environment = new TreeMap<String, String>();
        environment.put("PATH", tools.toString());
        environment.put("HOME", Files.createDirectories(folder.resolve("home")).toString());
        environment.put("GANTRY_AOT", "off");
        return new Launcher(folder, environment);
    }

    Launcher with(String name, String value) {
        var changed = new TreeMap<>(environment);
        changed.put(name, value);
        return new Launcher(folder, changed);
    }

    /// Puts an executable script on PATH.
    Launcher withTool(String name, String script) throws IOException {
        write(folder.resolve("tools").resolve(name), script);
        return this;
    }

    /// A JDK whose java prints `<name>`, then its arguments, a line each.
    Path jdk(String name, String version) throws IOException {
        var home = folder.resolve("machine/usr/lib/jvm").resolve(name);
        release(home, version);
        write(home.resolve("bin/javac"), "#!/bin/sh\n");
        write(
                home.resolve("bin/java"),
                "#!/bin/sh\necho '" + name + "'\nfor a do echo \"$a\"; done\n");
        return home;
    }

    static void release(Path home, String version) throws IOException {
        Files.createDirectories(home);
        Files.writeString(
                home.resolve("release"),
                "IMPLEMENTOR=\"Tester\"\nJAVA_VERSION=\"" + version + "\"\nOS_NAME=\"Linux\"\n");
    }

    /// What an unpacked release looks like: a jar beside the script, no sources.
    Launcher released() throws IOException {
        Files.createDirectories(folder.resolve("lib"));
        Files.writeString(folder.resolve("lib/gantry.jar"), "");
        return this;
    }

    Outcome run(String... arguments) throws IOException, InterruptedException {
        return runAs(folder.resolve("gantry").toString(), arguments);
    }

    /// @param path the script as the caller names it, relative to [#folder]
    Outcome runAs(String path, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(path));
        command.addAll(List.of(arguments));
        var out = Files.createTempFile(folder, "run", ".out");
        var err = Files.createTempFile(folder, "run", ".err");
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.redirectInput(Path.of("/dev/null").toFile());
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        var process = builder.start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("the launcher hangs");
        }
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        if (!file.toFile().setExecutable(true))
            throw new IOException("cannot make " + file + " a program");
    }

    private static void admit(Path tools, String tool) throws IOException {
        for (String folder : List.of("/bin", "/usr/bin")) {
            var found = Path.of(folder, tool);
            if (Files.isExecutable(found)) {
                write(tools.resolve(tool), "#!/bin/sh\nexec " + found + " \"$@\"\n");
                return;
            }
        }
        throw new IOException("no " + tool + " on this machine");
    }
}
