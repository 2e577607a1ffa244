package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.livekit.signal.JoinQuery.Version;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.Closing;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.livekit.LiveKitServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One room of a real livekit-server in which people speak both versions of its signalling. */
@Tag("slow")
@LetThreadsLive(
        value = {"engine", "Thread-"},
        because = "threads of the native library outlive it")
class RealSignallingTest {
    private static final int PEOPLE = 6;

    @Test
    void everybodySeesEverybodyAlsoMoreThanThereWereSectionsFor() throws Exception {
        List<Guest> guests = new ArrayList<>();
        try (SystemTime time = new SystemTime();
                LiveKitServer server = LiveKitServer.start();
                AutoCloseable _ = () -> Closing.all(guests.toArray(AutoCloseable[]::new))) {
            for (int number = 0; number < PEOPLE; number++) {
                enter(guests, server, time, number % 2 == 0 ? Version.ONE : Version.ZERO);
            }
            for (Guest guest : guests) {
                guest.await("all the others", now -> pictures(now).size() == PEOPLE - 1);
                guest.showAll(new TileSize(320, 180));
                pictures(guest.state()).forEach(track -> guest.awaitPictures(track, 320));
            }
        }
    }

    private static void enter(List<Guest> guests, LiveKitServer server, SystemTime time, Version version)
            throws InterruptedException {
        Guest guest = guest(server, "guest" + guests.size(), time, version);
        guests.add(guest);
        guest.sendCamera(320, 180, guests.size());
        if (guests.size() % 3 == 1) {
            // As whoever was in the lobby for a while.
            guest.spare().make(guest.engine(), time);
        }
        guest.join().awaitLive();
        int connections = version == Version.ONE ? 1 : 2;
        assertEquals(connections, guest.session().stats().join().size());
    }

    private static List<TrackId> pictures(MeetingState state) {
        return state.tracks().values().stream()
                .filter(track -> track.source().isVideo() && track.direction() == Track.Direction.RECEIVE)
                .map(Track::id)
                .toList();
    }

    private static Guest guest(LiveKitServer server, String name, SystemTime time, Version version) {
        return Guest.real(name, server.url(), server.token("both", name), time, version);
    }
}
