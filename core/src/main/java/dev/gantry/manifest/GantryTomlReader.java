package dev.gantry.manifest;

import dev.gantry.manifest.Manifest.Project;
import dev.gantry.manifest.TargetTables.TargetTable;
import dev.gantry.problem.Nearest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import javax.lang.model.SourceVersion;

/// Reads gantry.toml.
final class GantryTomlReader {

    static final String FILE = "gantry.toml";
    static final int LEAST_JAVA = 25;
    static final String NO_VERSION = "0.0.0";

    /// @param mentions for all targets, in the order of the file
    /// @param tables what `[target]` asks for besides
    /// @param libraries in the order of the file
    record Contents(
            Project project,
            List<CrateMention> mentions,
            List<TargetTable> tables,
            String packagePrefix,
            boolean logging,
            Profiles profiles,
            List<LibraryMention> libraries) {}

    static final List<String> CRATES = List.of("rust-dependencies");

    private static final Set<String> TABLES =
            Set.of(
                    "project",
                    "java-dependencies",
                    "rust-dependencies",
                    "rust",
                    "target",
                    "profile",
                    "build");
    private static final Set<String> LATER_TABLES = Set.of("native", "project-dependencies");

    /// As Cargo.toml calls them.
    private static final Set<String> CARGO_TABLES =
            Set.of("dependencies", "dev-dependencies", "build-dependencies");

    private static final Set<String> PROJECT_KEYS = Set.of("name", "version", "main", "java");
    private static final Set<String> RUST_KEYS = Set.of("package", "logging", "edition");
    private static final Set<String> LATER_RUST_KEYS =
            Set.of(
                    "runtime",
                    "no-std",
                    "profile",
                    "monomorphise",
                    "extern",
                    "capabilities",
                    "publish");
    private static final Set<String> LATER_BUILD_KEYS = Set.of("program", "targets");

    /// What Gantry generates is written in.
    private static final String EDITION = "2024";

