package app.corrillo.carrier.pictures;

import app.corrillo.meeting.media.Picture;
import app.corrillo.meeting.media.PictureFeed.Counts;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The reader's end of memory that is shared, and its maker. What the writer says is checked: a picture that cannot be
 * is left out. Thread-safe: the memory may be given back while another thread looks whether a picture waits.
 */
public final class PictureReader implements AutoCloseable {
    private final PictureMemory memory;
    private final @Nullable SharedPicture[] pictures = new @Nullable SharedPicture[PictureMemory.PLACES];
    private long taken;
    private boolean closed;
    private Counts last = new Counts(0, 0, 0, 0, 0);

    private PictureReader(PictureMemory memory) {
        this.memory = memory;
    }

    /** Makes memory for pictures of so many bytes, in a new file. */
    public static PictureReader create(Path file, int bytes) throws IOException {
        return new PictureReader(PictureMemory.create(file, PictureMemory.roomFor(bytes)));
    }

    /** The most bytes of a picture. */
    public int room() {
        return memory.room();
    }

    /** Whether a picture waits. */
    public synchronized boolean isWaiting() {
        return !closed && memory.get(PictureMemory.WRITTEN) == memory.get(PictureMemory.TAKEN) + 1;
    }

    /** The picture that waits, or null. */
    public synchronized @Nullable Picture take() {
        if (closed || memory.get(PictureMemory.WRITTEN) != taken + 1) {
            return null;
        }
        int place = (int) (taken % PictureMemory.PLACES);
        SharedPicture picture = picture(place);
        if (picture != null) {
            picture.arrivedNanos = memory.get(PictureMemory.nanos(place));
        }
        taken++;
        memory.set(PictureMemory.TAKEN, taken);
        return picture;
    }

    /** What was counted; once it is closed, until then. */
    public synchronized Counts counts() {
        return closed ? last : now();
    }

    /** Gives the memory back. Nobody may read a picture that was taken. */
    @Override
    public synchronized void close() {
        if (!closed) {
            last = now();
            closed = true;
            memory.close();
        }
    }

    /** Closes it, if no picture was ever taken; else that is for whoever knows who reads it. */
    public synchronized boolean closeUnlessTaken() {
        if (taken == 0) {
            close();
        }
        return closed;
    }

    private Counts now() {
        long source = memory.get(PictureMemory.SOURCE);
        return new Counts(
                memory.get(PictureMemory.ARRIVED),
                memory.get(PictureMemory.DROPPED),
                memory.get(PictureMemory.TAKEN),
                PictureMemory.width(source),
                PictureMemory.height(source));
    }

    private @Nullable SharedPicture picture(int place) {
        long size = memory.get(PictureMemory.size(place));
        SharedPicture before = pictures[place];
        if (before != null && before.size == size) {
            return before;
        }
        int width = PictureMemory.width(size);
        int height = PictureMemory.height(size);
        if (!memory.fits(width, height)) {
            return null;
        }
        SharedPicture fresh = new SharedPicture(size, memory.pixels(place, width, height), memory.shared(place));
        pictures[place] = fresh;
        return fresh;
    }
}
