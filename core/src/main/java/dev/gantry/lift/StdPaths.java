package dev.gantry.lift;

import dev.gantry.api.ItemPath;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where an item of std can be imported from on stable, given where it is defined.
///
/// The rule: `core`, `alloc` and `std` are one crate to their users, whose public modules are
/// known; an item is re-exported by the innermost public module around its definition. So
/// `core::iter::traits::iterator::Iterator` is `std::iter::Iterator`. What the rule misses is in
/// the tables.
final class StdPaths {

    /// Crates whose items are reached through `std`.
    private static final Set<String> CRATES = Set.of("std", "core", "alloc");

    /// The public modules of std that contain items of their own.
    private static final Set<String> MODULES =
            Set.of(
                    "alloc",
                    "any",
                    "arch",
                    "arch::aarch64",
                    "arch::x86_64",
                    "array",
                    "ascii",
                    "backtrace",
                    "borrow",
                    "boxed",
                    "cell",
                    "char",
                    "clone",
                    "cmp",
                    "collections",
                    "collections::binary_heap",
                    "collections::btree_map",
                    "collections::btree_set",
                    "collections::hash_map",
                    "collections::hash_set",
                    "collections::linked_list",
                    "collections::vec_deque",
                    "convert",
                    "default",
                    "env",
                    "error",
                    "f32",
                    "f32::consts",
                    "f64",
                    "f64::consts",
                    "ffi",
                    "fmt",
                    "fs",
                    "future",
                    "hash",
                    "hint",
                    "i128",
                    "i16",
                    "i32",
                    "i64",
                    "i8",
                    "io",
                    "isize",
                    "iter",
                    "marker",
                    "mem",
                    "net",
                    "num",
                    "ops",
                    "option",
                    "os",
                    "os::fd",
                    "os::linux",
                    "os::linux::fs",
                    "os::linux::net",
                    "os::linux::process",
                    "os::linux::raw",
                    "os::raw",
                    "os::unix",
                    "os::unix::ffi",
                    "os::unix::fs",
                    "os::unix::io",
                    "os::unix::net",
                    "os::unix::process",
                    "os::unix::raw",
                    "os::unix::thread",
                    "os::windows",
                    "os::windows::ffi",
                    "os::windows::fs",
                    "os::windows::io",
                    "os::windows::process",
                    "os::windows::raw",
                    "panic",
                    "path",
                    "pin",
                    "primitive",
                    "process",
                    "ptr",
                    "rc",
                    "result",
                    "slice",
                    "str",
                    "string",
                    "sync",
                    "sync::atomic",
                    "sync::mpsc",
                    "task",
                    "thread",
                    "time",
                    "u128",
                    "u16",
                    "u32",
                    "u64",
                    "u8",
                    "usize",
                    "vec");

    /// Modules that are defined under another name than the one they are public by.
    private static final Map<String, String> MOVED =
            Map.of(
                    "collections::hash::map", "collections::hash_map",
                    "collections::hash::set", "collections::hash_set",
                    "collections::btree::map", "collections::btree_map",
                    "collections::btree::map::entry", "collections::btree_map",
                    "collections::btree::set", "collections::btree_set",
                    "collections::btree::set::entry", "collections::btree_set",
                    "core_arch::x86", "arch::x86_64",
                    "core_arch::aarch64::neon", "arch::aarch64",
                    "core_arch::arm_shared::neon", "arch::aarch64");

    /// What is defined in them is not stable, though the module around them is public.
    private static final Set<String> UNSTABLE_MODULES =
            Set.of(
                    "mem::type_info",
                    "os::net::linux_ext",
                    "str::pattern",
                    "sync::mpmc",
                    "sync::nonpoison",
                    "sync::oneshot");

    /// Unstable traits that derives and the compiler implement for types of stable crates.
    private static final Set<String> UNSTABLE_TRAITS =
            Set.of(
                    "clone::TrivialClone",
                    "clone::UseCloned",
                    "iter::Step",
                    "iter::TrustedLen",
                    "iter::TrustedStep",
                    "marker::ConstParamTy_",
                    "marker::Freeze",
                    "marker::StructuralEq",
                    "marker::StructuralPartialEq",
                    "marker::UnsafeUnpin");

    /// The collections themselves have a shorter path than their module's other types.
    private static final Set<String> COLLECTIONS =
            Set.of(
                    "BinaryHeap",
                    "BTreeMap",
                    "BTreeSet",
                    "HashMap",
                    "HashSet",
                    "LinkedList",
                    "VecDeque");

    private StdPaths() {}

    /// Whether the artifact is one of those that come with the compiler.
    static boolean isStd(String libName, String artifact) {
        return artifact.replace('\\', '/').contains("/rustlib/")
                || (CRATES.contains(libName) && artifact.isEmpty());
    }

    /// @param definition the crate first, such as `alloc`, `string`, `String`
    /// @return empty for what has no public module around it
    static Optional<ItemPath> importable(List<String> definition) {
        if (definition.size() < 2 || !CRATES.contains(definition.getFirst()))
            return Optional.empty();
        var name = definition.getLast();
        var modules = publicModules(definition.subList(1, definition.size() - 1));
        if (modules.isEmpty()) return Optional.empty();
        var path = new ArrayList<>(modules);
        if (path.size() == 2
                && path.getFirst().equals("collections")
                && COLLECTIONS.contains(name)) {
            path.removeLast();
        }
        path.add(name);
        if (UNSTABLE_TRAITS.contains(String.join("::", path))) return Optional.empty();
        return Optional.of(ItemPath.std(path.toArray(String[]::new)));
    }

    /// The innermost public module around a definition.
    private static List<String> publicModules(List<String> modules) {
        for (int size = modules.size(); size > 0; size--) {
            var candidate = String.join("::", modules.subList(0, size));
            if (UNSTABLE_MODULES.contains(candidate)) return List.of();
            var moved = MOVED.getOrDefault(candidate, candidate);
            if (MODULES.contains(moved)) {
                return List.of(moved.split("::"));
            }
        }
        return List.of();
    }
}
