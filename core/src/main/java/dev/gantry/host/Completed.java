package dev.gantry.host;

import java.util.List;

/// A process that has ended and what it wrote, line by line without line ends, read as UTF-8.
public record Completed(Exit exit, List<String> output, List<String> errors) {

    public Completed {
        output = List.copyOf(output);
        errors = List.copyOf(errors);
    }

    public boolean success() {
        return exit.success();
    }
}
