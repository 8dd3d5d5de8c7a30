//! What this crate knows of the thread it runs on, in one place: finding a thread-local of a library that was opened at
//! run time is a call, which a shell and the allocations in it then share.

use std::cell::Cell;

/// No destructors, and constant at first: the allocator may read it at any time, and reading it never allocates.
pub(crate) struct Here {
    /// The innermost shell that runs.
    pub(crate) shell: Cell<Option<&'static str>>,
    /// Where the allocator counts; [`UNASSIGNED`] before it does.
    pub(crate) shard: Cell<usize>,
}

pub(crate) const UNASSIGNED: usize = usize::MAX;

thread_local! {
    pub(crate) static HERE: Here = const { Here { shell: Cell::new(None), shard: Cell::new(UNASSIGNED) } };
}
