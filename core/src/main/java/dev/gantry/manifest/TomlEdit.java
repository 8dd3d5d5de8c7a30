package dev.gantry.manifest;

import dev.gantry.manifest.TomlScanner.Member;
import dev.gantry.manifest.TomlScanner.Statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Changes the entries of one table in a TOML text, and leaves every other byte as it is: comments,
/// order, alignment, ends of lines. Each change gives a new text.
///
/// An entry has one of these forms:
///
/// ```
/// key = "1"                      plain: the value is its `version`
/// key = { version = "1" }        inline
/// key.version = "1"              dotted, or
/// [table.key]                    a table of its own: lines
/// version = "1"
/// ```
///
/// @param table the path of the table
record TomlEdit(String text, List<String> table) {
    private static final String VERSION = "version";

    /// Adds an entry behind the last one.
    ///
    /// @param value as TOML
    TomlEdit put(String key, String value) {
        var own = statements().filter(it -> it.table().equals(table)).toList();
        if (!own.isEmpty()) {
            var last = own.getLast();
            return inserted(last.next(), indent(last) + aligned(key, own) + "= " + value);
        }
        // keys of the table that are dotted from above: a heading would define it twice
        var dotted = statements().filter(it -> isDotted(it) && it.isBelow(table)).toList();
        if (!dotted.isEmpty()) {
            var last = dotted.getLast();
            var below = path(table.subList(last.table().size(), table.size()));
            var line = below + "." + TomlValue.key(key) + " = " + value;
            return inserted(last.next(), indent(last) + line);
        }
        var heading = "[" + path(table) + "]" + lineEnd() + TomlValue.key(key) + " = " + value;
        boolean first = text.replace("\uFEFF", "").isEmpty();
        return inserted(text.length(), first ? heading : lineEnd() + heading);
    }

    private boolean isDotted(Statement statement) {
        return !statement.isHeading() && statement.table().size() < table.size();
    }

    /// Sets a part of an entry, where it stands already or behind the others.
    ///
    /// @param value as TOML
    TomlEdit set(String key, String part, String value) {
        var direct = direct(key);
        if (direct.isPresent() && !isInline(direct.get())) {
            var old = text.substring(direct.get().value(), direct.get().end());
            var whole = "{ version = " + old + ", " + part + " = " + value + " }";
            return replaced(direct.get(), part.equals(VERSION) ? value : whole);
        }
        if (direct.isPresent()) return setInline(direct.get(), part, value);
        var lines = lines(key);
        var same = lines.stream().filter(it -> it.path().equals(below(key, part))).findFirst();
        if (same.isPresent()) return replaced(same.get(), value);
        var last = lines.getLast();
        var full = below(key, part);
        var name = path(full.subList(last.table().size(), full.size()));
        return inserted(last.next(), indent(last) + name + " = " + value);
    }

    private TomlEdit setInline(Statement entry, String part, String value) {
        var members = TomlScanner.members(text, entry.value());
        for (var member : members) {
            if (member.key().equals(List.of(part))) {
                return spliced(member.value(), member.end(), value);
            }
        }
        if (members.isEmpty()) return replaced(entry, "{ " + part + " = " + value + " }");
        int end = members.getLast().end();
        return spliced(end, end, ", " + part + " = " + value);
    }

    /// Adds to a list that is a part of an entry.
    ///
    /// @param values as TOML
    TomlEdit append(String key, String part, List<String> values) {
        var list = valueOf(key, part);
        var elements = list.isPresent() ? TomlScanner.members(text, list.get()) : List.<Member>of();
        if (elements.isEmpty()) return set(key, part, "[" + String.join(", ", values) + "]");
        int end = elements.getLast().end();
        return spliced(end, end, ", " + String.join(", ", values));
    }

    private Optional<Integer> valueOf(String key, String part) {
        var direct = direct(key);
        if (direct.isEmpty()) {
            return lines(key).stream()
                    .filter(it -> !it.isHeading() && it.path().equals(below(key, part)))
                    .map(Statement::value)
                    .findFirst();
        }
        if (!isInline(direct.get())) return Optional.empty();
        return TomlScanner.members(text, direct.get().value()).stream()
                .filter(member -> member.key().equals(List.of(part)))
                .map(Member::value)
                .findFirst();
    }

    /// Takes a part of an entry away, where there is one.
    TomlEdit unset(String key, String part) {
        var direct = direct(key);
        if (direct.isPresent()) {
            return isInline(direct.get()) ? unsetInline(direct.get(), part) : this;
        }
        return lines(key).stream()
                .filter(it -> !it.isHeading() && it.path().equals(below(key, part)))
                .findFirst()
                .map(it -> without(it.from(), it.next()))
                .orElse(this);
    }

    private TomlEdit unsetInline(Statement entry, String part) {
        var members = TomlScanner.members(text, entry.value());
        for (int i = 0; i < members.size(); i++) {
            if (!members.get(i).key().equals(List.of(part))) continue;
            if (i > 0) return spliced(members.get(i - 1).end(), members.get(i).end(), "");
            int next = members.size() > 1 ? members.get(1).from() : members.get(0).end();
            return spliced(members.get(0).from(), next, "");
        }
        return this;
    }

