//! What generated shells are made of.
//!
//! A shell is an `extern "C"` function of words; its body is one expression that turns words into arguments, calls the
//! typed layer and turns the result into a word. The contract with Java is docs/spec/abi.md.
//!
//! ```ignore
//! #[unsafe(no_mangle)]
//! pub extern "C" fn regex_1_Regex_new(a0: i64, a1: i64) -> i64 {
//!     rt::guard("regex_1_Regex_new", || unsafe {
//!         match typed::Regex_new(rt::text(a0, a1)) {
//!             Ok(value) => rt::boxed_out(value),
//!             Err(error) => rt::error_boxed("regex::Error", error),
//!         }
//!     })
//! }
//! ```
//!
//! # Words to arguments
//!
//! | parameter of the typed fn | expression |
//! |---|---|
//! | bool, char, integer, float | `rt::scalar(a)` |
//! | `&str`, `String` | `rt::text(a, b)`, `rt::owned_text(a, b)` |
//! | `&[u8]`, `Vec<u8>` | `rt::bytes(a, b)`, `rt::owned_bytes(a, b)` |
//! | `&[u8; N]`, `[u8; N]` | `rt::fixed(a)`, `rt::owned_fixed(a)` |
//! | `&T`, `&mut T`, `T` with a class | `rt::shared(a)`, `rt::exclusive(a)`, `rt::take(a)` |
//! | `Option<X>` | `rt::option(a, \|\| X's expression on the next words)` |
//! | anything else that crosses by content | `rt::decode(a, \|r\| an expression of the functions of [`Decoder`])` |
//!
//! # Results to a word
//!
//! | result of the typed fn | expression | `Option` of it |
//! |---|---|---|
//! | `()` | `rt::unit_out(x)` | - |
//! | `&mut Self` | `rt::this_out(x, a0)` | - |
//! | bool, char, integer, float | `rt::scalar_out(x)` | `rt::option_scalar_out(x, out)` |
//! | `T` with a class | `rt::boxed_out(x)` | `rt::option_boxed_out(x)` |
//! | `&str` | `rt::text_out(x, out)` | `rt::option_text_out(x, out)` |
//! | `String` | `rt::owned_text_out(x, out, cap)` | `rt::option_owned_text_out(x, out, cap)` |
//! | `&[u8]` | `rt::bytes_out(x, out)` | `rt::option_bytes_out(x, out)` |
//! | `Vec<u8>` | `rt::owned_bytes_out(x, out, cap)` | `rt::option_owned_bytes_out(x, out, cap)` |
//! | `[u8; N]`, `&[u8; N]` | `rt::fixed_out(x, out)` | `rt::option_fixed_out(x, out)` |
//! | anything else that crosses by content | `rt::encoded_out::<SIZE>(out, \|w\| calls of the functions of [`Encoder`])`, or `rt::any_encoded_out(out, cap, \|w\| ..)` | part of the encoding |
//! | an error with a class, as a value or in `Err` | `rt::error_boxed("a::Error", x)` | `rt::option_error_boxed("a::Error", x)` |
//! | any other error in `Err` | `rt::error_plain!("a::Error", x)` | - |
//!
//! `Result<T, E>` is a `match` in the shell, as above. `gantry_drop_t(a0)` is `rt::drop_box::<T>(a0)` inside a guard;
//! `gantry_digest_w(out)` and `gantry_packages_w(out)` are `rt::text_out("..", out)`.
//!
//! # Lifetimes
//!
//! `text`, `bytes`, `fixed`, `shared` and `exclusive` return references of any lifetime the caller likes. That is sound
//! only as a direct argument of a typed fn, which is generic over each of its lifetimes: it can then rely on nothing but
//! "for this call", which is what Java's leases and scratch memory guarantee.

#![deny(unsafe_op_in_unsafe_fn)]

mod counting;
mod decode;
mod encode;
mod error;
mod failure;
mod guard;
mod handle;
mod here;
mod input;
mod library;
pub mod log;
mod memory;
mod output;
mod std_values;

pub use counting::{Counted, counted_bytes};
pub use decode::{Decoder, Number, Wide, decode};
pub use encode::{Encoder, any_encoded_out, encoded_out, plain_size, written};
pub use error::{error_boxed, option_error_boxed, probe};
pub use guard::guard;
pub use handle::{boxed_out, drop_box, exclusive, option_boxed_out, shared, take};
pub use input::{Scalar, bytes, fixed, option, owned_bytes, owned_fixed, owned_text, scalar, text};
pub use output::{
    bytes_out, fixed_out, option_bytes_out, option_fixed_out, option_owned_bytes_out,
    option_owned_text_out, option_scalar_out, option_text_out, owned_bytes_out, owned_text_out,
    scalar_out, text_out, this_out, unit_out,
};
pub use std_values::non_zero;
