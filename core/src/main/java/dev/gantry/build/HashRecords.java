package dev.gantry.build;

import dev.gantry.api.CrateId;
import dev.gantry.lockfile.CrateDetails.BindingHashes;
import dev.gantry.lockfile.Resolution.LockedPackage;
import dev.gantry.store.Key;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// What the store has recorded of APIs and wrappers, under the keys of what they were made of: the
/// hashes that a lock has of them.
record HashRecords(Session session) {
    /// The only one whose hashes a lock has: another may make another wrapper of the same crate.
    /// rustdoc shows what stands under `cfg(debug_assertions)` for every profile, and rustc accepts
    /// it for some.
    static final String PROFILE = "release";

    private boolean isOfLocks() {
        return session.request().profile().equals(PROFILE);
    }

    /// @param api the key of the API
    void format(Key api, int format) {
        session.store().putRecord(formatKey(api).digest(), Integer.toString(format));
    }

    /// @param bindings the key of the bindings
    void wrapper(Key bindings, CrateId crate, String digest) {
        session.store().putRecord(wrapperKey(bindings, crate).digest(), digest);
    }

    /// By `name version`; a crate of which anything is not recorded is left out. None under another
    /// profile.
    SortedMap<String, BindingHashes> of(List<LockedPackage> crates, Keys keys, Key bindings) {
        var store = session.store();
        return of(crates, keys, crate -> store.record(wrapperKey(bindings, crate).digest()));
    }

    /// The same, while wrappers are not recorded yet.
    ///
    /// @param wrappers their digests
    SortedMap<String, BindingHashes> of(
            List<LockedPackage> crates, Keys keys, Map<CrateId, String> wrappers) {
        var byText = new TreeMap<String, String>();
        wrappers.forEach((crate, digest) -> byText.put(crate.toString(), digest));
        return of(crates, keys, crate -> Optional.ofNullable(byText.get(crate.toString())));
    }

    private SortedMap<String, BindingHashes> of(
            List<LockedPackage> crates, Keys keys, Function<CrateId, Optional<String>> wrappers) {
        var all = new TreeMap<String, BindingHashes>();
        if (!isOfLocks()) return all;
        for (var crate : crates) {
            // keys tell crates apart by name and version
            var id = new CrateId(crate.name(), crate.version(), crate.name().replace('-', '_'));
            of(id, keys, wrappers.apply(id)).ifPresent(hashes -> all.put(crate.title(), hashes));
        }
        return all;
    }

    /// An API is stored under its own digest, and that is what its key leads to.
    private Optional<BindingHashes> of(CrateId crate, Keys keys, Optional<String> wrapper) {
        var store = session.store();
        var api = store.record(keys.api(crate).digest());
        var format = store.record(formatKey(keys.api(crate)).digest());
        if (api.isEmpty() || format.isEmpty() || wrapper.isEmpty()) return Optional.empty();
        int number = Integer.parseInt(format.get());
        return Optional.of(new BindingHashes(number, api.get(), wrapper.get()));
    }

    private static Key formatKey(Key api) {
        return new Key("rustdoc-format", api.inputs());
    }

    private static Key wrapperKey(Key bindings, CrateId crate) {
        return new Key("wrapper", bindings.inputs()).with("crate", crate.toString());
    }
}
