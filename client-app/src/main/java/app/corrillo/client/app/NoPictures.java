package app.corrillo.client.app;

import app.corrillo.meeting.media.Picture;
import app.corrillo.meeting.media.PictureFeed;
import org.jspecify.annotations.Nullable;

/** The feed of a track that is unknown. */
final class NoPictures implements PictureFeed {
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