    private static final Set<String> OTHER_EDITIONS = Set.of("2015", "2018", "2021");
    private static final Pattern PROJECT_NAME =
            Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_. -]*");

    private final TomlDocument document;
    private final List<ManifestProblem> problems;

    private GantryTomlReader(TomlDocument document, List<ManifestProblem> problems) {
        this.document = document;
        this.problems = problems;
    }

    /// @param folder the name of the project's folder, which names a project that names itself
    ///   nowhere
    static Contents read(SourceText source, String folder, List<ManifestProblem> problems) {
        return TomlDocument.parse(source, problems)
                .map(document -> new GantryTomlReader(document, problems).contents(folder))
                .orElseGet(() -> empty(folder));
    }

    private static Contents empty(String folder) {
        var project = unnamed(folder);
        return new Contents(project, List.of(), List.of(), "", true, Profiles.NONE, List.of());
    }

    private static Project unnamed(String folder) {
        return new Project(folder, NO_VERSION, Optional.empty(), LEAST_JAVA);
    }

    private Contents contents(String folder) {
        known(List.of(), TABLES, LATER_TABLES);
        known(List.of("project"), PROJECT_KEYS, Set.of());
        known(List.of("rust"), RUST_KEYS, LATER_RUST_KEYS);
        known(List.of("build"), Set.of(), LATER_BUILD_KEYS);
        LaterTables.check(document, problems);
        edition();
        var mentions = new ArrayList<CrateMention>();
        for (var key : document.keys(CRATES)) {
            new TomlDependencyReader(document, problems, CRATES, key)
                    .read()
                    .ifPresent(mentions::add);
        }
        return new Contents(
                project(folder),
                List.copyOf(mentions),
                new TargetTables(document, problems).read(),
                packagePrefix(),
                document.bool(List.of("rust", "logging")).orElse(true),
                ProfileReader.read(document, problems),
                new LibraryTable(document, problems).read());
    }

    /// The one that Gantry writes is accepted: crates have editions of their own.
    private void edition() {
        var path = List.of("rust", "edition");
        var edition = document.string(path).orElse(EDITION);
        if (edition.equals(EDITION)) return;
        if (OTHER_EDITIONS.contains(edition)) {
            var what = "the edition " + edition + " for what it generates";
            problems.add(new ManifestProblem.NotSupportedYet(what, document.valueAt(path)));
        } else {
            problems.add(
                    new ManifestProblem.BadValue(
                            "There is no edition `" + edition + "` of Rust",
                            document.valueAt(path),
                            "Write \"" + EDITION + "\", or leave it out"));
        }
    }

    private Project project(String folder) {
        return new Project(
                projectKey("name", PROJECT_NAME.asMatchPredicate(), "letters, digits, - and _")
                        .orElse(folder),
                projectKey("version", text -> !text.isBlank(), "a version such as 0.1.0")
                        .orElse(NO_VERSION),
                projectKey("main", GantryTomlReader::isJavaName, "a class such as wordcount.Main"),
                java());
    }

    private Optional<String> projectKey(String key, Predicate<String> valid, String remedy) {
        var path = List.of("project", key);
        var value = document.string(path);
        if (value.isEmpty() || valid.test(value.get())) return value;
        var what = "`" + value.get() + "` cannot be the " + key + " of a project";
        problems.add(new ManifestProblem.BadValue(what, document.valueAt(path), "Write " + remedy));
        return Optional.empty();
    }

    private int java() {
        var path = List.of("project", "java");
        long java = document.integer(path).orElse((long) LEAST_JAVA);
        int most = Runtime.version().feature();
        if (LEAST_JAVA <= java && java <= most) return (int) java;
        if (java > most) {
            problems.add(
                    new ManifestProblem.BadValue(
                            "this is JDK " + most + ", which does not compile for Java " + java,
                            document.valueAt(path),
                            "Run Gantry with a newer JDK, or write " + most + " or less"));
            return LEAST_JAVA;
        }
        problems.add(
                new ManifestProblem.BadValue(
                        "Java " + java + " cannot run a project of Gantry",
                        document.valueAt(path),
                        "Write " + LEAST_JAVA + " or more: native code is called through FFM"));
        return LEAST_JAVA;
    }

    private String packagePrefix() {
        var path = List.of("rust", "package");
        var prefix = document.string(path).orElse("");
        if (prefix.isEmpty() || isJavaName(prefix)) return prefix;
        problems.add(
                new ManifestProblem.BadValue(
                        "`" + prefix + "` is not the name of a Java package",
                        document.valueAt(path),
                        "Write a package such as com.acme.rust"));
        return "";
    }

    private static boolean isJavaName(String text) {
        return SourceVersion.isName(text, SourceVersion.RELEASE_25);
    }

    private void known(List<String> table, Set<String> keys, Set<String> later) {
        new KnownKeys(keys, later).check(document, table, problems);
    }

    /// The keys a table may have.
    ///
    /// @param later those that will come
    record KnownKeys(Set<String> keys, Set<String> later) {

        void check(TomlDocument document, List<String> table, List<ManifestProblem> problems) {
            for (var key : document.keys(table)) {
                var path = new ArrayList<>(table);
                path.add(key);
                var at = document.at(path);
                if (later.contains(key)) {
                    var what = "`" + TomlDocument.name(path) + "` in " + FILE;
                    problems.add(new ManifestProblem.NotSupportedYet(what, at));
                } else if (!keys.contains(key)) {
                    problems.add(new ManifestProblem.UnknownKey(key, remedy(table, key), at));
                }
            }
        }

        /// Keys that will come are near ones too, but are not offered.
        String remedy(List<String> table, String key) {
            if (table.isEmpty() && CARGO_TABLES.contains(key)) {
                return "Crates stand in `[rust-dependencies]`";
            }
            var all = new TreeSet<>(keys);
            all.addAll(later);
            return Nearest.of(key, all)
                    .map(known -> "Did you mean `" + known + "`?")
                    .orElseGet(() -> where(table) + " may have: " + listed());
        }

        private static String where(List<String> table) {
            return table.isEmpty() ? FILE : "`[" + TomlDocument.name(table) + "]`";
        }

        private String listed() {
            return String.join(", ", new TreeSet<>(keys));
        }
    }
}
