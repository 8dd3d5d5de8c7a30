package dev.gantry.plan;

import dev.gantry.api.CrateId;

import java.util.List;

/// How generated Rust names the crates of a plan: by lib name, or with the version where two share
/// it.
public final class Externs {
    private final List<CrateId> crates;

    public Externs(List<CrateId> crates) {
        this.crates = crates;
    }

    public String name(CrateId crate) {
        boolean shared =
                crates.stream()
                        .anyMatch(c -> !c.equals(crate) && c.libName().equals(crate.libName()));
        return shared ? CrateNames.symbol(crate) : crate.libName();
    }
}
