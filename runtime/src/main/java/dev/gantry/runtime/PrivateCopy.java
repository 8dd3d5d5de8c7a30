package dev.gantry.runtime;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A library out of a jar, as a file in a folder that nobody else can write: who could would run
/// code in this process.
final class PrivateCopy {

    /// The system property that names the folder in which copies are made.
    static final String FOLDER = "dev.gantry.native";

    private static final Set<PosixFilePermission> PRIVATE =
            EnumSet.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE);

    private PrivateCopy() {}

    /// Where copies may be made, the best first: a temporary folder is emptied by others, but may
    /// be mounted so that nothing in it is run.
    static List<Path> places() {
        var places = new ArrayList<Path>();
        String chosen = System.getProperty(FOLDER);
        if (chosen != null) {
            places.add(Path.of(chosen).toAbsolutePath());
            return places;
        }
        places.add(Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath());
        String home = System.getProperty("user.home");
        if (home != null && Path.of(home).isAbsolute()) places.add(Path.of(home, ".cache"));
        return places;
    }

    /// Made once per user: the name carries a digest, so another process finds it there. What is
    /// there is compared with what it has to be.
    ///
    /// @param place as [#places] names it
    static Path shared(Path place, byte[] bytes, String name) throws IOException {
        Path folder = folder(place);
        Path copy = folder.resolve(name);
        if (holds(copy, bytes)) return copy;
        try {
            return write(bytes, folder, name);
        } catch (IOException failed) {
            // Windows replaces no library that another process has loaded meanwhile
            if (holds(copy, bytes)) return copy;
            throw failed;
        }
    }

    /// For this process alone, to be discarded once it is loaded: the system's loader gives each
    /// file one instance per process.
    static Path own(Path place, byte[] bytes, String name) throws IOException {
        Path folder = Files.createTempDirectory(folder(place), "own-");
        return write(bytes, folder, name);
    }

    private static boolean holds(Path file, byte[] bytes) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) == bytes.length
                && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    /// Under its name the file is whole or absent: another process may look at any time. One that
    /// has loaded what is replaced keeps it.
    private static Path write(byte[] bytes, Path folder, String name) throws IOException {
        Path part = Files.createTempFile(folder, name, ".part");
        try {
            Files.write(part, bytes);
            return Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// One folder per user, if it is nobody else's; else a new one.
    private static Path folder(Path place) throws IOException {
        Files.createDirectories(place);
        if (!Files.getFileStore(place).supportsFileAttributeView("posix")) {
            return Files.createDirectories(place.resolve("gantry-native"));
        }
        String user = System.getProperty("user.name", "").replace('/', '_');
        Path shared = place.resolve("gantry-native-" + user);
        FileAttribute<?> mode = PosixFilePermissions.asFileAttribute(PRIVATE);
        try {
            Files.createDirectory(shared, mode);
        } catch (FileAlreadyExistsException _) {
            if (!isPrivate(shared)) return Files.createTempDirectory(place, "gantry-", mode);
        }
        return shared;
    }

    private static boolean isPrivate(Path folder) throws IOException {
        var attributes =
                Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isDirectory() || !attributes.permissions().equals(PRIVATE)) return false;
        Path mine = Files.createTempFile(folder.resolveSibling(""), "gantry-", ".owner");
        try {
            return attributes.owner().equals(Files.getOwner(mine));
        } finally {
            Files.delete(mine);
        }
    }

    /// After loading. Some systems do not delete a library in use; then its two small entries stay.
    ///
    /// @param own as [#own] made it
    static void discard(Path own) {
        try {
            Files.deleteIfExists(own);
            Files.deleteIfExists(own.resolveSibling(""));
        } catch (IOException _) {
            // Only a file in the folder of copies is left behind.
        }
    }
}
