package app.corrillo.livekit.moderate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.corrillo.livekit.LiveKitLink;
import app.corrillo.livekit.entry.JsonDoor;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Source;
import app.corrillo.testkit.Closing;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.livekit.LiveKitServer;
import app.corrillo.testkit.livekit.LiveKitToken;
import app.corrillo.testkit.livekit.PythonPeer;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody who runs a room of the real server, and LiveKit's own client who is told what to do. */
@Tag("slow")
class ModeratorTest {
    private static final ParticipantId LUIS = new ParticipantId("luis");

    private static LiveKitServer server;

    private final JsonDoor door = new JsonDoor();

    @BeforeAll
    static void start() {
        server = LiveKitServer.start();
    }

    @AfterAll
    static void stop() {
        Closing.all(server);
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void mutesWhatSomebodySends() {
        try (PythonPeer luis = enter("mute")) {
            luis.publishSound("microphone");
            Moderator ana = moderator("mute", true);
            Eventually.that("Luis is muted", () -> {
                ana.perform(new MeetingCommand.Silence(LUIS, Source.MICROPHONE))
                        .exceptionally(notYet -> null)
                        .join();
                return luis.events().stream().anyMatch(event -> event.startsWith("trackMuted luis"));
            });
            CompletableFuture<?> nothing = ana.perform(new MeetingCommand.Silence(LUIS, Source.SCREEN));
            assertThrows(CompletionException.class, nothing::join);
        }
    }

    @Test
    void removesSomebody() {
        try (PythonPeer luis = enter("remove")) {
            moderator("remove", true).perform(new MeetingCommand.Remove(LUIS)).join();
            Eventually.that("Luis is out", () -> luis.events().contains("disconnected PARTICIPANT_REMOVED"));
        }
    }

    @Test
    void saysWhatSomebodyMaySend() {
        try (PythonPeer luis = enter("permit")) {
            moderator("permit", true)
                    .perform(new MeetingCommand.Permit(LUIS, Set.of(Source.MICROPHONE), false))
                    .join();
            Eventually.equal(
                    "true false [2]",
                    () -> luis.person("luis").orElseThrow().path("permissions").asText());
        }
    }

    @Test
    void endsTheMeetingForAll() {
        try (PythonPeer luis = enter("end")) {
            moderator("end", true).perform(new MeetingCommand.EndForAll()).join();
            Eventually.that("it is over", () -> luis.events().contains("disconnected ROOM_DELETED"));
        }
        try (PythonPeer luis = enter("clear")) {
            moderator("clear", false)
                    .perform(new MeetingCommand.EndForAll())
                    .exceptionally(alone -> null)
                    .join();
            Eventually.that("Luis is out", () -> luis.events().contains("disconnected PARTICIPANT_REMOVED"));
        }
    }

    @Test
    void whatTheServerDoesNotAllowFails() {
        try (PythonPeer luis = enter("guest")) {
            LiveKitToken guest = LiveKitToken.of("ana").room("guest");
            CompletableFuture<?> removed = moderator("guest", guest).perform(new MeetingCommand.Remove(LUIS));
            assertThrows(CompletionException.class, removed::join);
            CompletableFuture<?> nobody =
                    moderator("guest", true).perform(new MeetingCommand.Remove(new ParticipantId("nobody")));
            assertThrows(CompletionException.class, nobody::join);
            assertEquals("connected", luis.ask("state", java.util.Map.of()).asText());
        }
    }

    private static PythonPeer enter(String room) {
        PythonPeer luis = PythonPeer.start();
        luis.join(server.url(), server.token(room, "luis"));
        return luis;
    }

    private Moderator moderator(String room, boolean creates) {
        return moderator(
                room, LiveKitToken.of("ana").room(room).grant("roomAdmin", true).grant("roomCreate", creates));
    }

    private Moderator moderator(String room, LiveKitToken token) {
        String text = server.url() + "?access_token=" + server.sign(token);
        if (LiveKitLink.read(text) instanceof LiveKitLink.Reading.Good(LiveKitLink link)) {
            return new Moderator(door, link, () -> CompletableFuture.completedFuture(link.token()), ParticipantId::new);
        }
        throw new AssertionError(room);
    }
}
