package app.corrillo.mesh.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.PeerConnection.RemoteTrack;
import app.corrillo.meeting.work.Lane;
import app.corrillo.mesh.MeshLink;
import app.corrillo.mesh.wire.PeerMessage;
import app.corrillo.testkit.VirtualTime;
import app.corrillo.testkit.media.FakeEngine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** One connection after the other brings what somebody sends. */
class RemoteTracksTest {
    private static final int CAMERA = Sections.ORDER.indexOf(Source.CAMERA);

    private final VirtualTime time = new VirtualTime();
    private final List<MeetingEvent> told = new CopyOnWriteArrayList<>();

    private final Lane lane = new Lane("test");

    private final RemoteTracks tracks = new RemoteTracks(tools(), new ParticipantId("ana"));

    private Tools tools() {
        MeshLink.Reading.Good read = (MeshLink.Reading.Good)
                MeshLink.read("corrillo://127.0.0.1:1/room?v=1&secret=" + "s".repeat(22) + "&cert=" + "c".repeat(43));
        return new Tools(read.link(), new FakeEngine(MediaDevices.NONE), told::add, time, lane);
    }

    @Test
    void whoeverNeverSaysWhatIsLiveIsSeenStillForABoundedTime() {
        lane.run(() -> {
            tracks.setLive(new PeerMessage.Streams(List.of(new PeerMessage.Stream("camera", false))));
            tracks.bring(camera("1"));
            tracks.renew();
            tracks.bring(camera("2"));
            tracks.setStalled(false);
        });
        lane.reached().join();
        time.advance(Patience.GONE.minus(Duration.ofSeconds(1)));
        lane.reached().join();
        assertEquals(new MeetingEvent.TrackStalled(new TrackId("1"), true), told.getLast());

        time.advance(Duration.ofSeconds(1));
        lane.reached().join();
        assertEquals(
                new TrackId("1"),
                assertInstanceOf(MeetingEvent.TrackUnpublished.class, told.getLast())
                        .id());
    }

    @Test
    void whatIsKeptHasAllOfItsTimeWithEachConnection() {
        CountDownLatch due = new CountDownLatch(1);
        lane.run(() -> {
            tracks.setLive(new PeerMessage.Streams(List.of(new PeerMessage.Stream("camera", false))));
            tracks.bring(camera("1"));
            tracks.renew();
        });
        lane.reached().join();
        // The third connection begins just as the time of the second is up.
        lane.run(() -> {
            await(due);
            tracks.renew();
        });
        time.advance(Patience.GONE);
        due.countDown();
        lane.reached().join();
        assertEquals(new MeetingEvent.TrackStalled(new TrackId("1"), true), told.getLast());

        lane.run(() -> {
            tracks.setLive(new PeerMessage.Streams(List.of(new PeerMessage.Stream("camera", false))));
            tracks.bring(camera("3"));
        });
        lane.reached().join();
        assertEquals(
                new TrackId("1"),
                assertInstanceOf(MeetingEvent.TrackReplaced.class, told.getLast())
                        .before());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static RemoteTrack camera(String id) {
        return new RemoteTrack(new TrackId(id), true, CAMERA, "1", "", "");
    }
}
