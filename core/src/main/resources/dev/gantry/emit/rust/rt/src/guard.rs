//! The outermost frame of every shell, and the panic hook.

use std::any::Any;
use std::backtrace::Backtrace;
use std::cell::RefCell;
use std::fmt::Write as _;
use std::io::Write as _;
use std::panic::{self, AssertUnwindSafe, PanicHookInfo, catch_unwind};
use std::sync::Once;

use crate::failure::{self, Record};
use crate::here::HERE;
use crate::input::Refused;
use crate::log;

thread_local! {
    /// What the hook saw, newest last. A crate may catch panics of its own, so the list is bounded.
    static SEEN: RefCell<Vec<Seen>> = const { RefCell::new(Vec::new()) };
}

const SEEN_AT_MOST: usize = 8;

struct Seen {
    message: String,
    location: String,
    backtrace: Option<Backtrace>,
}

/// Runs the body of a shell. A panic becomes a failure word and never reaches the caller.
#[inline]
pub fn guard(shell: &'static str, body: impl FnOnce() -> i64) -> i64 {
    let outer = HERE.with(|here| here.shell.replace(Some(shell)));
    let word = match catch_unwind(AssertUnwindSafe(body)) {
        Ok(word) => word,
        Err(payload) => caught(payload),
    };
    HERE.with(|here| here.shell.set(outer));
    if outer.is_none() && log::pending() {
        failure::with_log(word)
    } else {
        word
    }
}

fn innermost() -> Option<&'static str> {
    HERE.with(|here| here.shell.get())
}

/// The shell that runs on this thread, for messages.
pub(crate) fn current_shell() -> &'static str {
    innermost().unwrap_or("a thread of a crate")
}

#[cold]
#[inline(never)]
fn caught(payload: Box<dyn Any + Send>) -> i64 {
    match payload.downcast::<Refused>() {
        Ok(refused) => failure::put(Record::argument(refused.0)),
        Err(payload) => {
            let message = message_of(&*payload);
            discard(payload);
            let seen = take_seen(&message);
            failure::put(Record::panic(
                message,
                seen.as_ref()
                    .map(|seen| seen.location.clone())
                    .unwrap_or_default(),
                seen.and_then(|seen| seen.backtrace)
                    .map(|trace| trace.to_string())
                    .unwrap_or_default(),
            ))
        }
    }
}

/// A payload is a value of the crate's; dropping it runs the crate's code, which may panic again. What that second
/// panic carries is forgotten: dropping it too could go on for ever.
fn discard(payload: Box<dyn Any + Send>) {
    if let Err(second) = catch_unwind(AssertUnwindSafe(|| drop(payload))) {
        std::mem::forget(second);
    }
}

fn message_of(payload: &(dyn Any + Send)) -> String {
    payload
        .downcast_ref::<&'static str>()
        .map(|text| (*text).to_owned())
        .or_else(|| payload.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "Box<dyn Any>".to_owned())
}

/// The newest panic with this message: other ones may have been raised, and caught, by drops on the way here. A payload
/// that was resumed never met the hook and has no location.
fn take_seen(message: &str) -> Option<Seen> {
    SEEN.try_with(|seen| {
        let mut seen = seen.borrow_mut();
        let found = seen.iter().rposition(|one| one.message == message);
        let taken = found.map(|at| seen.swap_remove(at));
        seen.clear();
        taken
    })
    .ok()
    .flatten()
}

/// Installs the hook once. A panic outside of all shells, on a thread that a crate started, goes to the hook before.
pub(crate) fn install_hook() {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| match innermost() {
            None => before(info),
            Some(shell) => inside_shell(shell, info),
        }));
    });
}

fn inside_shell(shell: &'static str, info: &PanicHookInfo<'_>) {
    let payload = info.payload();
    let message = payload
        .downcast_ref::<&'static str>()
        .copied()
        .or_else(|| payload.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("Box<dyn Any>");
    let location = info.location().map(ToString::to_string).unwrap_or_default();
    if ends_the_process(message) {
        last_words(format_args!(
            "{shell}: {message}, {location}; the process ends"
        ));
        return;
    }
    let backtrace = backtrace_wanted().then(Backtrace::force_capture);
    let seen = Seen {
        message: message.to_owned(),
        location,
        backtrace,
    };
    // Failing to note it only loses the location.
    let _ = SEEN.try_with(|list| {
        let mut list = list.borrow_mut();
        if list.len() == SEEN_AT_MOST {
            list.remove(0);
        }
        list.push(seen);
    });
}

/// The panics after which std aborts instead of unwinding; std tells the hook by their text alone on stable.
fn ends_the_process(message: &str) -> bool {
    message == "panic in a destructor during cleanup"
        || message == "panic in a function that cannot unwind"
        || message.starts_with("unsafe precondition(s) violated")
}

fn backtrace_wanted() -> bool {
    std::env::var_os("RUST_BACKTRACE").is_some_and(|value| value != "0")
}

/// Writes one line to standard error without allocating: memory may just have run out.
pub(crate) fn last_words(text: std::fmt::Arguments<'_>) {
    let mut line = Line {
        bytes: [0; 512],
        length: 0,
    };
    // A line that is too long is cut; the newline always fits.
    let _ = write!(line, "gantry: {text}");
    line.bytes[line.length] = b'\n';
    let _ = std::io::stderr().write_all(&line.bytes[..=line.length]);
}

struct Line {
    bytes: [u8; 512],
    length: usize,
}

impl std::fmt::Write for Line {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        let room = self.bytes.len() - 1 - self.length;
        let taken = text.len().min(room);
        self.bytes[self.length..self.length + taken].copy_from_slice(&text.as_bytes()[..taken]);
        self.length += taken;
        if taken == text.len() {
            Ok(())
        } else {
            Err(std::fmt::Error)
        }
    }
}
