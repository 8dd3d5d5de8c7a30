package dev.gantry.cli.help;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The manual page of a command, in roff with the macros of man(7), made of the command's
/// definition.
public final class ManPage {
    /// Neither stretched nor hyphenated: what is copied to a shell stays whole.
    private static final String RAGGED = ".ad l\n.nh\n";

    private final CommandSpec command;
    private final StringBuilder page = new StringBuilder();

    private ManPage(CommandSpec command) {
        this.command = command;
    }

    /// @param version of Gantry
    public static String of(CommandLine command, String version) {
        return new ManPage(command.getCommandSpec()).write(version);
    }

    /// `gantry-run` for the command run, also the name of its file before `.1`.
    public static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName("-");
    }

    private String write(String version) {
        var name = command.qualifiedName("-");
        page.append(
                ".TH \"%s\" 1 \"\" \"Gantry %s\" \"Gantry\"\n"
                        .formatted(escaped(name.toUpperCase(Locale.ROOT)), escaped(version)));
        page.append(RAGGED);
        section("NAME");
        line(name + " - " + inOneLine(about()));
        synopsis();
        section("DESCRIPTION");
        for (var paragraph : about()) paragraph(paragraph);
        arguments();
        options();
        if (command.parent() == null) commands();
        topics();
        seeAlso();
        return page.toString();
    }

    private List<String> about() {
        return List.of(command.usageMessage().description());
    }

    private static String inOneLine(List<String> lines) {
        return lines.isEmpty() ? "" : lines.getFirst().replaceAll("\\.$", "");
    }

    private void synopsis() {
        section("SYNOPSIS");
        var words =
                command.positionalParameters().stream()
                        .filter(it -> !it.hidden())
                        .map(ManPage::usage)
                        .collect(Collectors.joining(" "));
        page.append(".B ").append(escaped(command.qualifiedName())).append('\n');
        line(command.parent() == null ? "[OPTION]... COMMAND" : "[OPTION]... " + words);
    }

    private static String usage(PositionalParamSpec argument) {
        var word = argument.paramLabel() + (argument.arity().max() > 1 ? "..." : "");
        return argument.arity().min() == 0 ? "[" + word + "]" : word;
    }

    private void arguments() {
        var shown = command.positionalParameters().stream().filter(it -> !it.hidden()).toList();
        if (shown.isEmpty()) return;
        section("ARGUMENTS");
        for (var argument : shown) entry("I", argument.paramLabel(), argument.description());
    }

    private void options() {
        var shown = command.options().stream().filter(it -> !it.hidden()).toList();
        if (shown.isEmpty()) return;
        section("OPTIONS");
        for (var option : shown) entry("B", names(option), option.description());
    }

    private static String names(OptionSpec option) {
        var names = Arrays.stream(option.names()).collect(Collectors.joining(", "));
        return option.arity().max() == 0 ? names : names + " " + option.paramLabel();
    }

    private void commands() {
        section("COMMANDS");
        for (var sub : command.subcommands().values()) {
            var named = name(sub) + "(1)";
            entry("B", named, sub.getCommandSpec().usageMessage().description());
        }
    }

    private void topics() {
        if (command.parent() == null) {
            section("TOPICS");
            for (var topic : Topic.values()) {
                entry("B", "gantry help " + topic.word(), new String[] {topic.title()});
            }
        }
        section("EXIT STATUS");
        page.append(".nf\n");
        Topic.EXIT_CODES.text().lines().skip(2).forEach(this::line);
        page.append(".fi\n");
    }

    private void seeAlso() {
        var parent = command.parent();
        if (parent == null) return;
        section("SEE ALSO");
        page.append(".BR ").append(escaped(parent.qualifiedName("-"))).append(" (1)\n");
    }

    private void section(String title) {
        page.append(".SH \"").append(title).append("\"\n");
    }

    private void paragraph(String text) {
        page.append(".PP\n");
        line(text);
    }

    private void entry(String font, String term, String[] description) {
        page.append(".TP\n.").append(font).append(" \"").append(escaped(term)).append("\"\n");
        line(String.join(" ", description));
    }

    private void line(String text) {
        if (text.startsWith(".") || text.startsWith("'")) page.append("\\&");
        page.append(escaped(text)).append('\n');
    }

    /// A bare hyphen may be printed as another character, which cannot be copied to a shell.
    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
    }
}
