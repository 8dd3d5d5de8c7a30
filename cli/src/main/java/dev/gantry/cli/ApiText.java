package dev.gantry.cli;

import dev.gantry.api.ItemPath;
import dev.gantry.build.Overview;
import dev.gantry.build.Overview.JavaClass;
import dev.gantry.plan.Ledger.Entry;
import dev.gantry.plan.Ledger.Kind;
import dev.gantry.plan.Ledger.Outcome;
import dev.gantry.plan.Plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /// @param overview of what is to be shown
    static String of(Overview overview) {
        var all = new ApiText(overview);
        all.heading();
        all.groups().forEach(all::group);
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

    private Map<String, List<Overview.Row>> groups() {
        var groups = new LinkedHashMap<String, List<Overview.Row>>();
        for (var row : overview.rows()) {
            groups.computeIfAbsent(group(row.entry()), _ -> new ArrayList<>()).add(row);
        }
        for (var type : overview.classes()) {
            if (type.members().isEmpty()) continue;
            type.path()
                    .ifPresent(it -> groups.computeIfAbsent(it.toString(), _ -> new ArrayList<>()));
        }
        return groups;
    }

    /// The type or trait that an item belongs to, or the module that it is in.
    private static String group(Entry entry) {
        return switch (entry.kind()) {
            case TYPE, TRAIT, STD_IMPL, TRAIT_IMPL -> entry.path().toString();
            case FUNCTION, METHOD, ASSOCIATED_FUNCTION, TRAIT_METHOD -> parent(entry.path());
            case FIELD, VARIANT, CONSTANT, MACRO, UNKNOWN -> parent(entry.path());
            // one that stands for a class has the class's members below it
            case TYPE_ALIAS ->
                    entry.outcome() instanceof Outcome.Bound
                            ? entry.path().toString()
                            : parent(entry.path());
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
        var ofType = classes(name);
        boolean headed = rows.stream().anyMatch(row -> isHead(row.entry().kind()));
        if (!headed) ofType.forEach(type -> line("  ", head(type)));
        rows.stream()
                .flatMap(ApiText::holder)
                .distinct()
                .filter(java -> ofType.stream().noneMatch(type -> type.java().equals(java)))
                .forEach(java -> line("  ", head(java)));
        rows.forEach(this::row);
        var told = rows.stream().flatMap(row -> row.java().stream()).toList();
        ofType.forEach(type -> inherited(type, told));
    }

    private List<JavaClass> classes(String path) {
        return overview.classes().stream()
                .filter(type -> type.path().map(ItemPath::toString).equals(Optional.of(path)))
                .toList();
    }

    /// Below such a row its class is named.
    private static boolean isHead(Kind kind) {
        return kind == Kind.TYPE || kind == Kind.TYPE_ALIAS || kind == Kind.TRAIT;
    }

    /// The class of a free function, which Rust has no name for.
    private static Stream<String> holder(Overview.Row row) {
        return row.entry().kind() == Kind.FUNCTION
                        && row.entry().outcome() instanceof Outcome.Bound bound
                ? Stream.of(bound.java())
                : Stream.empty();
    }

    private String head(String java) {
        return overview.classes().stream()
                .filter(type -> type.java().equals(java))
                .findFirst()
                .map(ApiText::head)
                .orElse("class " + java);
    }

    /// What kind of class it is, and what it implements.
    private static String head(JavaClass type) {
        var java = type.java();
        var head =
                switch (type.kind()) {
                    case HANDLE -> "class " + java + ", a handle";
                    case VALUE -> "class " + java + ", a value";
                    case RECORD ->
                            "record " + java + "(" + String.join(", ", type.components()) + ")";
                    case ENUM -> "enum " + java;
                    case EXCEPTION -> "class " + java + ", an exception";
                    case INTERFACE -> "interface " + java;
                    case FUNCTIONS -> "class " + java + ", static methods";
                };
        return type.interfaces().isEmpty()
                ? head
                : head + ", implements " + String.join(", ", type.interfaces());
    }

    /// What a class has, and no item of its type tells of.
    private void inherited(JavaClass type, List<String> told) {
        var from = "";
        for (var member : type.members()) {
            if (told.contains(member.java())) continue;
            if (!member.from().equals(from)) line("  ", "of " + member.from());
            from = member.from();
            line("    ", member.rust());
            line("        ", member.java());
        }
    }

    private void row(Overview.Row row) {
        line("  ", row.entry().rust());
        switch (row.entry().outcome()) {
            case Outcome.Bound bound -> bound(row, bound);
            case Outcome.Skipped(var skip) -> skipped(skip);
        }
    }

    private void bound(Overview.Row row, Outcome.Bound bound) {
        var itself = isHead(row.entry().kind()) ? heads(row.entry(), bound) : List.<String>of();
        itself.forEach(head -> line("      ", head));
        if (row.java().isEmpty() && itself.isEmpty()) line("      ", "part of " + bound.java());
        row.java().forEach(declaration -> line("      ", declaration));
        for (var lack : bound.lacks()) {
            line("      ", "lacks: " + lack.reason().sentence() + ": " + lack.detail());
        }
        if (!row.reachable()) line("      ", "(nothing public gives all that it needs)");
    }

    /// A type with parameters may have several classes.
    private List<String> heads(Entry entry, Outcome.Bound bound) {
        var ofItem = classes(entry.path().toString()).stream().map(ApiText::head).toList();
        return ofItem.isEmpty() ? List.of(head(bound.java())) : ofItem;
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
