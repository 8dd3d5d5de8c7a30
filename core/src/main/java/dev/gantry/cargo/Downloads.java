package dev.gantry.cargo;

import dev.gantry.event.Event;
import dev.gantry.event.Events;
import dev.gantry.event.Phase;
import dev.gantry.host.HostProblem;
import dev.gantry.host.Http;
import dev.gantry.lockfile.Registries;
import dev.gantry.problem.Problem;
import dev.gantry.problem.ProblemException;
import dev.gantry.registry.CrateFiles;
import dev.gantry.registry.IndexEntry;
import dev.gantry.registry.LockedCrate;
import dev.gantry.registry.NoAnswer;
import dev.gantry.registry.SparseIndex;
import dev.gantry.store.Store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Asks registries for what a build waits for, several things at a time. A registry that once gave
/// nothing that serves is asked no more: cargo may know another way to it, and does the rest.
final class Downloads {
    private static final int AT_ONCE = 8;

    private final Store store;
    private final Events events;
    private final RegistryAccess access;
    private final CrateFiles files;
    private final Set<String> leftToCargo = ConcurrentHashMap.newKeySet();

    Downloads(Cargo cargo, Store store, Events events) {
        this.store = store;
        this.events = events;
        this.access = cargo.registryAccess();
        this.files = new CrateFiles(store, !cargo.host().platform().hasCaseSensitiveFiles());
    }

    /// A file that was downloaded before.
    Optional<Path> kept(LockedCrate crate) {
        return files.kept(crate);
    }

    /// What indexes say of crates, as far as they can be asked.
    Map<LockedCrate, IndexEntry> entries(Collection<LockedCrate> crates) {
        return all(
                crates,
                (crate, index) ->
                        index.entries(crate.name()).stream()
                                .filter(entry -> entry.isOf(crate))
                                .findFirst());
    }

    /// The files of crates, as far as they can be had.
    ///
    /// @throws ProblemException with a [dev.gantry.registry.RegistryProblem] for each that is not
    ///   what it should be
    Map<LockedCrate, Path> files(Collection<LockedCrate> crates) {
        int count = crates.size();
        var work = "downloading " + count + (count == 1 ? " crate" : " crates");
        events.emit(Event.Progress.all(Phase.FETCH, work));
        return all(crates, (crate, index) -> Optional.of(files.download(crate, index)));
    }

    private interface Asking<T> {
        Optional<T> ask(LockedCrate crate, SparseIndex index) throws NoAnswer;
    }

    private <T> Map<LockedCrate, T> all(Collection<LockedCrate> crates, Asking<T> asking) {
        var futures = new LinkedHashMap<LockedCrate, Future<Optional<T>>>();
        var found = new HashMap<LockedCrate, T>();
        var problems = new ArrayList<Problem>();
        try (var http = access.forDownloads();
                var pool = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var indexes = indexes(crates, http);
            for (var crate : crates) {
                var index = Optional.ofNullable(indexes.get(crate.registry()));
                index.ifPresent(
                        it -> futures.put(crate, pool.submit(() -> answer(crate, it, asking))));
            }
            futures.forEach((crate, future) -> {
                var result = result(future, problems);
                result.ifPresent(it -> found.put(crate, it));
                tell(crate, found.size(), crates.size());
            });
        }
        if (!problems.isEmpty()) throw new ProblemException(problems);
        return found;
    }

    private void tell(LockedCrate crate, int done, int of) {
        var subject = crate.name() + " " + crate.version();
        events.emit(new Event.Progress(Phase.FETCH, subject, done, of));
    }

    private Map<String, SparseIndex> indexes(Collection<LockedCrate> crates, Http http) {
        var indexes = new HashMap<String, SparseIndex>();
        for (var crate : crates) {
            var name = crate.registry();
            if (leftToCargo.contains(name) || indexes.containsKey(name)) continue;
            access.endpoint(asRequested(name), crate.name())
                    .ifPresent(it -> indexes.put(name, new SparseIndex(it, http, store)));
        }
        return indexes;
    }

    /// A request says nothing where a lock says `default`.
    static String asRequested(String registry) {
        return registry.equals(Registries.DEFAULT) ? "" : registry;
    }

    private <T> Optional<T> answer(LockedCrate crate, SparseIndex index, Asking<T> asking) {
        if (leftToCargo.contains(crate.registry())) return Optional.empty();
        try {
            return asking.ask(crate, index);
        } catch (NoAnswer none) {
            if (leftToCargo.add(crate.registry())) {
                var words = "left to cargo: " + none.getMessage();
                events.emit(new Event.ToolOutput(Phase.FETCH, "gantry", words));
            }
            return Optional.empty();
        }
    }

    private static <T> Optional<T> result(Future<Optional<T>> future, List<Problem> problems) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ProblemException(new HostProblem.Interrupted("gantry"));
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof ProblemException known)) {
                throw new CompletionException(failed.getCause());
            }
            problems.addAll(known.problems());
            return Optional.empty();
        }
    }
}
