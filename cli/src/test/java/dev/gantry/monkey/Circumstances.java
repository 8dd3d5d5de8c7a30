package dev.gantry.monkey;

import dev.gantry.runtime.BorrowException;
import dev.gantry.runtime.ClosedException;
import dev.gantry.runtime.Inside;
import dev.gantry.runtime.PoisonedException;
import dev.gantry.runtime.RustException;
import dev.gantry.runtime.RustPanic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What a call is made with, as far as it decides which exceptions the call may end in.
///
/// @param nulls there is a null somewhere
/// @param gone a handle is closed or consumed
/// @param poisoned a handle is poisoned
/// @param twice a handle is there twice
record Circumstances(boolean nulls, boolean gone, boolean poisoned, boolean twice) {

    /// Before the call: it may change them.
    static Circumstances of(Object receiver, Object[] arguments) {
        var parts = new ArrayList<>();
        if (receiver != null) add(receiver, parts);
        for (var argument : arguments) add(argument, parts);
        var handles =
                parts.stream()
                        .filter(Objects::nonNull)
                        .flatMap(one -> Inside.handle(one).stream())
                        .toList();
        var different = Collections.newSetFromMap(new IdentityHashMap<>());
        different.addAll(handles);
        return new Circumstances(
                parts.contains(null),
                handles.stream().anyMatch(Inside::isGone),
                handles.stream().anyMatch(Inside::isPoisoned),
                different.size() < handles.size());
    }

    private static void add(Object whole, List<Object> parts) {
        switch (whole) {
            case null -> parts.add(null);
            case Collection<?> collection -> collection.forEach(part -> add(part, parts));
            case Map<?, ?> map ->
                    map.forEach((key, value) -> {
                        add(key, parts);
                        add(value, parts);
                    });
            case Optional<?> optional -> optional.ifPresent(part -> add(part, parts));
            case Record record -> parts(record).forEach(part -> add(part, parts));
            default -> parts.add(whole);
        }
    }

    /// @return may hold nulls
    static List<Object> parts(Record record) {
        var parts = new ArrayList<>();
        try {
            for (var component : record.getClass().getRecordComponents()) {
                parts.add(component.getAccessor().invoke(record));
            }
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
        return parts;
    }

    /// Whether docs/spec lets such a call end so.
    ///
    /// @param alone nobody else closes, consumes, poisons or borrows the arguments
    /// @param elsewhere it was made on another thread than the calls before it
    boolean allow(Throwable thrown, boolean alone, boolean elsewhere) {
        return switch (thrown) {
            case RustPanic panic -> isOfTheCrate(panic);
            case RustException _ -> true;
            case PoisonedException _ -> poisoned || !alone;
            case ClosedException _ -> gone || !alone;
            case BorrowException _ -> twice || !alone;
            case WrongThreadException _ -> elsewhere || !alone;
            case NullPointerException _ -> nulls;
            // a value that the other side cannot represent: always told in words
            case IllegalArgumentException refused -> refused.getMessage() != null;
            // [ABI-11]: a megabyte of replacements, each of some kilobytes
            case OutOfMemoryError tooLong -> isAboutAnArray(tooLong);
            // [ABI-4]: a call that returns its receiver may return another value of the type
            case UnsupportedOperationException refused -> isAboutTheReceiver(refused);
            default -> false;
        };
    }

    private static boolean isAboutTheReceiver(UnsupportedOperationException refused) {
        var message = refused.getMessage();
        return message != null && message.contains("another value than its receiver");
    }

    private static boolean isAboutAnArray(OutOfMemoryError tooLong) {
        var message = tooLong.getMessage();
        return message != null && message.contains("do not fit a Java array");
    }

    /// The code that Gantry generates, and its rt, never panic.
    private static boolean isOfTheCrate(RustPanic panic) {
        return !panic.location().startsWith("/gantry/bridge/");
    }
}
