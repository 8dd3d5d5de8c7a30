package dev.gantry.lockfile;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a lock says of a crate besides what cargo resolved.
///
/// @param blake3 of the `.crate` file, lower-case hex; only where that file was at hand
/// @param features that the manifest asks for, `default` among them; sorted; only of bound crates
/// @param targets by target triple, what was seen there; only of bound crates
public record CrateDetails(
        Optional<String> blake3, List<String> features, SortedMap<String, OnTarget> targets) {

    public static final CrateDetails NONE =
            new CrateDetails(Optional.empty(), List.of(), new TreeMap<>());

    public CrateDetails {
        features = features.stream().sorted().distinct().toList();
        targets = Collections.unmodifiableSortedMap(new TreeMap<>(targets));
    }

    /// @param features that cargo activated, sorted
    /// @param hashes of what was made of the crate there, once it was built
    public record OnTarget(List<String> features, Optional<BindingHashes> hashes) {
        public OnTarget {
            features = features.stream().sorted().distinct().toList();
        }

        OnTarget without() {
            return new OnTarget(features, Optional.empty());
        }
    }

    /// @param rustdocFormat the number of the format that the API was read from
    /// @param rustdocSha256 of the canonical bytes of the lifted API, lower-case hex
    /// @param wrapperSha256 of the Rust of the wrapper, lower-case hex
    public record BindingHashes(int rustdocFormat, String rustdocSha256, String wrapperSha256) {}

    public Optional<BindingHashes> hashes(String target) {
        return Optional.ofNullable(targets.get(target)).flatMap(OnTarget::hashes);
    }

    CrateDetails with(String target, BindingHashes hashes) {
        var all = new TreeMap<>(targets);
        var there = all.getOrDefault(target, new OnTarget(List.of(), Optional.empty()));
        all.put(target, new OnTarget(there.features(), Optional.of(hashes)));
        return new CrateDetails(blake3, features, all);
    }

    CrateDetails withoutHashes(String target) {
        var all = new TreeMap<>(targets);
        all.computeIfPresent(target, (_, there) -> there.without());
        return new CrateDetails(blake3, features, all);
    }
}
