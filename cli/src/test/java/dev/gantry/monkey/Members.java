package dev.gantry.monkey;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// All public members of the generated classes of some crates.
final class Members {
    private Members() {}

    /// @param packages each with those below it
    /// @return sorted by name, so that a seed means the same calls again
    static List<Member> below(Path bindings, String... packages)
            throws IOException, ClassNotFoundException {
        var members = new ArrayList<Member>();
        for (var javaPackage : packages) {
            try (var files = Files.walk(bindings.resolve(javaPackage.replace('.', '/')))) {
                for (var file : files.filter(Members::isClass).sorted().toList()) {
                    members.addAll(of(bindings.relativize(file)));
                }
            }
        }
        members.sort(Comparator.comparing(Member::name));
        return List.copyOf(members);
    }

    private static List<Member> of(Path file) throws ClassNotFoundException {
        var name = file.toString().replace(File.separatorChar, '.');
        var type = Class.forName(name.substring(0, name.length() - ".class".length()));
        return Modifier.isPublic(type.getModifiers()) ? of(type).toList() : List.of();
    }

    /// What the classes hold from the start.
    static List<Object> constants(List<Member> members) throws IllegalAccessException {
        var constants = new ArrayList<>();
        for (var type : members.stream().map(Member::type).distinct().toList()) {
            for (var field : type.getFields()) {
                boolean opaque = field.getName().startsWith("$");
                if (!opaque && Modifier.isStatic(field.getModifiers()))
                    constants.add(field.get(null));
            }
        }
        return constants;
    }

    /// For each class that a member needs: those whose result has one, unless there are none.
    static Map<Type, List<Member>> givers(List<Member> members) {
        var givers = new HashMap<Type, List<Member>>();
        for (var member : members) {
            var needed = Stream.concat(Stream.of(member.type()), member.parameters().stream());
            needed.forEach(type -> givers.computeIfAbsent(type, _ -> givers(members, type)));
        }
        givers.values().removeIf(List::isEmpty);
        return givers;
    }

    private static List<Member> givers(List<Member> members, Type type) {
        if (!(type instanceof Class<?> wanted)) return List.of();
        return members.stream().filter(member -> member.gives(wanted)).toList();
    }

    private static boolean isClass(Path file) {
        return file.toString().endsWith(".class") && !file.endsWith("module-info.class");
    }

    private static Stream<Member> of(Class<?> type) {
        Stream<Executable> constructors =
                Modifier.isAbstract(type.getModifiers())
                        ? Stream.empty()
                        : Arrays.stream(type.getConstructors());
        Stream<Executable> methods =
                Arrays.<Executable>stream(type.getMethods()).filter(Members::isBound);
        return Stream.concat(constructors, methods).map(one -> new Member(type, one));
    }

    /// What Rust or the runtime does; what javac and the JDK's own classes do is not asked.
    private static boolean isBound(Executable method) {
        boolean javacs = method.getName().equals("values") || method.getName().equals("valueOf");
        return !method.isSynthetic()
                && !(method.getDeclaringClass().isEnum() && javacs)
                && !method.getName().startsWith("$")
                && !Modifier.isAbstract(method.getModifiers())
                && !method.getDeclaringClass().getName().startsWith("java.");
    }
}
