/// The only door to the machine: processes, the environment, the clock, home folders and servers.
/// No other room reads an environment variable, starts a process or opens a socket, so a test that
/// gives another [dev.gantry.host.Host] has given another machine.
///
/// ```
/// Host       = environment, home, working directory, Platform, clock, Processes
/// Platform   = os, arch                       which conventions hold
/// Command    = arguments, environment, directory      a process as data; nothing is inherited
/// Processes  : Command -> Completed           output by lines, while it comes and afterwards
///            : Command -> Exit                the user's program, on our own standard streams
/// Http       : address -> Answer              no more than a limit, in a time
/// ```
///
/// Rules of the room, and where each lives:
/// - A child sees the environment of its [dev.gantry.host.Command] and nothing else
///   ([dev.gantry.host.LocalProcesses]).
/// - There is never a shell: arguments reach the child as they are. The program is an absolute path
///   that [dev.gantry.host.Host#program] found once.
/// - When the command is interrupted, or Gantry itself ends, no child is left
///   ([dev.gantry.host.ProcessTree]). Only the user's program decides itself what a signal means to
///   it ([dev.gantry.host.SignalRelay]).
@NullMarked
package dev.gantry.host;

import org.jspecify.annotations.NullMarked;
