package dev.gantry.build;

import dev.gantry.host.Host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Is everything that the last successful build looked at still as it was? Then its result stands,
/// and neither a manifest is read nor a tool asked. Answered from one small file of plain lines,
/// [FreshRecord]:
///
/// ```
/// gantry-fresh 1
/// key       command, profile, file or folder, Gantry's digest and the JDK that runs it
/// observed  milliseconds of the epoch at which the contents below were read
/// source    size mtime sha-256 path      a file whose content counts
/// folder    mtime sha-256 path           a folder in which a new or missing name counts
/// stat      size mtime path              a tool or an output, too large to read
/// missing   path                         a file whose absence counts
/// variables hash                         of the environment's names and values that count
/// java      one argument of the program's command line
/// print     one line of the build's result
/// end
/// ```
///
/// A file of the same size and mtime may still have another content when it was written in the very
/// moment in which it was read. So, by git's rule for "racily clean" entries, a source or folder
/// that is not clearly older than `observed` is read again.
///
/// This class runs before anything else at every start: it uses no regex, stream or lambda, so that
/// few classes load.
public final class Freshness {
    /// The coarsest mtime of a file system in use: FAT counts in two seconds.
    static final long RACY_MILLIS = 2_000;

    static final String FIRST_LINE = "gantry-fresh 1";

    /// @param program how to run what was built
    /// @param printed the lines of the build's result
    public record Fresh(JavaCommand program, List<String> printed) {}

    private final Host host;
    private final ArrayList<String> java = new ArrayList<>();
    private final ArrayList<String> printed = new ArrayList<>();
    private long racyFrom;
    private boolean ended;

    private Freshness(Host host) {
        this.host = host;
    }

    /// Empty when anything changed, was never recorded, or cannot be read: then the build has to
    /// look.
    public static Optional<Fresh> check(Host host, BuildKey key) {
        try {
            return new Freshness(host).read(key);
        } catch (IOException | RuntimeException e) {
            // A record that is not one: of another version, or damaged. The build writes a new one.
            return Optional.empty();
        }
    }

    private Optional<Fresh> read(BuildKey key) throws IOException {
        if (!key.isKnown()) {
            return Optional.empty();
        }
        String text = Files.readString(key.record(host.storeRoot()));
        int from = text.indexOf('\n') + 1;
        if (from == 0 || !text.substring(0, from - 1).equals(FIRST_LINE)) {
            return Optional.empty();
        }
        for (int to; (to = text.indexOf('\n', from)) >= 0; from = to + 1) {
            if (!holds(text.substring(from, to), key)) {
                return Optional.empty();
            }
        }
        boolean whole = ended && from == text.length();
        return whole ? Optional.of(new Fresh(new JavaCommand(java), printed)) : Optional.empty();
    }

    private boolean holds(String line, BuildKey key) throws IOException {
        int space = line.indexOf(' ');
        String kind = space < 0 ? line : line.substring(0, space);
        String rest = line.substring(space + 1);
        return switch (kind) {
            case "key" -> rest.equals(key.line());
            case "observed" -> {
                racyFrom = Long.parseLong(rest) - RACY_MILLIS;
                yield true;
            }
            case "source" -> isSameSource(rest.split(" ", 4));
            case "folder" -> isSameFolder(rest.split(" ", 3));
            case "stat" -> isSameStat(rest.split(" ", 3));
            case "missing" -> Files.notExists(Path.of(rest));
            case "variables" -> rest.equals(Variables.digest(host));
            case "java" -> java.add(rest);
            case "print" -> printed.add(rest);
            case "end" -> ended = true;
            default -> false;
        };
    }

    private boolean isSameSource(String[] words) throws IOException {
        var path = Path.of(words[3]);
        return matches(path, words[0], words[1])
                && (!isRacy(words[1]) || FreshRecord.digest(path).equals(words[2]));
    }

    private boolean isSameFolder(String[] words) throws IOException {
        var path = Path.of(words[2]);
        return mtime(path).equals(words[0])
                && (!isRacy(words[0]) || FreshRecord.namesDigest(path).equals(words[1]));
    }

    private static boolean isSameStat(String[] words) throws IOException {
        return matches(Path.of(words[2]), words[0], words[1]);
    }

    private boolean isRacy(String mtime) {
        return TimeUnit.NANOSECONDS.toMillis(Long.parseLong(mtime)) >= racyFrom;
    }

    private static boolean matches(Path path, String size, String mtime) throws IOException {
        try {
            var now = Files.readAttributes(path, BasicFileAttributes.class);
            return now.size() == Long.parseLong(size)
                    && now.lastModifiedTime().to(TimeUnit.NANOSECONDS) == Long.parseLong(mtime);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /// Nanoseconds of the epoch.
    static String mtime(Path path) throws IOException {
        return Long.toString(Files.getLastModifiedTime(path).to(TimeUnit.NANOSECONDS));
    }
}
