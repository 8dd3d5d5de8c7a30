package dev.gantry.bench;

import dev.gantry.bench.Measurement.Beside;
import dev.gantry.bench.Measurement.Output;
import dev.gantry.bench.Measurement.Target;
import dev.gantry.registry.IndexEntry;
import dev.gantry.registry.IndexPath;
import dev.gantry.registry.IndexReader;
import dev.gantry.registry.Versions;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A program that reads all that the index says of the crates of a closure, and asks of each
/// requirement in it which versions it accepts. Beside it stands cargo choosing the versions of
/// that closure from its own copy of the same index. They do not do the same: cargo reads only the
/// lines of versions that it considers, offline those that were downloaded, and then searches,
/// which Gantry leaves to cargo. So the times are shown, and no target is set.
final class IndexPass {
    private static final Pattern REQUIREMENT = Pattern.compile("\"req\": ?\"([^\"]*)\"");
    private static final int PASSES = 10;

    /// Its processor time in nanoseconds, which other programs hardly change.
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private IndexPass() {}

    static Measurement measurement(Commands commands, Path scratch)
            throws IOException, InterruptedException {
        var closure = Closure.fetch(scratch.resolve("closure"));
        var root = commands.root();
        var path =
                root.resolve("bench/target/classes") + ":" + root.resolve("cli/target/gantry.jar");
        var pass = commands.java(path, IndexPass.class, write(closure, scratch).toString());
        var lock = closure.folder().resolve("Cargo.lock");
        var cargo =
                new Timed(
                        List.of("cargo", "generate-lockfile", "--offline"),
                        Map.of(),
                        closure.folder(),
                        () -> Files.deleteIfExists(lock));
        return new Measurement(
                "index",
                "read a whole index of a closure once and more, with the start of Java",
                9,
                commands.timed(root, pass),
                Output.SHOWN,
                List.of(new Beside("cargo locks", cargo, new Target.None())));
    }

    /// The files of an index, one a crate.
    private static Path write(Closure closure, Path scratch) throws IOException {
        var folder = Files.createDirectories(scratch.resolve("index"));
        for (var locked : closure.locked()) {
            var text = closure.index(IndexPath.of(locked.crate())).orElseThrow();
            Files.writeString(folder.resolve(locked.crate()), text);
        }
        return folder;
    }

    /// @param args a folder of index files
    public static void main(String[] args) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.list(Path.of(args[0]))) {
            for (var file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        long entries = 0;
        long asked = 0;
        var reading = new ArrayList<Double>();
        var asking = new ArrayList<Double>();
        for (int i = 0; i < PASSES; i++) {
            long begun = THREAD.getCurrentThreadCpuTime();
            var all = read(texts);
            long read = THREAD.getCurrentThreadCpuTime();
            entries = all.values().stream().mapToLong(List::size).sum();
            var requirements = requirements(all);
            long gathered = THREAD.getCurrentThreadCpuTime();
            asked = ask(requirements, all);
            reading.add((read - begun) / 1e9);
            asking.add((THREAD.getCurrentThreadCpuTime() - gathered) / 1e9);
        }
        print(texts.size(), "entries", entries, reading);
        print(texts.size(), "questions", asked, asking);
    }

    private static void print(int crates, String what, long count, List<Double> seconds) {
        double first = seconds.getFirst();
        double least = seconds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        System.out.printf(
                Locale.ROOT,
                "%d %s of %d crates: %.0f a second at first, %.0f when warm%n",
                count,
                what,
                crates,
                count / first,
                count / least);
    }

    private static Map<String, List<IndexEntry>> read(Map<String, String> texts) {
        var all = new HashMap<String, List<IndexEntry>>();
        texts.forEach((crate, text) ->
                all.put(
                        crate,
                        text.lines().flatMap(it -> IndexReader.entry(it).stream()).toList()));
        return all;
    }

    /// Of each crate all that others require of it.
    private static Map<String, Set<String>> requirements(Map<String, List<IndexEntry>> all) {
        var requirements = new TreeMap<String, Set<String>>();
        for (var entries : all.values()) {
            for (var entry : entries) {
                var found = REQUIREMENT.matcher(entry.line());
                for (var dependency : entry.dependencies()) {
                    if (!found.find()) break;
                    requirements
                            .computeIfAbsent(dependency.crate(), _ -> new TreeSet<>())
                            .add(found.group(1));
                }
            }
        }
        return requirements;
    }

    /// @return how many versions were compared with a requirement
    private static long ask(
            Map<String, Set<String>> requirements, Map<String, List<IndexEntry>> all) {
        long asked = 0;
        long accepted = 0;
        for (var required : requirements.entrySet()) {
            var entries = all.getOrDefault(required.getKey(), List.of());
            for (var requirement : required.getValue()) {
                var accepts = Versions.acceptedBy(requirement);
                for (var entry : entries) {
                    asked++;
                    if (accepts.test(entry.version())) accepted++;
                }
            }
        }
        if (accepted == 0) throw new IllegalStateException("no version is accepted by anything");
        return asked;
    }
}
