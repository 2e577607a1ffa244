package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.livekit.protocol.LeaveRequest;
import app.corrillo.livekit.protocol.RegionInfo;
import app.corrillo.livekit.protocol.RegionSettings;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Phase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** By which door the room is entered: where the server sends people, and its other regions. */
class DoorsTest extends WithFakeServer {
    @Test
    void whereTheServerNamesOtherRegionsTheyAreTried() throws Exception {
        try (FakeLiveKit region = new FakeLiveKit()) {
            me.join().awaitLive();
            region.greetWith(visit -> FakeLiveKit.join(List.of()).build());
            server.refuseWith(503);
            server.visit(1)
                    .say(FakeLiveKit.leave(new LeaveRequest.Builder()
                            .action(LeaveRequest.Action.RECONNECT)
                            .regions(regions("ws://10.0.0.1", region.link().replaceAll("[?].*", "")))));

            region.visit(1);
            me.await("let in by another region", now -> me.count(MeetingEvent.RecordingChanged.class) == 2);
            assertEquals(0, me.count(MeetingEvent.Ended.class));
        }
    }

    @Test
    void theAddressOfAnotherServerMayHaveAQuery() throws Exception {
        try (FakeLiveKit other = new FakeLiveKit()) {
            server.greetWith(visit -> FakeLiveKit.elsewhere(other.link().replaceAll("[?].*", "?region=eu")));
            me.join().awaitLive();

            assertEquals(1, other.visits().size());
        }
    }

    @Test
    void beingSentElsewhereIsCountedAnewEachTimeOneIsLetIn() throws Exception {
        // The first time without, and then each time by way of itself.
        server.greetWith(
                visit -> server.visits().size() % 2 == 0 ? FakeLiveKit.elsewhere(server) : server.greet(visit));
        me.join().awaitLive();
        for (int round = 1; round <= 4; round++) {
            server.visit(2 * round - 1)
                    .say(FakeLiveKit.leave(new LeaveRequest.Builder().action(LeaveRequest.Action.RECONNECT)));
            server.visit(2 * round + 1).hear("an offer", one -> one.offer != null);
        }

        assertEquals(Phase.LIVE, me.state().phase());
    }

    private static RegionSettings regions(String... urls) {
        return new RegionSettings.Builder()
                .regions(Stream.of(urls)
                        .map(url -> new RegionInfo.Builder().url(url).build())
                        .toList())
                .build();
    }
}
