package dev.gantry.cli;

import dev.gantry.build.Overview;
import dev.gantry.plan.Coverage;
import dev.gantry.plan.Coverage.Group;
import dev.gantry.typemap.SkipReason;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Counts as a table for people: a block a crate, and behind several the functions of all.
final class CoverageText {
    private static final String ROW = "  %-20s %7s %7s %10s %8s%n";

    private final StringBuilder text = new StringBuilder();

    private CoverageText() {}

    static String of(List<Overview> overviews) {
        var all = new CoverageText();
        overviews.forEach(all::crate);
        if (overviews.size() > 1) all.sum(overviews);
        return all.text.toString();
    }

    private void crate(Overview overview) {
        var crate = overview.crate();
        var coverage = overview.coverage();
        heading(crate.packageName() + " " + crate.version());
        for (var count : coverage.groups()) if (count.total() > 0) row(count);
        reasons(coverage.of(Group.FUNCTIONS));
        text.append(System.lineSeparator());
    }

    private void heading(String what) {
        text.append(what).append(System.lineSeparator());
        text.append(ROW.formatted("", "total", "bound", "reachable", "skipped"));
    }

    private void row(Coverage.Count count) {
        row(words(count.group()), count.total(), count.bound(), count.reachable());
    }

    private void row(String what, int total, int bound, int reachable) {
        text.append(ROW.formatted(what, total, bound, reachable, total - bound));
    }

    private void reasons(Coverage.Count functions) {
        if (functions.skipped().isEmpty()) return;
        text.append("  functions skipped, and why%n".formatted());
        functions.skipped().entrySet().stream()
                .sorted(Map.Entry.<SkipReason, Integer>comparingByValue(Comparator.reverseOrder()))
                .forEach(reason ->
                        text.append(
                                "  %7d  %s%n"
                                        .formatted(reason.getValue(), reason.getKey().sentence())));
    }

    private void sum(List<Overview> overviews) {
        heading(overviews.size() + " crates");
        for (var group : Group.values()) {
            var counts = overviews.stream().map(it -> it.coverage().of(group)).toList();
            int total = counts.stream().mapToInt(Coverage.Count::total).sum();
            int bound = counts.stream().mapToInt(Coverage.Count::bound).sum();
            int reachable = counts.stream().mapToInt(Coverage.Count::reachable).sum();
            if (total > 0) row(words(group), total, bound, reachable);
        }
    }

    private static String words(Group group) {
        return group.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
