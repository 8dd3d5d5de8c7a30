package dev.gantry.emit.java;

import java.util.HashSet;
import java.util.Set;

import javax.lang.model.SourceVersion;

/// Gives out the names of variables in one scope: a name that is taken gets a trailing underscore.
final class Locals {
    private final Set<String> taken;

    Locals(Set<String> reserved) {
        taken = new HashSet<>(reserved);
    }

    String fresh(String wanted) {
        var name = wanted;
        while (SourceVersion.isKeyword(name) || !taken.add(name)) name += "_";
        return name;
    }
}
