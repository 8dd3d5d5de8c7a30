package dev.gantry.junit;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.gantry.runtime.HandleWatch;
import dev.gantry.runtime.LiveHandle;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

import java.util.List;

/// Fails a test that leaves handles open: of those made from before the first `@BeforeEach` to
/// after the last `@AfterEach`, each must have been closed or consumed.
///
/// ```java
/// @ExtendWith(NoHandlesLeft.class)
/// class WordsTest { .. }
/// ```
///
/// With `-Ddev.gantry.trace=handles` the failure says where each of them was made. Handles of all
/// threads count, so such tests must not run side by side.
public final class NoHandlesLeft implements BeforeEachCallback, AfterEachCallback {

    private static final Namespace OWN = Namespace.create(NoHandlesLeft.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(OWN).put(HandleWatch.class, HandleWatch.start());
    }

    /// @throws AssertionError when handles are left
    @Override
    public void afterEach(ExtensionContext context) {
        var store = context.getStore(OWN);
        try (var watch = requireNonNull(store.remove(HandleWatch.class, HandleWatch.class))) {
            boolean failedAnyway = context.getExecutionException().isPresent();
            var left = watch.left();
            if (!failedAnyway && !left.isEmpty()) throw new AssertionError(text(left));
        }
    }

    private static String text(List<LiveHandle> left) {
        return left.stream()
                .map(handle -> "  " + handle)
                .collect(joining("\n", "handles left open:\n", ""));
    }
}