    /// Gives a plain or inline entry another value.
    TomlEdit replace(String key, String value) {
        return direct(key).map(entry -> replaced(entry, value)).orElse(this);
    }

    boolean isPlain(String key) {
        return direct(key).filter(entry -> !isInline(entry)).isPresent();
    }

    /// The entry has one of the forms that can be edited.
    boolean has(String key) {
        return direct(key).isPresent() || !lines(key).isEmpty();
    }

    /// The whole table is one value, `table = { ... }`, or a part of one.
    boolean isOneValue() {
        return statements().anyMatch(it -> !it.isHeading() && isAtOrAbove(it.path()));
    }

    private boolean isAtOrAbove(List<String> path) {
        return path.size() <= table.size() && table.subList(0, path.size()).equals(path);
    }

    /// Takes an entry away. A table that is left empty goes too, unless something is written beside
    /// its heading.
    TomlEdit remove(String key) {
        var own = new ArrayList<>(lines(key));
        direct(key).ifPresent(own::add);
        var left = this;
        // from behind, so that the offsets before stay
        for (var statement : own.reversed()) {
            int from = statement.isHeading() ? blankBefore(statement.from()) : statement.from();
            left = left.without(from, statement.next());
        }
        return left.withoutEmptyTable();
    }

    private TomlEdit withoutEmptyTable() {
        var all = statements().toList();
        for (int i = 0; i < all.size(); i++) {
            var heading = all.get(i);
            if (!heading.isHeading() || !heading.table().equals(table)) continue;
            boolean last = i + 1 == all.size();
            if (!last && !all.get(i + 1).isHeading()) return this;
            int end = last ? text.length() : all.get(i + 1).from();
            var beside = text.substring(heading.end(), end);
            return beside.isBlank() ? without(blankBefore(heading.from()), heading.next()) : this;
        }
        return this;
    }

    /// The beginning of an empty line before a place, or the place.
    private int blankBefore(int from) {
        if (text.startsWith("\r\n", from - 2) && (from == 2 || text.charAt(from - 3) == '\n')) {
            return from - 2;
        }
        boolean blank =
                text.startsWith("\n", from - 1) && (from == 1 || text.charAt(from - 2) == '\n');
        return blank ? from - 1 : from;
    }

    private Optional<Statement> direct(String key) {
        var path = Stream.concat(table.stream(), Stream.of(key)).toList();
        return statements().filter(it -> !it.isHeading() && it.path().equals(path)).findFirst();
    }

    /// In the order of the file; empty for a plain or inline entry.
    private List<Statement> lines(String key) {
        var path = Stream.concat(table.stream(), Stream.of(key)).toList();
        return statements()
                .filter(it ->
                        it.isBelow(path) && (it.isHeading() || it.path().size() > path.size()))
                .toList();
    }

    private Stream<Statement> statements() {
        return TomlScanner.statements(text).stream();
    }

    private boolean isInline(Statement entry) {
        return text.charAt(entry.value()) == '{';
    }

    private List<String> below(String key, String part) {
        return Stream.concat(table.stream(), Stream.of(key, part)).toList();
    }

    private static String path(List<String> keys) {
        return keys.stream().map(TomlValue::plainest).collect(Collectors.joining("."));
    }

    private String indent(Statement statement) {
        return text.substring(statement.from(), statement.keyFrom()).replace("\uFEFF", "");
    }

    /// A key, with the spaces that put its `=` below those of the others, where these agree.
    private String aligned(String key, List<Statement> own) {
        var written = TomlValue.key(key);
        var pairs = own.stream().filter(it -> !it.isHeading()).toList();
        var columns = pairs.stream().map(it -> it.equals() - it.keyFrom()).distinct().toList();
        boolean agree =
                columns.size() == 1
                        && pairs.stream().anyMatch(it -> text.startsWith("  ", it.equals() - 2));
        int width = agree ? Math.max(columns.getFirst(), written.length() + 1) : 0;
        return written + " ".repeat(Math.max(1, width - written.length()));
    }

    private TomlEdit replaced(Statement statement, String value) {
        return spliced(statement.value(), statement.end(), value);
    }

    private TomlEdit spliced(int from, int to, String by) {
        return new TomlEdit(text.substring(0, from) + by + text.substring(to), table);
    }

    /// Adds a line, before which there is one.
    private TomlEdit inserted(int at, String line) {
        boolean ended = at == 0 || text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\uFEFF';
        return spliced(at, at, ended ? line + lineEnd() : lineEnd() + line);
    }

    /// Takes lines away. What is then last ends as what was last did.
    private TomlEdit without(int from, int to) {
        boolean ended = to > from && text.charAt(to - 1) == '\n';
        var left = text.substring(0, from);
        if (!ended && to == text.length()) left = left.replaceFirst("\r?\n\\z", "");
        return new TomlEdit(left + text.substring(to), table);
    }

    /// As the first line of the file has it.
    private String lineEnd() {
        int end = text.indexOf('\n');
        return end > 0 && text.charAt(end - 1) == '\r' ? "\r\n" : "\n";
    }
}
