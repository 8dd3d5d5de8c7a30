package dev.gantry.build;

import dev.gantry.plan.Plan;

/// The skips of a plan as a text for people: a line each, sorted by item.
final class SkippedText {
    private SkippedText() {}

    static String of(Plan plan) {
        var text = new StringBuilder();
        for (var crate : plan.crates()) {
            for (var skipped : crate.skipped()) {
                text.append(skipped.item()).append(": ").append(skipped.reason().sentence());
                if (!skipped.detail().isEmpty()) text.append(": ").append(skipped.detail());
                text.append('\n');
            }
        }
        return text.toString();
    }
}
