package app.corrillo.carrier.server;

import app.corrillo.carrier.pictures.PictureWriter;
import app.corrillo.meeting.media.PictureBell;
import app.corrillo.meeting.media.PictureMailbox;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox whose memory is exchanged while pictures come; a picture stays where it was begun, and memory is given back
 * as soon as no picture is begun there.
 */
final class SwitchedMailbox implements PictureMailbox {
    private final PictureBell bell;
    private @Nullable PictureWriter current;
    private @Nullable PictureWriter begun;

    /** @param bell is rung for each picture that is published */
    SwitchedMailbox(PictureBell bell) {
        this.bell = bell;
    }

    /** Owns this memory from now on; null for none, from which nothing can be begun. Any thread. */
    synchronized void use(@Nullable PictureWriter fresh) {
        PictureWriter before = current;
        current = fresh;
        if (before != begun) {
            close(before);
        }
    }

    @Override
    public synchronized void arrived(int sourceWidth, int sourceHeight) {
        // One that was begun before this frame came, and is not published, failed.
        settle();
        if (current != null) {
            current.arrived(sourceWidth, sourceHeight);
        }
    }

    @Override
    public synchronized void dropped() {
        settle();
        if (current != null) {
            current.dropped();
        }
    }

    @Override
    public synchronized boolean isPending() {
        return current == null || current.isPending();
    }

    // The one that was asked whether something is pending may not be this one; so it is asked again.
    @Override
    public synchronized @Nullable ByteBuffer next(int width, int height) {
        settle();
        ByteBuffer pixels = isPending() || current == null ? null : current.next(width, height);
        begun = pixels == null ? null : current;
        return pixels;
    }

    @Override
    public synchronized void publish(long arrivedNanos) {
        if (begun != null) {
            begun.publish(arrivedNanos);
            bell.ring();
            settle();
        }
    }

    private void settle() {
        PictureWriter before = begun;
        begun = null;
        if (before != current) {
            close(before);
        }
    }

    private static void close(@Nullable PictureWriter memory) {
        if (memory != null) {
            memory.close();
        }
    }
}
