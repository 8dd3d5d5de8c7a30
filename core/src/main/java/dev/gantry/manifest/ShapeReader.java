package dev.gantry.manifest;

import dev.gantry.manifest.GantryTomlReader.KnownKeys;
import dev.gantry.problem.Location;

import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Compares values of gantry.toml with the shapes they must have; each difference is a problem at
/// its place.
final class ShapeReader {
    private final TomlDocument document;
    private final List<ManifestProblem> problems;

    ShapeReader(TomlDocument document, List<ManifestProblem> problems) {
        this.document = document;
        this.problems = problems;
    }

    /// A table that is not there is right.
    ///
    /// @return nothing is wrong
    boolean check(List<String> path, Shape shape) {
        int before = problems.size();
        document.value(path).ifPresent(value -> check(path, value, place(path), shape));
        return problems.size() == before;
    }

    /// A table has its heading, another value itself.
    private Location place(List<String> path) {
        return document.isTable(path) ? document.at(path) : document.valueAt(path);
    }

    private void check(List<String> path, Object value, Location at, Shape shape) {
        switch (shape) {
            case Shape.Anything _ -> {}
            case Shape.Text(var expected, var valid) -> {
                if (!(value instanceof String text && valid.test(text))) wrong(path, expected, at);
            }
            case Shape.OneOf(var values) -> {
                if (!values.contains(value)) wrong(path, listed(values), at);
            }
            case Shape.Count() -> {
                if (!(value instanceof Long count && count > 0)) wrong(path, "a number from 1", at);
            }
            case Shape.ListOf(var each) -> {
                if (value instanceof TomlArray array) elements(path, array, each);
                else wrong(path, "a list", at);
            }
            case Shape.Keys keys -> {
                if (value instanceof TomlTable table) members(path, table, at, keys);
                else wrong(path, "a table", at);
            }
            case Shape.Named named -> {
                if (value instanceof TomlTable table) members(path, table, named);
                else wrong(path, "a table", at);
            }
        }
    }

    private void elements(List<String> path, TomlArray array, Shape each) {
        for (int i = 0; i < array.size(); i++) {
            check(path, array.get(i), document.location(array.inputPositionOf(i)), each);
        }
    }

    private void members(List<String> path, TomlTable table, Location at, Shape.Keys keys) {
        var known = new KnownKeys(keys.keys().keySet(), Set.of());
        for (var key : table.keySet()) {
            var shape = keys.keys().get(key);
            if (shape != null) {
                member(path, table, key, shape);
            } else {
                var place = document.location(table.inputPositionOf(List.of(key)));
                problems.add(new ManifestProblem.UnknownKey(key, known.remedy(path, key), place));
            }
        }
        for (var key : keys.required()) {
            if (table.contains(List.of(key))) continue;
            var what = "`" + TomlDocument.name(path) + "` lacks `" + key + "`";
            problems.add(new ManifestProblem.BadValue(what, at, "Add `" + key + " = ...`"));
        }
    }

    private void members(List<String> path, TomlTable table, Shape.Named named) {
        for (var key : table.keySet()) {
            if (named.valid().test(key)) {
                member(path, table, key, named.each());
                continue;
            }
            var at = document.location(table.inputPositionOf(List.of(key)));
            var what = "`" + key + "` cannot stand in `" + TomlDocument.name(path) + "`";
            problems.add(new ManifestProblem.BadValue(what, at, "Write " + named.expected()));
        }
    }

    private void member(List<String> path, TomlTable table, String key, Shape shape) {
        var below = new ArrayList<>(path);
        below.add(key);
        var entry = table.entry(List.of(key));
        var value = table.get(List.of(key));
        if (entry == null || value == null) return;
        var isTable = value instanceof TomlTable;
        var at = isTable ? table.inputPositionOf(List.of(key)) : entry.value().position();
        check(below, value, document.location(at), shape);
    }

    private void wrong(List<String> path, String expected, Location at) {
        problems.add(new ManifestProblem.WrongType(TomlDocument.name(path), expected, at));
    }

    private static String listed(List<Object> values) {
        if (values.equals(List.of(true, false))) return "true or false";
        var all = values.stream().map(TomlValue::text).collect(Collectors.toList());
        var last = all.removeLast();
        return all.isEmpty() ? last : String.join(", ", all) + " or " + last;
    }
}
