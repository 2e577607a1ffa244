package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.corrillo.livekit.protocol.ClientConfigSetting;
import app.corrillo.livekit.protocol.ClientConfiguration;
import app.corrillo.livekit.protocol.ICEServer;
import app.corrillo.livekit.protocol.ReconnectResponse;
import app.corrillo.livekit.protocol.SignalResponse;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.ConnectionOptions.IceServer;
import app.corrillo.testkit.Eventually;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By which ways picture and sound go, as the server says it when somebody joins and comes back. */
class WaysTest extends WithFakeServer {
    private static final IceServer RELAY =
            new IceServer("turns:turn.example.org:443?transport=tcp", "somebody", "something");

    @Test
    void theServersRelaysAreUsedAndNothingElseWhereItSaysSo() throws Exception {
        server.greetWith(visit -> visit.comesBack() ? back() : joinThroughRelays());
        me.join().awaitLive();
        assertFalse(options().isEmpty());
        Eventually.that(
                "relays alone",
                () -> options().stream()
                        .allMatch(one -> one.relayOnly() && one.iceServers().equals(List.of(RELAY))));
        server.visit(1).cut();
        server.visit(2);

        Eventually.that(
                "every way, by another server",
                () -> options().stream()
                        .allMatch(one -> !one.relayOnly()
                                && one.iceServers().equals(List.of(new IceServer("stun:stun.example.org", "", "")))));
        assertEquals(2, options().size(), "the same connections");
    }

    private List<ConnectionOptions> options() {
        return engine.connections().stream()
                .map(connection -> connection.options())
                .toList();
    }

    private static SignalResponse joinThroughRelays() {
        SignalResponse join = FakeLiveKit.join(List.of()).build();
        return join.newBuilder()
                .join(join.join
                        .newBuilder()
                        .ice_servers(List.of(new ICEServer.Builder()
                                .urls(List.of(RELAY.url(), "http://example.org", "turn: with a space"))
                                .username(RELAY.username())
                                .credential(RELAY.password())
                                .build()))
                        .client_configuration(new ClientConfiguration.Builder()
                                .force_relay(ClientConfigSetting.ENABLED)
                                .build())
                        .build())
                .build();
    }

    private static SignalResponse back() {
        return new SignalResponse.Builder()
                .reconnect(new ReconnectResponse.Builder()
                        .ice_servers(List.of(new ICEServer.Builder()
                                .urls(List.of("stun:stun.example.org"))
                                .build()))
                        .build())
                .build();
    }
}
