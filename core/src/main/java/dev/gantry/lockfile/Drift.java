package dev.gantry.lockfile;

import dev.gantry.lockfile.CrateDetails.BindingHashes;
import dev.gantry.lockfile.Lockfile.Request;
import dev.gantry.lockfile.Resolution.Dependency;
import dev.gantry.lockfile.Resolution.LockedPackage;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.Manifest.CrateRequest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One way in which a lock differs from what it should say.
public sealed interface Drift {

    /// The crate, as `name` or `name version`.
    String subject();

    /// One line that names the entry.
    default String describe() {
        return switch (this) {
            case Missing(var subject) -> subject + " is not in the lock";
            case Extra(var subject) -> subject + " is in the lock, but nothing asks for it";
            case VersionChanged(var s, var was, var is) -> changed(s, "the version", was, is);
            case SourceChanged(var s, var was, var is) -> changed(s, "the source", was, is);
            case FeaturesChanged(var s, var was, var is) -> changed(s, "the features", was, is);
            case DependenciesChanged(var s, var was, var is) ->
                    changed(s, "the dependencies", was, is);
            case CrateSha256(var s, var was, var is) -> changed(s, "crate-sha256", was, is);
            case CrateBlake3(var s, var was, var is) -> changed(s, "crate-blake3", was, is);
            case RustdocFormat(var s, var was, var is) -> changed(s, "rustdoc-format", was, is);
            case RustdocSha256(var s, var was, var is) -> changed(s, "rustdoc-sha256", was, is);
            case WrapperSha256(var s, var was, var is) -> changed(s, "wrapper-sha256", was, is);
            case JarSha256(var s, var was, var is) -> changed(s, "sha256", was, is);
            case Malformed(var where, var what) -> where + ": " + what;
        };
    }

    private static String changed(String subject, String what, String was, String is) {
        return "%s: %s %s: locked `%s`, now `%s`"
                .formatted(subject, what, what.endsWith("s") ? "differ" : "differs", was, is);
    }

    /// The lock says one thing, and should say another.
    sealed interface Changed extends Drift {
        String locked();

        String found();
    }

    record Missing(String subject) implements Drift {}

    record Extra(String subject) implements Drift {}

    record VersionChanged(String subject, String locked, String found) implements Changed {}

    record SourceChanged(String subject, String locked, String found) implements Changed {}

    record FeaturesChanged(String subject, String locked, String found) implements Changed {}

    record DependenciesChanged(String subject, String locked, String found) implements Changed {}

    record CrateSha256(String subject, String locked, String found) implements Changed {}

    record CrateBlake3(String subject, String locked, String found) implements Changed {}

    record RustdocFormat(String subject, String locked, String found) implements Changed {}

    record RustdocSha256(String subject, String locked, String found) implements Changed {}

    record WrapperSha256(String subject, String locked, String found) implements Changed {}

    record JarSha256(String subject, String locked, String found) implements Changed {}

    /// @param subject file, line and column
    record Malformed(String subject, String what) implements Drift {}

    /// The name of its kind, such as `VersionChanged`.
    default String kind() {
        return getClass().getSimpleName();
    }

    /// Where binding hashes of one crate differ.
    ///
    /// @param subject `name version`
    static List<Drift> between(String subject, BindingHashes locked, BindingHashes found) {
        var drifts = new ArrayList<Drift>();
        if (locked.rustdocFormat() != found.rustdocFormat()) {
            drifts.add(
                    new RustdocFormat(
                            subject,
                            Integer.toString(locked.rustdocFormat()),
                            Integer.toString(found.rustdocFormat())));
        }
        if (!locked.rustdocSha256().equals(found.rustdocSha256())) {
            drifts.add(new RustdocSha256(subject, locked.rustdocSha256(), found.rustdocSha256()));
        }
        if (!locked.wrapperSha256().equals(found.wrapperSha256())) {
            drifts.add(new WrapperSha256(subject, locked.wrapperSha256(), found.wrapperSha256()));
        }
        return List.copyOf(drifts);
    }

