package dev.gantry.build;

import dev.gantry.api.CrateId;
import dev.gantry.plan.Coverage;
import dev.gantry.plan.Ledger;

import java.util.List;

/// What Java sees of a crate.
///
/// @param features that cargo activated, sorted
/// @param javaPackage of its root
/// @param rows one for each public item, in the order of its ledger
public record Overview(CrateId crate, List<String> features, String javaPackage, List<Row> rows) {

    public Overview {
        features = List.copyOf(features);
        rows = List.copyOf(rows);
    }

    public Coverage coverage() {
        return Coverage.of(
                rows.stream()
                        .map(row -> new Coverage.Counted(row.entry(), row.reachable()))
                        .toList());
    }

    /// @param java declarations of the members that come of the item, one line each; none for what
    ///   is skipped, or is bound as a class
    /// @param reachable bound, and its arguments can be had from public members
    public record Row(Ledger.Entry entry, List<String> java, boolean reachable) {

        public Row {
            java = List.copyOf(java);
        }
    }
}
