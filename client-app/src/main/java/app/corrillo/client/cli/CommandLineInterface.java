package app.corrillo.client.cli;

import app.corrillo.client.logging.Redaction;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

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

    private final ToIntFunction<Request> program;
    private final Supplier<Locale> language;
    private final PrintWriter out;
    private final PrintWriter err;

    /**
     * Requests go to {@code program}, whose answer is the exit code.
     *
     * @param language of sentences about wrong arguments; asked only when there is one to be said
     */
    public CommandLineInterface(
            ToIntFunction<Request> program, Supplier<Locale> language, PrintWriter out, PrintWriter err) {
        this.program = program;
        this.language = language;
        this.out = out;
        this.err = err;
    }

    /** Whether these arguments, as far as one look at them tells, can do nothing without a window. */
    public static boolean needsWindow(String... arguments) {
        return arguments.length > 0 && WITH_WINDOW.contains(arguments[0]);
    }

    /** Runs what the arguments say, and returns the exit code. */
    public int run(String... arguments) {
        try {
            boolean named = arguments.length > 0 && Commands.isOne(arguments[0]);
            return named
                    ? run(Commands.named(arguments[0]), Arrays.copyOfRange(arguments, 1, arguments.length))
                    : runBare(arguments);
        } catch (WrongOption wrong) {
            return wrong(wrong);
        } catch (RuntimeException failure) {
            failure.printStackTrace(err);
            err.flush();
            return FAILED;
        }
    }

    // Options before the command's name belong to the bare program; there they would be lost in silence.
    private int runBare(String... arguments) {
        Command bare = Commands.bare();
        Given.firstWord(bare, arguments).filter(Commands::isOne).ifPresent(behind -> {
            throw new WrongOption("options-behind", behind);
        });
        return run(bare, arguments);
    }

    private int run(Command command, String... arguments) {
        Given given = Given.read(command, arguments);
        if (given.has("help") || given.has("version")) {
            out.print(given.has("help") ? Help.of(command) : "corrillo " + Version.current() + System.lineSeparator());
            out.flush();
            return OK;
        }
        return program.applyAsInt(command.request().apply(given));
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
