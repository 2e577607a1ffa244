package app.corrillo.carrier.pictures;

import app.corrillo.meeting.media.PictureBell;
import app.corrillo.natives.Futex;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The bell that an engine in another process rings: a number in memory that both share, and how many wait for it. Its
 * memory, one page, goes when nobody knows it any more, so that nobody waits where nothing is.
 */
public final class SharedBell implements PictureBell {
    private static final Logger LOG = System.getLogger(SharedBell.class.getName());
    private static final VarHandle INTS = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.nativeOrder());
    private static final String FILE = "bell";
    private static final int RUNG = 0;

    /** In a cache line of its own. */
    private static final int WAITING = 64;

    private final ByteBuffer memory;
    private final long address;
    private final Futex futex;

    private SharedBell(FileChannel channel, Futex futex) throws IOException {
        MemorySegment mapped = channel.map(FileChannel.MapMode.READ_WRITE, 0, PictureMemory.PAGE, Arena.ofAuto());
        this.memory = mapped.asByteBuffer();
        this.address = mapped.address() + RUNG;
        this.futex = futex;
    }

    /** Makes the file of one in this folder. Where there can be none, there is {@link PictureBell#none()}. */
    public static PictureBell create(Path folder) {
        return Futex.find().map(futex -> create(folder.resolve(FILE), futex)).orElseGet(PictureBell::none);
    }

    private static PictureBell create(Path file, Futex futex) {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            PictureMemory.fill(channel, PictureMemory.PAGE);
            return new SharedBell(channel, futex);
        } catch (IOException noMemory) {
            return without(noMemory);
        }
    }

    /** The one that the other side made in this folder, where its file is deleted; none if it made none. */
    public static PictureBell open(Path folder) {
        Path file = folder.resolve(FILE);
        return Files.exists(file)
                ? Futex.find().map(futex -> open(file, futex)).orElseGet(PictureBell::none)
                : PictureBell.none();
    }

    private static PictureBell open(Path file, Futex futex) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (channel.size() != PictureMemory.PAGE) {
                throw new IOException("memory of another size");
            }
            SharedBell bell = new SharedBell(channel, futex);
            Files.delete(file);
            return bell;
        } catch (IOException unreadable) {
            return without(unreadable);
        }
    }

    private static PictureBell without(IOException why) {
        LOG.log(Level.DEBUG, "Pictures are looked for again and again", why);
        return PictureBell.none();
    }

    @Override
    public int rung() {
        return (int) INTS.getVolatile(memory, RUNG);
    }

    @Override
    public void await(int rung, long nanos) {
        // Told before the number is read once more, by the system: so either the ringer sees it, or it reads a new one.
        INTS.getAndAdd(memory, WAITING, 1);
        try {
            futex.await(address, rung, nanos);
        } finally {
            INTS.getAndAdd(memory, WAITING, -1);
        }
    }

    @Override
    public void ring() {
        INTS.getAndAdd(memory, RUNG, 1);
        if ((int) INTS.getVolatile(memory, WAITING) != 0) {
            futex.wake(address);
        }
    }
}
