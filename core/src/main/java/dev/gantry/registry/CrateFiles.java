package dev.gantry.registry;

import dev.gantry.host.Http;
import dev.gantry.problem.ProblemException;
import dev.gantry.store.Digest;
import dev.gantry.store.Key;
import dev.gantry.store.Store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/// The `.crate` files that were downloaded to the store: each has the digest that the lock says,
/// and was looked through.
public final class CrateFiles {
    /// Many times what public registries take.
    private static final long LARGEST = 512L << 20;

    private final Store store;
    private final boolean ignoresCase;
    private final long largest;

    /// @param ignoresCase two names that differ in case are one file on this machine
    public CrateFiles(Store store, boolean ignoresCase) {
        this(store, ignoresCase, LARGEST);
    }

    CrateFiles(Store store, boolean ignoresCase, long largest) {
        this.store = store;
        this.ignoresCase = ignoresCase;
        this.largest = largest;
    }

    /// The file, if it is there and whole: a disk may have spoilt it.
    public Optional<Path> kept(LockedCrate crate) {
        return store.record(key(crate))
                .flatMap(_ -> store.file(new Digest(crate.sha256())))
                .filter(crate::isIn);
    }

    /// Brings a file from its registry.
    ///
    /// @throws NoAnswer when there is none; cargo may still manage
    /// @throws ProblemException with a [RegistryProblem]; then nothing was kept
    public Path download(LockedCrate crate, SparseIndex index) throws NoAnswer {
        try {
            return put(crate, index);
        } catch (Unanswered unanswered) {
            throw unanswered.answer;
        }
    }

    /// Carries a [NoAnswer] through the store.
    @SuppressWarnings("serial") // never serialised
    private static final class Unanswered extends RuntimeException {
        private final NoAnswer answer;

        Unanswered(NoAnswer answer) {
            super(answer);
            this.answer = answer;
        }
    }

    /// What is compared is the file that lies in the store, not what passed by.
    private Path put(LockedCrate crate, SparseIndex index) {
        var digest =
                store.putFile(staged -> {
                    bring(crate, index, staged);
                    var digests = Digests.of(staged);
                    require(crate, digests.sha256());
                    inspect(crate, staged);
                    digests.record(store);
                });
        require(crate, digest.hex());
        store.putRecord(key(crate), "looked through");
        return store.file(digest).orElseThrow();
    }

    /// @throws IOException when the store cannot be written
    private void bring(LockedCrate crate, SparseIndex index, Path staged) throws IOException {
        try {
            index.download(crate, staged, largest);
        } catch (Http.TooLong tooLong) {
            throw new ProblemException(
                    new RegistryProblem.TooLarge(crate.registry(), crate.what(), largest));
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        } catch (NoAnswer answer) {
            throw new Unanswered(answer);
        }
    }

    private static void require(LockedCrate crate, String found) {
        if (found.equals(crate.sha256())) return;
        throw new ProblemException(
                new RegistryProblem.WrongDigest(
                        crate.registry(), crate.what(), crate.sha256(), found));
    }

    private void inspect(LockedCrate crate, Path staged) {
        try {
            CrateArchive.inspect(staged, crate, ignoresCase);
        } catch (CrateArchive.Unsafe unsafe) {
            var reason = String.valueOf(unsafe.getMessage());
            throw new ProblemException(
                    new RegistryProblem.Unsafe(crate.registry(), crate.what(), reason));
        }
    }

    /// What is recorded of a file says that it was looked through, as a crate of this name.
    private static Digest key(LockedCrate crate) {
        return Key.of("crate")
                .with("name", crate.name())
                .with("version", crate.version())
                .with("sha256", crate.sha256())
                .digest();
    }
}
