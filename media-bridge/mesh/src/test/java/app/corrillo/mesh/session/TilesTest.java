package app.corrillo.mesh.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.media.PeerConnection.Encoding;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.media.FakeConnection;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is shown decides what is sent. */
class TilesTest {

    @Test
    void theSizeOfTheTileReachesTheSender() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            ana.sendCamera();
            Somebody luis = party.join("Luis");
            var camera = luis.awaitTrack(Source.CAMERA).id();
            FakeConnection sending = party.engineOf(ana).connections().getFirst();

            luis.session().show(Map.of(camera, new TileSize(320, 180)));
            Eventually.equal(4.0, () -> encoding(sending).scaleDownBy());

            luis.session().show(Map.of());
            Eventually.equal(Encoding.OFF, () -> encoding(sending));

            luis.session().show(Map.of(camera, new TileSize(640, 360)));
            Eventually.equal(2.0, () -> encoding(sending).scaleDownBy());
        }
    }

    @Test
    void beforeAnythingIsSaidASmallPictureIsSent() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            ana.sendCamera();
            Somebody luis = party.join("Luis");
            luis.awaitTrack(Source.CAMERA);

            FakeConnection sending = party.engineOf(ana).connections().getFirst();
            Eventually.equal(3.0, () -> encoding(sending).scaleDownBy());
            assertEquals(427, encoding(sending).maxKilobits(), 60);
        }
    }

    @Test
    void oneReceiversTilesChangeNothingForAnother() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            ana.sendCamera();
            Somebody luis = party.join("Luis");
            luis.awaitTrack(Source.CAMERA);
            Somebody eva = party.join("Eva");
            eva.awaitTrack(Source.CAMERA);
            FakeConnection toLuis = party.engineOf(ana).connections().get(0);
            FakeConnection toEva = party.engineOf(ana).connections().get(1);
            Eventually.equal(3.0, () -> encoding(toLuis).scaleDownBy());

            eva.session().show(Map.of());

            Eventually.equal(Encoding.OFF, () -> encoding(toEva));
            // What was told on Ana's lane before is done there too.
            ana.session().stats().join();
            assertEquals(3.0, encoding(toLuis).scaleDownBy());
        }
    }

    private static Encoding encoding(FakeConnection connection) {
        return connection.senders().get(1).encoding();
    }
}
