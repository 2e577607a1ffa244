package app.corrillo.client.engine;

import app.corrillo.carrier.EngineChild;
import app.corrillo.client.logging.ProgramLog;
import app.corrillo.client.settings.Folders;
import app.corrillo.engine.Engine;
import app.corrillo.engine.EngineOptions;
import app.corrillo.engine.IdlePages;
import app.corrillo.engine.ProcessEnd;
import app.corrillo.meeting.media.CarriedEngine;
import app.corrillo.meeting.media.MediaEngine.Extent;
import app.corrillo.meeting.time.SystemTime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * This program as the process of the window's engine: everything that touches native media, and nothing else. Ends with
 * its parent, whatever happens to that.
 */
public final class EngineProgram {
    /**
     * The hidden command; after it come the number of the life, the parent's process, what it is for, and the folder.
     */
    public static final String COMMAND = "engine-of-a-window";

    private static final int ARGUMENTS = 5;

    private EngineProgram() {}

    /** Whether these are the arguments of such a process. */
    public static boolean isMeant(String... arguments) {
        return arguments.length == ARGUMENTS && arguments[0].equals(COMMAND);
    }

    /** Works until the parent wants it no more; does not return. */
    public static void run(String... arguments) {
        run(Engine::open, arguments);
    }

    static void run(Function<EngineOptions, CarriedEngine> opening, String... arguments) {
        ProcessEnd.withParent(Long.parseLong(arguments[2]));
        SystemTime time = new SystemTime();
        try (ProgramLog _ = ProgramLog.open(Folders.ofThisComputer().logs(), ProgramLog.ENGINE);
                IdlePages _ = IdlePages.begin(time)) {
            EngineOptions options = EngineOptions.standard(time)
                    .withPrefix("e" + arguments[1] + "-")
                    .withExtent(Extent.valueOf(arguments[3]));
            EngineChild.serve(Path.of(arguments[4]), System.in, () -> opening.apply(options));
        } catch (IOException orphan) {
            // No field: the window looks in here first of all, and the first logger takes its time.
            System.getLogger(EngineProgram.class.getName())
                    .log(System.Logger.Level.WARNING, "The engine's window cannot be reached", orphan);
        }
        ProcessEnd.now(0);
    }
}
