package dev.gantry.emit.rust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.api.Type;
import dev.gantry.emit.PlanBuilder;
import dev.gantry.emit.Shapes;
import dev.gantry.emit.rust.DependencySpec.Source;
import dev.gantry.plan.Candidate;
import dev.gantry.plan.Candidate.Property;
import dev.gantry.plan.Plan;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

class CheckCrateTest {

    /// All members of the shapes crate, and a fact.
    static List<Candidate> candidates() {
        var all = new ArrayList<Candidate>();
        for (var member : Shapes.plan().crates().getFirst().holders().getFirst().members())
            all.add(new Candidate.Call("c" + all.size(), Shapes.CRATE, member.typed()));
        all.add(new Candidate.Fact("fact", Shapes.CRATE, borrowed(), Property.SEND));
        return all;
    }

    private static Type borrowed() {
        return new Type.Reference(Optional.empty(), false, PlanBuilder.STR);
    }

    static CheckCrate emit(List<Candidate> candidates, Source source) {
        return CheckCrate.emit(
                "shapes_0_1",
                List.of(new Plan.Extern(Shapes.CRATE, "shapes")),
                new TreeMap<>(
                        Map.of(
                                Shapes.CRATE,
                                new DependencySpec(Shapes.CRATE, source, List.of(), true))),
                candidates);
    }

    static String typed(CheckCrate crate) {
        return crate.files().stream()
                .filter(file -> file.path().equals(CheckCrate.TYPED))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void everyLineOfAFunctionBelongsToItsCandidateAndNoOther() {
        var crate = emit(candidates(), new Source.DefaultRegistry());
        var lines = typed(crate).lines().toList();
        var owner = Optional.<String>empty();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (line.startsWith("pub fn "))
                owner = Optional.of(line.substring(7).split("[<(]", 2)[0]);
            if (owner.isPresent() && !line.isEmpty())
                assertEquals(owner, crate.candidateAt(at + 1), line);
        }
        assertEquals(candidates().size(), crate.spans().size());
        assertEquals(Optional.empty(), crate.candidateAt(1));
        assertEquals(Optional.empty(), crate.candidateAt(lines.size() + 1));
    }

    @Test
    void twoFormsOfOneItemDoNotClash() {
        var typed = Shapes.plan().crates().getFirst().holders().getFirst().members().getFirst();
        var twice =
                List.<Candidate>of(
                        new Candidate.Call("first", Shapes.CRATE, typed.typed()),
                        new Candidate.Call("second", Shapes.CRATE, typed.typed()));
        var text = typed(emit(twice, new Source.DefaultRegistry()));
        assertTrue(text.contains("pub fn first(") && text.contains("pub fn second("));
    }

    @Test
    void aFactIsAskedForEveryLifetime() {
        var fact =
                List.<Candidate>of(
                        new Candidate.Fact("f", Shapes.CRATE, borrowed(), Property.SYNC));
        var text = typed(emit(fact, new Source.DefaultRegistry()));
        assertTrue(text.contains("pub fn f<'elided0>() {"));
        assertTrue(text.contains("holds::<&'elided0 str>()"));
    }
}
