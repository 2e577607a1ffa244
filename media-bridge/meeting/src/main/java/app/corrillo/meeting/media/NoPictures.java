package app.corrillo.meeting.media;

import org.jspecify.annotations.Nullable;

/** The feed of a track that is unknown: nothing comes. */
public final class NoPictures implements PictureFeed {
    @Override
    public void resize(int width, int height, Fit fit) {}

    @Override
    public @Nullable Picture take() {
        return null;
    }

    @Override
    public boolean isWaiting() {
        return false;
    }

    @Override
    public PictureBell bell() {
        return PictureBell.none();
    }

    @Override
    public Counts counts() {
        return new Counts(0, 0, 0, 0, 0);
    }

    @Override
    public void close() {}
}
