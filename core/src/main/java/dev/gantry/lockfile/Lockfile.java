package dev.gantry.lockfile;

import dev.gantry.lockfile.Resolution.Dependency;
import dev.gantry.manifest.Manifest.CrateRequest;
import dev.gantry.manifest.Manifest.GitReference;
import dev.gantry.manifest.Manifest.Source;

import java.util.Comparator;
import java.util.List;

/// A resolution together with what was asked for when it was made, so that a change of the manifest
/// can be told without resolving anew.
///
/// @param requests one for each crate of the manifest, sorted by alias, however they were given
public record Lockfile(List<Request> requests, Resolution resolution) {

    public Lockfile {
        requests = requests.stream().sorted(Comparator.comparing(Request::alias)).toList();
    }

    /// What one crate of the manifest asked for, and what it got.
    ///
    /// @param wanted the source as one line, with the requirement, reference or path that was asked
    ///   for
    /// @param features sorted
    /// @param locked the package it became
    public record Request(
            String alias,
            String name,
            String wanted,
            List<String> features,
            boolean defaultFeatures,
            Dependency locked) {

        public Request {
            features = features.stream().sorted().distinct().toList();
        }

        public static Request of(CrateRequest crate, Dependency locked) {
            return new Request(
                    crate.alias(),
                    crate.name(),
                    oneLine(crate.source()),
                    crate.features(),
                    crate.defaultFeatures(),
                    locked);
        }
    }

    private static String oneLine(Source source) {
        return switch (source) {
            case Source.Registry(var requirement, var registry) ->
                    "registry " + requirement + (registry.isEmpty() ? "" : " of " + registry);
            case Source.Git(var url, var reference) -> "git " + url + query(reference);
            case Source.Path(var path) -> "path " + path;
        };
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
