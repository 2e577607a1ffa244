package app.corrillo.carrier.pictures;

import app.corrillo.meeting.media.PictureMailbox;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The writer's end of memory that is shared. For one thread. */
public final class PictureWriter implements PictureMailbox, AutoCloseable {
    private final PictureMemory memory;
    private final @Nullable ByteBuffer[] places = new @Nullable ByteBuffer[PictureMemory.PLACES];
    private long written;

    private PictureWriter(PictureMemory memory) {
        this.memory = memory;
    }

    /**
     * Maps the memory that the reader made, and deletes its file.
     *
     * @throws IOException if it is not there, or of another size
     */
    public static PictureWriter open(Path file, int room) throws IOException {
        return new PictureWriter(PictureMemory.open(file, room));
    }

    @Override
    public void arrived(int sourceWidth, int sourceHeight) {
        memory.set(PictureMemory.SOURCE, PictureMemory.pack(sourceWidth, sourceHeight));
        memory.increment(PictureMemory.ARRIVED);
    }

    @Override
    public void dropped() {
        memory.increment(PictureMemory.DROPPED);
    }

    @Override
    public boolean isPending() {
        return memory.get(PictureMemory.TAKEN) != written;
    }

    @Override
    public @Nullable ByteBuffer next(int width, int height) {
        if (!memory.fits(width, height)) {
            return null;
        }
        int place = place();
        long size = PictureMemory.pack(width, height);
        ByteBuffer pixels = places[place];
        if (pixels == null || memory.get(PictureMemory.size(place)) != size) {
            pixels = memory.place(place, width, height);
            places[place] = pixels;
            memory.set(PictureMemory.size(place), size);
        }
        return pixels;
    }

    @Override
    public void publish(long arrivedNanos) {
        memory.set(PictureMemory.nanos(place()), arrivedNanos);
        written++;
        memory.set(PictureMemory.WRITTEN, written);
    }

    /** Gives the memory back; nobody may paint into it any more. */
    @Override
    public void close() {
        memory.close();
    }

    private int place() {
        return (int) (written % PictureMemory.PLACES);
    }
}
