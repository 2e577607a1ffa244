package app.corrillo.client.kills;

import app.corrillo.meeting.UntrustedText;
import app.corrillo.mesh.HostOptions;
import app.corrillo.mesh.MeshHost;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.livekit.LiveKitServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A meeting outlives the ends of an engine, whoever holds it. How many says {@code -Dkills=N}. */
@Tag("e2e")
@LetThreadsLive(
        value = {"engine", "Thread-"},
        because = "threads of the native library outlive it")
class EngineKillsTest {
    @TempDir
    Path folder;

    @Test
    void theMeetingOfTwoIsStillThere() throws Exception {
        try (MeshHost host =
                MeshHost.start(new HostOptions(UntrustedText.name("Room"), "127.0.0.1", 0, 8, List.of(), false))) {
            new Kills(host.link(), host.link(), folder).inARow(Integer.getInteger("kills", Step.values().length));
        }
    }

    @Test
    void theRoomOfAServerIsStillThere() throws Exception {
        try (LiveKitServer server = LiveKitServer.start()) {
            new Kills(link(server, "ana"), link(server, "luis"), folder)
                    .inARow(Integer.getInteger("kills", 2 * Step.values().length));
        }
    }

    private static String link(LiveKitServer server, String identity) {
        return server.url() + "?access_token=" + server.token("kills", identity);
    }
}
