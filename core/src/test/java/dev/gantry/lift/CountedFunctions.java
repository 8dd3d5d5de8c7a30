package dev.gantry.lift;

import dev.gantry.api.CrateApi;
import dev.gantry.plan.Candidate;
import dev.gantry.plan.Judge.Verdict;
import dev.gantry.plan.Ledger;
import dev.gantry.plan.Plan;
import dev.gantry.plan.PlanRequest;
import dev.gantry.plan.Planner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The functions of a crate as our ledger counts them, and as `corpus-fns.tsv` lists them, which
/// others counted: such as `method regex::Regex::find`.
final class CountedFunctions {
    private CountedFunctions() {}

    /// The plan of a crate when rustc says the same of all candidates.
    static Plan.CratePlan plan(CrateApi api, Verdict verdict) {
        var request = new PlanRequest(api, "the.crate", true);
        var plan =
                Planner.plan(List.of(request), _ -> Optional.empty(), asked -> all(asked, verdict));
        return plan.crates().stream()
                .filter(planned -> planned.crate().equals(api.crate()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Verdict> all(List<Candidate> asked, Verdict verdict) {
        var verdicts = new HashMap<String, Verdict>();
        asked.forEach(candidate -> verdicts.put(candidate.id(), verdict));
        return verdicts;
    }

    /// Such as `missing method tokio::fs::File::open`, sorted: what is listed and what we do not
    /// count, and what we count and is not listed.
    static List<String> differences(CrateApi api) throws IOException {
        var counted = counted(plan(api, new Verdict.Accepted()).ledger());
        var listed = listed(api.crate().packageName());
        var missing = without(listed, counted).stream().map(it -> "missing " + it);
        var more = without(counted, listed).stream().map(it -> "more " + it);
        return Stream.concat(missing, more).sorted().toList();
    }

    private static List<String> counted(Ledger ledger) {
        var counted = new ArrayList<String>();
        for (var entry : ledger.entries()) {
            word(entry.kind()).ifPresent(word -> counted.add(word + " " + entry.path()));
        }
        return counted;
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

    private static List<String> listed(String crate) throws IOException {
        return rows("corpus-fns.tsv")
                .filter(columns -> columns.getFirst().equals(crate))
                .map(columns -> columns.get(2) + " " + columns.get(3))
                .toList();
    }

    private static Stream<List<String>> rows(String file) throws IOException {
        try (var in = CountedFunctions.class.getResourceAsStream(file)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().map(line -> List.of(line.split("\t")));
        }
    }
}
