package dev.gantry.bench;

import java.util.List;

/// A shape of call, and what a generated one may cost beside one by hand with the same checks.
///
/// @param name as the program in `bench/calls` knows it
/// @param factor at most so many times
/// @param nanos or at most so many nanoseconds more
record CallShape(String name, String what, double factor, double nanos) {
    /// Free functions, and handles that are only shared.
    private static CallShape free(String name, String what) {
        return new CallShape(name, what, 1.15, 3);
    }

    private static CallShape array(String name, String what) {
        return new CallShape(name, what, 1.1, 0);
    }

    static List<CallShape> all() {
        return List.of(
                free("noop", "nothing in, nothing out"),
                free("add", "two numbers in, one out"),
                array("text16", "16 characters in"),
                array("text10k", "10 KB of text in"),
                array("echo", "16 characters in and out"),
                free("isMatch", "Regex.isMatch on 45 characters"),
                array("megabyte", "1 MB of bytes in"),
                free("record", "a number, a number and a text out"),
                array("numbers", "10,000 numbers in and out"),
                free("error", "an error to an exception"),
                free("shared", "a method of a shared handle"),
                new CallShape("counted", "a method that takes a handle by &mut", 1, 20),
                free("life", "a handle made, used and closed"));
    }

    /// Whether figures meet the target, in nanoseconds.
    boolean met(double generated, double safe) {
        return generated <= safe * factor || generated <= safe + nanos;
    }
}
