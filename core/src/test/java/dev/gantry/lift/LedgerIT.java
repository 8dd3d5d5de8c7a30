package dev.gantry.lift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.plan.Judge.Verdict;
import dev.gantry.plan.Ledger;
import dev.gantry.plan.Plan;
import dev.gantry.typemap.SkipReason;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;

/// Real crates, whatever rustc would say of their candidates: all of them, or none, is accepted.
class LedgerIT {
    static final List<String> CRATES =
            List.of("hex", "blake3", "sha2", "regex", "url", "base64", "bytes", "uuid", "time");

    @ParameterizedTest
    @FieldSource("CRATES")
    @DisplayName("[PLAN-8] every public item is bound, or skipped with a reason")
    void everyPublicItemHasAReasonOrMembers(String crate) {
        var api = RealCrates.CORPUS.api(crate);
        for (var verdict : List.of(new Verdict.Accepted(), new Verdict.Rejected("E0277: no"))) {
            var plan = CountedFunctions.plan(api, verdict);
            var unexplained =
                    plan.skipped().stream()
                            .filter(skip -> skip.reason() == SkipReason.UNEXPLAINED)
                            .map(skip -> skip.item().toString())
                            .toList();
            assertEquals(List.of(), unexplained, verdict.toString());
            assertEquals(membersOf(plan), claimed(plan.ledger()), "members no item speaks of");
        }
    }

    /// Symbols of all members.
    private static TreeSet<String> membersOf(Plan.CratePlan plan) {
        var symbols = new TreeSet<String>();
        plan.types().forEach(type -> type.members().forEach(it -> symbols.add(it.symbol())));
        plan.holders().forEach(holder -> holder.members().forEach(it -> symbols.add(it.symbol())));
        return symbols;
    }

    private static TreeSet<String> claimed(Ledger ledger) {
        var symbols = new TreeSet<String>();
        for (var entry : ledger.entries()) {
            if (entry.outcome() instanceof Ledger.Outcome.Bound(_, var members, _)) {
                symbols.addAll(members);
            }
        }
        return symbols;
    }

    @ParameterizedTest
    @FieldSource("CRATES")
    @DisplayName("[PLAN-9] functions are counted as the crates' own documentation lists them")
    void functionsAreCountedAsTheDocumentationListsThem(String crate) throws IOException {
        assertEquals(List.of(), CountedFunctions.differences(RealCrates.CORPUS.api(crate)));
    }
}
