package app.corrillo.ui.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.canvas.TileCanvas;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.Fx;
import javafx.scene.Node;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing comes for a while: what was seen last stays, dimmed, until something new is painted. */
@Tag("slow")
class LastPictureTest {
    private static final TrackId NEW = new TrackId("new-1");

    @Test
    void theLastPictureStaysDimmedUntilTheFirstNewOneIsPainted() {
        stays(People.meeting(2), "person p1", People.id(0), Source.CAMERA, Track.Direction.RECEIVE);
    }

    @Test
    void soDoesASharedScreenAndTheStageStaysAsItIs() {
        stays(
                Scenes.after(People.meeting(2), People.share(0)),
                "screen p1",
                People.id(0),
                Source.SCREEN,
                Track.Direction.RECEIVE);
    }

    @Test
    void soDoesOnesOwnPicture() {
        stays(People.meeting(2), "person me", Scenes.ME, Source.CAMERA, Track.Direction.SEND);
    }

    @Test
    void whoseCameraHasEndedIsNotSeenAnyMore() {
        try (Shown shown = new Shown(People.meeting(2), 960, 640)) {
            TileView tile = tile(shown, "person p1");
            shown.meeting.happen(new MeetingEvent.TrackStalled(new TrackId("p1-camera"), true));
            Fx.until("it is dimmed", () -> dim(tile).isVisible());
            shown.meeting.happen(new MeetingEvent.TrackUnpublished(new TrackId("p1-camera"), Scenes.NOON));
            Fx.until("nothing is seen", () -> tile.canvas() == null);
            assertFalse(Fx.call(() -> dim(tile).isVisible()));
            assertTrue(Fx.call(() -> tile.lookup(".avatar").isVisible()));
            assertNull(Fx.call(() -> tile.lookup(".tile-canvas")));
        }
    }

    @Test
    void theStripSaysThatSoundAndPictureAreRestarting() {
        try (Shown shown = new Shown(People.meeting(2), 960, 640)) {
            TroubleStrip strip = shown.find(".strip", TroubleStrip.class);
            shown.meeting.happen(
                    new MeetingEvent.NoticeGiven(Notice.Kind.ENGINE_RESTARTING, UntrustedText.name(""), Scenes.NOON));
            Fx.until(
                    "it is said",
                    () -> strip.said().startsWith("Sound and picture are restarting. You are still in the meeting."));
            shown.meeting.happen(new MeetingEvent.TroubleMended(Notice.Kind.ENGINE_RESTARTING));
            Fx.until("it is over", () -> strip.said().isEmpty());
        }
    }

    private static void stays(
            MeetingState state, String key, ParticipantId owner, Source source, Track.Direction direction) {
        try (Shown shown = new Shown(state, 960, 640)) {
            TrackId before = new TrackId(owner + "-" + source.word());
            TileView tile = tile(shown, key);
            Fx.run(() -> shown.view.stage().pin(0));
            shown.settle();
            int tiles = shown.view.stage().views().size();
            double width = Fx.call(tile::getWidth);
            TileCanvas canvas = tile.canvas();
            assertNotNull(canvas);
            assertFalse(Fx.call(() -> dim(tile).isVisible()));
            shown.meeting.happen(new MeetingEvent.TrackStalled(before, true));
            Fx.until("it is dimmed", () -> dim(tile).isVisible());
            assertSame(canvas, tile.canvas());

            PortraitFeed fresh = new PortraitFeed(NEW);
            fresh.setHeld(true);
            shown.desk.pictures = track -> track.equals(NEW) ? fresh : new PortraitFeed(track);
            shown.meeting.happen(
                    new MeetingEvent.TrackReplaced(before, new Track(NEW, owner, source, direction, false, false)));
            Fx.until(
                    "the new one is asked for", () -> fresh.askedWidths.stream().anyMatch(asked -> asked > 0));
            assertSame(tile, tile(shown, key));
            assertTrue(Fx.call(() -> dim(tile).isVisible()));
            assertSame(tile, Fx.call(canvas::getParent));
            assertTrue(Fx.call(canvas::isVisible));
            assertFalse(Fx.call(() -> tile.lookup(".avatar").isVisible()));
            assertFalse(shown.isClosed(before));
            assertEquals(tiles, shown.view.stage().views().size());
            assertEquals(width, Fx.call(tile::getWidth));

            fresh.setHeld(false);
            Fx.until("it is as bright as before", () -> !dim(tile).isVisible());
            assertNull(Fx.call(canvas::getParent));
            assertTrue(shown.isClosed(before));
            assertEquals(width, Fx.call(tile::getWidth));
        }
    }

    private static TileView tile(Shown shown, String key) {
        TileView tile = shown.view.stage().views().get(key);
        assertNotNull(tile);
        return tile;
    }

    private static Node dim(TileView tile) {
        return tile.lookup(".dim");
    }
}
