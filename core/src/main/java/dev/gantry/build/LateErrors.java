package dev.gantry.build;

import dev.gantry.cargo.CargoMessage;
import dev.gantry.cargo.Diagnostic;
import dev.gantry.emit.rust.Workspace;
import dev.gantry.plan.Exports;
import dev.gantry.plan.Mentions;
import dev.gantry.plan.Plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whose code rustc was generating when it failed. It says so in a note, "the above error was
/// encountered while instantiating", by a place in a wrapper, or by the name of a shell where it
/// has inlined the function that the shell calls. One error stands for all uses of an instance, so
/// others may show when the members named are gone.
final class LateErrors {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    private final Workspace workspace;
    private final Map<String, Set<String>> membersOf = new HashMap<>();

    LateErrors(Plan plan, Workspace workspace) {
        this.workspace = workspace;
        for (var crate : plan.crates()) {
            for (var holder : crate.holders()) holder.members().forEach(this::add);
            for (var type : crate.types()) type.members().forEach(this::add);
        }
    }

    /// What drops a value stands for all members that speak of its type.
    private void add(Plan.Member member) {
        add(member.symbol(), member);
        for (var type : Mentions.types(member)) add(Exports.drop(type.symbol()), member);
    }

    private void add(String symbol, Plan.Member member) {
        membersOf.computeIfAbsent(symbol, _ -> new HashSet<>()).add(member.symbol());
    }

    /// rustc's message by the symbol of each member that an error names.
    ///
    /// @param messages in rustc's order: the note is a message of its own, behind the error
    SortedMap<String, String> reasons(List<CargoMessage> messages) {
        var reasons = new TreeMap<String, String>();
        var why = "";
        for (var message : messages) {
            if (!(message instanceof CargoMessage.CompilerMessage told)) continue;
            var diagnostic = told.diagnostic();
            if (diagnostic.isError()) why = RustcJudge.message(diagnostic);
            else if (!diagnostic.level().equals("note")) why = "";
            if (why.isEmpty()) continue;
            for (var symbol : symbols(diagnostic).toList()) {
                for (var member : membersOf.getOrDefault(symbol, Set.of())) {
                    reasons.putIfAbsent(member, why);
                }
            }
        }
        return reasons;
    }

    private Stream<String> symbols(Diagnostic diagnostic) {
        var parts = Stream.concat(Stream.of(diagnostic), diagnostic.children().stream()).toList();
        var places =
                parts.stream()
                        .flatMap(part -> part.spans().stream())
                        .flatMap(span ->
                                workspace.exportedAt(span.file(), span.lineStart()).stream());
        var words =
                parts.stream()
                        .flatMap(note -> WORD.matcher(note.message()).results())
                        .map(word -> word.group());
        return Stream.concat(places, words);
    }
}
