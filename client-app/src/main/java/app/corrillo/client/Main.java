package app.corrillo.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.corrillo.client.cli.CommandLineInterface;
import java.io.PrintWriter;

/** Where the program begins. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLineInterface(
                        request -> CommandLineInterface.OK,
                        new PrintWriter(System.out, true, UTF_8),
                        new PrintWriter(System.err, true, UTF_8))
                .run(arguments));
    }
}
