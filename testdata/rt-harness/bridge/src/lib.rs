//! One library for all wrappers of a project.
#![allow(non_snake_case)]

#[cfg(not(panic = "unwind"))]
compile_error!("a panic must unwind to its shell");

extern crate harness_1;

#[global_allocator]
static ALLOCATOR: rt::Counted = rt::Counted;

#[unsafe(no_mangle)]
pub extern "C" fn gantry_rt_bytes() -> i64 {
    rt::counted_bytes()
}

#[unsafe(no_mangle)]
pub extern "C" fn gantry_packages_harness_1(a0: i64) -> i64 {
    rt::guard("gantry_packages_harness_1", || unsafe {
        rt::text_out("harness;harness.more", a0)
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn gantry_mode_harness_1_Pattern() -> i64 {
    0
}
#[unsafe(no_mangle)]
pub extern "C" fn gantry_mode_harness_1_Gate() -> i64 {
    0
}
#[unsafe(no_mangle)]
pub extern "C" fn gantry_mode_harness_1_Noisy() -> i64 {
    0
}
#[unsafe(no_mangle)]
pub extern "C" fn gantry_mode_harness_1_Counter() -> i64 {
    1
}
#[unsafe(no_mangle)]
pub extern "C" fn gantry_mode_harness_1_Slot() -> i64 {
    2
}
#[unsafe(no_mangle)]
pub extern "C" fn gantry_mode_harness_1_Local() -> i64 {
    3
}
#[unsafe(no_mangle)]
pub extern "C" fn gantry_mode_harness_1_ParseFailure() -> i64 {
    0
}
