package app.corrillo.ui.meeting;

import app.corrillo.canvas.PictureDrain;
import app.corrillo.canvas.TileCanvas;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PictureFeed.Fit;
import app.corrillo.ui.Desk;

/** Where tiles get their canvases from, and give them back to. */
record Pictures(Desk desk, PictureDrain drain) {

    /** A canvas on which the pictures of this track appear until it is closed here. */
    TileCanvas open(TrackId track, Fit fit) {
        TileCanvas canvas = new TileCanvas(desk.feed(track), fit);
        drain.add(track, canvas);
        return canvas;
    }

    void close(TileCanvas canvas) {
        drain.remove(canvas);
        canvas.close();
    }
}
