package dev.gantry.lockfile;

import dev.gantry.lockfile.CrateDetails.BindingHashes;
import dev.gantry.lockfile.Resolution.Dependency;
import dev.gantry.lockfile.Resolution.LockedPackage;
import dev.gantry.manifest.Manifest.CrateRequest;
import dev.gantry.manifest.Manifest.GitReference;
import dev.gantry.manifest.Manifest.Source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A resolution together with what was asked for when it was made, so that a change of the manifest
/// can be told without resolving anew.
///
/// @param requests one for each crate of each table of the manifest, sorted by alias, then
///   platform, however they were given
/// @param bindings by target triple: who made the binding hashes of that target
/// @param jars of Maven repositories
public record Lockfile(
        List<Request> requests,
        Resolution resolution,
        SortedMap<String, Maker> bindings,
        LockedJars jars) {

    private static final Comparator<Request> ORDER =
            Comparator.comparing(Request::alias)
                    .thenComparing(request -> request.platform().orElse(""));

    public Lockfile {
        requests = requests.stream().sorted(ORDER).toList();
        bindings = Collections.unmodifiableSortedMap(new TreeMap<>(bindings));
    }

    public Lockfile(List<Request> requests, Resolution resolution) {
        this(requests, resolution, new TreeMap<>());
    }

    public Lockfile(
            List<Request> requests, Resolution resolution, SortedMap<String, Maker> bindings) {
        this(requests, resolution, bindings, LockedJars.NONE);
    }

    public Lockfile with(LockedJars other) {
        return new Lockfile(requests, resolution, bindings, other);
    }

    /// What binding hashes depend on besides the crates.
    ///
    /// @param gantry its version
    /// @param rustc its version, as `rustc -V` says it
    public record Maker(String gantry, String rustc) {}

    /// The crates that were asked for, each once, in the order of the packages.
    public List<LockedPackage> bound() {
        return resolution.packages().stream()
                .filter(one -> requests.stream().anyMatch(it -> it.locked().means(one)))
                .toList();
    }

    /// With new binding hashes in place of all that a target had.
    ///
    /// @param hashes by `name version`
    public Lockfile with(String target, Maker maker, Map<String, BindingHashes> hashes) {
        var packages = new ArrayList<LockedPackage>();
        for (var locked : resolution.packages()) {
            var details = locked.details().withoutHashes(target);
            var made = hashes.get(locked.title());
            packages.add(locked.with(made == null ? details : details.with(target, made)));
        }
        var makers = new TreeMap<>(bindings);
        if (hashes.isEmpty()) makers.remove(target);
        else makers.put(target, maker);
        return new Lockfile(requests, new Resolution(packages), makers, jars);
    }

    /// What one crate of the manifest asked for, and what it got.
    ///
    /// @param wanted the source as one line, with the requirement, reference or path that was asked
    ///   for
    /// @param features sorted
    /// @param locked the package it became
    /// @param platform the name of the table of `[target]` that asked; empty for every target
    public record Request(
            String alias,
            String name,
            String wanted,
            List<String> features,
            boolean defaultFeatures,
            Dependency locked,
            Optional<String> platform) {

        public Request {
            features = features.stream().sorted().distinct().toList();
        }

        /// For every target.
        public Request(
                String alias,
                String name,
                String wanted,
                List<String> features,
                boolean defaultFeatures,
                Dependency locked) {
            this(alias, name, wanted, features, defaultFeatures, locked, Optional.empty());
        }

        /// The crate, and for which platform it is asked for.
        String subject() {
            return name + platform.map(on -> " for " + on).orElse("");
        }

        public static Request of(CrateRequest crate, Dependency locked) {
            return new Request(
                    crate.alias(),
                    crate.name(),
                    oneLine(crate.source()),
                    crate.features(),
                    crate.defaultFeatures(),
                    locked,
                    crate.platform());
        }
    }

    private static String oneLine(Source source) {
        return switch (source) {
            case Source.Registry(var requirement, var registry) ->
                    "registry " + requirement + (registry.isEmpty() ? "" : " of " + registry);
            case Source.Git(var url, var reference, var requirement) ->
                    "git " + url + query(reference) + version(requirement);
            case Source.Path(var path, var requirement) -> "path " + path + version(requirement);
        };
    }

    private static String version(String requirement) {
        return requirement.equals("*") ? "" : " version " + requirement;
    }

    private static String query(GitReference reference) {
        return switch (reference) {
            case GitReference.DefaultBranch() -> "";
            case GitReference.Branch(var name) -> "?branch=" + name;
            case GitReference.Tag(var name) -> "?tag=" + name;
            case GitReference.Rev(var revision) -> "?rev=" + revision;
        };
    }
}
