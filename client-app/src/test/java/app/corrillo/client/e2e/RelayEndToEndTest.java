package app.corrillo.client.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.ConnectionOptions.IceServer;
import app.corrillo.mesh.HostOptions;
import app.corrillo.mesh.MeshHost;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.net.PrivateTurn;
import app.corrillo.testkit.net.TwoNetworks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people in networks that cannot reach each other meet through a TURN server that both can. */
@Tag("slow")
class RelayEndToEndTest {
    private static final Duration LONG = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    @Test
    void twoNetworksMeetThroughCoturn() throws Exception {
        Optional<String> trouble = TwoNetworks.trouble();
        assumeTrue(trouble.isEmpty(), () -> trouble.orElse(""));
        try (TwoNetworks networks = TwoNetworks.make();
                PrivateTurn turn = PrivateTurn.start(networks.middle());
                MeshHost host = MeshHost.start(new HostOptions(
                        UntrustedText.name("Room"),
                        networks.middle().getHostAddress(),
                        0,
                        2,
                        List.of(new IceServer(turn.url(), PrivateTurn.USER, PrivateTurn.PASSWORD)),
                        false));
                CorrilloProcess ana = bot(networks.inFirst(), host.link(), "Ana");
                CorrilloProcess luis = bot(networks.inSecond(), host.link(), "Luis")) {
            assertFalse(networks.reachEachOther(), "there is a way without the relay");

            Eventually.within(LONG, "Ana sees Luis", () -> sees("Ana", "Luis"));
            Eventually.within(LONG, "Luis sees Ana", () -> sees("Luis", "Ana"));

            ana.terminate();
            luis.terminate();
            assertEquals(143, ana.exitCode(), ana.errors());
            assertEquals(143, luis.exitCode(), luis.errors());
        }
    }

    private CorrilloProcess bot(List<String> network, String link, String name) throws Exception {
        Path home = Files.createDirectories(folder.resolve(name));
        return CorrilloProcess.start(
                network,
                home,
                Map.of(),
                "bot",
                link,
                "--name",
                name,
                "--stats",
                stats(name).toString());
    }

    private boolean sees(String viewer, String owner) {
        return new StatsFile(stats(viewer))
                .hasTrack(
                        owner, "camera", track -> track.path("decodedPerSecond").asInt() > 0);
    }

    private Path stats(String name) {
        return folder.resolve(name).resolve("stats.jsonl");
    }
}
