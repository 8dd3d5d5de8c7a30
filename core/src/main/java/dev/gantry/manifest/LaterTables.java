package dev.gantry.manifest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The shapes of what a project may say already, and Gantry does not do yet: whoever writes it
/// wrongly is told so now, and not when it comes.
final class LaterTables {
    private static final Pattern STANDARD = Pattern.compile("(c|c\\+\\+|gnu|gnu\\+\\+)\\d{2}");
    private static final Pattern TRIPLE = Pattern.compile("[A-Za-z0-9_.]+(-[A-Za-z0-9_.]+)+");

    static final Shape NATIVE =
            new Shape.Keys(
                    Map.of(
                            "sources",
                            new Shape.ListOf(Shape.STRING),
                            "standard",
                            new Shape.Text("a standard such as \"c++20\"", matches(STANDARD))),
                    Set.of());

    /// A key or table, by its path.
    private record Later(List<String> path, Shape shape) {}

    private static final List<Later> TABLES =
            List.of(
                    later(NATIVE, "native"),
                    later(
                            Shape.named(
                                    new Shape.Keys(Map.of("path", Shape.STRING), Set.of("path"))),
                            "project-dependencies"),
                    later(Shape.STRING, "build", "program"),
                    later(
                            new Shape.ListOf(new Shape.Text("a target triple", matches(TRIPLE))),
                            "build",
                            "targets"),
                    later(
                            new Shape.Keys(
                                    Map.of("flavor", Shape.oneOf("multi-thread", "current-thread")),
                                    Set.of()),
                            "rust",
                            "runtime"),
                    later(Shape.FLAG, "rust", "no-std"),
                    later(Shape.oneOf("embedded"), "rust", "profile"),
                    later(new Shape.ListOf(Shape.named(Shape.STRING)), "rust", "monomorphise"),
                    later(
                            new Shape.ListOf(
                                    new Shape.Keys(
                                            Map.of("item", Shape.STRING, "signature", Shape.STRING),
                                            Set.of("item", "signature"))),
                            "rust",
                            "extern"),
                    later(Shape.named(Shape.FLAG), "rust", "capabilities"),
                    later(Shape.named(new Shape.Anything()), "rust", "publish"));

    private LaterTables() {}

    static void check(TomlDocument document, List<ManifestProblem> problems) {
        var reader = new ShapeReader(document, problems);
        for (var later : TABLES) reader.check(later.path(), later.shape());
    }

    private static Later later(Shape shape, String... path) {
        return new Later(List.of(path), shape);
    }

    private static Predicate<String> matches(Pattern pattern) {
        return pattern.asMatchPredicate();
    }
}
