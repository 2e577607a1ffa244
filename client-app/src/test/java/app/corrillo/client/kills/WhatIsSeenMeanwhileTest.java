package app.corrillo.client.kills;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.client.e2e.CorrilloProcess;
import app.corrillo.client.e2e.Engines;
import app.corrillo.client.e2e.Seat;
import app.corrillo.engine.Engine;
import app.corrillo.engine.EngineOptions;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.mesh.HostOptions;
import app.corrillo.mesh.MeshHost;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.livekit.LiveKitServer;
import app.corrillo.testkit.window.ProbeFile;
import app.corrillo.ui.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ana's engine ends under the window of the real program, and the next one is held back for as long as is looked: what
 * she sees on her display, and what she can do.
 */
@Tag("e2e")
@LetThreadsLive(
        value = {"engine", "Thread-"},
        because = "threads of the native library outlive it")
class WhatIsSeenMeanwhileTest {
    private static final String RESTARTING = Words.in(Locale.ENGLISH).say("notice.engine-restarting");
    private static final double DARK = 0.7;
    private static final double BRIGHT = 0.85;

    @TempDir
    Path folder;

    @Test
    void whenItCrashesInAMeetingOfTwo() throws Exception {
        try (MeshHost host =
                MeshHost.start(new HostOptions(UntrustedText.name("Room"), "127.0.0.1", 0, 8, List.of(), false))) {
            ends(End.SEGV, host.link(), host.link());
        }
    }

    @Test
    void whenItHangsInARoomOfAServer() throws Exception {
        try (LiveKitServer server = LiveKitServer.start()) {
            ends(End.STOP, link(server, "Ana"), link(server, "Luis"));
        }
    }

    private void ends(End end, String anas, String luiss) throws Exception {
        ProbeFile probe = new ProbeFile(folder);
        try (SystemTime time = new SystemTime();
                Engine engine = Engine.open(EngineOptions.synthetic(time));
                Attendee luis = new Attendee("Luis", engine, time, new MicrophoneSpec.None(), luiss);
                Seat seat = new Seat(folder.resolve("ana"));
                CorrilloProcess program = seat.start(
                        probe.environment(), "join", anas, "--name", "Ana", "--camera", "pattern:640x360@30")) {
            luis.join();
            Eventually.within(Kills.LONG, "Ana sees Luis", () -> {
                assertTrue(program.isAlive(), program::errors);
                return probe.shows(List.of("Luis"));
            });
            Eventually.within(Kills.LONG, "Luis sees Ana", () -> luis.sees(Source.CAMERA));
            Screen screen = new Screen(seat, probe);
            List<String> people = screen.people();
            assertEquals(2, people.size(), people::toString);
            screen.chat();
            Eventually.within(
                    Kills.LONG, "all pictures move, where they are", () -> probe.isAtRest() && screen.moves());
            Screen.Shot before = screen.shot();

            probe.hold();
            ProcessHandle victim = Engines.of(program.pid()).getFirst();
            end.strike(victim);
            screen.write("hers, as it ends");
            Eventually.within(Kills.LONG, "it is said", () -> probe.strip().equals(RESTARTING));
            Eventually.within(
                    Kills.LONG,
                    "what was seen last is darker than " + before.brightness(),
                    () -> screen.shot().isBetween(0, DARK, before));
            Screen.Shot last = screen.still();
            assertTrue(last.isPictured(), "what was seen last is still there");
            screen.write("hers, without an engine");
            luis.say("his, while she has none");
            assertEquals(people, screen.people());
            screen.chat();
            Eventually.within(
                    Kills.LONG, "what was seen last stands", () -> screen.shot().equals(last));
            assertEquals(RESTARTING, probe.strip());

            probe.begin();
            Eventually.within(
                    Kills.LONG, "nothing is said any more", () -> probe.strip().isEmpty());
            Eventually.within(
                    Kills.LONG,
                    "all is as bright as before, " + before.brightness(),
                    () -> screen.shot().isBetween(BRIGHT, 1 / BRIGHT, before));
            Eventually.within(Kills.LONG, "all pictures move again", screen::moves);
            Eventually.within(Kills.LONG, "Luis sees Ana again", () -> luis.sees(Source.CAMERA));
            List<String> written = List.of("hers, as it ends", "hers, without an engine", "his, while she has none");
            Eventually.equal(written, luis::chat);
            screen.chat();
            Eventually.within(Kills.LONG, "Ana reads all of it", () -> screen.reads(written));
            assertEquals(people, screen.people());
        }
    }

    private static String link(LiveKitServer server, String identity) {
        return server.url() + "?access_token=" + server.token("seen", identity);
    }
}
