package dev.gantry.host;

import sun.misc.Signal;
import sun.misc.SignalHandler;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Makes Gantry stand aside while the user's program runs in the foreground, so that the program's
/// own answer to a signal, and its status, are what the caller sees.
///
/// A terminal sends Ctrl-C to the program as well as to us: we ignore ours. A SIGINT that no
/// terminal can have sent is passed on. SIGTERM and SIGHUP are sent to us alone and are passed on
/// as SIGTERM, the one the JDK can send.
final class SignalRelay implements AutoCloseable {
    private record Previous(Signal signal, SignalHandler handler) {}

    private final List<Previous> previous = new ArrayList<>();
    private final Object lock = new Object();

    /// Guarded by `lock`, as is `stopped`.
    private Optional<Process> program = Optional.empty();

    private boolean stopped;

    /// To be made before the program starts: between the two, a signal would end Gantry alone.
    SignalRelay(Platform platform) {
        handle("INT", signal -> stop(SignalRelay::interrupt));
        handle("TERM", signal -> stop(Process::destroy));
        if (!platform.isWindows()) {
            handle("HUP", signal -> stop(Process::destroy));
        }
    }

    /// Starts the program. A signal that came before ends it; one that comes meanwhile waits, since
    /// the program may already have its own.
    Process start(Supplier<Process> starter) {
        synchronized (lock) {
            var started = starter.get();
            program = Optional.of(started);
            if (stopped) {
                started.destroy();
            }
            return started;
        }
    }

    /// @param tell how a running program learns of it
    private void stop(Consumer<Process> tell) {
        synchronized (lock) {
            stopped = true;
            program.ifPresent(tell);
        }
    }

    private static void interrupt(Process program) {
        if (Foreground.isOurs()) return; // it knows
        var kill = new ProcessBuilder("/bin/sh", "-c", "kill -INT " + program.pid());
        try {
            var unused = kill.start();
        } catch (IOException noShell) {
            program.destroy();
        }
    }

    private void handle(String name, SignalHandler handler) {
        var signal = new Signal(name);
        try {
            previous.add(new Previous(signal, Signal.handle(signal, handler)));
        } catch (IllegalArgumentException e) {
            // The virtual machine was started with -Xrs: signals are not ours, and need no relay.
        }
    }

    @Override
    public void close() {
        previous.forEach(before -> Signal.handle(before.signal(), before.handler()));
    }
}
