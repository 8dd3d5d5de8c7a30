//! `Err` and error values: always a failure record.

use std::error::Error;

use crate::failure::{self, Record};
use crate::handle::boxed_out;

/// An error whose type has a Java class: the exception owns the boxed value.
///
/// The texts are made first: a Display that panics leaves nothing boxed.
#[cold]
pub fn error_boxed<E: Error>(type_name: &'static str, error: E) -> i64 {
    let (message, debug, sources) = (error.to_string(), format!("{error:?}"), sources(&error));
    failure::put(Record::error(
        type_name,
        message,
        debug,
        sources,
        boxed_out(error),
    ))
}

/// `Option` of an error as a value: 0 for None.
#[inline]
pub fn option_error_boxed<E: Error>(type_name: &'static str, error: Option<E>) -> i64 {
    error.map_or(0, |error| error_boxed(type_name, error))
}

/// Longer chains are cut: `source` is the crate's code and may never end.
const SOURCES_AT_MOST: usize = 64;

/// The messages of the sources, outermost first, separated by NUL. A NUL inside a message becomes U+2400.
fn sources(error: &dyn Error) -> String {
    let mut messages = Vec::new();
    let mut next = error.source();
    while let Some(source) = next {
        if messages.len() == SOURCES_AT_MOST {
            break;
        }
        messages.push(source.to_string().replace('\0', "\u{2400}"));
        next = source.source();
    }
    messages.join("\0")
}

/// `error_plain!("type name", error)`: an error whose type has no Java class; its texts cross, the value is dropped.
///
/// The message is its Display, else its Debug, else the name of its type: whatever the type implements, decided at
/// compile time.
#[macro_export]
macro_rules! error_plain {
    ($type_name:expr, $error:expr) => {{
        #[allow(unused_imports)]
        use $crate::probe::{
            DebugAsDebug as _, DebugAsMessage as _, DisplayAsMessage as _, NoDebug as _,
            NoMessage as _, NoSources as _, Sources as _,
        };
        let error = $error;
        let probe = $crate::probe::Probe($type_name, &error);
        $crate::probe::plain(
            $type_name,
            (&&&probe).message(),
            (&&probe).debug(),
            (&&probe).sources(),
        )
    }};
}

/// What `error_plain!` finds out about a type. Each question is a method of the same name in several traits; method
/// lookup tries the one that needs the fewest dereferences first, so the most telling implementation wins.
#[doc(hidden)]
pub mod probe {
    use std::error::Error;
    use std::fmt::{Debug, Display};

    use crate::failure::{self, Record};

    pub struct Probe<'a, E>(pub &'static str, pub &'a E);

    #[cold]
    pub fn plain(type_name: &'static str, message: String, debug: String, sources: String) -> i64 {
        failure::put(Record::error(type_name, message, debug, sources, 0))
    }

    pub trait DisplayAsMessage {
        fn message(&self) -> String;
    }
    impl<E: Display> DisplayAsMessage for &&Probe<'_, E> {
        fn message(&self) -> String {
            self.1.to_string()
        }
    }
    pub trait DebugAsMessage {
        fn message(&self) -> String;
    }
    impl<E: Debug> DebugAsMessage for &Probe<'_, E> {
        fn message(&self) -> String {
            format!("{:?}", self.1)
        }
    }
    pub trait NoMessage {
        fn message(&self) -> String;
    }
    impl<E> NoMessage for Probe<'_, E> {
        fn message(&self) -> String {
            self.0.to_owned()
        }
    }

    pub trait DebugAsDebug {
        fn debug(&self) -> String;
    }
    impl<E: Debug> DebugAsDebug for &Probe<'_, E> {
        fn debug(&self) -> String {
            format!("{:?}", self.1)
        }
    }
    pub trait NoDebug {
        fn debug(&self) -> String;
    }
    impl<E> NoDebug for Probe<'_, E> {
        fn debug(&self) -> String {
            self.0.to_owned()
        }
    }

    pub trait Sources {
        fn sources(&self) -> String;
    }
    impl<E: Error> Sources for &Probe<'_, E> {
        fn sources(&self) -> String {
            super::sources(self.1)
        }
    }
    pub trait NoSources {
        fn sources(&self) -> String;
    }
    impl<E> NoSources for Probe<'_, E> {
        fn sources(&self) -> String {
            String::new()
        }
    }
}
