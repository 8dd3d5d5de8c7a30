//! Logs when it is called.

/// Writes a record of each level, and gives back what it was given.
pub fn each_level(word: i64) -> i64 {
    log::error!("an error, {word}");
    log::warn!("a warning");
    log::info!("for your information");
    log::debug!("too verbose");
    log::trace!("far too verbose");
    word
}

/// Writes an event of `tracing` with fields.
pub fn event(user: &str) {
    let _span = tracing::info_span!("unseen").entered();
    tracing::warn!(user, attempts = 3, "refused");
}

/// Logs on a thread of its own.
pub fn elsewhere() {
    std::thread::spawn(|| log::warn!(target: "records::elsewhere", "no call brings it"));
}

/// # Panics
/// Always.
pub fn complain() {
    log::error!("before the panic");
    panic!("a complaint");
}

pub fn many(count: u32) {
    for number in 0..count {
        log::info!("number {number}");
    }
}
