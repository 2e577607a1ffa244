package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.livekit.protocol.TrackInfo;
import app.corrillo.livekit.protocol.TrackSource;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.Track.Direction;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import app.corrillo.meeting.media.PeerConnection.RemoteTrack;
import app.corrillo.meeting.media.TrackStats;
import app.corrillo.meeting.work.Lane;
import app.corrillo.testkit.VirtualTime;
import app.corrillo.testkit.media.FakeEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A picture that the server held back when the socket was lost. */
class HeldBackTest {
    private static final TrackId CAMERA = new TrackId("camera");
    private static final MeetingEvent STILL = new MeetingEvent.TrackStalled(CAMERA, true);
    private static final MeetingEvent MOVING = new MeetingEvent.TrackStalled(CAMERA, false);

    private final VirtualTime time = new VirtualTime();
    private final Lane lane = new Lane("test");
    private final List<MeetingEvent> told = new ArrayList<>();
    private final Tools tools = new Tools(new FakeEngine(MediaDevices.NONE), told::add, time, lane, new Spare());
    private final RemoteTracks tracks = new RemoteTracks(tools, new Nothing());
    private final HeldBack held = new HeldBack(tools, tracks, this::look);
    private long frames = 100;
    private int looks;

    @BeforeEach
    void isHeldBack() {
        TrackInfo camera = FakeLiveKit.track("TR_cam", TrackSource.CAMERA).build();
        tracks.published(new Member(FakeLiveKit.person("PA_1", "ana").build()), List.of(camera));
        tracks.arrived(new RemoteTrack(CAMERA, true, 0, "0", "PA_1|TR_cam", "TR_cam"));
        tracks.paused("TR_cam", true);
        assertEquals(STILL, told.getLast());
        held.resumed();
    }

    @Test
    void isNotMarkedAsStillWhenItComes() {
        pass();
        frames++;
        pass();
        assertEquals(MOVING, told.getLast());

        pass();
        int before = looks;
        pass();
        assertEquals(before, looks, "nothing is looked for any more");
    }

    @Test
    void staysStillAsLongAsNothingComes() {
        pass();
        pass();
        pass();
        assertEquals(STILL, told.getLast());
        frames++;
        pass();
        assertEquals(MOVING, told.getLast());
    }

    @Test
    void isAsTheServerSaysOnceItDoes() {
        pass();
        tracks.paused("TR_cam", true);
        frames++;
        pass();
        pass();
        assertEquals(STILL, told.getLast());
        assertEquals(1, looks);
    }

    private CompletableFuture<List<LinkStats>> look() {
        looks++;
        TrackStats camera = new TrackStats(CAMERA, Direction.RECEIVE, "", 0, 0, frames, 0, 0, 0, 0, -1, "none");
        return CompletableFuture.completedFuture(List.of(new LinkStats(1, List.of(camera))));
    }

    private void pass() {
        time.advance(Looks.OFTEN);
        lane.reached().join();
        lane.reached().join();
    }

    private static final class Nothing implements RemoteTracks.Listener {
        @Override
        public void onTold(String sid, Track track, @Nullable TrackId replaced) {}

        @Override
        public void onWithdrawn(String sid) {}

        @Override
        public void onWanted(List<String> sids, boolean wanted) {}
    }
}
