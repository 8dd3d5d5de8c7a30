package dev.gantry.api;

import java.util.Set;

/// What every Rust file can name without a path.
///
/// Source: the `std::prelude` module, the 2024 edition's.
final class Prelude {
    private static final Set<String> PATHS =
            Set.of(
                    "marker::Copy",
                    "marker::Send",
                    "marker::Sized",
                    "marker::Sync",
                    "marker::Unpin",
                    "ops::Drop",
                    "ops::Fn",
                    "ops::FnMut",
                    "ops::FnOnce",
                    "boxed::Box",
                    "borrow::ToOwned",
                    "clone::Clone",
                    "cmp::PartialEq",
                    "cmp::PartialOrd",
                    "cmp::Eq",
                    "cmp::Ord",
                    "convert::AsRef",
                    "convert::AsMut",
                    "convert::Into",
                    "convert::From",
                    "convert::TryFrom",
                    "convert::TryInto",
                    "default::Default",
                    "iter::Iterator",
                    "iter::Extend",
                    "iter::IntoIterator",
                    "iter::DoubleEndedIterator",
                    "iter::ExactSizeIterator",
                    "iter::FromIterator",
                    "future::Future",
                    "future::IntoFuture",
                    "option::Option",
                    "result::Result",
                    "string::String",
                    "string::ToString",
                    "vec::Vec");

    private Prelude() {}

    static boolean has(ItemPath path) {
        return path.crate().isStd() && PATHS.contains(String.join("::", path.segments()));
    }
}
