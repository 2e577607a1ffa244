package app.corrillo.carrier.server;

import app.corrillo.meeting.media.PictureMailbox;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A mailbox that is exchanged for another one while pictures come; a picture stays with the one it was begun in. */
final class SwitchedMailbox implements PictureMailbox {
    private volatile @Nullable PictureMailbox current;
    private @Nullable PictureMailbox begun;

    /** Any thread. */
    void use(PictureMailbox mailbox) {
        current = mailbox;
    }

    @Override
    public void arrived(int sourceWidth, int sourceHeight) {
        PictureMailbox now = current;
        if (now != null) {
            now.arrived(sourceWidth, sourceHeight);
        }
    }

    @Override
    public void dropped() {
        PictureMailbox now = current;
        if (now != null) {
            now.dropped();
        }
    }

    @Override
    public boolean isPending() {
        PictureMailbox now = current;
        return now == null || now.isPending();
    }

    // The one that was asked whether something is pending may not be this one; so it is asked again.
    @Override
    public @Nullable ByteBuffer next(int width, int height) {
        PictureMailbox now = current;
        begun = now;
        return now == null || now.isPending() ? null : now.next(width, height);
    }

    @Override
    public void publish(long arrivedNanos) {
        PictureMailbox now = begun;
        if (now != null) {
            now.publish(arrivedNanos);
        }
    }
}
