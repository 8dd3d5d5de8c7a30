package dev.gantry.build;

import dev.gantry.lockfile.CrateDetails;
import dev.gantry.lockfile.CrateDetails.BindingHashes;
import dev.gantry.lockfile.CrateDetails.OnTarget;
import dev.gantry.lockfile.Drift;
import dev.gantry.lockfile.LockedJars;
import dev.gantry.lockfile.Lockfile;
import dev.gantry.lockfile.Lockfile.Maker;
import dev.gantry.lockfile.Resolution;
import dev.gantry.lockfile.Resolution.LockedPackage;
import dev.gantry.lockfile.Resolution.LockedSource;
import dev.gantry.manifest.Manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a lock says when it is written: the resolution, and what is known of its crates. Of the
/// lock before, what was seen elsewhere stays as long as the same crates are locked.
final class LockContent {
    private static final int DIGITS = 12;

    private final Session session;
    private final Closure closure;
    private final Map<Identity, LockedPackage> before = new HashMap<>();
    private final List<Lockfile.Request> requests = new ArrayList<>();
    private final boolean same;

    private record Identity(String name, String version, LockedSource source) {
        static Identity of(LockedPackage locked) {
            return new Identity(locked.name(), locked.version(), locked.source());
        }
    }

    private LockContent(
            Session session, Manifest manifest, Closure closure, Optional<Lockfile> old) {
        this.session = session;
        this.closure = closure;
        old.ifPresent(lock ->
                lock.resolution().packages().forEach(it -> before.put(Identity.of(it), it)));
        for (var crate : manifest.asked()) {
            requests.add(Lockfile.Request.of(crate, closure.dependency(crate)));
        }
        var bare = new Lockfile(requests, closure.resolution());
        this.same =
                old.filter(it -> it.resolution().bare().equals(bare.resolution().bare()))
                        .filter(it -> it.requests().equals(bare.requests()))
                        .isPresent();
    }

    static Lockfile of(
            Session session, Manifest manifest, Closure closure, Optional<Lockfile> old) {
        var content = new LockContent(session, manifest, closure, old);
        var files = new CrateFiles(session);
        var packages = new ArrayList<LockedPackage>();
        for (var locked : closure.resolution().packages()) {
            packages.add(locked.with(content.details(locked, files)));
        }
        var makers = content.same ? old.orElseThrow().bindings() : new TreeMap<String, Maker>();
        var jars = old.map(Lockfile::jars).orElse(LockedJars.NONE);
        return new Lockfile(content.requests, new Resolution(packages), makers, jars);
    }

    /// The Gantry and the compiler that work here. A version that is still being made is no version
    /// without the digest of its jar.
    static Maker maker(Session session) {
        var version =
                Optional.ofNullable(LockContent.class.getPackage().getImplementationVersion())
                        .orElse("0-SNAPSHOT");
        var jar = session.gantry();
        boolean exact = !version.endsWith("-SNAPSHOT") || jar.length() < DIGITS;
        var rustc = session.toolchain().version().verbose().getFirst();
        return new Maker(
                exact ? version : version + "+" + jar.substring(0, DIGITS),
                rustc.replaceFirst("^rustc ", ""));
    }

    /// Where a lock says other binding hashes of a target; none if another Gantry or rustc made its
    /// own.
    ///
    /// @param found by `name version`
    static List<Drift> drifts(
            Lockfile lock, String target, Maker here, Map<String, BindingHashes> found) {
        if (!here.equals(lock.bindings().get(target))) return List.of();
        var drifts = new ArrayList<Drift>();
        for (var locked : lock.bound()) {
            var was = locked.details().hashes(target);
            var is = found.get(locked.title());
            if (was.isPresent() && is != null) {
                drifts.addAll(Drift.between(locked.title(), was.get(), is));
            }
        }
        return List.copyOf(drifts);
    }

    private CrateDetails details(LockedPackage locked, CrateFiles files) {
        var before = before(locked);
        var blake3 = before.flatMap(CrateDetails::blake3).or(() -> files.blake3(locked));
        if (requests.stream().noneMatch(it -> it.locked().means(locked))) {
            return new CrateDetails(blake3, List.of(), new TreeMap<>());
        }
        var targets = new TreeMap<String, OnTarget>();
        if (same) before.ifPresent(it -> targets.putAll(it.targets()));
        onTarget(locked, targets);
        return new CrateDetails(blake3, asked(locked), targets);
    }

    /// Of a crate that is bound on this target.
    private void onTarget(LockedPackage locked, SortedMap<String, OnTarget> targets) {
        var id =
                closure.roots().stream()
                        .filter(root -> closure.dependency(root).means(locked))
                        .findFirst();
        if (id.isEmpty()) return;
        var activated = closure.activated(id.get());
        var hashes =
                Optional.ofNullable(targets.get(session.target()))
                        .filter(there -> there.features().equals(activated))
                        .flatMap(OnTarget::hashes);
        targets.put(session.target(), new OnTarget(activated, hashes));
    }

    private Optional<CrateDetails> before(LockedPackage locked) {
        return Optional.ofNullable(before.get(Identity.of(locked)))
                .filter(it -> it.sha256().equals(locked.sha256()))
                .map(LockedPackage::details);
    }

    /// On all platforms.
    private List<String> asked(LockedPackage locked) {
        var features = new TreeSet<String>();
        for (var request : requests) {
            if (!request.locked().means(locked)) continue;
            features.addAll(request.features());
            if (request.defaultFeatures()) features.add("default");
        }
        return List.copyOf(features);
    }
}
