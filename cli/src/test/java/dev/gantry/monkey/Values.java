package dev.gantry.monkey;

import dev.gantry.runtime.BooleanRef;
import dev.gantry.runtime.DoubleRef;
import dev.gantry.runtime.FloatRef;
import dev.gantry.runtime.IntRef;
import dev.gantry.runtime.LongRef;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

/// Makes arguments, by their Java type: any value of it, and now and then a null.
///
/// @param capped long numbers are sizes
record Values(Random random, Scalars scalars, Pool pool, boolean capped) {
    private static final int NULL = 60;

    /// Nothing has given a value of the type so far.
    static final class None extends Exception {
        private static final long serialVersionUID = 1;

        final transient Type type;

        None(Type type) {
            super(type.getTypeName(), null, false, false);
            this.type = type;
        }
    }

    /// An object to call a member of.
    Object receiver(Class<?> type) throws None {
        var known = type.isEnum() || type.isRecord() ? simple(type) : pool.any(type);
        if (known == null) throw new None(type);
        return known;
    }

    /// @param type as a parameter or a type argument has it
    /// @param names of type variables, and what stands for them
    Object of(Type type, Map<TypeVariable<?>, Type> names) throws None {
        if (type instanceof Class<?> simple && simple.isPrimitive()) return primitive(simple);
        if (random.nextInt(NULL) == 0) return null;
        return switch (type) {
            case Class<?> simple -> simple.isArray() ? array(simple) : simple(simple);
            case ParameterizedType generic -> generic(generic, names);
            case WildcardType wildcard -> of(bound(wildcard), names);
            case GenericArrayType array -> throw new None(array);
            case TypeVariable<?> variable -> {
                var known = names.get(variable);
                yield known == null ? of(variable.getBounds()[0], names) : of(known, Map.of());
            }
            default -> throw new None(type);
        };
    }

    private static Type bound(WildcardType wildcard) {
        return wildcard.getLowerBounds().length > 0
                ? wildcard.getLowerBounds()[0]
                : wildcard.getUpperBounds()[0];
    }

    private Object primitive(Class<?> type) {
        if (type == int.class) return scalars.int_();
        if (type == long.class) return scalars.long_(capped);
        if (type == boolean.class) return random.nextBoolean();
        if (type == double.class) return scalars.double_();
        if (type == float.class) return (float) scalars.double_();
        if (type == byte.class) return (byte) scalars.int_();
        if (type == short.class) return (short) scalars.int_();
        return (char) scalars.int_();
    }

    private Object array(Class<?> type) throws None {
        var element = type.getComponentType();
        int length = scalars.length();
        if (element == byte.class) {
            var bytes = new byte[length];
            random.nextBytes(bytes);
            return bytes;
        }
        var array = Array.newInstance(element, Math.min(length, 1000));
        for (int i = 0; i < Array.getLength(array); i++) {
            Array.set(array, i, of(element, Map.of()));
        }
        return array;
    }

    private Object simple(Class<?> type) throws None {
        var own = type.getName();
        if (own.startsWith("java.")) return ofTheJdk(type);
        if (type.isEnum()) {
            var constants = type.getEnumConstants();
            return constants[random.nextInt(constants.length)];
        }
        if (type == IntRef.class) return new IntRef(scalars.int_());
        if (type == LongRef.class) return new LongRef(scalars.long_(capped));
        if (type == FloatRef.class) return new FloatRef((float) scalars.double_());
        if (type == DoubleRef.class) return new DoubleRef(scalars.double_());
        if (type == BooleanRef.class) return new BooleanRef(random.nextBoolean());
        if (type.isRecord() && random.nextBoolean()) return record(type, Map.of());
        var known = pool.any(type);
        if (known != null) return known;
        // Native, Decoder and Failed are nobody's: only a null can be passed
        if (own.startsWith("dev.gantry.runtime.")) return null;
        if (type.isRecord()) return record(type, Map.of());
        throw new None(type);
    }

