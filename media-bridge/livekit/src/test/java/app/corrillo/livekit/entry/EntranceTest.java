package app.corrillo.livekit.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.corrillo.livekit.LiveKitLink;
import app.corrillo.livekit.LiveKitOptions;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.testkit.livekit.MeetStandIn;
import app.corrillo.testkit.livekit.TokenStandIn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntranceTest {
    private static final UntrustedText ANA = UntrustedText.name("Ana María");

    private final JsonDoor door = new JsonDoor();

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void openViduMeetGivesATokenForTheName() {
        try (MeetStandIn meet = MeetStandIn.before("ws://localhost:7880")) {
            LiveKitLink speaker = ask(meet.link(MeetStandIn.SPEAKER), LiveKitOptions.STANDARD);
            assertEquals(URI.create("ws://localhost:7880"), speaker.server());
            assertEquals(MeetStandIn.ROOM, speaker.token().room().orElseThrow());
            assertEquals(ANA.value(), speaker.token().name().orElseThrow());
            assertEquals(false, mayEnd(speaker));
            assertEquals(true, mayEnd(ask(meet.link(MeetStandIn.MODERATOR), LiveKitOptions.STANDARD)));
        }
    }

    @Test
    void openViduMeetRefusesWithAReason() {
        try (MeetStandIn meet = MeetStandIn.before("ws://localhost:7880")) {
            assertEquals(EndReason.REFUSED, refusal(meet.link("wrong"), LiveKitOptions.STANDARD));
            String other = meet.link(MeetStandIn.SPEAKER).replace(MeetStandIn.ROOM, "another");
            assertEquals(EndReason.WRONG_SERVER, refusal(other, LiveKitOptions.STANDARD));
            meet.closeRoom();
            assertEquals(EndReason.ENDED_BY_HOST, refusal(meet.link(MeetStandIn.SPEAKER), LiveKitOptions.STANDARD));
        }
    }

    @Test
    void aMeetThatSendsElsewhereWithoutTlsIsNotFollowed() {
        try (MeetStandIn meet = MeetStandIn.before("ws://example.org")) {
            assertEquals(EndReason.WRONG_SERVER, refusal(meet.link(MeetStandIn.SPEAKER), LiveKitOptions.STANDARD));
        }
    }

    @Test
    void anOrganisationsServiceIsAskedForRoomAndName() {
        try (TokenStandIn service = TokenStandIn.of("ws://localhost:7880")) {
            LiveKitLink link = ask("ws://localhost:7880?room=Weekly", with(service));
            assertEquals("Weekly", link.token().room().orElseThrow());
            assertEquals("Ana María", link.token().name().orElseThrow());
            assertEquals("Weekly", service.asked().getFirst().path("room_name").asText());
        }
    }

    @Test
    void aTokenForAnotherServerIsNotUsed() {
        try (TokenStandIn service = TokenStandIn.of("wss://elsewhere.example.org")) {
            assertEquals(EndReason.WRONG_SERVER, refusal("ws://localhost:7880?room=Weekly", with(service)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "500, '', SERVER_GONE",
        "403, '{}', REFUSED",
        "429, '', TOO_MANY_ATTEMPTS",
        "302, '', WRONG_SERVER",
        "200, '<html>', WRONG_SERVER",
        "200, '{\"participant_token\":7}', WRONG_SERVER",
        "200, '{\"participant_token\":\"a b\",\"server_url\":\"ws://localhost\"}', WRONG_SERVER",
        "200, '[[[[[[[[[[[[[[[[[[[[[[[[[[[[', WRONG_SERVER"
    })
    void nonsenseAndRefusalsAreReasons(int status, String body, EndReason reason) {
        try (TokenStandIn service = TokenStandIn.of("ws://localhost:7880")) {
            service.answerAlways(status, body);
            assertEquals(reason, refusal("ws://localhost:7880", with(service)));
        }
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        try (TokenStandIn service = TokenStandIn.of("ws://localhost:7880")) {
            service.answerAlways(200, "x".repeat(JsonDoor.LONGEST + 1));
            assertEquals(EndReason.NO_ANSWER, refusal("ws://localhost:7880", with(service)));
        }
    }

    @Test
    void nobodyAnswers() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        String link = "http://127.0.0.1:" + port + "/room/weekly?secret=x";
        assertEquals(EndReason.NO_ANSWER, refusal(link, LiveKitOptions.STANDARD));
    }

    private static boolean mayEnd(LiveKitLink link) {
        return link.token().metadata().orElseThrow().contains("\"canEndMeeting\":true");
    }

    private static LiveKitOptions with(TokenStandIn service) {
        return new LiveKitOptions(false, Optional.of(service.url()));
    }

    private LiveKitLink ask(String link, LiveKitOptions options) {
        Doorway doorway = new Doorways(options).read(link).orElseThrow();
        return doorway.entrance(door, options).ask(ANA).join();
    }

    private EndReason refusal(String link, LiveKitOptions options) {
        CompletionException failed = assertThrows(CompletionException.class, () -> ask(link, options));
        return assertInstanceOf(NoEntry.class, failed.getCause()).reason();
    }
}
