package app.corrillo.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.corrillo.client.app.Departure;
import app.corrillo.client.app.Workplace;
import app.corrillo.client.app.Workplace.Surroundings;
import app.corrillo.client.cli.CommandLineInterface;
import app.corrillo.client.settings.Folders;
import app.corrillo.engine.Engine;
import app.corrillo.mesh.MeshAdapter;
import java.io.PrintWriter;
import java.util.List;

/** Where the program begins, and where its parts are put together. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, UTF_8);
        Departure departure = new Departure();
        Program program = new Program(
                () -> new Workplace(
                        new Surroundings(Folders.ofThisComputer(), out, err),
                        Engine::open,
                        List.of(new MeshAdapter()),
                        MeshHosting::start),
                departure);
        int exitCode = new CommandLineInterface(program, out, err).run(arguments);
        departure.leave(exitCode, program.closing());
    }
}
