package app.corrillo.client.cli;

import app.corrillo.client.logging.Redaction;
import java.io.PrintWriter;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
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

    private static final int LONGEST_SENTENCE = 300;

    private final CommandLine commands;

    /** Requests go to {@code program}, whose answer is the exit code. */
    public CommandLineInterface(ToIntFunction<Request> program, PrintWriter out, PrintWriter err) {
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
                .setParameterExceptionHandler((wrong, arguments) -> wrong(err, wrong.getMessage()))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof WrongOption wrong) {
                        return wrong(err, wrong.getMessage());
                    }
                    throw failure;
                });
    }

    /** Runs what the arguments say, and returns the exit code. */
    public int run(String... arguments) {
        return commands.execute(arguments);
    }

    // Options before the command's name belong to the bare program; there they would be lost in silence.
    private static int runLast(ParseResult parsed) {
        if (parsed.hasSubcommand() && !parsed.matchedArgs().isEmpty()) {
            throw new ParameterException(
                    parsed.commandSpec().commandLine(),
                    "options go after '" + parsed.subcommand().commandSpec().name() + "'");
        }
        return new RunLast().execute(parsed);
    }

    private static int wrong(PrintWriter err, @Nullable String message) {
        String sentence =
                Redaction.of(message == null ? "" : message).lines().findFirst().orElse("wrong options");
        err.println("corrillo: " + sentence.substring(0, Math.min(sentence.length(), LONGEST_SENTENCE)));
        err.flush();
        return WRONG;
    }
}
