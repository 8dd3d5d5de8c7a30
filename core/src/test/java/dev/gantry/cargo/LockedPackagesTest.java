package dev.gantry.cargo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.registry.IndexEntry;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

class LockedPackagesTest {
    private static final String LOCK =
            """
            version = 4

            [[package]]
            name = "mine"
            version = "0.0.0"
            dependencies = [
             "a",
             "b 2.0.0",
            ]

            [[package]]
            name = "a"
            version = "1.0.0"
            source = "registry+r"
            checksum = "00"
            dependencies = [
             "b 1.0.0",
             "win",
             "test",
            ]

            [[package]]
            name = "b"
            version = "1.0.0"
            source = "registry+r"
            checksum = "01"

            [[package]]
            name = "b"
            version = "2.0.0"
            source = "git+https://h/b?branch=x#abc"

            [[package]]
            name = "win"
            version = "1.0.0"
            source = "registry+r"
            checksum = "02"
            dependencies = [
             "deeper",
            ]

            [[package]]
            name = "deeper"
            version = "1.0.0"
            source = "registry+r"
            checksum = "03"

            [[package]]
            name = "test"
            version = "1.0.0"
            source = "registry+r"
            checksum = "04"
            """;

    private static Set<String> needed(IndexEntry.Dependency... ofA) {
        var locked = LockedPackages.read(LOCK);
        var entries = new HashMap<LockedPackages.Locked, IndexEntry>();
        for (var one : locked.all()) {
            if (one.sha256().isEmpty()) continue;
            var dependencies =
                    switch (one.name()) {
                        case "a" -> List.of(ofA);
                        case "win" -> List.of(on("deeper", ""));
                        default -> List.<IndexEntry.Dependency>of();
                    };
            entries.put(one, entry(one, dependencies));
        }
        var names = new TreeSet<String>();
        locked.neededBy(target -> Set.of("t", "cfg(unix)").contains(target), entries, Set.of())
                .forEach(one -> names.add(one.name() + " " + one.version()));
        return names;
    }

    private static IndexEntry entry(
            LockedPackages.Locked one, List<IndexEntry.Dependency> dependencies) {
        return new IndexEntry(
                one.name(),
                one.version(),
                one.sha256().orElseThrow(),
                false,
                Map.of(),
                Optional.empty(),
                dependencies,
                "");
    }

    private static IndexEntry.Dependency on(String crate, String target) {
        return new IndexEntry.Dependency(
                "key", crate, true, Optional.of(target).filter(text -> !text.isEmpty()), false);
    }

    private static final Set<String> ALWAYS = Set.of("mine 0.0.0", "a 1.0.0", "b 1.0.0", "b 2.0.0");

    private static Set<String> always(String... more) {
        var all = new TreeSet<>(ALWAYS);
        Stream.of(more).forEach(all::add);
        return all;
    }

    @Test
    @DisplayName("[REG-20] what only other targets need is not needed, nor what it needs")
    void otherTargets() {
        assertEquals(
                always("test 1.0.0"),
                needed(on("b", ""), on("win", "cfg(windows)"), on("test", "cfg(unix)")));
        assertEquals(
                always("test 1.0.0", "win 1.0.0", "deeper 1.0.0"),
                needed(on("b", ""), on("win", "cfg(windows)"), on("win", "t"), on("test", "t")));
    }

    @Test
    @DisplayName("[REG-20] what nobody speaks of is needed")
    void unknown() {
        assertEquals(always("test 1.0.0", "win 1.0.0", "deeper 1.0.0"), needed(on("b", "")));
    }

    @Test
    @DisplayName(
            "[REG-20] what a project asks for on other targets is not needed, nor what it needs")
    void askedOnOtherTargets() {
        var locked = LockedPackages.read(LOCK.replace("\"mine\"", "\"gantry-bridge\""));
        var names = new TreeSet<String>();
        locked.neededBy(_ -> true, Map.of(), Set.of("a"))
                .forEach(one -> names.add(one.name() + " " + one.version()));
        assertEquals(Set.of("gantry-bridge 0.0.0", "b 2.0.0"), names);
    }
}
