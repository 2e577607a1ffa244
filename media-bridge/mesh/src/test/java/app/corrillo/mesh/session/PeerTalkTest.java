package app.corrillo.mesh.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.mesh.wire.Mutants;
import app.corrillo.mesh.wire.PeerMessage;
import app.corrillo.mesh.wire.Wire;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.media.FakeConnection;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PeerTalkTest {
    private static final List<PeerMessage> SAYINGS = List.of(
            new PeerMessage.Hello(1, "Ana", 3, null),
            new PeerMessage.Streams(
                    List.of(new PeerMessage.Stream("camera", false), new PeerMessage.Stream("screen-audio", false))),
            new PeerMessage.Show(List.of(new PeerMessage.Tile("camera", 32_768, 1))),
            new PeerMessage.Chat("\u202eevil\u0000 text"),
            new PeerMessage.Name("\u202e\u0007"),
            new PeerMessage.Hand(1),
            new PeerMessage.React("clap"));

    @Test
    void nothingThatAPeerSaysEndsTheMeeting() throws Exception {
        Random random = new Random(11);
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            Somebody luis = party.join("Luis");
            ana.sendCamera();
            luis.awaitTrack(Source.CAMERA);
            FakeConnection connection = party.engineOf(luis).connections().getFirst();
            for (int round = 0; round < 5_000; round++) {
                String text = Wire.write(SAYINGS.get(random.nextInt(SAYINGS.size())), PeerMessage.class);
                connection.hear("corrillo", Mutants.of(text, random));
                if (round % 100 == 0) {
                    party.time().advance(Duration.ofSeconds(10));
                }
            }
            Eventually.that("the last word is heard", () -> {
                party.time().advance(Duration.ofSeconds(1));
                ana.session().perform(new MeetingCommand.Say(UntrustedText.message("the last word")));
                return luis.state().chat().stream()
                        .anyMatch(message -> message.text().value().equals("the last word"));
            });
            MeetingState seen = luis.state();

            assertEquals(Phase.LIVE, seen.phase());
            assertEquals(2, seen.participants().size());
            assertTrue(seen.chat().stream()
                    .noneMatch(message -> message.text().value().contains("\u202e")));
        }
    }
}
