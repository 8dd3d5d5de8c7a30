package dev.gantry.cli.help;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What `gantry help` explains besides commands. The text is the resource `<name>.txt`, whose first
/// line is its title.
public enum Topic {
    IMPORTS,
    MANIFEST,
    LOCK_FILE,
    PROFILES,
    EXIT_CODES,
    STORE,
    ENVIRONMENT;

    /// As it is typed: `exit-codes`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Topic> of(String word) {
        return Arrays.stream(values()).filter(topic -> topic.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Topic::word).toList();
    }

    /// Lines of at most 80 characters.
    public String text() {
        try (var in = Topic.class.getResourceAsStream(word() + ".txt")) {
            if (in == null) throw new IllegalStateException(word() + ".txt is not in the jar");
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String title() {
        return text().lines().findFirst().orElseThrow();
    }
}
