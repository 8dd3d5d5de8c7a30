package dev.gantry.cli;

import dev.gantry.build.Overview;
import dev.gantry.problem.Nearest;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/// Which items of a crate a word on the command line means: those below a path, wherever it begins
/// (`Regex::new`, `bytes::Regex`, `regex::bytes`), or with a name, in Rust (`find_iter`) or in Java
/// (`findIter`).
record ItemChoice(Overview overview) {

    List<Overview.Row> of(String wanted) {
        var segments = List.of(withoutCrate(wanted).split("::"));
        return overview.rows().stream().filter(row -> isBelow(row, segments)).toList();
    }

    private String withoutCrate(String wanted) {
        var crate = overview.crate().libName() + "::";
        return wanted.startsWith(crate) ? wanted.substring(crate.length()) : snake(wanted);
    }

    /// A Java name, which begins in lower case and goes on in upper case, as Rust writes it.
    private static String snake(String wanted) {
        if (wanted.contains("::") || !wanted.matches("\\p{Ll}\\w*\\p{Lu}\\w*")) return wanted;
        return wanted.replaceAll("(\\p{Lu})", "_$1").toLowerCase(Locale.ROOT);
    }

    private static boolean isBelow(Overview.Row row, List<String> segments) {
        return Collections.indexOfSubList(row.entry().path().segments(), segments) >= 0;
    }

    /// The nearest path or name, best first; there may be none.
    List<String> near(String wanted) {
        var known = new TreeSet<String>();
        for (var row : overview.rows()) {
            var path = row.entry().path();
            known.add(path.name());
            known.add(String.join("::", path.segments()));
        }
        var nearest = Nearest.of(withoutCrate(wanted), known);
        return nearest.or(() -> ignoringCase(wanted, known)).stream().toList();
    }

    private static Optional<String> ignoringCase(String wanted, TreeSet<String> known) {
        return known.stream().filter(wanted::equalsIgnoreCase).findFirst();
    }
}
