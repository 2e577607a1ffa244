package app.corrillo.client.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Track.Direction;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.media.TrackStats;
import app.corrillo.testkit.Scenes;
import app.corrillo.testkit.media.FakeEngine;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatsWriterTest {
    private static final TrackId CAMERA = new TrackId("p1-camera");
    private static final JsonMapper JSON = new JsonMapper();

    private final ManualTime time = new ManualTime();
    private final FeedTally feeds = new FeedTally();
    private final Scene scene = new Scene();

    @TempDir
    Path folder;

    private static final class Scene implements StatsWriter.Watched {
        MeetingState state = Scenes.live(1);
        CompletableFuture<List<LinkStats>> links = CompletableFuture.completedFuture(List.of());

        @Override
        public MeetingState state() {
            return state;
        }

        @Override
        public CompletableFuture<List<LinkStats>> stats() {
            return links;
        }

        void totals(long frames, long bytes) {
            links = CompletableFuture.completedFuture(List.of(new LinkStats(
                    3.14,
                    List.of(
                            new TrackStats(CAMERA, Direction.RECEIVE, "VP8", 640, 360, frames, 0, 1, bytes, 2, -1, ""),
                            new TrackStats(
                                    new TrackId("p1-microphone"),
                                    Direction.RECEIVE,
                                    "opus",
                                    0,
                                    0,
                                    0,
                                    0,
                                    0,
                                    bytes,
                                    0,
                                    0.25,
                                    "")))));
        }
    }

    private StatsWriter writer(Path file) throws IOException {
        return new StatsWriter(
                file,
                () -> Optional.of(scene),
                feeds,
                Optional::empty,
                new ProcessUsage(Optional::empty),
                time,
                Runnable::run);
    }

    private void second() {
        time.advanceSecond();
    }

    @Test
    void ratesAreDifferencesOfTotals() throws IOException {
        Path file = folder.resolve("s.jsonl");
        PictureFeed feed = feeds.count(CAMERA, new FakeEngine(Scenes.devices()).feed(CAMERA));
        feed.resize(480, 270, PictureFeed.Fit.COVER);
        try (StatsWriter _ = writer(file)) {
            scene.totals(100, 10_000);
            second();
            for (int picture = 0; picture < 20; picture++) {
                feed.take();
            }
            scene.totals(130, 97_500);
            second();
            assertTrue(Files.size(file) > 0, "flushed");
        }
        JsonNode camera = track(lines(file).get(1), "p1-camera");
        assertEquals(30, camera.path("decodedPerSecond").asInt());
        assertEquals(20, camera.path("paintedPerSecond").asInt());
        assertEquals(700, camera.path("kbps").asInt());
        assertEquals(480, camera.path("shownWidth").asInt());
        assertEquals(270, camera.path("shownHeight").asInt());
        assertEquals(640, camera.path("width").asInt());
        assertEquals("VP8", camera.path("codec").asText());
        assertEquals(1, camera.path("freezes").asInt());
        assertEquals(
                0.25,
                track(lines(file).get(1), "p1-microphone").path("audioLevel").asDouble());
        assertEquals(3.1, lines(file).get(1).path("roundTripMs").asDouble());
    }

    @Test
    void everyLineKeepsTheSchema() throws IOException {
        Path file = folder.resolve("s.jsonl");
        try (StatsWriter _ = writer(file)) {
            for (MeetingState state : List.of(Scenes.lobby(), Scenes.live(0), Scenes.live(3))) {
                scene.state = state;
                scene.totals(1, 1);
                second();
            }
            scene.state = Scenes.after(Scenes.live(1), new MeetingEvent.LinkLost());
            second();
            scene.state = Scenes.after(Scenes.live(1), new MeetingEvent.Ended(EndReason.NO_ANSWER));
        }
        List<JsonNode> lines = lines(file);
        assertEquals(
                List.of("idle", "live", "live", "reconnecting", "ended"),
                lines.stream().map(line -> line.path("phase").asText()).toList());
        assertEquals("no-answer", lines.getLast().path("reason").asText());
        JsonSchema schema = schema();
        for (JsonNode line : lines) {
            assertEquals(Set.of(), schema.validate(line), line.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(EndReason.class)
    void everyReasonKeepsTheSchema(EndReason reason) throws IOException {
        Path file = folder.resolve("s.jsonl");
        try (StatsWriter _ = writer(file)) {
            scene.state = Scenes.after(Scenes.live(1), new MeetingEvent.Ended(reason));
        }
        assertEquals(Set.of(), schema().validate(lines(file).getLast()));
    }

    @Test
    void theExampleOfTheDocumentationKeepsTheSchema() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "stats.md"));
        int begin = page.indexOf("```json") + "```json".length();
        JsonNode example = JSON.readTree(page.substring(begin, page.indexOf("```", begin)));
        assertEquals(Set.of(), schema().validate(example));
    }

    @Test
    void theSchemaCanRefuse() throws IOException {
        JsonNode wrong = JSON.readTree("{\"phase\":\"happy\"}");
        assertTrue(schema().validate(wrong).size() > 5);
    }

    @Test
    void theLastLineHasEndedAlsoWithoutAMeeting() throws IOException {
        Path file = folder.resolve("s.jsonl");
        try (StatsWriter _ = new StatsWriter(
                file,
                Optional::empty,
                feeds,
                Optional::empty,
                new ProcessUsage(Optional::empty),
                time,
                Runnable::run)) {
            second();
        }
        assertEquals("idle", lines(file).getFirst().path("phase").asText());
        assertEquals("ended", lines(file).getLast().path("phase").asText());
        assertEquals("left", lines(file).getLast().path("reason").asText());
        assertEquals(Set.of(), schema().validate(lines(file).getLast()));
    }

    @Test
    void anEngineThatIsSilentCostsNoLine() throws IOException {
        Path file = folder.resolve("s.jsonl");
        try (StatsWriter _ = writer(file)) {
            scene.totals(100, 10_000);
            second();
            scene.totals(130, 97_500);
            second();
            scene.links = CompletableFuture.failedFuture(new IllegalStateException("closed"));
            second();
            scene.totals(190, 272_500);
            second();
        }
        List<JsonNode> lines = lines(file);
        assertEquals(5, lines.size());
        // What it says in the second after is what flowed in two.
        for (JsonNode line : lines.subList(1, 4)) {
            JsonNode camera = track(line, "p1-camera");
            assertEquals("VP8", camera.path("codec").asText());
            assertEquals(30, camera.path("decodedPerSecond").asInt());
            assertEquals(700, camera.path("kbps").asInt());
            assertEquals(3.1, line.path("roundTripMs").asDouble());
        }
    }

    private static JsonNode track(JsonNode line, String id) {
        for (JsonNode participant : line.path("participants")) {
            for (JsonNode track : participant.path("tracks")) {
                if (track.path("id").asText().equals(id)) {
                    return track;
                }
            }
        }
        throw new AssertionError("no track " + id + " in " + line);
    }

    private static JsonSchema schema() throws IOException {
        String text = Files.readString(Path.of("..", "docs", "stats.schema.json"));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text);
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> lines = new java.util.ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }
}
