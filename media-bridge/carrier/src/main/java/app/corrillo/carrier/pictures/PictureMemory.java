package app.corrillo.carrier.pictures;

import app.corrillo.meeting.media.PictureMailbox;
import app.corrillo.meeting.media.SharedPixels;
import app.corrillo.meeting.media.SharedPixels.PixelFile;
import app.corrillo.natives.OpenFile;
import java.io.File;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Memory that two processes share for the pictures of one feed: counters, and three places for a picture each. What is
 * written before a counter is seen by whoever reads the counter; so nothing else has to be told.
 */
final class PictureMemory {
    /** Places for a picture: one is held by the reader, one may still be painted, one is written. */
    static final int PLACES = 3;

    /** Each counter has a cache line of its own. */
    static final int WRITTEN = 0;

    static final int TAKEN = 64;
    static final int ARRIVED = 128;
    static final int DROPPED = 192;
    static final int SOURCE = 256;

    private static final int PLACE = 512;
    private static final int PLACE_LINE = 64;
    static final int PAGE = 4096;
    private static final int ZEROS = 1 << 16;
    private static final System.Logger LOG = System.getLogger(PictureMemory.class.getName());
    private static final VarHandle LONGS = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final Arena mapped = Arena.ofShared();
    private final ByteBuffer whole;
    private final int room;
    /** Of the reader alone. */
    private final @Nullable OpenFile file;

    private final @Nullable PixelFile lent;

    private PictureMemory(FileChannel channel, int room, @Nullable OpenFile file) throws IOException {
        this.whole = map(channel, room);
        this.room = room;
        this.file = file;
        this.lent = file == null ? null : file::duplicate;
    }

    private ByteBuffer map(FileChannel channel, int places) throws IOException {
        try {
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, length(places), mapped)
                    .asByteBuffer();
        } catch (IOException | RuntimeException | Error failure) {
            mapped.close();
            throw failure;
        }
    }

    /**
     * Gives the memory back at once. Whoever then reads or writes a picture of it in Java gets an exception, and in
     * native code the process ends.
     */
    void close() {
        mapped.close();
        if (file != null) {
            file.close();
        }
    }

    /** How much a place is given for so many bytes. */
    static int roomFor(int bytes) {
        return Math.addExact(bytes, PAGE - 1) / PAGE * PAGE;
    }

    /**
     * Makes the file, and maps it. The file may be deleted as soon as both sides have it.
     *
     * @throws IOException if there is not so much memory; then there is no file
     */
    static PictureMemory create(Path file, int room) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            try {
                reserve(file, channel, length(room));
                return mapped(channel, room, OpenFile.open(file).orElse(null));
            } catch (IOException | RuntimeException | Error noMemory) {
                Files.deleteIfExists(file);
                throw noMemory;
            }
        }
    }

    private static PictureMemory mapped(FileChannel channel, int room, @Nullable OpenFile file) throws IOException {
        try {
            return new PictureMemory(channel, room, file);
        } catch (IOException | RuntimeException | Error failure) {
            if (file != null) {
                file.close();
            }
            throw failure;
        }
    }

    // Asked before: filling what others need too to the brim, only to learn that it was not enough, would be unkind.
    private static void reserve(Path file, FileChannel channel, long length) throws IOException {
        File there = file.toFile();
        if (there.getTotalSpace() > 0 && there.getUsableSpace() < length) {
            throw new IOException("no room for " + length + " bytes");
        }
        fill(channel, length);
    }

    // A file of holes would be mapped whatever there is, and whoever then writes into one ends by SIGBUS.
    static void fill(FileChannel channel, long length) throws IOException {
        ByteBuffer zeros = ByteBuffer.allocateDirect(ZEROS);
        for (long at = 0; at < length; at += zeros.position()) {
            zeros.clear().limit((int) Math.min(ZEROS, length - at));
            while (zeros.hasRemaining()) {
                channel.write(zeros, at + zeros.position());
            }
        }
    }

    /** Maps a file that the other side made, and deletes it. */
    static PictureMemory open(Path file, int room) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (room < PAGE || room % PAGE != 0 || channel.size() != length(room)) {
                throw new IOException("memory of another size than was said");
            }
            return new PictureMemory(channel, room, null);
        } finally {
            delete(file);
        }
    }

    // Where files that are mapped cannot be deleted, the folder takes it along.
    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException mapped) {
            LOG.log(System.Logger.Level.DEBUG, "Memory for pictures keeps its file", mapped);
        }
    }

    private static long length(int room) {
        return PAGE + (long) PLACES * room;
    }

    /** The most bytes of a picture. */
    int room() {
        return room;
    }

    /** Whether a picture of this size fits into a place. */
    boolean fits(int width, int height) {
        return width > 0 && height > 0 && (long) width * height <= room / Integer.BYTES;
    }

    long get(int counter) {
        return (long) LONGS.getAcquire(whole, counter);
    }

    void set(int counter, long value) {
        LONGS.setRelease(whole, counter, value);
    }

    /** Only for the one side that writes this counter. */
    void increment(int counter) {
        set(counter, get(counter) + 1);
    }

    /** Where the size of the picture in this place is kept. */
    static int size(int place) {
        return PLACE + place * PLACE_LINE;
    }

    /** Where the time of the picture in this place is kept. */
    static int nanos(int place) {
        return size(place) + Long.BYTES;
    }

    ByteBuffer pixels(int place, int width, int height) {
        return whole.slice(PAGE + place * room, width * height * Integer.BYTES);
    }

    /**
     * The same for the writer, with what it may use before it. There the page of the counters ends, or the place
     * before: with the alpha of a pixel, if that picture fills it, and alpha is what is written there.
     */
    ByteBuffer place(int place, int width, int height) {
        int lead = PictureMailbox.LEAD;
        return whole.slice(PAGE + place * room - lead, lead + width * height * Integer.BYTES);
    }

    /** Where the pixels of this place are for a display; null where it cannot be given the file. */
    @Nullable
    SharedPixels shared(int place) {
        PixelFile known = lent;
        return known == null ? null : new SharedPixels(known, PAGE + (long) place * room, length(room));
    }

    static long pack(int width, int height) {
        return (long) width << Integer.SIZE | height;
    }

    static int width(long size) {
        return (int) (size >>> Integer.SIZE);
    }

    static int height(long size) {
        return (int) size;
    }
}
