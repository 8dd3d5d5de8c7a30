//! The events of the crate `tracing`. Spans pass unseen.

use std::fmt::{Debug, Write};
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

use ::gantry_rt::log::{Level, record};
use ::tracing_core::field::{Field, Visit};
use ::tracing_core::span::{Attributes, Id, Record};
use ::tracing_core::{Dispatch, Event, LevelFilter, Metadata, Subscriber, dispatcher};

struct Bridge {
    most: LevelFilter,
    spans: AtomicU64,
}

impl Subscriber for Bridge {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        *metadata.level() <= self.most
    }

    fn max_level_hint(&self) -> Option<LevelFilter> {
        Some(self.most)
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(self.spans.fetch_add(1, Relaxed) | 1 << 63)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut text = Text::default();
        event.record(&mut text);
        let metadata = event.metadata();
        record(level(metadata.level()), metadata.target(), text.whole());
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

fn level(level: &::tracing_core::Level) -> Level {
    match *level {
        ::tracing_core::Level::ERROR => Level::Error,
        ::tracing_core::Level::WARN => Level::Warn,
        ::tracing_core::Level::INFO => Level::Info,
        ::tracing_core::Level::DEBUG => Level::Debug,
        ::tracing_core::Level::TRACE => Level::Trace,
    }
}

/// The message, then the other fields as ` name=value`.
#[derive(Default)]
struct Text {
    message: String,
    fields: String,
}

impl Text {
    fn whole(mut self) -> String {
        self.message.push_str(&self.fields);
        self.message
    }
}

impl Visit for Text {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        // Writing to a String cannot fail; a Debug that does leaves its field incomplete.
        let _ = match field.name() {
            "message" => write!(self.message, "{value:?}"),
            name => write!(self.fields, " {name}={value:?}"),
        };
    }
}

/// A crate that has set a subscriber of its own keeps it.
pub(crate) fn install(most: Option<Level>) {
    let most = match most {
        None => LevelFilter::OFF,
        Some(Level::Error) => LevelFilter::ERROR,
        Some(Level::Warn) => LevelFilter::WARN,
        Some(Level::Info) => LevelFilter::INFO,
        Some(Level::Debug) => LevelFilter::DEBUG,
        Some(Level::Trace) => LevelFilter::TRACE,
    };
    let bridge = Bridge {
        most,
        spans: AtomicU64::new(1),
    };
    let _ = dispatcher::set_global_default(Dispatch::new(bridge));
}
