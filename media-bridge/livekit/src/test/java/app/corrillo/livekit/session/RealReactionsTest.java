package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.livekit.signal.JoinQuery.Version;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Reaction;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.livekit.Chromium;
import app.corrillo.testkit.livekit.LiveKitServer;
import app.corrillo.testkit.livekit.LiveKitToken;
import app.corrillo.testkit.livekit.Peer;
import app.corrillo.testkit.livekit.PeerText;
import app.corrillo.testkit.livekit.PythonPeer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reactions and hands of two of us and of a client of LiveKit's in one room of a real server. */
@Tag("slow")
@LetThreadsLive(
        value = {"engine", "Thread-", "process reaper"},
        because = "threads of the native library outlive it")
class RealReactionsTest {
    /** As it is on the wire. */
    private static final String REACTION = "corrillo.reaction";

    private static final String HAND = "corrillo.hand";

    @Test
    void withABrowser() throws Exception {
        try (Chromium chromium = Chromium.start()) {
            react(chromium.open(), Map.of("adaptiveStream", false));
        }
    }

    @Test
    void withPython() throws Exception {
        try (PythonPeer python = PythonPeer.start()) {
            react(python, Map.of());
        }
    }

    private static void react(Peer them, Map<String, ?> options) throws Exception {
        try (LiveKitServer server = LiveKitServer.start();
                SystemTime time = new SystemTime();
                Guest ana = guest(server, time, "ana", Version.ONE);
                Guest luis = guest(server, time, "luis", Version.ZERO)) {
            ana.join().awaitLive();
            luis.join().awaitLive();
            them.join(server.url(), token(server, "them"), options);
            ana.awaitPeople(3);
            luis.awaitPeople(3);

            for (Reaction reaction : Reaction.values()) {
                ana.session().perform(new MeetingCommand.React(reaction));
            }
            luis.session().perform(new MeetingCommand.React(Reaction.CLAP));
            List<Reaction> all = List.of(Reaction.values());
            Eventually.equal(all, () -> of(luis, "ana"));
            Eventually.equal(all, () -> of(ana, "ana"));
            Eventually.equal(List.of(Reaction.CLAP), () -> of(ana, "luis"));
            Eventually.equal(all.stream().map(Reaction::word).toList(), () -> heard(them, "ana"));
            Eventually.equal(List.of("clap"), () -> heard(them, "luis"));

            say(them, "party");
            say(them, "wow");
            Eventually.equal(List.of(Reaction.WOW), () -> of(ana, "them"));
            Eventually.equal(List.of(Reaction.WOW), () -> of(luis, "them"));
            assertEquals(0, ana.state().chat().size(), "what is no reaction is nothing else either");
            hands(ana, luis, them);
        }
    }

    /** By attribute, which the server takes away when the hand goes down. */
    private static void hands(Guest ana, Guest luis, Peer them) throws Exception {
        ana.session().perform(new MeetingCommand.RaiseHand(true));
        luis.await("her hand", now -> hand(now, "ana") == 1);
        ana.session().perform(new MeetingCommand.RaiseHand(false));
        luis.await("no hand", now -> hand(now, "ana") == 0);
        them.attributes(Map.of(HAND, "1700000000000"));
        luis.await("their hand", now -> hand(now, "them") == 1);
        ana.await("their hand", now -> hand(now, "them") == 1);
        them.attributes(Map.of(HAND, ""));
        luis.await("no hand", now -> hand(now, "them") == 0);
        ana.await("no hand", now -> hand(now, "them") == 0);
    }

    private static int hand(MeetingState state, String who) {
        return Objects.requireNonNull(state.participants().get(new ParticipantId(who)))
                .hand();
    }

    private static List<Reaction> of(Guest guest, String who) {
        return guest.events().stream()
                .filter(event -> event instanceof MeetingEvent.Reacted reacted
                        && reacted.id().equals(new ParticipantId(who)))
                .map(event -> ((MeetingEvent.Reacted) event).reaction())
                .toList();
    }

    private static List<String> heard(Peer them, String from) {
        return them.data().stream()
                .filter(said -> said.topic().equals(REACTION) && said.from().equals(from))
                .map(PeerText::text)
                .toList();
    }

    private static void say(Peer them, String word) {
        them.sendData(REACTION, word.getBytes(StandardCharsets.UTF_8), true);
    }

    private static Guest guest(LiveKitServer server, SystemTime time, String name, Version version) {
        return Guest.real(name, server.url(), token(server, name), time, version);
    }

    private static String token(LiveKitServer server, String identity) {
        return server.sign(LiveKitToken.of(identity).room("reactions").grant("canUpdateOwnMetadata", true));
    }
}
