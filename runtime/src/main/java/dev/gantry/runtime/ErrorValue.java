package dev.gantry.runtime;

/// The native value of an exception; it lives as long as the exception.
final class ErrorValue extends Handle {

    ErrorValue(Native key, HandleType type, long pointer) {
        super(key, type, pointer);
    }
}
