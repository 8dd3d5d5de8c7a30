package dev.gantry.action;

import dev.gantry.event.Phase;

import java.util.List;
import java.util.SortedMap;

/// One step of a build: a process with its arguments, environment, inputs and outputs. An action is
/// data and never a lambda, so that it can be keyed, explained, and one day taken by a remote
/// executor.
///
/// @param id unique in a build, such as `check regex-1`
/// @param environment the whole environment of the process: nothing is inherited
/// @param directory where the process works, relative to the store's work folder or absolute
/// @param inputs everything that can change the result and is not in the other components, in order
/// @param outputs paths relative to the folder of the action
public record Action(
        String id,
        Phase phase,
        List<String> arguments,
        SortedMap<String, String> environment,
        String directory,
        List<Input> inputs,
        List<String> outputs) {

    /// @param name what the input is, as `--explain` prints it
    /// @param digest lower-case hex of SHA-256, or the value itself when it is short
    public record Input(String name, String digest) {}
}
