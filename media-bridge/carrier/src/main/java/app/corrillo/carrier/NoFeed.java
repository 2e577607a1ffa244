package app.corrillo.carrier;

import app.corrillo.meeting.media.Picture;
import app.corrillo.meeting.media.PictureFeed;
import org.jspecify.annotations.Nullable;

/** A feed of a track that nobody knows. */
final class NoFeed implements PictureFeed {
    @Override
    public void resize(int width, int height, Fit fit) {}

    @Override
    public @Nullable Picture take() {
        return null;
    }

    @Override
    public Counts counts() {
        return new Counts(0, 0, 0, 0, 0);
    }

    @Override
    public void close() {}
}
