#![allow(non_snake_case)]

mod ffi;
mod typed;
