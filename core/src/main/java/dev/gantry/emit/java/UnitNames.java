package dev.gantry.emit.java;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// How one compilation unit calls the classes it uses: by simple name where that can mean nothing
/// else, in full otherwise. A class of the same package wins over all others, so a type of a crate
/// may be called `String`.
///
/// Source: the Java Language Specification, 6.4 "Shadowing and Obscuring" and 7.5 "Import
/// Declarations".
class UnitNames {
    private final String javaPackage;
    private final Set<String> neighbours;
    private final Map<String, String> bySimpleName = new TreeMap<>();
    private final Set<String> roots = new HashSet<>();
    private final Set<String> obscured = new HashSet<>();

    /// @param neighbours simple names of all classes of the package, this one too
    UnitNames(String javaPackage, Collection<String> neighbours) {
        this.javaPackage = javaPackage;
        this.neighbours = Set.copyOf(neighbours);
    }

    /// A field of the unit's class is meant before a class of that name.
    void obscure(Collection<String> fields) {
        obscured.addAll(fields);
    }

    /// What to write for the class.
    String use(String fullName) {
        int dot = fullName.lastIndexOf('.');
        var simple = fullName.substring(dot + 1);
        boolean own = dot > 0 && fullName.substring(0, dot).equals(javaPackage);
        if (own && !obscured.contains(simple)) return simple;
        if (!neighbours.contains(simple)
                && !obscured.contains(simple)
                && bySimpleName.computeIfAbsent(simple, _ -> fullName).equals(fullName))
            return simple;
        roots.add(fullName.substring(0, fullName.indexOf('.')));
        return fullName;
    }

    String use(Class<?> type) {
        return use(type.getCanonicalName());
    }

    /// The classes to import, sorted.
    Collection<String> imports() {
        return bySimpleName.values().stream()
                .filter(name -> !name.matches("java\\.lang\\.\\w+"))
                .sorted()
                .toList();
    }

    /// Names that no variable may have: it would be meant in place of the class or the package.
    Set<String> reserved() {
        var reserved = new HashSet<>(neighbours);
        reserved.addAll(bySimpleName.keySet());
        reserved.addAll(roots);
        return reserved;
    }
}
