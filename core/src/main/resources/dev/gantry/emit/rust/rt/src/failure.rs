//! The table of failures: one for the process, because a virtual thread may read its failure on another OS thread.

use std::sync::{Mutex, PoisonError};

use crate::guard::last_words;

/// The first of the words that name a record.
pub(crate) const FAIL_BASE: i64 = i64::MIN + 0x5EED_0000_0000;
const SLOTS: usize = 1 << 20;

const VALUE: i64 = 1;
const PANIC: i64 = 2;
const ERROR: i64 = 3;
const ARGUMENT: i64 = 4;

/// What one failed call left for Java.
#[derive(Default)]
pub(crate) struct Record {
    kind: i64,
    value: i64,
    type_name: &'static str,
    message: String,
    debug: String,
    location: String,
    sources: String,
    backtrace: String,
}

impl Record {
    fn value(value: i64) -> Self {
        Record {
            kind: VALUE,
            value,
            ..Record::default()
        }
    }

    pub(crate) fn panic(message: String, location: String, backtrace: String) -> Self {
        Record {
            kind: PANIC,
            message,
            location,
            backtrace,
            ..Record::default()
        }
    }

    pub(crate) fn argument(message: String) -> Self {
        Record {
            kind: ARGUMENT,
            message,
            ..Record::default()
        }
    }

    /// `value` is the pointer of the boxed error, or 0.
    pub(crate) fn error(
        type_name: &'static str,
        message: String,
        debug: String,
        sources: String,
        value: i64,
    ) -> Self {
        Record {
            kind: ERROR,
            value,
            type_name,
            message,
            debug,
            sources,
            ..Record::default()
        }
    }
}

/// Whether a word would be taken for a failure.
#[inline]
pub(crate) fn names_a_record(word: i64) -> bool {
    (word.wrapping_sub(FAIL_BASE) as u64) < SLOTS as u64
}

/// The word itself, or the word of a record that holds it.
#[inline]
pub(crate) fn word_or_value(word: i64) -> i64 {
    if names_a_record(word) {
        put(Record::value(word))
    } else {
        word
    }
}

/// Brings Java to where it looks for log records: the value goes through a record, if the word is none yet.
#[cold]
pub(crate) fn with_log(word: i64) -> i64 {
    if names_a_record(word) {
        word
    } else {
        put(Record::value(word))
    }
}

struct Table {
    slots: Vec<Option<Box<Record>>>,
    free: Vec<usize>,
}

static TABLE: Mutex<Table> = Mutex::new(Table {
    slots: Vec::new(),
    free: Vec::new(),
});

/// Keeps a record and gives the word that names it.
#[cold]
pub(crate) fn put(record: Record) -> i64 {
    let record = Some(Box::new(record));
    let mut table = TABLE.lock().unwrap_or_else(PoisonError::into_inner);
    let slot = match table.free.pop() {
        Some(slot) => {
            table.slots[slot] = record;
            slot
        }
        None => {
            table.slots.push(record);
            table.slots.len() - 1
        }
    };
    if slot >= SLOTS {
        last_words(format_args!(
            "{SLOTS} failures were never read; the process ends"
        ));
        std::process::abort();
    }
    FAIL_BASE + slot as i64
}

fn take(slot: i64) -> Option<Box<Record>> {
    let mut table = TABLE.lock().unwrap_or_else(PoisonError::into_inner);
    let slot = usize::try_from(slot).ok()?;
    let record = table.slots.get_mut(slot)?.take()?;
    table.free.push(slot);
    Some(record)
}

/// Takes a record and writes its 16 words at `out`; 0 when there is none.
#[unsafe(no_mangle)]
extern "C" fn gantry_rt_take_failure(slot: i64, out: i64) -> i64 {
    let Some(record) = take(slot) else { return 0 };
    let [type_name, message, debug, location, sources, backtrace] = [
        record.type_name,
        &record.message,
        &record.debug,
        &record.location,
        &record.sources,
        &record.backtrace,
    ]
    .map(|text| [text.as_ptr() as i64, text.len() as i64]);
    let head = [record.kind, record.value];
    // The texts stay where they are: moving the box moves only its pointer.
    let tail = [
        i64::from(crate::log::pending()),
        Box::into_raw(record) as i64,
    ];
    let words = [
        head, type_name, message, debug, location, sources, backtrace, tail,
    ];
    // SAFETY: `out` is scratch memory of the caller, 16 words long and aligned to 8.
    unsafe { (out as *mut [[i64; 2]; 8]).write(words) };
    1
}

/// Gives back the texts of a record that was taken.
#[unsafe(no_mangle)]
extern "C" fn gantry_rt_free_failure(owner: i64) -> i64 {
    // SAFETY: `owner` came from `gantry_rt_take_failure`, which gives it out once, and Java gives it back once.
    drop(unsafe { Box::from_raw(owner as *mut Record) });
    0
}
