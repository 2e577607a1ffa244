package app.corrillo.meeting.media;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Where an engine puts the pictures of one track: the writer's end of the small mailbox whose other end is a
 * {@link PictureFeed}. The memory may be that of another process. Called on the track's frame thread, and never blocks.
 */
public interface PictureMailbox {
    /** How many bytes before a picture its writer may use, and nobody reads. */
    int LEAD = 1;

    /** A frame of this size came, upright, in pixels; it is counted. */
    void arrived(int sourceWidth, int sourceHeight);

    /** That frame is not painted; it is counted. */
    void dropped();

    /** Whether as many pictures wait to be taken as may. */
    boolean isPending();

    /**
     * While nothing is pending: the memory for the next picture, direct, {@code width * height * 4} bytes after
     * {@link #LEAD}. Null where there is no room for a picture of that size now.
     */
    @Nullable
    ByteBuffer next(int width, int height);

    /**
     * Hands over what {@link #next} gave, filled: BGRA, 8 bits each, alpha 255, rows without padding.
     *
     * @param arrivedNanos see {@link Picture#arrivedNanos()}
     */
    void publish(long arrivedNanos);
}
