package app.corrillo.mesh.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.work.Lane;
import app.corrillo.mesh.MeshLink;
import app.corrillo.mesh.crypto.Secret;
import app.corrillo.mesh.wire.FromServer;
import app.corrillo.mesh.wire.ToServer;
import app.corrillo.testkit.VirtualTime;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A room over hours, without sockets. */
class RoomTest {
    private final VirtualTime time = new VirtualTime();
    private final Lane lane = new Lane("room");
    private final RoomRules rules =
            new RoomRules(Secret.random(), Secret.random(), UntrustedText.name("Standup"), 3, false);
    private final Room room = new Room(lane, time, rules, new AddressRates(time));

    @Test
    void aHostWhoLosesTheWayAgainAndAgainComesIn() {
        for (int number = 0; number <= FromServer.MAX_PEOPLE; number++) {
            Visitor host = new Visitor();
            room.enter(
                    host,
                    new ToServer.Enter(
                            MeshLink.VERSION,
                            rules.secret().value(),
                            "Ana",
                            null,
                            rules.key().value()));
            lane.reached().join();
            FromServer.Welcome welcome = assertInstanceOf(FromServer.Welcome.class, host.heard.getFirst());
            FromServer.Moderators moderators = assertInstanceOf(FromServer.Moderators.class, host.heard.get(1));
            assertEquals(welcome.id(), moderators.ids().getLast());

            room.lost(host);
            lane.reached().join();
            time.advance(Room.KEPT.plusSeconds(1));
            lane.reached().join();
        }
    }

    private static final class Visitor implements Guest {
        private final List<FromServer> heard = new ArrayList<>();

        @Override
        public InetAddress address() {
            return InetAddress.getLoopbackAddress();
        }

        @Override
        public void send(FromServer message) {
            heard.add(message);
        }

        @Override
        public void refuse(EndReason reason) {
            throw new AssertionError("refused: " + reason);
        }

        @Override
        public void dismiss() {}
    }
}
