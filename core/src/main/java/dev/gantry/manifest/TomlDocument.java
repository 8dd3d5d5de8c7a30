package dev.gantry.manifest;

import static java.util.Objects.requireNonNull;

import dev.gantry.problem.Location;

import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A TOML file whose values are asked for by type; what is missing, mistyped or unknown becomes a
/// problem at its place.
final class TomlDocument {

    /// A key, a value, or the heading of a table.
    private static final Pattern TOKEN =
            Pattern.compile("\\[[^]]*]+|\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|[^\\s=,.\\[\\]{}#]+");

    private final SourceText source;
    private final TomlParseResult root;
    private final List<ManifestProblem> problems;

    private TomlDocument(SourceText source, List<ManifestProblem> problems) {
        this.source = new SourceText(source.file(), source.text(), lines(source.text()));
        // a byte order mark says nothing in UTF-8; the columns behind it stay
        this.root = Toml.parse(source.text().replaceFirst("^\uFEFF", " "));
        this.problems = problems;
    }

    /// A carriage return alone ends no line of TOML.
    private static List<String> lines(String text) {
        return List.of(text.split("\r?\n", -1));
    }

    /// Empty when the text is not TOML; then every error of the parser is among the problems.
    static Optional<TomlDocument> parse(SourceText source, List<ManifestProblem> problems) {
        var document = new TomlDocument(source, problems);
        for (var error : document.root.errors()) {
            var at = document.location(error.position());
            problems.add(new ManifestProblem.MalformedToml(String.valueOf(error.getMessage()), at));
        }
        return document.root.hasErrors() ? Optional.empty() : Optional.of(document);
    }

    boolean has(List<String> path) {
        return root.contains(path);
    }

    boolean isString(List<String> path) {
        return root.isString(path);
    }

    boolean isTable(List<String> path) {
        return root.isTable(path);
    }

    Optional<Object> value(List<String> path) {
        return has(path) ? Optional.ofNullable(root.get(path)) : Optional.empty();
    }

    /// In the order of the file; empty when there is no such table.
    List<String> keys(List<String> path) {
        if (!has(path)) return List.of();
        if (path.isEmpty()) return List.copyOf(root.keySet());
        if (root.get(path) instanceof TomlTable table) return List.copyOf(table.keySet());
        problems.add(new ManifestProblem.WrongType(name(path), "a table", at(path)));
        return List.of();
    }

    Optional<String> string(List<String> path) {
        return typed(path, String.class, "a string");
    }

    Optional<Long> integer(List<String> path) {
        return typed(path, Long.class, "an integer");
    }

    Optional<Boolean> bool(List<String> path) {
        return typed(path, Boolean.class, "true or false");
    }

    /// Each with its place; those that are no strings are left out.
    List<Placed> strings(List<String> path) {
        var array = typed(path, TomlArray.class, "a list of strings");
        return array.map(found -> strings(path, found)).orElseGet(List::of);
    }

    record Placed(String text, Location at) {}

    private List<Placed> strings(List<String> path, TomlArray array) {
        var strings = new ArrayList<Placed>();
        for (int i = 0; i < array.size(); i++) {
            var at = location(array.inputPositionOf(i));
            if (array.get(i) instanceof String text) {
                strings.add(new Placed(text, at));
            } else {
                problems.add(new ManifestProblem.WrongType(name(path), "a list of strings", at));
            }
        }
        return strings;
    }

    private <T> Optional<T> typed(List<String> path, Class<T> type, String expected) {
        if (!has(path)) return Optional.empty();
        var value = root.get(path);
        if (type.isInstance(value)) return Optional.of(type.cast(value));
        problems.add(new ManifestProblem.WrongType(name(path), expected, valueAt(path)));
        return Optional.empty();
    }

    /// Where the key is written, or the heading of its table.
    Location at(List<String> path) {
        return location(root.inputPositionOf(path));
    }

    Location valueAt(List<String> path) {
        return location(requireNonNull(root.entry(path)).value().position());
    }

    /// Where the character number `column` (from 1) of a string stands; the whole string if it is
    /// written with escapes.
    Location insideString(List<String> path, String text, int column) {
        var whole = valueAt(path);
        int quote = whole.column() - 1;
        if (!whole.text().startsWith(text, quote + 1)) return whole;
        return new Location(whole.file(), whole.line(), quote + 1 + column, 1, whole.text());
    }

    static String name(List<String> path) {
        return Toml.joinKeyPath(path);
    }

    /// @param found never null for what a parser read: only entries made by a program have no place
    Location location(@Nullable TomlPosition found) {
        var position = requireNonNull(found);
        var line =
                position.line() <= source.lines().size()
                        ? source.lines().get(position.line() - 1)
                        : "";
        int from = Math.min(position.column() - 1, line.length());
        var token = TOKEN.matcher(line).region(from, line.length());
        int width = token.lookingAt() ? token.end() - from : 1;
        return source.at(position.line(), position.column(), width);
    }
}
