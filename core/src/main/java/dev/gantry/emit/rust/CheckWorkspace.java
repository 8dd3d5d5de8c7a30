package dev.gantry.emit.rust;

import dev.gantry.api.CrateId;
import dev.gantry.emit.SourceFile;
import dev.gantry.plan.Candidate;
import dev.gantry.plan.CrateNames;
import dev.gantry.plan.Externs;
import dev.gantry.plan.Plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// The check crates of all wrappers, in one workspace: rustc is asked once for all.
///
/// @param files paths relative to the workspace; Cargo.lock is not among them
/// @param crates what is checked, by the wrapper it stands for
public record CheckWorkspace(List<SourceFile> files, SortedMap<CrateId, Member> crates) {

    /// @param dependencies the crates it names, sorted
    public record Member(CheckCrate crate, List<CrateId> dependencies) {}

    /// @param closure the crates that were asked for
    /// @param dependencies how cargo finds each crate that a candidate names
    public static CheckWorkspace emit(
            Map<CrateId, List<Candidate>> candidates,
            ClosureCrate closure,
            SortedMap<CrateId, DependencySpec> dependencies) {
        var files = new ArrayList<SourceFile>(closure.member(dependencies));
        var folders = new ArrayList<>(List.of(ClosureCrate.FOLDER));
        var members = new TreeMap<CrateId, Member>();
        candidates.forEach((wrapper, asked) -> {
            var symbol = CrateNames.symbol(wrapper);
            var member = member(symbol, asked, dependencies);
            members.put(wrapper, member);
            folders.add(symbol);
            for (var file : member.crate().files()) {
                files.add(new SourceFile(symbol + "/" + file.path(), file.text()));
            }
        });
        files.add(new SourceFile("Cargo.toml", Workspace.manifest(folders)));
        return new CheckWorkspace(List.copyOf(files), Collections.unmodifiableSortedMap(members));
    }

    private static Member member(
            String symbol,
            List<Candidate> candidates,
            SortedMap<CrateId, DependencySpec> dependencies) {
        var named = new TreeSet<CrateId>();
        candidates.forEach(candidate -> named.addAll(candidate.crates()));
        var crates = List.copyOf(named);
        var names = new Externs(crates);
        var externs = crates.stream().map(id -> new Plan.Extern(id, names.name(id))).toList();
        return new Member(CheckCrate.emit(symbol, externs, dependencies, candidates), crates);
    }

    /// Cargo's names of the packages to check.
    public List<String> packages() {
        return crates.values().stream().map(member -> member.crate().packageName()).toList();
    }

    /// The check crate that a target of cargo's is.
    ///
    /// @param target its name, with `-` or `_`
    public Optional<CheckCrate> crateOf(String target) {
        var name = target.replace('_', '-');
        return crates.values().stream()
                .map(Member::crate)
                .filter(crate -> crate.packageName().replace('_', '-').equals(name))
                .findFirst();
    }
}