    private Object ofTheJdk(Class<?> type) throws None {
        if (type == String.class || type == CharSequence.class) return scalars.text();
        if (type == Integer.class) return scalars.int_();
        if (type == Long.class) return scalars.long_(capped);
        if (type == Boolean.class) return random.nextBoolean();
        if (type == Double.class) return scalars.double_();
        if (type == Float.class) return (float) scalars.double_();
        if (type == Byte.class) return (byte) scalars.int_();
        if (type == Short.class) return (short) scalars.int_();
        if (type == BigInteger.class) return scalars.big();
        if (type == StringBuilder.class) return new StringBuilder(scalars.text());
        if (type == ByteArrayOutputStream.class) return new ByteArrayOutputStream();
        if (type == Duration.class) {
            return Duration.ofSeconds(scalars.long_(false) / 2, scalars.int_());
        }
        if (type == Instant.class) return Instant.ofEpochMilli(scalars.long_(false));
        if (type == Path.class) return path();
        if (type == OptionalInt.class) return OptionalInt.of(scalars.int_());
        if (type == OptionalLong.class) return OptionalLong.of(scalars.long_(capped));
        if (type == OptionalDouble.class) return OptionalDouble.of(scalars.double_());
        if (InetAddress.class.isAssignableFrom(type)) return address(type);
        if (type == InetSocketAddress.class) {
            return new InetSocketAddress(
                    (InetAddress) address(InetAddress.class), random.nextInt(65536));
        }
        if (type == Object.class || type == Comparable.class) return pool.any(Object.class);
        throw new None(type);
    }

    private Path path() {
        try {
            return Path.of(scalars.text());
        } catch (IllegalArgumentException _) {
            return Path.of("/etc/passwd");
        }
    }

    private InetAddress address(Class<?> type) throws None {
        boolean four =
                type == Inet4Address.class || type == InetAddress.class && random.nextBoolean();
        if (!four && type != Inet6Address.class && type != InetAddress.class) throw new None(type);
        var bytes = new byte[four ? 4 : 16];
        random.nextBytes(bytes);
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Object generic(ParameterizedType type, Map<TypeVariable<?>, Type> outer) throws None {
        var raw = (Class<?>) type.getRawType();
        var names = new HashMap<TypeVariable<?>, Type>();
        for (int i = 0; i < raw.getTypeParameters().length; i++) {
            var argument = type.getActualTypeArguments()[i];
            if (argument instanceof WildcardType wildcard) argument = bound(wildcard);
            if (argument instanceof TypeVariable<?> named && outer.containsKey(named)) {
                argument = outer.get(named);
            }
            names.put(raw.getTypeParameters()[i], argument);
        }
        var arguments = Arrays.stream(raw.getTypeParameters()).map(names::get).toList();
        if (raw == Optional.class) return Optional.ofNullable(of(arguments.getFirst(), Map.of()));
        if (raw == Set.class) return new HashSet<>(list(arguments.getFirst()));
        if (raw == List.class || raw == Collection.class || raw == Iterable.class) {
            return list(arguments.getFirst());
        }
        if (raw == Map.class) return map(arguments.getFirst(), arguments.getLast());
        if (raw.isSealed()) {
            var heirs = raw.getPermittedSubclasses();
            return heir(heirs[random.nextInt(heirs.length)], arguments);
        }
        if (raw.isRecord()) return record(raw, names);
        if (raw == Comparable.class || raw == Class.class) throw new None(type);
        return simple(raw);
    }

    private Object heir(Class<?> type, List<Type> arguments) throws None {
        var names = new HashMap<TypeVariable<?>, Type>();
        for (int i = 0; i < type.getTypeParameters().length; i++) {
            names.put(type.getTypeParameters()[i], arguments.get(i));
        }
        return type.isRecord() ? record(type, names) : simple(type);
    }

    private List<Object> list(Type element) throws None {
        int length = Math.min(scalars.length(), random.nextInt(NULL) == 0 ? 1000 : 4);
        var list = new ArrayList<>();
        for (int i = 0; i < length; i++) list.add(of(element, Map.of()));
        return list;
    }

    private Map<Object, Object> map(Type key, Type value) throws None {
        var map = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            map.put(of(key, Map.of()), of(value, Map.of()));
        }
        return map;
    }

    /// What its constructor refuses is no value of it.
    private Object record(Class<?> type, Map<TypeVariable<?>, Type> names) throws None {
        var components = type.getRecordComponents();
        var values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = of(components[i].getGenericType(), names);
        }
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType);
            return type.getDeclaredConstructor(types.toArray(Class<?>[]::new)).newInstance(values);
        } catch (java.lang.reflect.InvocationTargetException _) {
            return null;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
