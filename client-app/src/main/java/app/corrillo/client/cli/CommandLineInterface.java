package app.corrillo.client.cli;

import app.corrillo.client.logging.Redaction;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Reads the arguments, and answers wrong ones with one sentence. */
public final class CommandLineInterface {
    /** As asked. */
    public static final int OK = 0;

    /** The meeting could not be held. */
    public static final int FAILED = 1;

    /** The arguments are wrong. */
    public static final int WRONG = 2;

    private static final Set<String> WITH_WINDOW = Set.of("join", "host", "demo");
    private static final int LONGEST_SENTENCE = 300;

    private final CommandLine commands;
    private final Supplier<Locale> language;
    private final PrintWriter err;

    /**
     * Requests go to {@code program}, whose answer is the exit code.
     *
     * @param language of sentences about wrong arguments; asked only when there is one to be said
     */
    public CommandLineInterface(
            ToIntFunction<Request> program, Supplier<Locale> language, PrintWriter out, PrintWriter err) {
        this.language = language;
        this.err = err;
        commands = new CommandLine(new Commands.Root(program))
                .addSubcommand(new Commands.Join(program))
                .addSubcommand(new Commands.Host(program))
                .addSubcommand(new Commands.Bot(program))
                .addSubcommand(new Commands.Demo(program))
                .addSubcommand(new Commands.Doctor(program))
                .setOut(out)
                .setErr(err)
                .setExpandAtFiles(false)
                .setPosixClusteredShortOptionsAllowed(false)
                .setExecutionStrategy(CommandLineInterface::runLast)
                .setParameterExceptionHandler((wrong, arguments) -> wrong(Misreading.of(wrong)))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof WrongOption wrong) {
                        return wrong(wrong);
                    }
                    throw failure;
                });
    }

    /** Whether these arguments, as far as one look at them tells, can do nothing without a window. */
    public static boolean needsWindow(String... arguments) {
        return arguments.length > 0 && WITH_WINDOW.contains(arguments[0]);
    }

    /** Runs what the arguments say, and returns the exit code. */
    public int run(String... arguments) {
        return commands.execute(arguments);
    }

    // Options before the command's name belong to the bare program; there they would be lost in silence.
    private static int runLast(ParseResult parsed) {
        if (parsed.hasSubcommand() && !parsed.matchedArgs().isEmpty()) {
            CommandLine behind = parsed.subcommand().commandSpec().commandLine();
            throw new ParameterException(
                    behind, "options before a command", new WrongOption("options-behind", behind.getCommandName()));
        }
        return new RunLast().execute(parsed);
    }

    private int wrong(WrongOption wrong) {
        String sentence = Redaction.of(Sentences.in(language.get()).say(wrong))
                .lines()
                .findFirst()
                .orElse("");
        err.println("corrillo: " + sentence.substring(0, Math.min(sentence.length(), LONGEST_SENTENCE)));
        err.flush();
        return WRONG;
    }
}
