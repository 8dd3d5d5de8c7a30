package dev.gantry.monkey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is not called at will, each line with its reason: `never MEMBER: REASON` for a member that
/// is not called, `capped MEMBER: REASON` for one whose numbers are sizes, `unreached MEMBER:
/// REASON` for one that no argument made at random gets into Rust. A class or a crate stands for
/// all its members.
record LeftOut(Set<String> never, Set<String> capped, Set<String> unreached) {

    static LeftOut read(Path file) throws IOException {
        var never = new HashSet<String>();
        var capped = new HashSet<String>();
        var unreached = new HashSet<String>();
        for (var line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) continue;
            var verb = line.substring(0, line.indexOf(' '));
            var member = line.substring(verb.length() + 1, line.indexOf(": "));
            switch (verb) {
                case "never" -> never.add(member);
                case "capped" -> capped.add(member);
                case "unreached" -> unreached.add(member);
                default -> throw new IllegalArgumentException(line);
            }
        }
        return new LeftOut(never, capped, unreached);
    }

    boolean isNeverCalled(Member member) {
        return lists(never, member);
    }

    /// Long numbers among its arguments are sizes.
    boolean isCapped(Member member) {
        return lists(capped, member);
    }

    boolean isUnreached(Member member) {
        return lists(unreached, member);
    }

    private static boolean lists(Set<String> names, Member member) {
        return names(member).anyMatch(names::contains);
    }

    private static Stream<String> names(Member member) {
        var type = member.type().getName();
        return Stream.of(member.name(), type, type.substring(0, type.indexOf('.')));
    }

    /// What stands here for nothing any more, of the crates that have been looked at.
    Set<String> stale(Collection<Member> members, Set<String> packages) {
        var known = members.stream().flatMap(LeftOut::names).collect(Collectors.toSet());
        return Stream.of(never, capped, unreached)
                .flatMap(Set::stream)
                .filter(name -> packages.contains(name.split("[.#]")[0]) && !known.contains(name))
                .collect(Collectors.toSet());
    }
}
