package dev.gantry.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

import java.util.Map;
import java.util.TreeMap;

/// The completion of fish, a line for each command and each of its flags. Source: fish's manual,
/// `complete`.
final class FishCompletion {
    private FishCompletion() {}

    static String of(CommandLine gantry) {
        var text = new StringBuilder("complete -c gantry -n __fish_use_subcommand -f\n");
        flags("__fish_use_subcommand", gantry, text);
        for (var command : sorted(gantry).entrySet()) {
            var usage = command.getValue().getCommandSpec().usageMessage();
            var about = usage.header().length > 0 ? usage.header() : usage.description();
            text.append("complete -c gantry -n __fish_use_subcommand -a ")
                    .append(command.getKey())
                    .append(described(about))
                    .append('\n');
        }
        sorted(gantry)
                .forEach((name, command) ->
                        flags("'__fish_seen_subcommand_from " + name + "'", command, text));
        return text.toString();
    }

    private static Map<String, CommandLine> sorted(CommandLine gantry) {
        return new TreeMap<>(gantry.getSubcommands());
    }

    /// @param where they may stand, a condition as fish has it
    private static void flags(String where, CommandLine command, StringBuilder text) {
        for (var option : command.getCommandSpec().options()) {
            text.append("complete -c gantry -n ").append(where);
            for (var flag : option.names()) {
                text.append(flag.startsWith("--") ? " -l " : " -s ")
                        .append(flag.replaceFirst("^-+", ""));
            }
            if (takesValue(option)) text.append(" -r");
            text.append(described(option.description())).append('\n');
        }
    }

    private static boolean takesValue(OptionSpec option) {
        return option.arity().max() > 0;
    }

    private static String described(String[] lines) {
        if (lines.length == 0) return "";
        return " -d '" + lines[0].replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
