package dev.gantry.cargo;

import dev.gantry.cargo.LockedPackages.Locked;
import dev.gantry.event.Event;
import dev.gantry.event.Events;
import dev.gantry.event.Phase;
import dev.gantry.manifest.Manifest.CrateRequest;
import dev.gantry.manifest.Platform;
import dev.gantry.problem.ProblemException;
import dev.gantry.registry.IndexEntry;
import dev.gantry.registry.LocalRegistry;
import dev.gantry.registry.LockedCrate;
import dev.gantry.store.Store;
import dev.gantry.store.StoreLock;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Brings what a lock holds of registries into the local registries of the store: from cargo's home
/// where cargo has it, else from the registry.
final class Sources {
    private final Cargo cargo;
    private final Store store;
    private final Events events;
    private final RegistryAccess access;
    private final Downloads downloads;
    private final SortedMap<String, String> registries;
    private final List<CrateRequest> asked;
    private final Map<String, CargoKeeps> keeps = new HashMap<>();

    /// @param registries cargo's names by source id
    /// @param asked of which the lock is made, for all targets
    Sources(
            Cargo cargo,
            Store store,
            Events events,
            SortedMap<String, String> registries,
            List<CrateRequest> asked) {
        this.cargo = cargo;
        this.store = store;
        this.events = events;
        this.access = cargo.registryAccess();
        this.downloads = new Downloads(cargo, store, events);
        this.registries = registries;
        this.asked = asked;
    }

    /// How much of a lock the store has now.
    enum Brought {
        ALL,
        /// All but what is left to cargo: repositories, and registries of other kinds.
        OURS,
        NOT_ALL
    }

    /// @param target whose packages are needed as files; of the others the index is enough. Empty
    ///   for all targets
    /// @param online registries may be asked
    /// @throws ProblemException with a [dev.gantry.registry.RegistryProblem] when a registry gives
    ///   a crate that is not what it should be
    Brought bring(String lock, Optional<String> target, boolean online) {
        // cargo may have fetched since
        keeps.clear();
        var locked = LockedPackages.read(lock);
        var crates = new LinkedHashMap<Locked, LockedCrate>();
        boolean onlyOurs = true;
        for (var one : locked.all()) {
            if (one.source().isEmpty()) continue;
            var crate = one.crate(registries).filter(this::isReplaced);
            crate.ifPresent(c -> crates.put(one, c));
            onlyOurs &= crate.isPresent();
        }
        var entries = entries(crates, online);
        if (entries.size() < crates.size()) return Brought.NOT_ALL;
        var needed = target.map(it -> needed(locked, it, entries)).orElse(Set.copyOf(locked.all()));
        var files = crates.keySet().stream().filter(needed::contains).map(crates::get).toList();
        if (!files(files, online)) return Brought.NOT_ALL;
        return onlyOurs ? Brought.ALL : Brought.OURS;
    }

    private boolean isReplaced(LockedCrate crate) {
        return cargo.replacements().folders().containsKey(crate.registry());
    }

    /// What indexes say of the crates, as far as anybody has it.
    private Map<Locked, IndexEntry> entries(Map<Locked, LockedCrate> crates, boolean online) {
        var entries = new HashMap<Locked, IndexEntry>();
        var added = new HashMap<LockedCrate, IndexEntry>();
        var missing = new LinkedHashMap<Locked, LockedCrate>();
        crates.forEach((locked, crate) -> {
            var here = local(crate).entry(crate);
            var kept = here.isPresent() ? here : keeps(crate).entry(crate);
            kept.ifPresentOrElse(
                    entry -> entries.put(locked, entry), () -> missing.put(locked, crate));
            if (here.isEmpty()) kept.ifPresent(entry -> added.put(crate, entry));
        });
        if (online && !missing.isEmpty()) {
            var found = downloads.entries(missing.values());
            added.putAll(found);
            missing.forEach((locked, crate) -> {
                var entry = found.get(crate);
                if (entry != null) entries.put(locked, entry);
            });
        }
        add(added);
        return entries;
    }

