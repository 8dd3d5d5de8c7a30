package dev.gantry.emit.rust;

import dev.gantry.api.CrateId;
import dev.gantry.emit.SourceFile;
import dev.gantry.plan.Candidate;
import dev.gantry.plan.Plan;
import dev.gantry.plan.TypedFn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// The crate that asks rustc about the candidates of one wrapper, and whom a diagnostic belongs to.
/// It is never built, only checked.
///
/// @param packageName cargo's name of it
/// @param files paths relative to its own folder; a member of [CheckWorkspace]
/// @param spans in the order of their lines; no two share a line
public record CheckCrate(String packageName, List<SourceFile> files, List<Span> spans) {

    /// The file that the spans speak of.
    public static final String TYPED = "src/typed.rs";

    private static final String LIB = "pub mod typed;\n";

    /// Where the text of a candidate is; lines count from 1, both ends are part of it.
    public record Span(int firstLine, int lastLine, String candidate) {}

    /// @param symbol of the wrapper, such as `regex_1`
    /// @param externs the crates whose types the candidates name, sorted
    /// @throws IllegalArgumentException when a candidate cannot be written down
    public static CheckCrate emit(
            String symbol,
            List<Plan.Extern> externs,
            SortedMap<CrateId, DependencySpec> dependencies,
            List<Candidate> candidates) {
        var layer = new TypedLayer(new RustTypes(externs));
        var spans = new ArrayList<Span>();
        for (var candidate : candidates) {
            int before = layer.lastLine();
            add(layer, candidate);
            spans.add(new Span(before + 1, layer.lastLine(), candidate.id()));
        }
        var name = "gantry-check-" + symbol;
        var manifest = WrapperManifest.emit(name, externs, dependencies, "");
        return new CheckCrate(
                name,
                List.of(
                        new SourceFile("Cargo.toml", manifest),
                        new SourceFile("src/lib.rs", LIB),
                        new SourceFile(TYPED, layer.toString())),
                List.copyOf(spans));
    }

    private static void add(TypedLayer layer, Candidate candidate) {
        switch (candidate) {
            // two candidates may be two forms of one item
            case Candidate.Call(var id, _, var typed) -> layer.function(named(id, typed));
            case Candidate.Fact(var id, _, var type, var property) ->
                    layer.fact(id, type, property);
        }
    }

    private static TypedFn named(String name, TypedFn fn) {
        return new TypedFn(
                name, fn.lifetimes(), fn.outlives(), fn.parameters(), fn.result(), fn.call());
    }

    /// The candidate whose text has the line.
    ///
    /// @param line of [#TYPED], from 1
    public Optional<String> candidateAt(int line) {
        return spans.stream()
                .filter(span -> span.firstLine() <= line && line <= span.lastLine())
                .map(Span::candidate)
                .findFirst();
    }
}
