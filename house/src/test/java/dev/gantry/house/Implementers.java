package dev.gantry.house;

import java.util.Collection;
import java.util.List;

/// What a clause may name as its implementation: a main source file, in Java or Rust.
///
/// @param files paths with `/`
record Implementers(Collection<String> files) {
    static boolean isOne(String file) {
        return SourceTree.isMainJava(file)
                || (file.contains("/src/main/resources/") && file.endsWith(".rs"));
    }

    /// `Leases` and, where a simple name is of several packages, `typemap.Results` are of Java;
    /// `rt::guard` is of the Rust that is part of every library, its file `rt/src/guard.rs`.
    List<String> faults(Clause clause) {
        return clause.classes().stream()
                .filter(name -> count(name) != 1)
                .map(name ->
                        "%s names %s, which %s"
                                .formatted(
                                        clause.id(),
                                        name,
                                        count(name) == 0
                                                ? "no main source has"
                                                : "is of several packages: say which"))
                .toList();
    }

    private long count(String name) {
        var suffix =
                name.contains("::")
                        ? "/rust/" + name.replace("::", "/") + ".rs"
                        : "/" + name.replace('.', '/') + ".java";
        return files.stream()
                .map(file -> file.endsWith(".rs") ? file.replace("/src/", "/") : file)
                .filter(file -> file.endsWith(suffix))
                .count();
    }
}
