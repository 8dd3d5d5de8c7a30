package dev.gantry.event;

/// Where events go. Implementations may be called from several threads.
@FunctionalInterface
public interface Events {
    void emit(Event event);
}