    /// What makes a lock stale: the manifest asks for something else than the lock was made for, on
    /// whatever platform. Empty if it serves.
    static List<Drift> between(Lockfile lock, Manifest manifest) {
        var locked = byKey(lock.requests(), it -> place(it.alias(), it.platform()));
        var drifts = new ArrayList<Drift>();
        for (var crate : manifest.asked()) {
            var was = locked.remove(place(crate.alias(), crate.platform()));
            if (was == null || !was.name().equals(crate.name())) {
                drifts.add(new Missing(subject(crate)));
                if (was != null) drifts.add(new Extra(was.subject()));
                continue;
            }
            var now = Request.of(crate, was.locked());
            if (!was.wanted().equals(now.wanted())) {
                drifts.add(new SourceChanged(subject(crate), was.wanted(), now.wanted()));
            }
            if (!features(was).equals(features(now))) {
                drifts.add(new FeaturesChanged(subject(crate), features(was), features(now)));
            }
        }
        locked.values().forEach(gone -> drifts.add(new Extra(gone.subject())));
        return List.copyOf(drifts);
    }

    /// An alias has no blank.
    private static String place(String alias, Optional<String> platform) {
        return alias + " " + platform.orElse("");
    }

    private static String subject(CrateRequest crate) {
        return crate.name() + crate.platform().map(on -> " for " + on).orElse("");
    }

    /// Where two resolutions differ, crate by crate.
    static List<Drift> between(Resolution locked, Resolution found) {
        var drifts = new ArrayList<Drift>();
        var before = byName(locked);
        var after = byName(found);
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (var name : names) {
            ofOneName(
                    before.getOrDefault(name, List.of()),
                    after.getOrDefault(name, List.of()),
                    drifts);
        }
        return List.copyOf(drifts);
    }

    /// With one version before and one after, a difference is a change of version; else versions
    /// come and go.
    private static void ofOneName(
            List<LockedPackage> before, List<LockedPackage> after, List<Drift> drifts) {
        if (before.size() == 1 && after.size() == 1) {
            var was = before.getFirst();
            var is = after.getFirst();
            if (!was.version().equals(is.version())) {
                drifts.add(new VersionChanged(was.name(), was.version(), is.version()));
            } else {
                ofOnePackage(was, is, drifts);
            }
            return;
        }
        var found = byKey(after, Drift::identity);
        for (var was : before) {
            var is = found.remove(identity(was));
            if (is == null) {
                drifts.add(new Extra(was.name() + " " + was.version()));
            } else {
                ofOnePackage(was, is, drifts);
            }
        }
        found.values().forEach(is -> drifts.add(new Missing(is.name() + " " + is.version())));
    }

    private static void ofOnePackage(LockedPackage was, LockedPackage is, List<Drift> drifts) {
        var subject = was.name() + " " + was.version();
        if (!was.source().equals(is.source())) {
            drifts.add(new SourceChanged(subject, was.source().toText(), is.source().toText()));
        }
        if (!was.dependencies().equals(is.dependencies())) {
            drifts.add(
                    new DependenciesChanged(
                            subject, list(was.dependencies()), list(is.dependencies())));
        }
        if (!was.sha256().equals(is.sha256())) {
            drifts.add(
                    new CrateSha256(
                            subject, was.sha256().orElse("none"), is.sha256().orElse("none")));
        }
    }

    private static String identity(LockedPackage locked) {
        return locked.version() + " " + locked.source().toText();
    }

    private static Map<String, List<LockedPackage>> byName(Resolution resolution) {
        return resolution.packages().stream().collect(Collectors.groupingBy(LockedPackage::name));
    }

    private static <T> SortedMap<String, T> byKey(List<T> all, Function<T, String> key) {
        return all.stream()
                .sorted(Comparator.comparing(key))
                .collect(Collectors.toMap(key, one -> one, (first, _) -> first, TreeMap::new));
    }

    private static String features(Request request) {
        var named = String.join(", ", request.features());
        return request.defaultFeatures() ? named : (named + " without the default ones").strip();
    }

    private static String list(List<Dependency> dependencies) {
        return dependencies.stream()
                .map(d -> d.name() + " " + d.version())
                .collect(Collectors.joining(", "));
    }
}
