package dev.gantry.manifest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import javax.lang.model.SourceVersion;

/// Which Java packages a crate may become. Its modules are subpackages, and its classes come first
/// on the class path: a package of the project that lies within would be hidden.
///
/// @param prefix put before every alias, or empty
/// @param projectPackages those that the project's own files declare
record AliasRules(String prefix, Set<String> projectPackages) {

    /// Packages of the JDK, which a class path cannot extend, and Gantry's own.
    private static final List<String> RESERVED =
            List.of(
                    "java",
                    "javax",
                    "jdk",
                    "sun",
                    "com.sun",
                    "netscape",
                    "org.ietf.jgss",
                    "org.w3c.dom",
                    "org.xml.sax",
                    "dev.gantry");

    /// What is wrong with an alias, or empty.
    Optional<String> objection(String alias) {
        if (!SourceVersion.isName(alias, SourceVersion.RELEASE_25))
            return Optional.of(noName(alias));
        var full = prefix.isEmpty() ? alias : prefix + "." + alias;
        for (var reserved : RESERVED) {
            if (full.equals(reserved) || full.startsWith(reserved + ".")) {
                return Optional.of("`" + reserved + "` is reserved");
            }
        }
        for (var own : projectPackages) {
            if (own.equalsIgnoreCase(full)) {
                return Optional.of("the project has a package of this name");
            }
            if (lower(own).startsWith(lower(full) + ".")) {
                return Optional.of("the project has the package `" + own + "`, which lies in it");
            }
        }
        return Optional.empty();
    }

    /// Packages are folders, and some disks do not tell case apart.
    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String noName(String alias) {
        for (var part : alias.split("\\.", -1)) {
            if (SourceVersion.isKeyword(part, SourceVersion.RELEASE_25)) {
                return "`" + part + "` is a word of the Java language";
            }
        }
        return "it is not the name of a Java package";
    }
}
