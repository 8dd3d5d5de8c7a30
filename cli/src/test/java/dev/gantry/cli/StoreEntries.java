package dev.gantry.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gantry.store.Digest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/// What of a store's entries can be told to be whole by looking at them. A file has the name of its
/// content. A record is a digest, a number, or lines with a name and a value. A folder holds a
/// program, or bindings, whose classes are there twice and whose library has its digest in its
/// name.
record StoreEntries(Path store) {
    private static final Set<String> PROGRAM = Set.of("classes", "main");
    private static final Set<String> BINDINGS =
            Set.of("SKIPPED.txt", "classes", "classes.jar", "sources");

    /// What is not whole, and why.
    List<String> spoilt() throws IOException {
        var spoilt = new ArrayList<String>();
        for (var file : entries("files")) {
            if (!digest(file).equals(Digest.ofFile(file).hex())) spoilt.add(file + ": its name");
        }
        for (var record : entries("records")) {
            var text = Files.readString(record);
            if (!text.matches("[0-9a-f]{64}|\\d+|([^\t\n]+\t[^\n]*\n)+")) {
                spoilt.add(record + ": `" + text + "`");
            }
        }
        for (var folder : entries("folders")) {
            var names = names(folder);
            var fault =
                    names.equals(PROGRAM)
                            ? program(folder)
                            : names.equals(BINDINGS) ? bindings(folder) : "has " + names;
            if (!fault.isEmpty()) spoilt.add(folder + ": " + fault);
        }
        return spoilt;
    }

    /// @param kind of entry
    List<Path> entries(String kind) throws IOException {
        try (var all = Files.walk(store.resolve(kind), 2)) {
            var entries = all.filter(it -> it.getNameCount() == store.getNameCount() + 3).toList();
            if (entries.isEmpty()) throw new AssertionError("the store has no " + kind);
            return entries;
        }
    }

    private static String digest(Path entry) {
        int names = entry.getNameCount();
        return entry.subpath(names - 2, names).toString().replace("/", "");
    }

    private static Set<String> names(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(it -> it.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static String program(Path folder) throws IOException {
        var main = Files.readString(folder.resolve("main"));
        var compiled = folder.resolve("classes").resolve(main.replace('.', '/') + ".class");
        return Files.isRegularFile(compiled) ? "" : "no class `" + main + "`";
    }

    private static String bindings(Path folder) throws IOException {
        var classes = folder.resolve("classes");
        var twice = new TreeSet<String>();
        try (var jar = new ZipFile(folder.resolve("classes.jar").toFile(), UTF_8)) {
            for (var entry : jar.stream().filter(it -> it.getName().endsWith(".class")).toList()) {
                var file = classes.resolve(entry.getName());
                if (!Files.isRegularFile(file)) return "only in the jar: " + file;
                var bytes = jar.getInputStream(entry).readAllBytes();
                if (!Arrays.equals(bytes, Files.readAllBytes(file))) return "differs: " + file;
                twice.add(file.toString());
            }
        }
        int libraries = 0;
        for (var file : files(classes)) {
            var name = file.getFileName().toString();
            if (name.endsWith(".class") && !twice.contains(file.toString())) {
                return "not in the jar: " + file;
            }
            if (!file.toString().contains("/META-INF/native/")) continue;
            libraries++;
            var digest = Digest.ofFile(file).hex().substring(0, 16);
            if (!name.contains("-" + digest + ".")) return "another library: " + file;
        }
        if (libraries != 1 || twice.isEmpty()) return libraries + " libraries, classes " + twice;
        return files(folder.resolve("sources")).isEmpty() ? "no sources" : "";
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
