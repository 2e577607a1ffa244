package app.corrillo.livekit.moderate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.livekit.LiveKitToken;
import app.corrillo.livekit.entry.JsonDoor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

/** Of which room the calls are. */
class RoomServiceTest {
    @Test
    void whoWasMovedToAnotherRoomActsOnThatOne() throws IOException, InterruptedException {
        try (MockWebServer server = new MockWebServer();
                JsonDoor door = new JsonDoor()) {
            server.start(InetAddress.getLoopbackAddress(), 0);
            URI there = URI.create("ws://127.0.0.1:" + server.getPort());

            assertEquals("Other", roomOfCall(server, new RoomService(door, there, "First", () -> given("\"Other\""))));
            assertEquals("First", roomOfCall(server, new RoomService(door, there, "First", () -> given("7"))));
        }
    }

    private static CompletableFuture<LiveKitToken> given(String room) {
        String payload = "{\"video\":{\"room\":" + room + "}}";
        String middle = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(payload.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return CompletableFuture.completedFuture(new LiveKitToken("e30." + middle + ".c2ln"));
    }

    private static String roomOfCall(MockWebServer server, RoomService service) throws InterruptedException {
        server.enqueue(new MockResponse.Builder().body("{}").build());
        service.remove("luis").join();
        RecordedRequest request = server.takeRequest();
        assertEquals(
                "/twirp/livekit.RoomService/RemoveParticipant", request.getUrl().encodedPath());
        String body = Objects.requireNonNull(request.getBody()).utf8();
        return body.replaceAll(".*\"room\":\"([^\"]*)\".*", "$1");
    }
}
