package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.livekit.OnLiveKitServer;
import app.corrillo.livekit.example.Greeter;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.TrackStats;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.LetThreadsLive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two of ours with real engines, and a real livekit-server between them. */
@Tag("slow")
@LetThreadsLive(
        value = {"engine", "Thread-"},
        because = "threads of the native library outlive it")
class RealServerTest extends OnLiveKitServer {
    @Test
    void twoPeopleSeeEachOtherInTheSizeTheyShow() throws Exception {
        try (Guest ana = guest("ana", "see");
                Guest luis = guest("luis", "see")) {
            ana.sendCamera(1280, 720, 1);
            ana.sendTone(440);
            ana.join().awaitLive();
            luis.join().awaitLive();

            Track camera = luis.awaitTrack(Source.CAMERA);
            luis.awaitTrack(Source.MICROPHONE);
            assertEquals(ana.state().self(), camera.owner());
            luis.showAll(new TileSize(320, 180));
            luis.awaitPictures(camera.id(), 320);
            luis.showAll(new TileSize(640, 360));
            luis.awaitPictures(camera.id(), 640);
            luis.showAll(new TileSize(1280, 720));
            luis.awaitPictures(camera.id(), 1280);

            luis.sendCamera(640, 360, 2);
            Track back = ana.awaitTrack(Source.CAMERA);
            ana.showAll(new TileSize(640, 360));
            ana.awaitPictures(back.id(), 640);
        }
    }

    @Test
    void whatIsNotSeenCostsNothingAndComesBack() throws Exception {
        try (Guest ana = guest("ana", "hide");
                Guest eva = guest("eva", "hide");
                Guest luis = guest("luis", "hide")) {
            ana.sendCamera(320, 180, 1);
            eva.sendCamera(320, 180, 2);
            ana.join().awaitLive();
            eva.join().awaitLive();
            luis.join().awaitLive();
            luis.await("two cameras", now -> now.tracks().size() == 2);
            TrackId hidden = luis.camera(ana);
            TrackId seen = luis.camera(eva);
            TileSize size = new TileSize(320, 180);
            luis.showAll(size);
            luis.awaitPictures(hidden, 320);
            luis.awaitPictures(seen, 320);

            luis.session().show(Map.of(seen, size));
            Eventually.that("a hidden tile costs nothing", () -> {
                TrackStats before = luis.stats(hidden);
                long frames = luis.stats(seen).frames();
                Eventually.that("ten pictures of Eva", () -> luis.stats(seen).frames() >= frames + 10);
                TrackStats after = luis.stats(hidden);
                return after.bytes() == before.bytes() && after.frames() == before.frames();
            });
            luis.showAll(size);
            luis.awaitPictures(hidden, 320);
        }
    }

    @Test
    void theyTalk() throws Exception {
        try (Guest ana = guest("ana", "talk");
                Guest luis = guest("luis", "talk")) {
            ana.join().awaitLive();
            luis.join().awaitLive();
            ana.awaitPeople(2);
            luis.awaitPeople(2);

            ana.session().perform(new MeetingCommand.Say(UntrustedText.message("hello")));
            luis.await("the message", now -> now.chat().size() == 1);
            luis.session().perform(new MeetingCommand.Say(UntrustedText.message("hello, Ana")));
            ana.await("the answer", now -> now.chat().size() == 2);
            assertEquals("luis", ana.state().chat().get(1).author().value());
            assertTrue(ana.state().chat().get(0).own());

            ana.session().perform(new MeetingCommand.RaiseHand(true));
            luis.await("the hand", now -> now.participants().values().stream().anyMatch(one -> one.hand() == 1));
        }
    }

    @Test
    void theExampleOfTheManualGreets() throws Exception {
        String source = Files.readString(Path.of("src/test/java/app/corrillo/livekit/example/Greeter.java"));
        assertTrue(Files.readString(Path.of("../../docs/livekit.md")).contains(source), "the manual has it as it is");
        String link = server.url() + "?access_token=" + server.token("example", "greeter");
        try (Guest ana = guest("ana", "example")) {
            ana.join().awaitLive();
            Thread example = Thread.ofVirtual().start(() -> {
                try {
                    Greeter.main(new String[] {link});
                } catch (InterruptedException nobodyDoesThat) {
                    throw new IllegalStateException(nobodyDoesThat);
                }
            });
            ana.await("the greeting", now -> now.chat().size() == 1);
            try (Guest other = guest("greeter", "example")) {
                other.join().awaitLive();
                example.join();
            }
        }
    }

    private static Guest guest(String name, String room) {
        return Guest.real(name, server.url(), server.token(room, name), time);
    }
}
