package dev.gantry.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A program or library with all that it needs as one jar: the same bytes for the same content,
/// wherever and whenever it is made.
///
/// The manifest comes first, as readers of streams expect, then folders and files by name. Services
/// of several parts are put together. What of a jar is about that jar alone is left out: its
/// manifest, signatures, index and module.
final class RunnableJar {
    /// Zip counts years from 1980; a time of no time zone, as other build tools write it.
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String SERVICES = "META-INF/services/";

    /// Of a jar, relative to its root.
    private static final Pattern ABOUT_THE_JAR =
            Pattern.compile(
                    "META-INF/(?:maven/.*|INDEX[.]LIST|[^/]*[.](?:SF|RSA|DSA|EC))"
                            + "|(?:META-INF/versions/[0-9]+/)?module-info[.]class");

    private static final String VERSIONS = "META-INF/versions/";

    private static final Attributes.Name NATIVE_ACCESS =
            new Attributes.Name("Enable-Native-Access");

    private final SortedMap<String, Path> files = new TreeMap<>();
    private final Map<String, Set<String>> services = new HashMap<>();
    private final Manifest manifest = new Manifest();

    /// @param main the class that runs; empty for a library
    RunnableJar(Optional<String> main) {
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.ifPresent(name -> manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, name));
        // as `run` starts it (JEP 472)
        manifest.getMainAttributes().put(NATIVE_ACCESS, "ALL-UNNAMED");
    }

    /// Writes what is in folders and jars.
    ///
    /// @param content in the order of a class path: of two files with one name the first counts
    /// @param jar where nobody looks yet
    void write(List<Path> content, Path jar) throws IOException {
        write(content, 0, jar);
    }

    private void write(List<Path> content, int from, Path jar) throws IOException {
        if (from == content.size()) {
            pack(jar);
            return;
        }
        var part = content.get(from);
        if (Files.isDirectory(part)) {
            collect(part);
            write(content, from + 1, jar);
            return;
        }
        try (var inside = FileSystems.newFileSystem(part)) {
            collect(inside.getPath("/"));
            write(content, from + 1, jar);
        }
    }

    private void collect(Path root) throws IOException {
        boolean jar = root.getFileSystem() != FileSystems.getDefault();
        boolean versions = !jar || hasVersions(root);
        try (var below = Files.walk(root)) {
            for (var file : below.filter(Files::isRegularFile).sorted().toList()) {
                var name = root.relativize(file).toString().replace('\\', '/');
                if (name.equals(JarFile.MANIFEST_NAME)) {
                    if (!jar) merge(file);
                } else if (name.startsWith(VERSIONS) && (!versions || isOfEarlier(name, file))) {
                    continue;
                } else if (!jar || !ABOUT_THE_JAR.matcher(name).matches()) {
                    add(name, file);
                }
            }
        }
    }

    /// Without the word of its manifest a jar has no versions of a class.
    private static boolean hasVersions(Path root) throws IOException {
        var file = root.resolve(JarFile.MANIFEST_NAME);
        if (!Files.isRegularFile(file)) return false;
        try (var in = Files.newInputStream(file)) {
            var attributes = new Manifest(in).getMainAttributes();
            return "true".equalsIgnoreCase(attributes.getValue(Attributes.Name.MULTI_RELEASE));
        }
    }

    /// Is what the version is of from a part that comes before on the class path?
    private boolean isOfEarlier(String version, Path file) {
        var base = files.get(version.replaceFirst(VERSIONS + "[0-9]+/", ""));
        return base != null && base.getFileSystem() != file.getFileSystem();
    }

    private void add(String name, Path file) throws IOException {
        if (name.startsWith(VERSIONS)) {
            manifest.getMainAttributes().putIfAbsent(Attributes.Name.MULTI_RELEASE, "true");
        }
        if (name.startsWith(SERVICES)) {
            services.computeIfAbsent(name, _ -> new LinkedHashSet<>())
                    .addAll(Files.readAllLines(file));
        }
        files.putIfAbsent(name, file);
    }

    /// A manifest among the resources may say more, and nothing else.
    private void merge(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var more = new Manifest(in);
            more.getMainAttributes().forEach(manifest.getMainAttributes()::putIfAbsent);
            more.getEntries().forEach(manifest.getEntries()::putIfAbsent);
        }
    }

    private void pack(Path jar) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            begin(out, "META-INF/");
            begin(out, JarFile.MANIFEST_NAME);
            manifest.write(out);
            var folders = new TreeSet<String>();
            for (var name : files.keySet()) addFolders(name, folders);
            folders.remove("META-INF/");
            var names = new TreeSet<>(folders);
            names.addAll(files.keySet());
            for (var name : names) {
                begin(out, name);
                copy(name, out);
            }
        }
    }

    /// Frameworks look for packages by their folders.
    private static void addFolders(String name, TreeSet<String> folders) {
        for (int at = name.indexOf('/'); at >= 0; at = name.indexOf('/', at + 1)) {
            folders.add(name.substring(0, at + 1));
        }
    }

    private static void begin(ZipOutputStream out, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        out.putNextEntry(entry);
    }

    private void copy(String name, OutputStream out) throws IOException {
        var lines = services.get(name);
        if (lines != null) {
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            return;
        }
        var file = files.get(name);
        if (file == null) return; // a folder
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(out);
        }
    }
}
