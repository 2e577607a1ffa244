package app.corrillo.engine.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.Painting;
import app.corrillo.meeting.media.Picture;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.media.PictureFeed.Fit;
import app.corrillo.meeting.media.PictureMailbox;
import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.VideoTrack;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Frames through the real native library: pushed into a source, out of a track, into feeds. */
class FeedHubTest {
    private static final TrackId ID = new TrackId("camera");

    private final NativeLab lab = new NativeLab();
    private final FeedHub hub = new FeedHub(lab.engine);
    private final CustomVideoSource source = lab.call(CustomVideoSource::new);
    private final VideoTrack track = lab.track("camera", source);

    @BeforeEach
    void addTrack() {
        lab.run(() -> hub.add(ID, track));
    }

    @AfterEach
    void everythingIsGivenBack() {
        lab.run(() -> {
            hub.remove(ID);
            track.dispose();
            source.dispose();
        });
        lab.close();
        assertEquals(0, hub.liveFrames());
    }

    @Test
    void coverCutsTheSidesAndContainShowsThem() {
        PictureFeed cover = open(ID, 90, 180, Fit.COVER);
        PictureFeed contain = open(ID, 90, 180, Fit.CONTAIN);
        NativeLab.push(source, 320, 180, 0, 16, 235, 235, 16);
        Picture cut = taken(cover.take());
        Picture whole = taken(contain.take());
        assertEquals(90 * 180 * 4, cut.pixels().capacity());
        assertTrue(cut.pixels().isDirect());
        assertTrue(green(cut, 2, 90) > 240 && green(cut, 88, 90) > 240, "the dark sides were cut off");
        assertEquals(90, whole.width());
        assertEquals(51, whole.height());
        assertTrue(green(whole, 2, 25) < 20 && green(whole, 45, 25) > 235, "the dark sides are there");
        assertEquals(-1, cut.pixels().get(3), "opaque");
        assertEquals(new PictureFeed.Counts(1, 0, 1, 320, 180), contain.counts());
        cover.close();
        contain.close();
        assertEquals(0, hub.liveFeeds());
    }

    @Test
    void aFrameIsDroppedWhileTwoWait() {
        PictureFeed feed = open(ID, 64, 36, Fit.COVER);
        for (int i = 0; i < 4; i++) {
            NativeLab.push(source, 64, 36, 0, 16 + 70 * i);
        }
        // A machine that stood still for a moment passes over the first one.
        long passed = feed.counts().dropped();
        assertEquals(2, passed);
        int first = green(taken(feed.take()), 9, 9);
        Picture next = feed.take();
        assertTrue(next == null ? first > 50 && first < 100 : first < 10 && green(next, 9, 9) < 100, "in order");
        assertNull(feed.take());
        PictureFeed.Counts counts = feed.counts();
        assertEquals(4, counts.arrived());
        assertEquals(4, counts.dropped() + counts.taken());
        feed.close();
    }

    @Test
    void thePictureInHandAndTheOneBeforeAreNotWritten() {
        PictureFeed feed = open(ID, 64, 36, Fit.COVER);
        NativeLab.push(source, 64, 36, 0, 16);
        Picture first = taken(feed.take());
        NativeLab.push(source, 64, 36, 0, 126);
        Picture second = taken(feed.take());
        NativeLab.push(source, 64, 36, 0, 235);
        assertTrue(green(first, 9, 9) < 10);
        Picture third = taken(feed.take());
        assertTrue(green(second, 9, 9) > 100 && green(second, 9, 9) < 150);
        NativeLab.push(source, 64, 36, 0, 235);
        Picture fourth = taken(feed.take());
        NativeLab.push(source, 64, 36, 0, 235);
        assertSame(first, feed.take(), "few pictures, used again and again");
        assertEquals(4, Set.of(first, second, third, fourth).size());
        feed.close();
    }

    @Test
    void nothingIsReceivedForAHiddenTile() {
        PictureFeed feed = open(ID, 64, 36, Fit.COVER);
        NativeLab.push(source, 64, 36, 0, 16);
        assertEquals(1, feed.counts().arrived());
        resize(feed, 0, 0);
        NativeLab.push(source, 64, 36, 0, 16);
        assertEquals(1, feed.counts().arrived());
        resize(feed, 64, 36);
        assertEquals(1, feed.counts().arrived(), "nothing was kept");
        NativeLab.push(source, 64, 36, 0, 16);
        assertEquals(2, feed.counts().arrived());
        feed.close();
    }

    @Test
    void theNewestFrameWaitsForWhoeverShowsTheTrackFirst() {
        NativeLab.push(source, 64, 36, 0, 16);
        NativeLab.push(source, 64, 36, 0, 235);
        assertEquals(1, hub.liveFrames(), "one is kept");
        PictureFeed feed = open(ID, 0, 0, Fit.COVER);
        assertNull(feed.take(), "nobody knows how large it is to be");
        resize(feed, 64, 36);
        assertTrue(green(taken(feed.take()), 9, 9) > 235, "the newest one");
        assertEquals(0, hub.liveFrames());
        PictureFeed second = open(ID, 64, 36, Fit.COVER);
        assertNull(second.take(), "the next one comes by itself");
        NativeLab.push(source, 64, 36, 0, 16);
        assertNotNull(feed.take());
        assertNotNull(second.take());
        feed.close();
        second.close();
    }

