package dev.gantry.build;

import dev.gantry.plan.Exports;
import dev.gantry.plan.Plan;
import dev.gantry.problem.ProblemException;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks into a library that was just built, as programs will.
final class LoadedLibrary {
    private LoadedLibrary() {}

    /// Why the system does not load it: a linker leaves open what no library that it was given has,
    /// and only the loader asks for it. Empty when it can be loaded.
    static Optional<String> refusal(Path library) {
        try (var arena = Arena.ofConfined()) {
            var unused = SymbolLookup.libraryLookup(library, arena);
            return Optional.empty();
        } catch (IllegalArgumentException refused) {
            return Optional.of(words(library).orElse("the library does not load"));
        }
    }

    /// The loader's own: the lookup keeps them to itself.
    private static Optional<String> words(Path library) {
        try {
            System.load(library.toString());
            return Optional.empty();
        } catch (UnsatisfiedLinkError refused) {
            return Optional.ofNullable(refused.getMessage())
                    .map(words -> words.replace(library + ": ", ""));
        }
    }

    /// What compiles may still be missing in the library, when the linker drops it.
    static void requireSymbols(Plan plan, Path library) {
        try (var arena = Arena.ofConfined()) {
            var symbols = SymbolLookup.libraryLookup(library, arena);
            var missing = new ArrayList<String>();
            for (var name : symbols(plan)) {
                if (symbols.find(name).isEmpty()) missing.add(name);
            }
            if (!missing.isEmpty()) {
                throw new ProblemException(
                        new BuildProblem.GeneratedRust("symbols are missing", missing));
            }
        }
    }

    private static List<String> symbols(Plan plan) {
        var names = new ArrayList<String>();
        for (var crate : plan.crates()) {
            names.add(Exports.digest(crate.symbol()));
            names.add(Exports.packages(crate.symbol()));
            for (var type : crate.types()) {
                names.addAll(type.exports());
                names.addAll(exported(type.members()));
            }
            for (var holder : crate.holders()) {
                names.addAll(exported(holder.members()));
            }
        }
        return names;
    }

    private static List<String> exported(List<Plan.Member> members) {
        return members.stream().filter(Plan.Member::isExported).map(Plan.Member::symbol).toList();
    }
}