    private void add(Map<LockedCrate, IndexEntry> added) {
        var byFolder = new LinkedHashMap<Path, List<IndexEntry>>();
        added.forEach((crate, entry) ->
                byFolder.computeIfAbsent(folder(crate), _ -> new ArrayList<>()).add(entry));
        byFolder.forEach((folder, entries) -> {
            try (var _ = store.lock("registry " + folder, owner(), this::waiting)) {
                new LocalRegistry(folder).add(entries);
            }
        });
    }

    private StoreLock.Owner owner() {
        var command = "gantry fetching crates for " + cargo.project();
        return new StoreLock.Owner(ProcessHandle.current().pid(), command);
    }

    private void waiting(Optional<StoreLock.Owner> other) {
        var whom = other.map(one -> one.command() + ", process " + one.pid()).orElse("another");
        events.emit(new Event.Warning(Phase.FETCH, "waiting for " + whom, List.of()));
    }

    /// The compiler is asked only where targets differ.
    private Set<Locked> needed(
            LockedPackages locked, String target, Map<Locked, IndexEntry> entries) {
        boolean differs =
                asked.stream().anyMatch(request -> request.platform().isPresent())
                        || entries.values().stream()
                                .flatMap(entry -> entry.dependencies().stream())
                                .anyMatch(dependency -> dependency.target().isPresent());
        if (!differs) return Set.copyOf(locked.all());
        var holds = holds(target);
        return locked.neededBy(holds, entries, unasked(holds));
    }

    /// Crates that are asked for on other targets only.
    private Set<String> unasked(Predicate<String> holds) {
        var names = new HashSet<String>();
        asked.forEach(request -> names.add(request.name()));
        asked.stream()
                .filter(request -> request.platform().map(holds::test).orElse(true))
                .forEach(request -> names.remove(request.name()));
        return names;
    }

    /// What builds run on this machine: build scripts have dependencies of its own target. What
    /// cannot be read holds, so that nothing is missing.
    private Predicate<String> holds(String target) {
        var targets =
                Stream.of(target, cargo.toolchain().version().host())
                        .distinct()
                        .map(triple ->
                                TargetCfg.ask(
                                        cargo.host(), cargo.toolchain(), cargo.project(), triple))
                        .toList();
        return text ->
                Platform.read(text)
                        .map(platform -> targets.stream().anyMatch(platform::holds))
                        .orElse(true);
    }

    private boolean files(Collection<LockedCrate> crates, boolean online) {
        var missing =
                crates.stream()
                        .filter(crate -> !local(crate).holds(crate) && !isCopied(crate))
                        .filter(crate -> !isLinked(crate, downloads.kept(crate)))
                        .toList();
        if (missing.isEmpty()) return true;
        if (!online) return false;
        var found = downloads.files(missing);
        return missing.stream()
                        .filter(crate -> isLinked(crate, Optional.ofNullable(found.get(crate))))
                        .count()
                == missing.size();
    }

    /// What cargo has fetched, it has unpacked already, or will: it is not looked through again.
    private boolean isCopied(LockedCrate crate) {
        for (var file : keeps(crate).files(crate)) {
            var digests = local(crate).copy(crate, file);
            digests.ifPresent(found -> found.record(store));
            if (digests.isPresent()) return true;
        }
        return false;
    }

    private boolean isLinked(LockedCrate crate, Optional<Path> file) {
        file.ifPresent(path -> local(crate).link(crate, path));
        return file.isPresent();
    }

    private CargoKeeps keeps(LockedCrate crate) {
        return keeps.computeIfAbsent(
                crate.registry(),
                name ->
                        new CargoKeeps(
                                cargo.home(),
                                folder -> access.mayKeep(Downloads.asRequested(name), folder)));
    }

    private LocalRegistry local(LockedCrate crate) {
        return new LocalRegistry(folder(crate));
    }

    private Path folder(LockedCrate crate) {
        var folder = cargo.replacements().folders().get(crate.registry());
        return Objects.requireNonNull(folder, "only crates of replaced registries come here");
    }
}
