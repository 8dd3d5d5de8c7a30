package dev.gantry.cli;

import dev.gantry.api.ItemPath;
import dev.gantry.build.Overview;
import dev.gantry.build.Overview.JavaClass;
import dev.gantry.build.Overview.Row;
import dev.gantry.plan.Ledger.Outcome;
import dev.gantry.problem.Nearest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/// Which items of a crate a word on the command line means: those below a path, wherever it begins
/// (`Regex::new`, `bytes::Regex`, `regex::bytes`), or with a name, in Rust (`find_iter`) or in Java
/// (`findIter`).
record ItemChoice(Overview overview) {

    /// What is meant: items, and what classes have of others, such as a method of a trait that a
    /// type implements (`Chess::legal_moves`).
    ///
    /// @return without rows and classes when there is nothing of the name
    Overview of(String wanted) {
        var segments = segments(wanted);
        var rows =
                overview.rows().stream()
                        .filter(row -> isBelow(row.entry().path().segments(), segments))
                        .toList();
        var classes =
                overview.classes().stream()
                        .flatMap(type -> meant(type, rows, segments).stream())
                        .toList();
        return overview.of(rows, classes);
    }

    private List<String> segments(String wanted) {
        var segments = new ArrayList<>(List.of(withoutCrate(wanted).split("::")));
        if (!segments.isEmpty()) segments.addLast(snake(segments.removeLast()));
        return segments;
    }

    private String withoutCrate(String wanted) {
        var crate = overview.crate().libName() + "::";
        return wanted.startsWith(crate) ? wanted.substring(crate.length()) : wanted;
    }

    /// A Java name, which begins in lower case and goes on in upper case, as Rust writes it.
    private static String snake(String wanted) {
        if (!wanted.matches("\\p{Ll}\\w*\\p{Lu}\\w*")) return wanted;
        return wanted.replaceAll("(\\p{Lu})", "_$1").toLowerCase(Locale.ROOT);
    }

    private static boolean isBelow(List<String> path, List<String> segments) {
        return Collections.indexOfSubList(path, segments) >= 0;
    }

    /// A class with all its members where it is meant itself, with those of the name otherwise, and
    /// with none where it is only that of a row.
    private static Optional<JavaClass> meant(
            JavaClass type, List<Row> rows, List<String> segments) {
        var path = type.path().map(ItemPath::segments).orElse(List.of());
        if (isBelow(path, segments)) return Optional.of(type);
        var members =
                type.members().stream()
                        .filter(member -> isBelow(with(path, member.name()), segments))
                        .toList();
        boolean shown = rows.stream().anyMatch(row -> isOf(row, type));
        return shown || !members.isEmpty() ? Optional.of(type.with(members)) : Optional.empty();
    }

    private static List<String> with(List<String> path, String name) {
        var longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }

    private static boolean isOf(Row row, JavaClass type) {
        return row.entry().outcome() instanceof Outcome.Bound bound
                && bound.java().equals(type.java());
    }

    /// The nearest path or name, best first; there may be none.
    List<String> near(String wanted) {
        var known = new TreeSet<String>();
        for (var row : overview.rows()) add(row.entry().path().segments(), known);
        for (var type : overview.classes()) {
            var path = type.path().map(ItemPath::segments).orElse(List.of());
            type.members().forEach(member -> add(with(path, member.name()), known));
        }
        var nearest = Nearest.of(withoutCrate(wanted), known);
        return nearest.or(() -> ignoringCase(wanted, known)).stream().toList();
    }

    private static void add(List<String> path, TreeSet<String> known) {
        known.add(path.getLast());
        known.add(String.join("::", path));
    }

    private static Optional<String> ignoringCase(String wanted, TreeSet<String> known) {
        return known.stream().filter(wanted::equalsIgnoreCase).findFirst();
    }
}
