package app.corrillo.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.corrillo.client.app.Departure;
import app.corrillo.client.app.JavaFx;
import app.corrillo.client.app.Workplace;
import app.corrillo.client.app.Workplace.Surroundings;
import app.corrillo.client.cli.CommandLineInterface;
import app.corrillo.client.cli.Request;
import app.corrillo.client.cli.Wishes;
import app.corrillo.client.engine.EngineProcesses;
import app.corrillo.client.engine.EngineProgram;
import app.corrillo.client.settings.ChosenLanguage;
import app.corrillo.client.settings.Folders;
import app.corrillo.client.settings.ServerSettings;
import app.corrillo.engine.Engine;
import app.corrillo.engine.EngineOptions;
import app.corrillo.livekit.LiveKitAdapter;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.meeting.spi.MeetingAdapter;
import app.corrillo.meeting.time.Time;
import app.corrillo.mesh.MeshAdapter;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;

/** Where the program begins, and where its parts are put together. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        if (EngineProgram.isMeant(arguments)) {
            EngineProgram.run(arguments);
        }
        // Reading the command line takes as long as JavaFX does to start.
        JavaFx javafx = new JavaFx();
        if (CommandLineInterface.needsWindow(arguments)) {
            javafx.start();
        }
        PrintWriter out = new PrintWriter(System.out, true, UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, UTF_8);
        Folders folders = Folders.ofThisComputer();
        Departure departure = new Departure();
        Program program = new Program(
                request -> new Workplace(
                        new Surroundings(folders, out, err),
                        time -> engine(request, time),
                        Main::adapters,
                        MeshHosting::start,
                        new MeshNeighbours(),
                        LiveKitHosting::room),
                departure,
                javafx);
        int exitCode =
                new CommandLineInterface(program, () -> ChosenLanguage.in(folders.config()), out, err).run(arguments);
        departure.leave(exitCode, program.closing());
    }

    // The window's engine lives in a process of its own: what crashes or hangs there ends no meeting.
    private static MediaEngine engine(Request request, Time time) {
        boolean inside = request instanceof Request.Bots || "inside".equals(System.getenv("CORRILLO_ENGINE"));
        return inside
                ? Engine.open(options(request, time))
                : EngineProcesses.open(Folders.ofThisComputer().logs(), time);
    }

    private static List<MeetingAdapter> adapters(ServerSettings servers) {
        return List.of(new MeshAdapter(), new LiveKitAdapter(LiveKitSettings.of(servers), InstantSource.system()));
    }

    // Bots that neither hear nor use a real microphone touch no device for sound.
    private static EngineOptions options(Request request, Time time) {
        return request instanceof Request.Bots bots && isDeaf(bots.wishes())
                ? EngineOptions.synthetic(time)
                : EngineOptions.standard(time);
    }

    private static boolean isDeaf(Wishes wishes) {
        MicrophoneSpec microphone = wishes.microphone().orElse(new MicrophoneSpec.None());
        SpeakerSpec speaker = wishes.speaker().orElse(new SpeakerSpec.None());
        return speaker instanceof SpeakerSpec.None
                && (microphone instanceof MicrophoneSpec.None || microphone.isSynthetic());
    }
}
