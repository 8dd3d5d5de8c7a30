//! What a runtime asks of the library before it calls anything else.

use std::sync::atomic::{AtomicI64, Ordering::AcqRel, Ordering::Acquire};

/// The number of the contract between this crate and the Java runtime.
#[unsafe(no_mangle)]
extern "C" fn gantry_rt_abi() -> i64 {
    1
}

#[unsafe(no_mangle)]
extern "C" fn gantry_rt_init() -> i64 {
    crate::guard::install_hook();
    0
}

static OWNER: AtomicI64 = AtomicI64::new(0);

/// 1 for the first token, and for the same one again; else 0. Tokens are not 0.
///
/// Two copies of the runtime in one process must not share a copy of the library: each would take the other's failures
/// and drop values that the other still holds.
#[unsafe(no_mangle)]
extern "C" fn gantry_rt_claim(token: i64) -> i64 {
    match OWNER.compare_exchange(0, token, AcqRel, Acquire) {
        Ok(_) => 1,
        Err(owner) => i64::from(owner == token),
    }
}
