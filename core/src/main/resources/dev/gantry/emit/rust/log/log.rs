//! The records of the crate `log`.

use ::gantry_rt::log::{Level, record};
use ::log::{LevelFilter, Log, Metadata, Record};

struct Bridge;

impl Log for Bridge {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.level() <= ::log::max_level()
    }

    fn log(&self, entry: &Record<'_>) {
        if self.enabled(entry.metadata()) {
            let level = match entry.level() {
                ::log::Level::Error => Level::Error,
                ::log::Level::Warn => Level::Warn,
                ::log::Level::Info => Level::Info,
                ::log::Level::Debug => Level::Debug,
                ::log::Level::Trace => Level::Trace,
            };
            record(level, entry.target(), entry.args().to_string());
        }
    }

    fn flush(&self) {}
}

/// A crate that has set a logger of its own keeps it.
pub(crate) fn install(most: Option<Level>) {
    if ::log::set_logger(&Bridge).is_ok() {
        ::log::set_max_level(match most {
            None => LevelFilter::Off,
            Some(Level::Error) => LevelFilter::Error,
            Some(Level::Warn) => LevelFilter::Warn,
            Some(Level::Info) => LevelFilter::Info,
            Some(Level::Debug) => LevelFilter::Debug,
            Some(Level::Trace) => LevelFilter::Trace,
        });
    }
}
