package dev.gantry.cli;

import dev.gantry.build.BuildKey;
import dev.gantry.build.FreshRecord;
import dev.gantry.build.JavaCommand;
import dev.gantry.build.Seen;
import dev.gantry.host.Host;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/// What the launcher runs once, in the background, while the JVM records an ahead-of-time cache
/// (JEP 514). Gantry's own classes are loaded whole; of the libraries only what a start touches,
/// because each cached class costs a little at every start. The way that is walked at every start,
/// [FastPath], is walked here too: what it links at run time (lambdas, the concatenation of texts,
/// the start of a process) is then found linked.
final class Rehearsal {
    private Rehearsal() {}

    /// @param args a command line without side effects, run last because a command ends the process
    public static void main(String[] args)
            throws IOException, URISyntaxException, ClassNotFoundException {
        var source = Rehearsal.class.getProtectionDomain().getCodeSource().getLocation();
        for (String name : ownClasses(Path.of(source.toURI()))) {
            Class.forName(name, false, Rehearsal.class.getClassLoader());
        }
        var folder = Files.createTempDirectory("gantry-rehearsal");
        try {
            var unused = walk(host(folder), folder);
        } finally {
            try (var below = Files.walk(folder)) {
                for (var path : below.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Main.main(args);
    }

    /// A run and a build of a program that was built before: here `java` itself, asked for its
    /// version.
    ///
    /// @param folder empty, where a store and a program are laid out
    /// @return the exit codes, [FastPath#NO] where it took the full road
    static List<Integer> walk(Host host, Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("Program.java"), "void main() {}");
        // old enough that its time tells whether it changed
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        var java = JavaCommand.ownJdk().resolve("bin").resolve("java").toString();
        var classes =
                host.storeRoot().resolve("folders").resolve("00").resolve("0").resolve("classes");
        Files.createDirectories(classes);
        Files.createDirectories(host.storeRoot().resolve("leases"));
        var line = List.of(java, "--class-path", classes.toString(), "-version");
        var known = record(file, new JavaCommand(line));
        known.write(host, BuildKey.of("run", RunCommand.USUAL_PROFILE, file));
        known.write(host, BuildKey.of("build", BuildCommand.USUAL_PROFILE, file));
        return List.of(attempt(host, "run", file), attempt(host, "build", file));
    }

    private static int attempt(Host host, String command, Path file) {
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), true);
        return FastPath.attempt(host, nowhere, nowhere, new String[] {command, file.toString()});
    }

    private static Host host(Path folder) {
        var host = Host.local();
        var environment = new TreeMap<>(host.environment());
        environment.put("GANTRY_HOME", folder.toString());
        return new Host(
                environment, host.home(), folder, host.platform(), host.clock(), host.processes());
    }

    private static FreshRecord record(Path file, JavaCommand program) throws IOException {
        var sources = new TreeMap<Path, String>();
        sources.put(file, FreshRecord.digest(file));
        var stats = new TreeMap<Path, String>();
        stats.put(file, Seen.stat(file));
        var missing = new TreeSet<>(List.of(file.resolveSibling("missing")));
        var seen = new Seen(sources, new TreeMap<>(), stats, missing);
        return new FreshRecord(seen, program, List.of("classes " + file));
    }

    private static List<String> ownClasses(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith("dev/gantry/") && name.endsWith(".class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .map(name -> name.replace('/', '.'))
                    .toList();
        }
    }
}
