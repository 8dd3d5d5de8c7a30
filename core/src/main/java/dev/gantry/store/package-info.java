/// Content-addressed files, complete or absent, shared by processes.
///
/// ```
/// <root>/files/ab/cdef..     a file, under the SHA-256 of its content
/// <root>/folders/ab/cdef..   a folder, under a Key
/// <root>/records/ab/cdef..   a short text, under a Key: what an action led to
/// <root>/staging/<lease>/    what is being written; nobody looks here
/// <root>/leases/<lease>      the entries that one user of the store has looked at; locked while it lives
/// <root>/locks/              locks by name
/// <root>/gate                shared by those who look and publish; trimming has it to itself
/// ```
///
/// Invariants, and where they live:
/// - An entry appears by one rename, after its bytes were synced: [Durable]. So a reader needs no
///   lock, and a killed writer leaves only its staging folder, which the next trimming removes.
/// - An entry that a living user looked at is not trimmed: [Lease], [Trimming]. A lease is a locked
///   file, and the operating system frees the locks of the dead: [ProcessLock].
/// - The first look of each user sets the entry's time, by which trimming chooses.
/// - A store that cannot be written can still be read.
///
/// The door is [Store]; [Key] and [Digest] say what to look for.
@NullMarked
package dev.gantry.store;

import org.jspecify.annotations.NullMarked;
