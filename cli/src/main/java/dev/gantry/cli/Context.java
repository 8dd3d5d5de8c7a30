package dev.gantry.cli;

import dev.gantry.host.Host;

import java.io.PrintStream;

/// Where a command works: the machine, the two streams, and core.
record Context(Host host, PrintStream out, PrintStream err, Engine engine) {}
