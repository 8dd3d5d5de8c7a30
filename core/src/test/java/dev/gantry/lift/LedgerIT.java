package dev.gantry.lift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.plan.Candidate;
import dev.gantry.plan.Judge.Verdict;
import dev.gantry.plan.Ledger;
import dev.gantry.plan.Plan;
import dev.gantry.plan.PlanRequest;
import dev.gantry.plan.Planner;
import dev.gantry.typemap.SkipReason;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Real crates, whatever rustc would say of their candidates: all of them, or none, is accepted.
class LedgerIT {
    static final List<String> CRATES =
            List.of("hex", "blake3", "sha2", "regex", "url", "base64", "bytes", "uuid", "time");

    private static Plan.CratePlan plan(String crate, Verdict verdict) {
        var request = new PlanRequest(RealCrates.CORPUS.api(crate), "the.crate", true);
        var plan =
                Planner.plan(List.of(request), _ -> Optional.empty(), asked -> all(asked, verdict));
        return plan.crates().stream()
                .filter(planned -> planned.crate().equals(request.api().crate()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Verdict> all(List<Candidate> asked, Verdict verdict) {
        var verdicts = new HashMap<String, Verdict>();
        asked.forEach(candidate -> verdicts.put(candidate.id(), verdict));
        return verdicts;
    }

    @ParameterizedTest
    @FieldSource("CRATES")
    @DisplayName("[PLAN-8] every public item is bound, or skipped with a reason")
    void everyPublicItemHasAReasonOrMembers(String crate) {
        for (var verdict : List.of(new Verdict.Accepted(), new Verdict.Rejected("E0277: no"))) {
            var plan = plan(crate, verdict);
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
        var counted = new ArrayList<String>();
        for (var entry : plan(crate, new Verdict.Accepted()).ledger().entries()) {
            word(entry.kind()).ifPresent(word -> counted.add(word + " " + entry.path()));
        }
        var listed = listed(crate);
        assertEquals("", String.join("\n", without(listed, counted)), "missing");
        assertEquals("", String.join("\n", without(counted, listed)), "too many");
    }

    private static Optional<String> word(Ledger.Kind kind) {
        return switch (kind) {
            case FUNCTION -> Optional.of("function");
            case ASSOCIATED_FUNCTION -> Optional.of("assoc_fn");
            case METHOD -> Optional.of("method");
            case TRAIT_METHOD -> Optional.of("trait_method");
            case STD_IMPL, TRAIT_IMPL, FIELD, VARIANT, CONSTANT -> Optional.empty();
            case TYPE, TRAIT, TYPE_ALIAS, MACRO, UNKNOWN -> Optional.empty();
        };
    }

    /// Of names that occur more than once, as often as they are not in the other list.
    private static List<String> without(List<String> some, List<String> others) {
        var left = new ArrayList<>(some);
        others.forEach(left::remove);
        return left;
    }

    /// Such as `method regex::Regex::find`.
    private static List<String> listed(String crate) throws IOException {
        try (var in = LedgerIT.class.getResourceAsStream("corpus-fns.tsv")) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .map(line -> line.split("\t"))
                    .filter(columns -> columns[0].equals(crate))
                    .map(columns -> columns[2] + " " + columns[3])
                    .toList();
        }
    }
}
