package dev.gantry.cli;

import dev.gantry.runtime.Handle;
import dev.gantry.runtime.Native;

import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// The classes that Gantry generated for a crate, in a class loader, called as a program would.
///
/// @param javaPackage the alias
record BoundCrate(URLClassLoader loader, String javaPackage) implements AutoCloseable {

    /// @param parent where the runtime is, unless it is among the roots
    static BoundCrate of(String javaPackage, ClassLoader parent, Path... roots)
            throws java.io.IOException {
        var urls = new URL[roots.length];
        for (int i = 0; i < roots.length; i++) urls[i] = roots[i].toUri().toURL();
        return new BoundCrate(new URLClassLoader(urls, parent), javaPackage);
    }

    Class<?> type(String name) {
        try {
            return loader.loadClass(javaPackage + "." + name);
        } catch (ClassNotFoundException missing) {
            throw new LinkageError(name, missing);
        }
    }

    Handle make(String type, Object... arguments) {
        var constructor =
                Arrays.stream(type(type).getConstructors())
                        .filter(c -> c.getParameterCount() == arguments.length)
                        // generated code's own constructor takes the key
                        .filter(c -> !List.of(c.getParameterTypes()).contains(Native.class))
                        .findFirst()
                        .orElseThrow();
        return (Handle) reflect(() -> constructor.newInstance(arguments));
    }

    Object call(Object receiver, String method, Object... arguments) {
        return invoke(receiver.getClass(), receiver, method, arguments);
    }

    long number(Object receiver, String method, Object... arguments) {
        return (long) call(receiver, method, arguments);
    }

    /// A static method that makes a value.
    Handle of(String type, String method, Object... arguments) {
        return (Handle) invoke(type(type), type(type), method, arguments);
    }

    long function(String holder, String method) {
        return (long) call(holder, method);
    }

    /// A free function.
    Object call(String holder, String method, Object... arguments) {
        var type = type(holder);
        return invoke(type, type, method, arguments);
    }

    private static Object invoke(Class<?> type, Object receiver, String name, Object... arguments) {
        var method =
                Arrays.stream(type.getMethods())
                        .filter(m -> m.getName().equals(name) && !m.isBridge())
                        .filter(m -> m.getParameterCount() == arguments.length)
                        .findFirst()
                        .orElseThrow();
        return reflect(() -> method.invoke(receiver, arguments));
    }

    private interface Reflection {
        Object run() throws ReflectiveOperationException;
    }

    /// What the callee throws is thrown as it is.
    private static Object reflect(Reflection reflection) {
        try {
            Object result = reflection.run();
            return result == null ? "nothing" : result;
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException exception) throw exception;
            if (thrown.getCause() instanceof Error error) throw error;
            throw new IllegalStateException(thrown);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws java.io.IOException {
        loader.close();
    }
}
