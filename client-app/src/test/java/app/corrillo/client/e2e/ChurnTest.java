package app.corrillo.client.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.engine.Engine;
import app.corrillo.engine.EngineOptions;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.mesh.MeshAdapter;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.crowd.Crowd;
import app.corrillo.testkit.display.PrivateDisplay;
import app.corrillo.testkit.window.ProbeFile;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program in a window, and guests with real connections who come and go. */
@Tag("e2e")
class ChurnTest {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final int GUESTS = 3;
    private static final int CHANGES = 8;

    @TempDir
    Path folder;

    @Test
    void theScreenShowsWhoIsThereAndNobodyElse() throws Exception {
        ProbeFile probe = new ProbeFile(folder);
        StatsFile stats = new StatsFile(folder.resolve("stats.jsonl"));
        try (PrivateDisplay display = PrivateDisplay.managed(1280, 800);
                CorrilloProcess program = start(display, probe, stats);
                SystemTime time = new SystemTime();
                Engine engine = Engine.open(EngineOptions.synthetic(time));
                Crowd crowd = new Crowd(engine, new MeshAdapter(), time, program.line(), "Host")) {
            for (int guest = 0; guest < GUESTS; guest++) {
                crowd.join();
            }
            Eventually.within(LONG, "everybody is on the screen", () -> probe.shows(crowd.names()));
            for (int change = 0; change < CHANGES; change++) {
                crowd.leave();
                crowd.join();
            }
            Eventually.within(LONG, "who is there is on the screen", () -> probe.shows(crowd.names()));
            Eventually.within(
                    LONG,
                    "every picture moves",
                    () -> crowd.names().stream()
                            .allMatch(name -> stats.hasTrack(name, "camera", ChurnTest::isPainted)));
            for (int guest = 0; guest < GUESTS; guest++) {
                crowd.leave();
            }
            Eventually.within(LONG, "the host is alone on the screen", () -> probe.shows(List.of()));
            Eventually.within(
                    LONG,
                    "the host is alone",
                    () -> stats.newest().path("participants").size() == 1);
            assertTrue(program.isAlive(), program::errors);
        }
    }

    private CorrilloProcess start(PrivateDisplay display, ProbeFile probe, StatsFile stats) {
        String arguments = "host --bind 127.0.0.1 --name Host --camera pattern:320x180@15 --microphone none"
                + " --speaker none --stats " + stats.path();
        return CorrilloProcess.watched(folder, display, probe, arguments.split(" "));
    }

    private static boolean isPainted(JsonNode track) {
        return track.path("paintedPerSecond").asInt() > 0;
    }
}
