package app.corrillo.client.kills;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.carrier.EngineLife;
import app.corrillo.client.engine.FaultyProgram;
import app.corrillo.meeting.MediaExtent;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.mesh.HostOptions;
import app.corrillo.mesh.MeshHost;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.livekit.LiveKitServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A camera at which the engine's process ends (SIGSEGV in the native library) whenever it is opened: it is left off,
 * and everything else goes on.
 */
@Tag("e2e")
@LetThreadsLive(
        value = {"engine", "Thread-"},
        because = "threads of the native library outlive it")
class DeadlyCameraTest {
    @TempDir
    Path folder;

    @Test
    void whoeverHasItInTheLobbyComesIn() throws Exception {
        try (MeshHost host =
                MeshHost.start(new HostOptions(UntrustedText.name("Room"), "127.0.0.1", 0, 8, List.of(), false))) {
            meet(host.link(), host.link(), (luis, ana, hers) -> {
                EngineLife third = refusesTheCamera(ana, hers);
                luis.join();
                ana.join();
                theRestWorks(luis, ana);
                assertEquals(third, hers.engine().life());
            });
        }
    }

    @Test
    void whoeverChoosesItInARoomStaysThere() throws Exception {
        try (LiveKitServer server = LiveKitServer.start()) {
            meet(link(server, "ana"), link(server, "luis"), (luis, ana, hers) -> {
                luis.join();
                ana.join();
                Eventually.within(Kills.LONG, "she sees him", () -> ana.sees(Source.CAMERA));
                Eventually.within(Kills.LONG, "he sees her", () -> luis.sees(Source.CAMERA));
                EngineLife third = refusesTheCamera(ana, hers);
                theRestWorks(luis, ana);
                assertEquals(third, hers.engine().life());
            });
        }
    }

    private static String link(LiveKitServer server, String identity) {
        return server.url() + "?access_token=" + server.token("deadly", identity);
    }

    private interface Scene {
        void play(Attendee luis, Attendee ana, Computer hers);
    }

    private void meet(String anas, String luiss, Scene scene) throws Exception {
        try (SystemTime time = new SystemTime();
                Computer his = Computer.start(folder, time);
                Computer hers = Computer.start(folder, time)) {
            hers.sound().load("module-sine-source", "source_name=tone", "frequency=440");
            SpeakerSpec speaker = new SpeakerSpec.Default();
            try (Attendee luis = new Attendee("Luis", his.engine(), time, new MicrophoneSpec.None(), speaker, luiss);
                    Attendee ana =
                            new Attendee("Ana", hers.engine(), time, new MicrophoneSpec.Named("tone"), speaker, anas)) {
                scene.play(luis, ana, hers);
            }
        }
    }

    // The engine that lives when it has been refused.
    private EngineLife refusesTheCamera(Attendee ana, Computer hers) {
        Eventually.within(Kills.LONG, "an engine", () -> hers.engine().life() != null);
        EngineLife first = Objects.requireNonNull(hers.engine().life());
        ana.send(new MeetingCommand.ChooseCamera(new CameraSpec.Film(folder.resolve(FaultyProgram.DEADLY))));
        Eventually.within(
                Kills.LONG,
                "the camera is said to give no picture",
                () -> ana.state().notices().stream()
                        .anyMatch(notice -> notice.kind() == Notice.Kind.CAMERA_REFUSED
                                && notice.about().value().equals(FaultyProgram.DEADLY)));
        EngineLife now = Objects.requireNonNull(hers.engine().life());
        assertTrue(!now.equals(first), "it has ended the first engine");
        return now;
    }

    private static void theRestWorks(Attendee luis, Attendee ana) {
        Eventually.within(Kills.LONG, "she sees him", () -> ana.sees(Source.CAMERA));
        Eventually.within(Kills.LONG, "he hears her", luis::hears);
        ana.say("still here");
        Eventually.within(Kills.LONG, "what was written", () -> luis.chat().equals(List.of("still here")));
        assertEquals(new MediaExtent.Everything(), ana.state().media());
        assertTrue(ana.state().local().cameraOn(), "it is still wished on");
        ana.send(new MeetingCommand.ChooseCamera(new CameraSpec.TestPattern(320, 180, 15, -1)));
        Eventually.within(Kills.LONG, "another camera works", () -> luis.sees(Source.CAMERA));
    }
}
