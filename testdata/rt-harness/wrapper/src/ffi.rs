//! Shells: from words to a typed call and back to a word.
#![allow(unused_unsafe, clippy::match_single_binding, clippy::too_many_arguments)]

use crate::typed;

#[unsafe(no_mangle)]
pub extern "C" fn gantry_digest_harness_1(a0: i64) -> i64 {
    rt::guard("gantry_digest_harness_1", || unsafe {
        rt::text_out("0f1e2d", a0)
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn gantry_drop_harness_1_Pattern(a0: i64) -> i64 {
    rt::guard("gantry_drop_harness_1_Pattern", || unsafe {
        rt::drop_box::<::harness::Pattern>(a0)
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn gantry_drop_harness_1_Gate(a0: i64) -> i64 {
    rt::guard("gantry_drop_harness_1_Gate", || unsafe {
        rt::drop_box::<::harness::Gate>(a0)
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn gantry_drop_harness_1_Noisy(a0: i64) -> i64 {
    rt::guard("gantry_drop_harness_1_Noisy", || unsafe {
        rt::drop_box::<::harness::Noisy>(a0)
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn gantry_drop_harness_1_Counter(a0: i64) -> i64 {
    rt::guard("gantry_drop_harness_1_Counter", || unsafe {
        rt::drop_box::<::harness::Counter>(a0)
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn gantry_drop_harness_1_Slot(a0: i64) -> i64 {
    rt::guard("gantry_drop_harness_1_Slot", || unsafe {
        rt::drop_box::<::harness::Slot>(a0)
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn gantry_drop_harness_1_Local(a0: i64) -> i64 {
    rt::guard("gantry_drop_harness_1_Local", || unsafe {
        rt::drop_box::<::harness::Local>(a0)
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn gantry_drop_harness_1_ParseFailure(a0: i64) -> i64 {
    rt::guard("gantry_drop_harness_1_ParseFailure", || unsafe {
        rt::drop_box::<::harness::ParseFailure>(a0)
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_drops() -> i64 {
    rt::guard("harness_1_drops", || unsafe {
        rt::scalar_out(typed::drops())
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Pattern_new(a0: i64, a1: i64) -> i64 {
    rt::guard("harness_1_Pattern_new", || unsafe {
        rt::boxed_out(typed::Pattern_new(rt::text(a0, a1)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Pattern_text(a0: i64, a1: i64) -> i64 {
    rt::guard("harness_1_Pattern_text", || unsafe {
        rt::text_out(typed::Pattern_text(rt::shared(a0)), a1)
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Pattern_find(a0: i64, a1: i64, a2: i64, a3: i64) -> i64 {
    rt::guard("harness_1_Pattern_find", || unsafe {
        rt::option_scalar_out(typed::Pattern_find(rt::shared(a0), rt::text(a1, a2)), a3)
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Pattern_hold(a0: i64, a1: i64) -> i64 {
    rt::guard("harness_1_Pattern_hold", || unsafe {
        rt::scalar_out(typed::Pattern_hold(rt::shared(a0), rt::shared(a1)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Pattern_boom(a0: i64) -> i64 {
    rt::guard("harness_1_Pattern_boom", || unsafe {
        rt::unit_out(typed::Pattern_boom(rt::shared(a0)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Gate_new() -> i64 {
    rt::guard("harness_1_Gate_new", || unsafe {
        rt::boxed_out(typed::Gate_new())
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Gate_await_arrivals(a0: i64, a1: i64) -> i64 {
    rt::guard("harness_1_Gate_await_arrivals", || unsafe {
        rt::unit_out(typed::Gate_await_arrivals(rt::shared(a0), rt::scalar(a1)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Gate_open(a0: i64) -> i64 {
    rt::guard("harness_1_Gate_open", || unsafe {
        rt::unit_out(typed::Gate_open(rt::shared(a0)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Noisy_panicking(a0: i64, a1: i64) -> i64 {
    rt::guard("harness_1_Noisy_panicking", || unsafe {
        rt::boxed_out(typed::Noisy_panicking(rt::text(a0, a1)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Noisy_blocking(a0: i64) -> i64 {
    rt::guard("harness_1_Noisy_blocking", || unsafe {
        rt::boxed_out(typed::Noisy_blocking(rt::shared(a0)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Counter_new(a0: i64) -> i64 {
    rt::guard("harness_1_Counter_new", || unsafe {
        rt::boxed_out(typed::Counter_new(rt::scalar(a0)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Counter_total(a0: i64) -> i64 {
    rt::guard("harness_1_Counter_total", || unsafe {
        rt::scalar_out(typed::Counter_total(rt::shared(a0)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Counter_add(a0: i64, a1: i64) -> i64 {
    rt::guard("harness_1_Counter_add", || unsafe {
        rt::unit_out(typed::Counter_add(rt::exclusive(a0), rt::scalar(a1)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Counter_absorb(a0: i64, a1: i64) -> i64 {
    rt::guard("harness_1_Counter_absorb", || unsafe {
        rt::unit_out(typed::Counter_absorb(rt::exclusive(a0), rt::shared(a1)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Counter_sum(a0: i64, a1: i64) -> i64 {
    rt::guard("harness_1_Counter_sum", || unsafe {
        rt::scalar_out(typed::Counter_sum(rt::shared(a0), rt::shared(a1)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Counter_break_half(a0: i64) -> i64 {
    rt::guard("harness_1_Counter_break_half", || unsafe {
        rt::unit_out(typed::Counter_break_half(rt::exclusive(a0)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Counter_hold(a0: i64, a1: i64) -> i64 {
    rt::guard("harness_1_Counter_hold", || unsafe {
        rt::scalar_out(typed::Counter_hold(rt::shared(a0), rt::shared(a1)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Counter_hold_mut(a0: i64, a1: i64) -> i64 {
    rt::guard("harness_1_Counter_hold_mut", || unsafe {
        rt::unit_out(typed::Counter_hold_mut(rt::exclusive(a0), rt::shared(a1)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Counter_into_total(a0: i64) -> i64 {
    rt::guard("harness_1_Counter_into_total", || unsafe {
        rt::scalar_out(typed::Counter_into_total(rt::take(a0)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Counter_try_into_total(a0: i64, a1: i64) -> i64 {
    rt::guard("harness_1_Counter_try_into_total", || unsafe {
        match typed::Counter_try_into_total(rt::take(a0), rt::scalar(a1)) {
            Ok(value) => rt::scalar_out(value),
            Err(error) => rt::error_boxed("harness::ParseFailure", error),
        }
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Counter_clone(a0: i64) -> i64 {
    rt::guard("harness_1_Counter_clone", || unsafe {
        rt::boxed_out(typed::Counter_clone(rt::shared(a0)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Counter_display(a0: i64, a1: i64, a2: i64) -> i64 {
    rt::guard("harness_1_Counter_display", || unsafe {
        rt::owned_text_out(typed::Counter_display(rt::shared(a0)), a1, a2)
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Slot_new(a0: i64) -> i64 {
    rt::guard("harness_1_Slot_new", || unsafe {
        rt::boxed_out(typed::Slot_new(rt::scalar(a0)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Slot_get(a0: i64) -> i64 {
    rt::guard("harness_1_Slot_get", || unsafe {
        rt::scalar_out(typed::Slot_get(rt::shared(a0)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Slot_set(a0: i64, a1: i64) -> i64 {
    rt::guard("harness_1_Slot_set", || unsafe {
        rt::unit_out(typed::Slot_set(rt::shared(a0), rt::scalar(a1)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Slot_sum(a0: i64, a1: i64) -> i64 {
    rt::guard("harness_1_Slot_sum", || unsafe {
        rt::scalar_out(typed::Slot_sum(rt::shared(a0), rt::shared(a1)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Slot_hold(a0: i64, a1: i64) -> i64 {
    rt::guard("harness_1_Slot_hold", || unsafe {
        rt::scalar_out(typed::Slot_hold(rt::shared(a0), rt::shared(a1)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Local_new(a0: i64) -> i64 {
    rt::guard("harness_1_Local_new", || unsafe {
        rt::boxed_out(typed::Local_new(rt::scalar(a0)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Local_twin(a0: i64) -> i64 {
    rt::guard("harness_1_Local_twin", || unsafe {
        rt::boxed_out(typed::Local_twin(rt::shared(a0)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Local_get(a0: i64) -> i64 {
    rt::guard("harness_1_Local_get", || unsafe {
        rt::scalar_out(typed::Local_get(rt::shared(a0)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Local_set(a0: i64, a1: i64) -> i64 {
    rt::guard("harness_1_Local_set", || unsafe {
        rt::unit_out(typed::Local_set(rt::exclusive(a0), rt::scalar(a1)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Local_sum(a0: i64, a1: i64) -> i64 {
    rt::guard("harness_1_Local_sum", || unsafe {
        rt::scalar_out(typed::Local_sum(rt::shared(a0), rt::shared(a1)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_ParseFailure_new(a0: i64, a1: i64) -> i64 {
    rt::guard("harness_1_ParseFailure_new", || unsafe {
        rt::error_boxed(
            "harness::ParseFailure",
            typed::ParseFailure_new(rt::text(a0, a1)),
        )
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_ParseFailure_maybe(a0: i64, a1: i64) -> i64 {
    rt::guard("harness_1_ParseFailure_maybe", || unsafe {
        rt::option_error_boxed(
            "harness::ParseFailure",
            typed::ParseFailure_maybe(rt::text(a0, a1)),
        )
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_ParseFailure_depth(a0: i64) -> i64 {
    rt::guard("harness_1_ParseFailure_depth", || unsafe {
        rt::scalar_out(typed::ParseFailure_depth(rt::shared(a0)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_check(a0: i64, a1: i64) -> i64 {
    rt::guard("harness_1_check", || unsafe {
        match typed::check(rt::text(a0, a1)) {
            Ok(value) => rt::unit_out(value),
            Err(error) => rt::error_boxed("harness::ParseFailure", error),
        }
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_fail_std(a0: i64) -> i64 {
    rt::guard("harness_1_fail_std", || unsafe {
        match typed::fail_std(rt::scalar(a0)) {
            Ok(value) => rt::unit_out(value),
            Err(error) => rt::error_plain!("core::num::error::ParseIntError", error),
        }
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_fail_text(a0: i64) -> i64 {
    rt::guard("harness_1_fail_text", || unsafe {
        match typed::fail_text(rt::scalar(a0)) {
            Ok(value) => rt::unit_out(value),
            Err(error) => rt::error_plain!("alloc::string::String", error),
        }
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_fail_debug(a0: i64) -> i64 {
    rt::guard("harness_1_fail_debug", || unsafe {
        match typed::fail_debug(rt::scalar(a0)) {
            Ok(value) => rt::unit_out(value),
            Err(error) => rt::error_plain!("harness::OnlyDebug", error),
        }
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_fail_mute(a0: i64) -> i64 {
    rt::guard("harness_1_fail_mute", || unsafe {
        match typed::fail_mute(rt::scalar(a0)) {
            Ok(value) => rt::unit_out(value),
            Err(error) => rt::error_plain!("harness::Mute", error),
        }
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_fail_sources(a0: i64) -> i64 {
    rt::guard("harness_1_fail_sources", || unsafe {
        match typed::fail_sources(rt::scalar(a0)) {
            Ok(value) => rt::unit_out(value),
            Err(error) => rt::error_plain!("std::io::error::Error", error),
        }
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_echo_bool(a0: i64) -> i64 {
    rt::guard("harness_1_echo_bool", || unsafe {
        rt::scalar_out(typed::echo_bool(rt::scalar(a0)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_option_bool(a0: i64, a1: i64, a2: i64) -> i64 {
    rt::guard("harness_1_option_bool", || unsafe {
        rt::option_scalar_out(typed::option_bool(rt::option(a0, || rt::scalar(a1))), a2)
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_echo_char(a0: i64) -> i64 {
    rt::guard("harness_1_echo_char", || unsafe {
        rt::scalar_out(typed::echo_char(rt::scalar(a0)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_option_char(a0: i64, a1: i64, a2: i64) -> i64 {
    rt::guard("harness_1_option_char", || unsafe {
        rt::option_scalar_out(typed::option_char(rt::option(a0, || rt::scalar(a1))), a2)
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_echo_i8(a0: i64) -> i64 {
    rt::guard("harness_1_echo_i8", || unsafe {
        rt::scalar_out(typed::echo_i8(rt::scalar(a0)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_option_i8(a0: i64, a1: i64, a2: i64) -> i64 {
    rt::guard("harness_1_option_i8", || unsafe {
        rt::option_scalar_out(typed::option_i8(rt::option(a0, || rt::scalar(a1))), a2)
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_echo_i16(a0: i64) -> i64 {
    rt::guard("harness_1_echo_i16", || unsafe {
        rt::scalar_out(typed::echo_i16(rt::scalar(a0)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_option_i16(a0: i64, a1: i64, a2: i64) -> i64 {
    rt::guard("harness_1_option_i16", || unsafe {
        rt::option_scalar_out(typed::option_i16(rt::option(a0, || rt::scalar(a1))), a2)
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_echo_i32(a0: i64) -> i64 {
    rt::guard("harness_1_echo_i32", || unsafe {
        rt::scalar_out(typed::echo_i32(rt::scalar(a0)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_option_i32(a0: i64, a1: i64, a2: i64) -> i64 {
    rt::guard("harness_1_option_i32", || unsafe {
        rt::option_scalar_out(typed::option_i32(rt::option(a0, || rt::scalar(a1))), a2)
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_echo_i64(a0: i64) -> i64 {
    rt::guard("harness_1_echo_i64", || unsafe {
        rt::scalar_out(typed::echo_i64(rt::scalar(a0)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_option_i64(a0: i64, a1: i64, a2: i64) -> i64 {
    rt::guard("harness_1_option_i64", || unsafe {
        rt::option_scalar_out(typed::option_i64(rt::option(a0, || rt::scalar(a1))), a2)
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_echo_isize(a0: i64) -> i64 {
    rt::guard("harness_1_echo_isize", || unsafe {
        rt::scalar_out(typed::echo_isize(rt::scalar(a0)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_option_isize(a0: i64, a1: i64, a2: i64) -> i64 {
    rt::guard("harness_1_option_isize", || unsafe {
        rt::option_scalar_out(typed::option_isize(rt::option(a0, || rt::scalar(a1))), a2)
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_echo_u8(a0: i64) -> i64 {
    rt::guard("harness_1_echo_u8", || unsafe {
        rt::scalar_out(typed::echo_u8(rt::scalar(a0)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_option_u8(a0: i64, a1: i64, a2: i64) -> i64 {
    rt::guard("harness_1_option_u8", || unsafe {
        rt::option_scalar_out(typed::option_u8(rt::option(a0, || rt::scalar(a1))), a2)
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_echo_u16(a0: i64) -> i64 {
    rt::guard("harness_1_echo_u16", || unsafe {
        rt::scalar_out(typed::echo_u16(rt::scalar(a0)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_option_u16(a0: i64, a1: i64, a2: i64) -> i64 {
    rt::guard("harness_1_option_u16", || unsafe {
        rt::option_scalar_out(typed::option_u16(rt::option(a0, || rt::scalar(a1))), a2)
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_echo_u32(a0: i64) -> i64 {
    rt::guard("harness_1_echo_u32", || unsafe {
        rt::scalar_out(typed::echo_u32(rt::scalar(a0)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_option_u32(a0: i64, a1: i64, a2: i64) -> i64 {
    rt::guard("harness_1_option_u32", || unsafe {
        rt::option_scalar_out(typed::option_u32(rt::option(a0, || rt::scalar(a1))), a2)
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_echo_u64(a0: i64) -> i64 {
    rt::guard("harness_1_echo_u64", || unsafe {
        rt::scalar_out(typed::echo_u64(rt::scalar(a0)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_option_u64(a0: i64, a1: i64, a2: i64) -> i64 {
    rt::guard("harness_1_option_u64", || unsafe {
        rt::option_scalar_out(typed::option_u64(rt::option(a0, || rt::scalar(a1))), a2)
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_echo_usize(a0: i64) -> i64 {
    rt::guard("harness_1_echo_usize", || unsafe {
        rt::scalar_out(typed::echo_usize(rt::scalar(a0)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_option_usize(a0: i64, a1: i64, a2: i64) -> i64 {
    rt::guard("harness_1_option_usize", || unsafe {
        rt::option_scalar_out(typed::option_usize(rt::option(a0, || rt::scalar(a1))), a2)
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_echo_f32(a0: i64) -> i64 {
    rt::guard("harness_1_echo_f32", || unsafe {
        rt::scalar_out(typed::echo_f32(rt::scalar(a0)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_option_f32(a0: i64, a1: i64, a2: i64) -> i64 {
    rt::guard("harness_1_option_f32", || unsafe {
        rt::option_scalar_out(typed::option_f32(rt::option(a0, || rt::scalar(a1))), a2)
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_echo_f64(a0: i64) -> i64 {
    rt::guard("harness_1_echo_f64", || unsafe {
        rt::scalar_out(typed::echo_f64(rt::scalar(a0)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_option_f64(a0: i64, a1: i64, a2: i64) -> i64 {
    rt::guard("harness_1_option_f64", || unsafe {
        rt::option_scalar_out(typed::option_f64(rt::option(a0, || rt::scalar(a1))), a2)
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_owned_text(a0: i64, a1: i64, a2: i64, a3: i64) -> i64 {
    rt::guard("harness_1_owned_text", || unsafe {
        rt::owned_text_out(typed::owned_text(rt::owned_text(a0, a1)), a2, a3)
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_borrowed_text(a0: i64, a1: i64, a2: i64) -> i64 {
    rt::guard("harness_1_borrowed_text", || unsafe {
        rt::text_out(typed::borrowed_text(rt::text(a0, a1)), a2)
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_owned_bytes(a0: i64, a1: i64, a2: i64, a3: i64) -> i64 {
    rt::guard("harness_1_owned_bytes", || unsafe {
        rt::owned_bytes_out(typed::owned_bytes(rt::owned_bytes(a0, a1)), a2, a3)
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_borrowed_bytes(a0: i64, a1: i64, a2: i64) -> i64 {
    rt::guard("harness_1_borrowed_bytes", || unsafe {
        rt::bytes_out(typed::borrowed_bytes(rt::bytes(a0, a1)), a2)
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_fixed(a0: i64, a1: i64) -> i64 {
    rt::guard("harness_1_fixed", || unsafe {
        rt::fixed_out(typed::fixed(rt::owned_fixed(a0)), a1)
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_fixed_ref(a0: i64, a1: i64) -> i64 {
    rt::guard("harness_1_fixed_ref", || unsafe {
        rt::fixed_out(typed::fixed_ref(rt::fixed(a0)), a1)
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_option_owned_text(a0: i64, a1: i64, a2: i64, a3: i64, a4: i64) -> i64 {
    rt::guard("harness_1_option_owned_text", || unsafe {
        rt::option_owned_text_out(
            typed::option_owned_text(rt::option(a0, || rt::owned_text(a1, a2))),
            a3,
            a4,
        )
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_option_borrowed_text(a0: i64, a1: i64, a2: i64, a3: i64) -> i64 {
    rt::guard("harness_1_option_borrowed_text", || unsafe {
        rt::option_text_out(
            typed::option_borrowed_text(rt::option(a0, || rt::text(a1, a2))),
            a3,
        )
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_option_owned_bytes(a0: i64, a1: i64, a2: i64, a3: i64, a4: i64) -> i64 {
    rt::guard("harness_1_option_owned_bytes", || unsafe {
        rt::option_owned_bytes_out(
            typed::option_owned_bytes(rt::option(a0, || rt::owned_bytes(a1, a2))),
            a3,
            a4,
        )
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_option_borrowed_bytes(a0: i64, a1: i64, a2: i64, a3: i64) -> i64 {
    rt::guard("harness_1_option_borrowed_bytes", || unsafe {
        rt::option_bytes_out(
            typed::option_borrowed_bytes(rt::option(a0, || rt::bytes(a1, a2))),
            a3,
        )
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_option_fixed(a0: i64, a1: i64, a2: i64) -> i64 {
    rt::guard("harness_1_option_fixed", || unsafe {
        rt::option_fixed_out(
            typed::option_fixed(rt::option(a0, || rt::owned_fixed(a1))),
            a2,
        )
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_option_counter(a0: i64, a1: i64) -> i64 {
    rt::guard("harness_1_option_counter", || unsafe {
        rt::option_boxed_out(typed::option_counter(rt::option(a0, || rt::take(a1))))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_panic_with_noisy_payload() -> i64 {
    rt::guard("harness_1_panic_with_noisy_payload", || unsafe {
        rt::unit_out(typed::panic_with_noisy_payload())
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_panic_around_panic() -> i64 {
    rt::guard("harness_1_panic_around_panic", || unsafe {
        rt::unit_out(typed::panic_around_panic())
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_panic_while_unwinding() -> i64 {
    rt::guard("harness_1_panic_while_unwinding", || unsafe {
        rt::unit_out(typed::panic_while_unwinding())
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_panic_elsewhere() -> i64 {
    rt::guard("harness_1_panic_elsewhere", || unsafe {
        rt::scalar_out(typed::panic_elsewhere())
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_exhaust() -> i64 {
    rt::guard("harness_1_exhaust", || unsafe {
        rt::scalar_out(typed::exhaust())
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_sum_0() -> i64 {
    rt::guard("harness_1_sum_0", || unsafe {
        rt::scalar_out(typed::sum_0())
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_sum_1(a0: i64) -> i64 {
    rt::guard("harness_1_sum_1", || unsafe {
        rt::scalar_out(typed::sum_1(rt::scalar(a0)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_sum_2(a0: i64, a1: i64) -> i64 {
    rt::guard("harness_1_sum_2", || unsafe {
        rt::scalar_out(typed::sum_2(rt::scalar(a0), rt::scalar(a1)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_sum_3(a0: i64, a1: i64, a2: i64) -> i64 {
    rt::guard("harness_1_sum_3", || unsafe {
        rt::scalar_out(typed::sum_3(rt::scalar(a0), rt::scalar(a1), rt::scalar(a2)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_sum_4(a0: i64, a1: i64, a2: i64, a3: i64) -> i64 {
    rt::guard("harness_1_sum_4", || unsafe {
        rt::scalar_out(typed::sum_4(
            rt::scalar(a0),
            rt::scalar(a1),
            rt::scalar(a2),
            rt::scalar(a3),
        ))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_sum_5(a0: i64, a1: i64, a2: i64, a3: i64, a4: i64) -> i64 {
    rt::guard("harness_1_sum_5", || unsafe {
        rt::scalar_out(typed::sum_5(
            rt::scalar(a0),
            rt::scalar(a1),
            rt::scalar(a2),
            rt::scalar(a3),
            rt::scalar(a4),
        ))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_sum_6(a0: i64, a1: i64, a2: i64, a3: i64, a4: i64, a5: i64) -> i64 {
    rt::guard("harness_1_sum_6", || unsafe {
        rt::scalar_out(typed::sum_6(
            rt::scalar(a0),
            rt::scalar(a1),
            rt::scalar(a2),
            rt::scalar(a3),
            rt::scalar(a4),
            rt::scalar(a5),
        ))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_sum_7(
    a0: i64,
    a1: i64,
    a2: i64,
    a3: i64,
    a4: i64,
    a5: i64,
    a6: i64,
) -> i64 {
    rt::guard("harness_1_sum_7", || unsafe {
        rt::scalar_out(typed::sum_7(
            rt::scalar(a0),
            rt::scalar(a1),
            rt::scalar(a2),
            rt::scalar(a3),
            rt::scalar(a4),
            rt::scalar(a5),
            rt::scalar(a6),
        ))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_sum_8(
    a0: i64,
    a1: i64,
    a2: i64,
    a3: i64,
    a4: i64,
    a5: i64,
    a6: i64,
    a7: i64,
) -> i64 {
    rt::guard("harness_1_sum_8", || unsafe {
        rt::scalar_out(typed::sum_8(
            rt::scalar(a0),
            rt::scalar(a1),
            rt::scalar(a2),
            rt::scalar(a3),
            rt::scalar(a4),
            rt::scalar(a5),
            rt::scalar(a6),
            rt::scalar(a7),
        ))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_sum_9(
    a0: i64,
    a1: i64,
    a2: i64,
    a3: i64,
    a4: i64,
    a5: i64,
    a6: i64,
    a7: i64,
    a8: i64,
) -> i64 {
    rt::guard("harness_1_sum_9", || unsafe {
        rt::scalar_out(typed::sum_9(
            rt::scalar(a0),
            rt::scalar(a1),
            rt::scalar(a2),
            rt::scalar(a3),
            rt::scalar(a4),
            rt::scalar(a5),
            rt::scalar(a6),
            rt::scalar(a7),
            rt::scalar(a8),
        ))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_sum_10(
    a0: i64,
    a1: i64,
    a2: i64,
    a3: i64,
    a4: i64,
    a5: i64,
    a6: i64,
    a7: i64,
    a8: i64,
    a9: i64,
) -> i64 {
    rt::guard("harness_1_sum_10", || unsafe {
        rt::scalar_out(typed::sum_10(
            rt::scalar(a0),
            rt::scalar(a1),
            rt::scalar(a2),
            rt::scalar(a3),
            rt::scalar(a4),
            rt::scalar(a5),
            rt::scalar(a6),
            rt::scalar(a7),
            rt::scalar(a8),
            rt::scalar(a9),
        ))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_sum_11(
    a0: i64,
    a1: i64,
    a2: i64,
    a3: i64,
    a4: i64,
    a5: i64,
    a6: i64,
    a7: i64,
    a8: i64,
    a9: i64,
    a10: i64,
) -> i64 {
    rt::guard("harness_1_sum_11", || unsafe {
        rt::scalar_out(typed::sum_11(
            rt::scalar(a0),
            rt::scalar(a1),
            rt::scalar(a2),
            rt::scalar(a3),
            rt::scalar(a4),
            rt::scalar(a5),
            rt::scalar(a6),
            rt::scalar(a7),
            rt::scalar(a8),
            rt::scalar(a9),
            rt::scalar(a10),
        ))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_sum_12(
    a0: i64,
    a1: i64,
    a2: i64,
    a3: i64,
    a4: i64,
    a5: i64,
    a6: i64,
    a7: i64,
    a8: i64,
    a9: i64,
    a10: i64,
    a11: i64,
) -> i64 {
    rt::guard("harness_1_sum_12", || unsafe {
        rt::scalar_out(typed::sum_12(
            rt::scalar(a0),
            rt::scalar(a1),
            rt::scalar(a2),
            rt::scalar(a3),
            rt::scalar(a4),
            rt::scalar(a5),
            rt::scalar(a6),
            rt::scalar(a7),
            rt::scalar(a8),
            rt::scalar(a9),
            rt::scalar(a10),
            rt::scalar(a11),
        ))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_sum_13(
    a0: i64,
    a1: i64,
    a2: i64,
    a3: i64,
    a4: i64,
    a5: i64,
    a6: i64,
    a7: i64,
    a8: i64,
    a9: i64,
    a10: i64,
    a11: i64,
    a12: i64,
) -> i64 {
    rt::guard("harness_1_sum_13", || unsafe {
        rt::scalar_out(typed::sum_13(
            rt::scalar(a0),
            rt::scalar(a1),
            rt::scalar(a2),
            rt::scalar(a3),
            rt::scalar(a4),
            rt::scalar(a5),
            rt::scalar(a6),
            rt::scalar(a7),
            rt::scalar(a8),
            rt::scalar(a9),
            rt::scalar(a10),
            rt::scalar(a11),
            rt::scalar(a12),
        ))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_sum_14(
    a0: i64,
    a1: i64,
    a2: i64,
    a3: i64,
    a4: i64,
    a5: i64,
    a6: i64,
    a7: i64,
    a8: i64,
    a9: i64,
    a10: i64,
    a11: i64,
    a12: i64,
    a13: i64,
) -> i64 {
    rt::guard("harness_1_sum_14", || unsafe {
        rt::scalar_out(typed::sum_14(
            rt::scalar(a0),
            rt::scalar(a1),
            rt::scalar(a2),
            rt::scalar(a3),
            rt::scalar(a4),
            rt::scalar(a5),
            rt::scalar(a6),
            rt::scalar(a7),
            rt::scalar(a8),
            rt::scalar(a9),
            rt::scalar(a10),
            rt::scalar(a11),
            rt::scalar(a12),
            rt::scalar(a13),
        ))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_sum_15(
    a0: i64,
    a1: i64,
    a2: i64,
    a3: i64,
    a4: i64,
    a5: i64,
    a6: i64,
    a7: i64,
    a8: i64,
    a9: i64,
    a10: i64,
    a11: i64,
    a12: i64,
    a13: i64,
    a14: i64,
) -> i64 {
    rt::guard("harness_1_sum_15", || unsafe {
        rt::scalar_out(typed::sum_15(
            rt::scalar(a0),
            rt::scalar(a1),
            rt::scalar(a2),
            rt::scalar(a3),
            rt::scalar(a4),
            rt::scalar(a5),
            rt::scalar(a6),
            rt::scalar(a7),
            rt::scalar(a8),
            rt::scalar(a9),
            rt::scalar(a10),
            rt::scalar(a11),
            rt::scalar(a12),
            rt::scalar(a13),
            rt::scalar(a14),
        ))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_sum_16(
    a0: i64,
    a1: i64,
    a2: i64,
    a3: i64,
    a4: i64,
    a5: i64,
    a6: i64,
    a7: i64,
    a8: i64,
    a9: i64,
    a10: i64,
    a11: i64,
    a12: i64,
    a13: i64,
    a14: i64,
    a15: i64,
) -> i64 {
    rt::guard("harness_1_sum_16", || unsafe {
        rt::scalar_out(typed::sum_16(
            rt::scalar(a0),
            rt::scalar(a1),
            rt::scalar(a2),
            rt::scalar(a3),
            rt::scalar(a4),
            rt::scalar(a5),
            rt::scalar(a6),
            rt::scalar(a7),
            rt::scalar(a8),
            rt::scalar(a9),
            rt::scalar(a10),
            rt::scalar(a11),
            rt::scalar(a12),
            rt::scalar(a13),
            rt::scalar(a14),
            rt::scalar(a15),
        ))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_sum_17(
    a0: i64,
    a1: i64,
    a2: i64,
    a3: i64,
    a4: i64,
    a5: i64,
    a6: i64,
    a7: i64,
    a8: i64,
    a9: i64,
    a10: i64,
    a11: i64,
    a12: i64,
    a13: i64,
    a14: i64,
    a15: i64,
    a16: i64,
) -> i64 {
    rt::guard("harness_1_sum_17", || unsafe {
        rt::scalar_out(typed::sum_17(
            rt::scalar(a0),
            rt::scalar(a1),
            rt::scalar(a2),
            rt::scalar(a3),
            rt::scalar(a4),
            rt::scalar(a5),
            rt::scalar(a6),
            rt::scalar(a7),
            rt::scalar(a8),
            rt::scalar(a9),
            rt::scalar(a10),
            rt::scalar(a11),
            rt::scalar(a12),
            rt::scalar(a13),
            rt::scalar(a14),
            rt::scalar(a15),
            rt::scalar(a16),
        ))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_sum_18(
    a0: i64,
    a1: i64,
    a2: i64,
    a3: i64,
    a4: i64,
    a5: i64,
    a6: i64,
    a7: i64,
    a8: i64,
    a9: i64,
    a10: i64,
    a11: i64,
    a12: i64,
    a13: i64,
    a14: i64,
    a15: i64,
    a16: i64,
    a17: i64,
) -> i64 {
    rt::guard("harness_1_sum_18", || unsafe {
        rt::scalar_out(typed::sum_18(
            rt::scalar(a0),
            rt::scalar(a1),
            rt::scalar(a2),
            rt::scalar(a3),
            rt::scalar(a4),
            rt::scalar(a5),
            rt::scalar(a6),
            rt::scalar(a7),
            rt::scalar(a8),
            rt::scalar(a9),
            rt::scalar(a10),
            rt::scalar(a11),
            rt::scalar(a12),
            rt::scalar(a13),
            rt::scalar(a14),
            rt::scalar(a15),
            rt::scalar(a16),
            rt::scalar(a17),
        ))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_sum_19(
    a0: i64,
    a1: i64,
    a2: i64,
    a3: i64,
    a4: i64,
    a5: i64,
    a6: i64,
    a7: i64,
    a8: i64,
    a9: i64,
    a10: i64,
    a11: i64,
    a12: i64,
    a13: i64,
    a14: i64,
    a15: i64,
    a16: i64,
    a17: i64,
    a18: i64,
) -> i64 {
    rt::guard("harness_1_sum_19", || unsafe {
        rt::scalar_out(typed::sum_19(
            rt::scalar(a0),
            rt::scalar(a1),
            rt::scalar(a2),
            rt::scalar(a3),
            rt::scalar(a4),
            rt::scalar(a5),
            rt::scalar(a6),
            rt::scalar(a7),
            rt::scalar(a8),
            rt::scalar(a9),
            rt::scalar(a10),
            rt::scalar(a11),
            rt::scalar(a12),
            rt::scalar(a13),
            rt::scalar(a14),
            rt::scalar(a15),
            rt::scalar(a16),
            rt::scalar(a17),
            rt::scalar(a18),
        ))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Pattern_zeros(a0: i64) -> i64 {
    rt::guard("harness_1_Pattern_zeros", || unsafe {
        rt::boxed_out(typed::Pattern_zeros(rt::scalar(a0)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Pattern_length(a0: i64) -> i64 {
    rt::guard("harness_1_Pattern_length", || unsafe {
        rt::scalar_out(typed::Pattern_length(rt::shared(a0)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_Gate_arrivals(a0: i64) -> i64 {
    rt::guard("harness_1_Gate_arrivals", || unsafe {
        rt::scalar_out(typed::Gate_arrivals(rt::shared(a0)))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_swapped(a0: i64, a1: i64) -> i64 {
    rt::guard("harness_1_swapped", || unsafe {
        match typed::swapped(rt::decode(a0, |r| (r.scalar::<i64>(), r.scalar::<i64>()))) {
            value => rt::encoded_out::<16>(a1, |w| {
                let (p0, p1) = value;
                w.scalar::<i64>(p0);
                w.scalar::<i64>(p1);
            }),
        }
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_longs(a0: i64, a1: i64, a2: i64) -> i64 {
    rt::guard("harness_1_longs", || unsafe {
        match typed::longs(rt::decode(a0, |r| r.numbers::<i64>().to_vec())) {
            value => rt::any_encoded_out(a1, a2, |w| w.numbers::<i64>(value)),
        }
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_texts(a0: i64, a1: i64, a2: i64) -> i64 {
    rt::guard("harness_1_texts", || unsafe {
        match typed::texts(&rt::decode(a0, |r| r.list(|r| r.text().to_owned()))) {
            value => rt::any_encoded_out(a1, a2, |w| w.list(value, |w, v| w.text(v))),
        }
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_spelled(a0: i64) -> i64 {
    rt::guard("harness_1_spelled", || unsafe {
        rt::scalar_out(typed::spelled(rt::decode(a0, |r| {
            r.list(|r| (r.text().to_owned(), r.scalar::<char>()))
        })))
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn harness_1_counters(a0: i64, a1: i64, a2: i64, a3: i64) -> i64 {
    rt::guard("harness_1_counters", || unsafe {
        match typed::counters(rt::decode(a0, |r| r.numbers::<i64>()), rt::scalar(a1)) {
            value => rt::any_encoded_out(a2, a3, |w| {
                let (p0, p1) = value;
                w.list(p0, |w, v| w.handle(v));
                w.duration(p1);
            }),
        }
    })
}
