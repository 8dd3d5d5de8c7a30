package dev.gantry.build;

import dev.gantry.plan.Ledger;
import dev.gantry.plan.Plan;
import dev.gantry.plan.Plan.CratePlan;
import dev.gantry.typemap.SkipReason;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The skips of a plan as a text for people: by crate, then by reason, the items sorted, each with
/// what stands in its way.
final class SkippedText {
    /// Of items that are bound, but not in all their forms.
    static final String IN_PART = "bound, but not in all forms";

    private static final String ITEM = "    ";

    private final StringBuilder text = new StringBuilder();

    private SkippedText() {}

    static String of(Plan plan) {
        var all = new SkippedText();
        plan.crates().stream()
                .filter(crate -> !crate.ledger().entries().isEmpty())
                .forEach(all::crate);
        return all.text.toString();
    }

    private void crate(CratePlan crate) {
        if (!text.isEmpty()) text.append('\n');
        text.append(
                "%s %s, Java package %s: %d of %d public items are bound, these are not.\n"
                        .formatted(
                                crate.crate().packageName(),
                                crate.crate().version(),
                                crate.javaPackage(),
                                crate.ledger().entries().size() - crate.skipped().size(),
                                crate.ledger().entries().size()));
        SortedMap<SkipReason, List<String>> reasons = new TreeMap<>();
        for (var entry : crate.ledger().entries()) {
            if (!(entry.outcome() instanceof Ledger.Outcome.Skipped(var skip))) continue;
            reasons.computeIfAbsent(skip.reason(), _ -> new ArrayList<>()).add(line(entry, skip));
        }
        reasons.forEach(this::reason);
        var lacks = new ArrayList<String>();
        for (var entry : crate.ledger().entries()) {
            if (!(entry.outcome() instanceof Ledger.Outcome.Bound bound)) continue;
            for (var lack : bound.lacks()) {
                lacks.add(
                        "%s: %s: %s"
                                .formatted(lack.item(), lack.reason().sentence(), lack.detail()));
            }
        }
        if (!lacks.isEmpty()) reason(IN_PART, lacks);
    }

    private void reason(SkipReason reason, List<String> lines) {
        reason(reason.sentence(), lines);
    }

    private void reason(String sentence, List<String> lines) {
        text.append("\n  %s (%d)\n".formatted(sentence, lines.size()));
        lines.stream().sorted().forEach(line -> text.append(ITEM).append(line).append('\n'));
    }

    /// A type has many impls, told apart by what they say.
    private static String line(Ledger.Entry entry, Plan.Skipped skipped) {
        var line = skipped.item().toString();
        boolean impl = isImpl(entry.kind());
        if (impl) line += ": " + entry.rust();
        boolean told =
                skipped.detail().isEmpty() || (impl && skipped.detail().equals(entry.rust()));
        if (!told) line += ": " + skipped.detail();
        return line + skipped.override().map(key -> " (gantry.toml: " + key + ")").orElse("");
    }

    private static boolean isImpl(Ledger.Kind kind) {
        return switch (kind) {
            case STD_IMPL, TRAIT_IMPL -> true;
            case FUNCTION, ASSOCIATED_FUNCTION, METHOD, TRAIT_METHOD, FIELD, VARIANT -> false;
            case CONSTANT, TYPE, TRAIT, TYPE_ALIAS, MACRO, UNKNOWN -> false;
        };
    }
}
