package dev.gantry.lift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.api.ItemPath;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// Definitions as rustdoc 1.95 tells them, and the paths of std's own documentation.
class StdPathsTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "alloc::string::String, std::string::String",
        "core::option::Option, std::option::Option",
        "std::collections::hash::map::HashMap, std::collections::HashMap",
        "std::collections::hash::map::Entry, std::collections::hash_map::Entry",
        "alloc::collections::btree::map::entry::Entry, std::collections::btree_map::Entry",
        "alloc::collections::btree::set::BTreeSet, std::collections::BTreeSet",
        "alloc::collections::vec_deque::VecDeque, std::collections::VecDeque",
        "alloc::collections::vec_deque::iter::Iter, std::collections::vec_deque::Iter",
        "core::iter::traits::iterator::Iterator, std::iter::Iterator",
        "core::iter::adapters::map::Map, std::iter::Map",
        "core::ops::function::FnOnce, std::ops::FnOnce",
        "core::slice::iter::Iter, std::slice::Iter",
        "core::net::ip_addr::IpAddr, std::net::IpAddr",
        "std::io::error::Error, std::io::Error",
        "std::io::buffered::bufreader::BufReader, std::io::BufReader",
        "std::sync::poison::mutex::Mutex, std::sync::Mutex",
        "alloc::sync::Arc, std::sync::Arc",
        "core::sync::atomic::AtomicU64, std::sync::atomic::AtomicU64",
        "std::sync::mpsc::Receiver, std::sync::mpsc::Receiver",
        "std::os::fd::owned::OwnedFd, std::os::fd::OwnedFd",
        "core::core_arch::x86::__m128i, std::arch::x86_64::__m128i",
    })
    void anItemIsImportedFromTheInnermostPublicModuleAroundIt(
            String definition, String importable) {
        assertEquals(
                importable,
                StdPaths.importable(List.of(definition.split("::")))
                        .map(ItemPath::toString)
                        .orElse("none"));
    }

    @ParameterizedTest
    @CsvSource({
        "alloc::raw_vec::RawVec", // no public module around it
        "std::sys::fs::unix::File",
        "core::str::pattern::Pattern", // unstable, and not in std::str
        "std::sync::nonpoison::mutex::Mutex", // another one than std::sync::Mutex
        "core::marker::StructuralPartialEq", // unstable
        "std", // the crate itself
        "hashbrown::map::HashMap", // not std's own
    })
    void whatStableCannotImportHasNoPath(String definition) {
        assertTrue(StdPaths.importable(List.of(definition.split("::"))).isEmpty());
    }

    @Test
    void stdIsToldByItsArtifactsPlace() {
        assertTrue(StdPaths.isStd("core", "/t/lib/rustlib/x/lib/libcore-1.rmeta"));
        assertTrue(StdPaths.isStd("core", "C:\\t\\lib\\rustlib\\x\\lib\\libcore-1.rmeta"));
        assertFalse(StdPaths.isStd("core", "/project/target/debug/deps/libcore-1.rmeta"));
    }
}