    @Test
    void aTrackThatNobodyShowsForASecondIsHidden() {
        for (int frame = 0; frame < FirstFrame.MOST; frame++) {
            NativeLab.push(source, 64, 36, 0, 16);
        }
        assertEquals(0, hub.liveFrames(), "nothing is kept any more");
        lab.run(() -> {});
        NativeLab.push(source, 64, 36, 0, 16);
        PictureFeed feed = open(ID, 64, 36, Fit.COVER);
        assertNull(feed.take());
        NativeLab.push(source, 64, 36, 0, 16);
        assertNotNull(feed.take());
        feed.close();
    }

    @Test
    void aFrameThatWaitsGoesWithItsTrack() {
        NativeLab.push(source, 64, 36, 0, 16);
        lab.run(() -> hub.remove(ID));
        assertEquals(0, hub.liveFrames());
        lab.run(() -> hub.add(ID, track));
    }

    @Test
    void aFeedMayComeBeforeItsTrackAndOutliveIt() {
        TrackId later = new TrackId("later");
        PictureFeed feed = open(later, 64, 36, Fit.COVER);
        VideoTrack other = lab.track("later", source);
        lab.run(() -> hub.add(later, other));
        NativeLab.push(source, 64, 36, 0, 16);
        assertNotNull(feed.take());
        lab.run(() -> {
            hub.remove(later);
            other.dispose();
        });
        NativeLab.push(source, 64, 36, 0, 16);
        assertNull(feed.take());
        VideoTrack again = lab.track("later", source);
        lab.run(() -> hub.add(later, again));
        NativeLab.push(source, 64, 36, 0, 16);
        assertNotNull(feed.take());
        feed.close();
        lab.run(() -> {
            hub.remove(later);
            again.dispose();
        });
    }

    @Test
    void aTelephonesPictureIsTurnedUpright() {
        PictureFeed feed = open(ID, 36, 64, Fit.COVER);
        NativeLab.push(source, 128, 72, 90, 16, 235);
        Picture picture = taken(feed.take());
        assertEquals(36, picture.width());
        assertEquals(64, picture.height());
        assertTrue(green(picture, 18, 4) < 20, "what was left is on top after a clockwise turn");
        assertTrue(green(picture, 18, 60) > 235);
        assertEquals(72, feed.counts().sourceWidth());
        feed.close();
    }

    @Test
    void framesTooSmallToShowAreDropped() {
        PictureFeed feed = open(ID, 64, 36, Fit.COVER);
        NativeLab.push(source, 14, 14, 0, 16);
        assertNull(feed.take());
        assertEquals(1, feed.counts().dropped());
        feed.close();
    }

    @Test
    void whatFailsWhileAFrameIsPaintedStaysOutsideTheLibrary() {
        FailingMailbox mailbox = new FailingMailbox();
        Painting painting = hub.paint(ID, mailbox);
        painting.resize(64, 36, Fit.COVER);
        lab.run(() -> {});
        NativeLab.push(source, 128, 72, 0, 16);
        NativeLab.push(source, 128, 72, 0, 16);
        assertEquals(2, mailbox.asked);
        assertEquals(1, mailbox.published);
        assertEquals(0, hub.liveFrames());
        painting.close();
        PictureFeed feed = open(ID, 64, 36, Fit.COVER);
        NativeLab.push(source, 128, 72, 0, 16);
        assertNotNull(feed.take());
        feed.close();
    }

    /** Has no place for the first picture, and loses the second. */
    private static final class FailingMailbox implements PictureMailbox {
        private int asked;
        private int published;

        @Override
        public void arrived(int sourceWidth, int sourceHeight) {}

        @Override
        public void dropped() {}

        @Override
        public boolean isPending() {
            return false;
        }

        @Override
        public ByteBuffer next(int width, int height) {
            asked++;
            if (asked == 1) {
                throw new OutOfMemoryError("planted");
            }
            return ByteBuffer.allocateDirect(width * height * 4);
        }

        @Override
        public void publish(long arrivedNanos) {
            published++;
            throw new IllegalStateException("planted");
        }
    }

    private PictureFeed open(TrackId id, int width, int height, Fit fit) {
        PictureFeed feed = hub.open(id);
        feed.resize(width, height, fit);
        lab.run(() -> {});
        return feed;
    }

    private void resize(PictureFeed feed, int width, int height) {
        feed.resize(width, height, Fit.COVER);
        lab.run(() -> {});
    }

    private static Picture taken(@Nullable Picture picture) {
        assertNotNull(picture);
        return Objects.requireNonNull(picture);
    }

    private static int green(Picture picture, int x, int y) {
        return picture.pixels().get((y * picture.width() + x) * 4 + 1) & 0xff;
    }
}
