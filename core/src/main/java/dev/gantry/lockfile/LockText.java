package dev.gantry.lockfile;

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
import java.util.function.BiFunction;

/// The TOML of a lock, read strictly: every table has just the keys it should have, each of its
/// type. The first fault ends the reading, because a lock is written by a program and is whole or
/// is not.
final class LockText {

    private final String file;
    private final List<String> lines;
    private final TomlParseResult root;
    private final BiFunction<String, Location, LockProblem> fault;

    /// @param fault makes the problem of a fault at a place
    LockText(String file, String text, BiFunction<String, Location, LockProblem> fault)
            throws Faulty {
        this.file = file;
        this.lines = text.lines().toList();
        this.root = Toml.parse(text);
        this.fault = fault;
        if (root.hasErrors()) {
            var first = root.errors().getFirst();
            throw faulty(String.valueOf(first.getMessage()), first.position());
        }
    }

    /// Carries a fault to the door of the room.
    @SuppressWarnings("serial") // never serialised
    static final class Faulty extends Exception {
        private final transient LockProblem problem;

        Faulty(LockProblem problem) {
            super(problem.message());
            this.problem = problem;
        }

        LockProblem problem() {
            return problem;
        }
    }

    Table root() {
        return new Table(root, Optional.empty());
    }

    private Faulty faulty(String what, @Nullable TomlPosition at) {
        int line = at == null ? 1 : at.line();
        var text = line <= lines.size() ? lines.get(line - 1) : "";
        int column = at == null ? 1 : at.column();
        int width = Math.max(1, text.length() - column + 1);
        return new Faulty(fault.apply(what, new Location(file, line, column, width, text)));
    }

    /// One table of the text.
    final class Table {
        private final TomlTable table;
        private final Optional<TomlPosition> heading;

        private Table(TomlTable table, Optional<TomlPosition> heading) {
            this.table = table;
            this.heading = heading;
        }

        void onlyKeys(List<String> known) throws Faulty {
            for (var key : table.keySet()) {
                if (!known.contains(key)) throw faulty("unknown key `" + key + "`", key);
            }
        }

        /// Sorted.
        List<String> keys() {
            return table.keySet().stream().sorted().toList();
        }

        boolean has(String key) {
            return table.contains(List.of(key));
        }

        String string(String key) throws Faulty {
            return required(key, String.class, "a string");
        }

        Optional<String> optionalString(String key) throws Faulty {
            return has(key) ? Optional.of(string(key)) : Optional.empty();
        }

        long integer(String key) throws Faulty {
            return required(key, Long.class, "an integer");
        }

        boolean bool(String key) throws Faulty {
            return required(key, Boolean.class, "true or false");
        }

        Table table(String key) throws Faulty {
            return new Table(required(key, TomlTable.class, "a table"), Optional.empty());
        }

        /// Empty when there is no such key.
        List<String> strings(String key) throws Faulty {
            var all = new ArrayList<String>();
            for (var value : array(key)) {
                if (!(value instanceof String text)) {
                    throw faulty("`" + key + "` must be a list of strings", key);
                }
                all.add(text);
            }
            return all;
        }

        /// An array of tables; empty when there is no such key.
        List<Table> tables(String key) throws Faulty {
            var all = new ArrayList<Table>();
            for (var value : array(key)) {
                if (!(value instanceof TomlTable one)) {
                    throw faulty("`" + key + "` must be a list of tables", key);
                }
                var heading = list(key).inputPositionOf(all.size());
                all.add(new Table(one, Optional.ofNullable(heading)));
            }
            return all;
        }

        Faulty faulty(String what, String key) {
            var at = has(key) ? table.inputPositionOf(List.of(key)) : heading.orElse(null);
            return LockText.this.faulty(what, at);
        }

        private List<Object> array(String key) throws Faulty {
            return has(key) ? list(key).toList() : List.of();
        }

        private TomlArray list(String key) throws Faulty {
            return required(key, TomlArray.class, "a list");
        }

        private <T> T required(String key, Class<T> type, String expected) throws Faulty {
            if (!has(key)) throw faulty("`" + key + "` is missing", key);
            var value = requireNonNull(table.get(List.of(key)));
            if (type.isInstance(value)) return type.cast(value);
            throw faulty("`" + key + "` must be " + expected, key);
        }
    }
}
