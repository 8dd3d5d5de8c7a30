package dev.gantry.build;

import dev.gantry.api.CrateId;
import dev.gantry.plan.CrateNames;
import dev.gantry.plan.PlanRequest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Crates that nobody imported, but whose types an imported one shows. Each gets the Java package
/// of its lib name, with the version where that is taken.
final class ShownCrates implements PlanRequest.Shown {
    private final Closure closure;
    private final Ingest ingest;
    private final String packagePrefix;
    private final Set<String> taken = new HashSet<>();
    private final Map<CrateId, Optional<PlanRequest>> found = new HashMap<>();

    ShownCrates(Closure closure, Ingest ingest, String packagePrefix, List<PlanRequest> imported) {
        this.closure = closure;
        this.ingest = ingest;
        this.packagePrefix = packagePrefix;
        for (var request : imported) taken.add(request.javaPackage());
    }

    @Override
    public Optional<PlanRequest> find(CrateId crate) {
        var known = found.get(crate);
        if (known != null) return known;
        Optional<PlanRequest> request =
                closure.contains(crate)
                        ? Optional.of(new PlanRequest(ingest.api(crate), name(crate), false))
                        : Optional.empty();
        found.put(crate, request);
        return request;
    }

    private String name(CrateId crate) {
        var name = prefixed(crate.libName());
        return taken.add(name) ? name : prefixed(CrateNames.symbol(crate));
    }

    private String prefixed(String name) {
        return packagePrefix.isEmpty() ? name : packagePrefix + "." + name;
    }
}
