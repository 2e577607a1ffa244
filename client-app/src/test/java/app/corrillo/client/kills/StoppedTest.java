package app.corrillo.client.kills;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.carrier.EngineProcess;
import app.corrillo.carrier.KeptEngine;
import app.corrillo.meeting.MediaExtent;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.UntrustedText;
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
 * The engine's process is killed three times in a minute: the meeting stays, goes on with sound, and has pictures
 * again.
 */
@Tag("e2e")
@LetThreadsLive(
        value = {"engine", "Thread-"},
        because = "threads of the native library outlive it")
class StoppedTest {
    @TempDir
    Path folder;

    @Test
    void theMeetingOfTwoGoesOn() throws Exception {
        try (MeshHost host =
                MeshHost.start(new HostOptions(UntrustedText.name("Room"), "127.0.0.1", 0, 8, List.of(), false))) {
            goesOn(host.link(), host.link());
        }
    }

    @Test
    void theRoomOfAServerGoesOn() throws Exception {
        try (LiveKitServer server = LiveKitServer.start()) {
            goesOn(link(server, "ana"), link(server, "luis"));
        }
    }

    private void goesOn(String anas, String luiss) throws Exception {
        try (SystemTime time = new SystemTime();
                Computer his = Computer.start(folder, time);
                Computer hers = Computer.start(folder, time)) {
            hers.sound().load("module-sine-source", "source_name=tone", "frequency=440");
            SpeakerSpec speaker = new SpeakerSpec.Default();
            try (Attendee luis = new Attendee("Luis", his.engine(), time, new MicrophoneSpec.None(), speaker, luiss);
                    Attendee ana =
                            new Attendee("Ana", hers.engine(), time, new MicrophoneSpec.Named("tone"), speaker, anas)) {
                goesOn(luis, ana, hers.engine());
            }
        }
    }

    private static void goesOn(Attendee luis, Attendee ana, KeptEngine engine) throws Exception {
        luis.join();
        ana.join();
        Eventually.within(Kills.LONG, "she sees him", () -> ana.sees(Source.CAMERA));
        Eventually.within(Kills.LONG, "he sees her", () -> luis.sees(Source.CAMERA));
        for (int kill = 0; kill < 3; kill++) {
            kill(engine);
        }
        Eventually.within(Kills.LONG, "all has stopped", () -> ana.state().media() instanceof MediaExtent.Stopped);
        assertTrue(ana.isLive());
        assertEquals(2, ana.state().participants().size());
        ana.send(new MeetingCommand.Say(UntrustedText.message("still here")));

        ana.send(new MeetingCommand.ResumeSound());
        Eventually.within(
                Kills.LONG, "what was written", () -> luis.state().chat().size() == 1);
        Eventually.within(Kills.LONG, "she is heard", luis::hears);
        assertTrue(luis.others(Source.CAMERA).isEmpty(), "and not seen");
        assertEquals(0, ana.decoded(), "no picture is decoded");
        assertTrue(ana.state().local().cameraOn() && ana.state().local().microphoneOn());

        ana.send(new MeetingCommand.ResumePictures());
        Eventually.within(Kills.LONG, "she sees him again", () -> ana.sees(Source.CAMERA));
        Eventually.within(Kills.LONG, "he sees her again", () -> luis.sees(Source.CAMERA));
        assertEquals(new MediaExtent.Everything(), ana.state().media());
    }

    private static void kill(KeptEngine engine) throws Exception {
        Eventually.within(Kills.LONG, "an engine", () -> engine.life() instanceof EngineProcess);
        EngineProcess victim = (EngineProcess) Objects.requireNonNull(engine.life());
        End.SEGV.strike(victim);
        Eventually.within(Kills.LONG, "it is gone", () -> !victim.equals(engine.life()));
    }

    private static String link(LiveKitServer server, String identity) {
        return server.url() + "?access_token=" + server.token("stopped", identity);
    }
}
