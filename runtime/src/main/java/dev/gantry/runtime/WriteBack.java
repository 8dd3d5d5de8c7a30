package dev.gantry.runtime;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// What a call gives back to the holders that it was called with. For generated code.
///
/// A holder is the user's and may refuse. Nothing else is lost then: the other holders get theirs,
/// and how the call ended stays what it was.
public final class WriteBack {
    private final List<Runnable> changes = new ArrayList<>();
    private @Nullable Throwable failure;
    private @Nullable Throwable refusal;

    /// The call has ended so.
    public void failed(Throwable thrown) {
        failure = thrown;
    }

    /// One value could not be read, or its holder refused it.
    public void refused(Throwable thrown) {
        var first = failure == null ? refusal : failure;
        if (first == null) refusal = thrown;
        else if (first != thrown) first.addSuppressed(thrown);
    }

    /// For when everything has been read.
    public void to(StringBuilder holder, String text) {
        changes.add(() -> {
            holder.setLength(0);
            holder.append(text);
        });
    }

    /// For when everything has been read.
    public void to(ByteArrayOutputStream holder, byte[] bytes) {
        changes.add(() -> {
            holder.reset();
            holder.writeBytes(bytes);
        });
    }

    /// For when everything has been read.
    public <T> void to(Collection<T> holder, Collection<? extends T> elements) {
        changes.add(() -> {
            holder.clear();
            holder.addAll(elements);
        });
    }

    /// Changes the holders if the call has failed; otherwise there is a result that must first have
    /// an owner.
    public void finishFailed() {
        if (failure != null) change();
    }

    /// Changes the holders.
    ///
    /// @throws RuntimeException what the first to refuse has thrown, if the call has not failed;
    ///   the failure of a call suppresses it
    public void finish() {
        change();
        switch (refusal) {
            case null -> {}
            case RuntimeException thrown -> throw thrown;
            case Error thrown -> throw thrown;
            default -> throw new IllegalStateException(refusal);
        }
    }

    private void change() {
        for (var change : changes) {
            try {
                change.run();
            } catch (Throwable thrown) {
                refused(thrown);
            }
        }
        changes.clear();
    }
}
