package dev.gantry.event;

import java.util.Locale;

/// The phases of every command, in the order in which they run. The ids are stable.
public enum Phase {
    MANIFEST,
    LOCK,
    FETCH,
    PROGRAM,
    INGEST,
    PLAN,
    EMIT,
    COMPILE,
    LINK,
    PACKAGE,
    RUN;

    /// As printed and as written to `--events`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
