package dev.gantry.cli;

import dev.gantry.api.ItemPath;
import dev.gantry.build.Overview;
import dev.gantry.plan.Ledger.Entry;
import dev.gantry.plan.Ledger.Kind;
import dev.gantry.plan.Ledger.Outcome;
import dev.gantry.plan.Plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A crate for people: under each module, type or trait its items, the Rust declaration first and
/// what Java has of it below.
final class ApiText {
    private static final String NEW_LINE = System.lineSeparator();

    private final Overview overview;
    private final StringBuilder text = new StringBuilder();

    private ApiText(Overview overview) {
        this.overview = overview;
    }

    /// @param rows those to show
    static String of(Overview overview, List<Overview.Row> rows) {
        var all = new ApiText(overview);
        all.heading();
        all.groups(rows).forEach(all::group);
        return all.text.toString();
    }

    private void heading() {
        var crate = overview.crate();
        line("", crate.packageName() + " " + crate.version());
        line("", "Java package " + overview.javaPackage());
        if (!overview.features().isEmpty()) {
            line("", "features " + String.join(", ", overview.features()));
        }
    }

    private Map<String, List<Overview.Row>> groups(List<Overview.Row> rows) {
        var groups = new LinkedHashMap<String, List<Overview.Row>>();
        for (var row : rows) {
            groups.computeIfAbsent(group(row.entry()), _ -> new ArrayList<>()).add(row);
        }
        return groups;
    }

    /// The type or trait that an item belongs to, or the module that it is in.
    private static String group(Entry entry) {
        return switch (entry.kind()) {
            case TYPE, TRAIT, STD_IMPL, TRAIT_IMPL -> entry.path().toString();
            case FUNCTION, METHOD, ASSOCIATED_FUNCTION, TRAIT_METHOD -> parent(entry.path());
            case FIELD, VARIANT, CONSTANT, TYPE_ALIAS, MACRO, UNKNOWN -> parent(entry.path());
        };
    }

    private static String parent(ItemPath path) {
        var modules = path.modules();
        return modules.isEmpty()
                ? path.crate().libName()
                : new ItemPath(path.crate(), modules).toString();
    }

    private void group(String name, List<Overview.Row> rows) {
        text.append(NEW_LINE);
        line("", name);
        rows.stream()
                .flatMap(ApiText::holder)
                .distinct()
                .forEach(java -> line("  ", "class " + java));
        rows.forEach(this::row);
    }

    /// The class of a free function, which Rust has no name for.
    private static Stream<String> holder(Overview.Row row) {
        return row.entry().kind() == Kind.FUNCTION
                        && row.entry().outcome() instanceof Outcome.Bound bound
                ? Stream.of(bound.java())
                : Stream.empty();
    }

    private void row(Overview.Row row) {
        line("  ", row.entry().rust());
        switch (row.entry().outcome()) {
            case Outcome.Bound bound -> bound(row, bound);
            case Outcome.Skipped(var skip) -> skipped(skip);
        }
    }

    private void bound(Overview.Row row, Outcome.Bound bound) {
        var itself = row.entry().kind() == Kind.TYPE ? "class " : "part of ";
        if (row.java().isEmpty()) line("      ", itself + bound.java());
        row.java().forEach(declaration -> line("      ", declaration));
        for (var lack : bound.lacks()) {
            line("      ", "lacks: " + lack.reason().sentence() + ": " + lack.detail());
        }
        if (!row.reachable()) line("      ", "(nothing public gives all that it needs)");
    }

    private void skipped(Plan.Skipped skip) {
        var detail = skip.detail().isEmpty() ? "" : ": " + skip.detail();
        line("      ", "skipped: " + skip.reason().sentence() + detail);
        skip.override().ifPresent(key -> line("      ", "to bind it all the same: " + key));
    }

    private void line(String indent, String words) {
        text.append(indent).append(words).append(NEW_LINE);
    }
}
