package app.corrillo.client.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.cli.Option;

/** What {@code --help} says of a command, for a terminal of 80 columns. */
final class Help {
    private static final int WIDTH = 80;
    private static final int NAMES_AT = 6;
    private static final int GAP = 3;
    private static final int HANGING = 2;
    private static final String LINK = "LINK";

    private final Command command;
    private final StringBuilder text = new StringBuilder();

    private Help(Command command) {
        this.command = command;
    }

    /** The whole text, each line with its end. */
    static String of(Command command) {
        Help help = new Help(command);
        help.write();
        return help.text.toString();
    }

    private void write() {
        String name = command.name().isEmpty() ? "corrillo" : "corrillo " + command.name();
        String usage = "Usage: " + name + " ";
        wrap(usage, usage.length(), synopsis());
        wrap("", 0, words(command.description()));
        List<Option> options = options();
        int column = NAMES_AT
                + GAP
                + options.stream()
                        .mapToInt(option -> label(option).length())
                        .max()
                        .orElse(0);
        command.link().ifPresent(link -> entry(" ".repeat(NAMES_AT) + shown(link), column, link.description()));
        for (Option option : options) {
            String letter = option.getOpt() == null ? "" : "  -" + option.getOpt() + ",";
            entry(padded(letter, NAMES_AT) + label(option), column, option.getDescription());
        }
        if (command.name().isEmpty()) {
            writeCommands();
        }
    }

    private void writeCommands() {
        text.append("Commands:").append(System.lineSeparator());
        int longest = Commands.NAMES.stream().mapToInt(String::length).max().orElse(0);
        for (String name : Commands.NAMES) {
            entry("  " + name, HANGING + longest + HANGING, Commands.named(name).description());
        }
    }

    // Flags first, then what takes a value, then the link.
    private List<String> synopsis() {
        List<String> parts = new ArrayList<>();
        options().stream()
                .filter(option -> !option.hasArg())
                .forEach(option -> parts.add("[" + shortest(option) + "]"));
        options().stream().filter(Option::hasArg).forEach(option -> parts.add("[" + label(option) + "]"));
        command.link().ifPresent(link -> parts.add(shown(link)));
        if (command.name().isEmpty()) {
            parts.add("[COMMAND]");
        }
        return parts;
    }

    private List<Option> options() {
        return Stream.concat(command.options().stream(), Stream.of(Given.HELP, Given.VERSION))
                .sorted(Comparator.comparing(Option::getLongOpt))
                .toList();
    }

    private static String shortest(Option option) {
        return option.getOpt() == null ? label(option) : "-" + option.getOpt();
    }

    private static String label(Option option) {
        return "--" + option.getLongOpt() + (option.hasArg() ? "=" + option.getArgName() : "");
    }

    private static String shown(Command.Link link) {
        return link.required() ? LINK : "[" + LINK + "]";
    }

    private void entry(String names, int column, String description) {
        wrap(padded(names, column), column + HANGING, words(description));
    }

    private void wrap(String head, int indent, List<String> words) {
        StringBuilder line = new StringBuilder(head);
        boolean empty = true;
        for (String word : words) {
            if (!empty && line.length() + 1 + word.length() >= WIDTH) {
                text.append(line).append(System.lineSeparator());
                line = new StringBuilder(" ".repeat(indent));
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        text.append(line).append(System.lineSeparator());
    }

    private static List<String> words(String sentence) {
        return List.of(sentence.split(" "));
    }

    private static String padded(String start, int width) {
        return start + " ".repeat(Math.max(0, width - start.length()));
    }
}
