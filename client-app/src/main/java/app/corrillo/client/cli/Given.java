package app.corrillo.client.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** What was given to a command: its options, each at most once, and what is no option. */
final class Given {
    /** On every command. */
    static final Option HELP = Option.builder("h")
            .longOpt("help")
            .desc("Show this help message and exit.")
            .get();

    /** On every command. */
    static final Option VERSION = Option.builder("V")
            .longOpt("version")
            .desc("Print version information and exit.")
            .get();

    private final CommandLine line;

    private Given(CommandLine line) {
        this.line = line;
    }

    /** Reads the arguments of a command. What it does not know, lacks a value or is there twice, fails. */
    static Given read(Command command, String... arguments) {
        Given given = new Given(parse(command, false, arguments));
        for (Option option : given.line.getOptions()) {
            if (given.line.getOptionCount(option) > 1) {
                throw new WrongOption("twice", name(option));
            }
        }
        return given;
    }

    /** The first word that is no option of the command, nor the value of one. */
    static Optional<String> firstWord(Command command, String... arguments) {
        return parse(command, true, arguments).getArgList().stream().findFirst();
    }

    private static CommandLine parse(Command command, boolean upToFirstWord, String... arguments) {
        Options known = new Options().addOption(HELP).addOption(VERSION);
        command.options().forEach(known::addOption);
        DefaultParser parser = DefaultParser.builder()
                .setAllowPartialMatching(false)
                .setStripLeadingAndTrailingQuotes(false)
                .get();
        try {
            return parser.parse(known, arguments, upToFirstWord);
        } catch (UnrecognizedOptionException unknown) {
            throw new WrongOption("unknown-option", unknown.getOption());
        } catch (MissingArgumentException missing) {
            throw new WrongOption("no-value", name(missing.getOption()));
        } catch (ParseException strange) {
            throw new WrongOption("unreadable");
        }
    }

    private static String name(Option option) {
        return "--" + option.getLongOpt();
    }

    boolean has(String name) {
        return line.hasOption(name);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(line.getOptionValue(name));
    }

    /** Fails with the reader's own {@link WrongOption}. */
    <T> Optional<T> read(String name, Function<String, T> reader) {
        return text(name).map(reader);
    }

    Optional<Path> file(String name) {
        try {
            return text(name).map(Path::of);
        } catch (InvalidPathException nonsense) {
            throw new WrongOption("no-such-value", "--" + name);
        }
    }

    int number(String name, int otherwise) {
        try {
            return text(name).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException nonsense) {
            throw new WrongOption("no-such-value", "--" + name);
        }
    }

    /** What is no option: the link, where the command takes one. Fails when there is more or less than it takes. */
    Optional<String> link(Optional<Command.Link> wanted) {
        List<String> words = line.getArgList();
        int most = wanted.isPresent() ? 1 : 0;
        if (words.size() > most) {
            throw new WrongOption("surplus", words.get(most));
        }
        if (words.isEmpty() && wanted.filter(Command.Link::required).isPresent()) {
            throw new WrongOption("missing", "LINK");
        }
        return words.stream().findFirst();
    }
}
