package dev.gantry.monkey;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A public constructor or method of a generated class.
///
/// @param type the class that a receiver has; where a method is inherited, the heir
record Member(Class<?> type, Executable executable) {

    /// Such as `bytes.Bytes#split(long)`.
    String name() {
        var name = executable instanceof Method method ? method.getName() : "new";
        return Arrays.stream(executable.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", type.getName() + "#" + name + "(", ")"));
    }

    boolean hasReceiver() {
        return executable instanceof Method && !Modifier.isStatic(executable.getModifiers());
    }

    List<Type> parameters() {
        return List.of(executable.getGenericParameterTypes());
    }

    /// It takes what only generated code has, so that nobody else gets past it.
    boolean isForGeneratedCode() {
        var opaque = Set.of("Native", "Failed", "Decoder");
        return Arrays.stream(executable.getParameterTypes())
                .anyMatch(parameter -> opaque.contains(parameter.getSimpleName()));
    }

    /// Its result is one of them, or has some of them in it.
    boolean gives(Class<?> wanted) {
        return isIn(wanted, result());
    }

    private Type result() {
        return executable instanceof Method method ? method.getGenericReturnType() : type;
    }

    private static boolean isIn(Class<?> wanted, Type result) {
        return switch (result) {
            case Class<?> simple -> wanted.isAssignableFrom(simple);
            case ParameterizedType generic ->
                    Arrays.stream(generic.getActualTypeArguments())
                            .anyMatch(argument -> isIn(wanted, argument));
            default -> false;
        };
    }

    /// A member that gives nothing may return null.
    boolean givesNothing() {
        return executable instanceof Method method && method.getReturnType() == void.class;
    }

    /// @param receiver null for what has none
    /// @throws Throwable what the member throws
    Object call(Object receiver, Object... arguments) throws Throwable {
        try {
            return switch (executable) {
                case Constructor<?> constructor -> constructor.newInstance(arguments);
                case Method method -> method.invoke(receiver, arguments);
            };
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
