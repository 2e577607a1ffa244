package app.corrillo.livekit.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.livekit.LiveKitToken;
import app.corrillo.livekit.protocol.RegionInfo;
import app.corrillo.livekit.protocol.RegionSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegionsTest {
    private static final URI HOME = URI.create("wss://team.livekit.cloud");
    private static final LiveKitToken TOKEN = new LiveKitToken("a.b.c");

    private final MockWebServer server = new MockWebServer();
    private final Signalling signalling = new Signalling(System::nanoTime);

    @BeforeEach
    void start() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        signalling.close();
        server.close();
    }

    @Test
    void theCloudListsItsDoorsToWhoHasAToken() throws Exception {
        answer(
                200,
                "{\"regions\":[{\"region\":\"a\",\"url\":\"https://a.livekit.cloud\",\"distance\":\"1\"},"
                        + "{\"url\":\"ws://b.example.org\"},{\"url\":\"nonsense\"},{},{\"url\":\"wss://c.livekit.cloud/\"}]}");

        assertEquals(List.of(URI.create("wss://a.livekit.cloud"), URI.create("wss://c.livekit.cloud")), ask());
        RecordedRequest request = server.takeRequest();
        assertEquals("/settings/regions", request.getUrl().encodedPath());
        assertEquals("Bearer a.b.c", request.getHeaders().get("Authorization"));
    }

    @Test
    void whatIsNoListIsNone() {
        answer(401, "{}");
        assertThrows(CompletionException.class, this::ask);
        answer(200, "{\"regions\":".repeat(10_000));
        assertThrows(CompletionException.class, this::ask);
        answer(200, "<html>");
        assertThrows(CompletionException.class, this::ask);
        answer(503, "{\"regions\":[]}");
        assertThrows(CompletionException.class, this::ask);
        answer(200, "[]");
        assertEquals(List.of(), ask());
    }

    @Test
    void onlyTheCloudIsAsked() {
        assertTrue(RegionQuestion.isCloud(HOME));
        assertFalse(RegionQuestion.isCloud(URI.create("wss://livekit.cloud.example.org")));
        assertEquals(
                List.of(),
                signalling.regions(URI.create("wss://example.org"), TOKEN).join());
        assertEquals(0, server.getRequestCount());
    }

    @Test
    void everyDoorIsTriedOnceTheNearestFirstAndThenTheLinksOwnAgain() {
        Regions regions = new Regions(HOME);
        assertEquals(Optional.empty(), regions.next());
        assertEquals(HOME, regions.nextOrHome());

        regions.reported(
                settings("https://a.livekit.cloud", HOME.toString(), "ws://b.example.org", "wss://c.livekit.cloud"));
        regions.known().join();
        regions.known().join();
        assertEquals(Optional.of(URI.create("wss://a.livekit.cloud")), regions.next());
        assertEquals(URI.create("wss://c.livekit.cloud"), regions.nextOrHome());
        assertEquals(Optional.empty(), regions.next());
        assertEquals(HOME, regions.nextOrHome());
        assertEquals(URI.create("wss://a.livekit.cloud"), regions.nextOrHome());
        regions.reset();
        assertEquals(URI.create("wss://a.livekit.cloud"), regions.nextOrHome());
    }

    private List<URI> ask() {
        return signalling
                .askForRegions(URI.create("ws://127.0.0.1:" + server.getPort() + "/lk"), TOKEN)
                .join();
    }

    private void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    private static RegionSettings settings(String... urls) {
        return new RegionSettings.Builder()
                .regions(List.of(urls).stream()
                        .map(url -> new RegionInfo.Builder().url(url).build())
                        .toList())
                .build();
    }
}
