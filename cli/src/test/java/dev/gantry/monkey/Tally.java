package dev.gantry.monkey;

import dev.gantry.runtime.RustException;
import dev.gantry.runtime.RustPanic;

import java.io.PrintStream;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// How the calls ended, and what must not have happened.
final class Tally {
    private static final int MOST = 20;
    private static final int SHOWN = 80;

    private final Map<String, Long> outcomes = new TreeMap<>();
    private final Map<String, String> findings = new TreeMap<>();
    private final Map<Member, Type> missing = new HashMap<>();
    private final Set<Member> reached = ConcurrentHashMap.newKeySet();

    synchronized void returned(Member member) {
        missing.remove(member);
        reached.add(member);
        count("returned");
    }

    synchronized void threw(Member member, Throwable thrown) {
        missing.remove(member);
        if (thrown instanceof RustException || thrown instanceof RustPanic) reached.add(member);
        count(thrown.getClass().getSimpleName());
    }

    synchronized void notCalled(Member member, Type type) {
        missing.put(member, type);
        count("not called: nothing has given an argument");
    }

    /// What it could not be called for, the last time; else null.
    synchronized Type missing(Member member) {
        return missing.get(member);
    }

    /// What a Drop threw on a thread of the runtime.
    synchronized void uncaught(Throwable thrown) {
        count("uncaught " + thrown.getClass().getSimpleName());
        if (!(thrown instanceof RustPanic)) found("uncaught", thrown.toString());
    }

    private void count(String outcome) {
        outcomes.merge(outcome, 1L, Long::sum);
    }

    synchronized void found(Member member, Object[] arguments, String what) {
        var shown =
                Arrays.stream(arguments)
                        .map(String::valueOf)
                        .map(text -> text.substring(0, Math.min(text.length(), SHOWN)))
                        .collect(Collectors.joining(", "));
        found(member.name(), what + "; arguments: " + shown);
    }

    synchronized void found(String where, String what) {
        findings.putIfAbsent(where, what);
    }

    synchronized boolean isEnough() {
        return findings.size() >= MOST;
    }

    /// Whether nothing is gained by calling it more than others.
    boolean isDone(Member member) {
        return reached.contains(member) || member.isForGeneratedCode();
    }

    /// Each member has to have been in Rust, unless it is listed, and only then.
    synchronized void compare(Collection<Member> members, LeftOut leftOut) {
        for (var member : members) {
            boolean was = reached.contains(member);
            if (member.isForGeneratedCode() || was != leftOut.isUnreached(member)) continue;
            found(
                    member.name(),
                    was
                            ? "is listed as unreached, and was reached"
                            : "never got into Rust; missing " + missing.get(member));
        }
    }

    /// @return whether nothing was found
    synchronized boolean tell(PrintStream out) {
        out.println(reached.size() + " members reached");
        outcomes.forEach((outcome, times) -> out.println("  " + outcome + ": " + times));
        findings.forEach((where, what) -> out.println("FOUND " + where + ": " + what));
        return findings.isEmpty();
    }
}
