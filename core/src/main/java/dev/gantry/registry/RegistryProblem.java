package dev.gantry.registry;

import dev.gantry.problem.Problem;

import java.util.List;
import java.util.Optional;

/// What a registry is caught at: it gave a crate that is not what it should be. What else goes
/// wrong with a registry is a [NoAnswer], since cargo may still manage.
public sealed interface RegistryProblem extends Problem {

    /// Cargo's name of the registry.
    String registry();

    /// @param crate such as `crate regex 1.11.1`
    /// @param expected the SHA-256 that index and lock say, in hex
    /// @param found what the bytes have
    record WrongDigest(String registry, String crate, String expected, String found)
            implements RegistryProblem {}

    /// @param crate such as `crate regex 1.11.1`
    /// @param limit in bytes
    record TooLarge(String registry, String crate, long limit) implements RegistryProblem {}

    /// @param crate such as `crate regex 1.11.1`
    /// @param reason what is wrong with its archive
    record Unsafe(String registry, String crate, String reason) implements RegistryProblem {}

    @Override
    default String code() {
        return switch (this) {
            case WrongDigest _ -> "GNT-REGISTRY-1";
            case TooLarge _ -> "GNT-REGISTRY-2";
            case Unsafe _ -> "GNT-REGISTRY-3";
        };
    }

    @Override
    default String message() {
        return switch (this) {
            case WrongDigest p -> of("gave other bytes than it promised for " + p.crate);
            case TooLarge p -> of("gave more than " + (p.limit >> 20) + " MiB for " + p.crate);
            case Unsafe p -> of("gave " + p.crate + ", but " + p.reason);
        };
    }

    private String of(String what) {
        return "The registry `" + registry() + "` " + what;
    }

    @Override
    default List<String> detail() {
        return switch (this) {
            case WrongDigest p -> List.of("promised: " + p.expected, "given:    " + p.found);
            case TooLarge _, Unsafe _ -> List.of();
        };
    }

    @Override
    default Optional<String> hint() {
        return Optional.of("nothing of it was kept; ask who runs the registry, or a mirror");
    }
}
