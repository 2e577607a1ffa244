package app.corrillo.carrier.pictures;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.carrier.TestProgram;
import app.corrillo.meeting.media.Picture;
import app.corrillo.meeting.media.PictureMailbox;
import app.corrillo.testkit.Allocations;
import app.corrillo.testkit.Eventually;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedPicturesTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final int BYTES = WIDTH * HEIGHT * Integer.BYTES;
    private static final int MOST_KILLS = 60;

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("pictures");
    }

    /** Every pixel is the number of the picture. */
    static void paint(PictureWriter writer, int number) {
        ByteBuffer pixels = Objects.requireNonNull(writer.next(WIDTH, HEIGHT));
        fill(pixels, number);
        writer.publish(number);
    }

    private static void fill(ByteBuffer pixels, int number) {
        for (int at = 0; at < BYTES; at += Integer.BYTES) {
            pixels.putInt(PictureMailbox.LEAD + at, number);
        }
    }

    private static int check(Picture picture) {
        ByteBuffer pixels = picture.pixels();
        int number = pixels.getInt(0);
        for (int at = 0; at < BYTES; at += Integer.BYTES) {
            assertEquals(number, pixels.getInt(at), "a torn picture");
        }
        assertEquals(number, (int) picture.arrivedNanos());
        return number;
    }

    /** Else whoever writes into what was never there ends by SIGBUS, where the file system is full. */
    @Test
    void thereIsAsMuchMemoryAsTheFileSays() throws IOException {
        PictureReader.create(file(), BYTES);
        Process asked = new ProcessBuilder("stat", "-c", "%b", file().toString()).start();
        long blocks = Long.parseLong(new String(asked.getInputStream().readAllBytes(), US_ASCII).strip());
        assertTrue(blocks * 512 >= Files.size(file()), blocks + " blocks for " + Files.size(file()) + " bytes");
    }

    @Test
    void memoryThatCannotBeMappedLeavesNoFileAndNoneOpen() throws IOException {
        assertThrows(IllegalArgumentException.class, () -> PictureMemory.create(file(), -2 * PictureMemory.PAGE));
        assertFalse(Files.exists(file()));
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            assertTrue(open.noneMatch(number -> leadsTo(number, file())));
        }
    }

    private static boolean leadsTo(Path link, Path file) {
        try {
            return Files.readSymbolicLink(link).toString().startsWith(file.toString());
        } catch (IOException gone) {
            return false;
        }
    }

    @Test
    void picturesComeOneByOneAndAreUsedAgain() throws IOException {
        PictureReader reader = PictureReader.create(file(), BYTES);
        PictureWriter writer = PictureWriter.open(file(), reader.room());
        assertFalse(Files.exists(file()), "nobody else finds it");
        assertNull(reader.take());
        Picture[] first = new Picture[3];
        for (int number = 1; number <= 12; number++) {
            assertFalse(writer.isPending());
            paint(writer, number);
            assertTrue(writer.isPending());
            assertTrue(reader.isWaiting());
            Picture picture = Objects.requireNonNull(reader.take());
            assertEquals(number, check(picture));
            assertFalse(reader.isWaiting());
            assertNull(reader.take());
            Picture before = first[number % 3];
            first[number % 3] = picture;
            if (before != null) {
                assertSame(before, picture, "the same few objects");
            }
        }
        writer.arrived(640, 360);
        writer.dropped();
        assertEquals(640, reader.counts().sourceWidth());
        assertEquals(12, reader.counts().taken());
        assertEquals(1, reader.counts().dropped());
    }

    @Test
    void sizesAreCheckedOnBothSides() throws IOException {
        PictureReader reader = PictureReader.create(file(), BYTES);
        Path larger = folder.resolve("larger");
        Files.copy(file(), larger);
        try (RandomAccessFile longer = new RandomAccessFile(larger.toFile(), "rw")) {
            longer.setLength(longer.length() + 1);
        }
        assertThrows(IOException.class, () -> PictureWriter.open(larger, reader.room()));
        PictureWriter writer = PictureWriter.open(file(), reader.room());
        assertNull(writer.next(WIDTH * 2, HEIGHT * 2));
        assertNull(writer.next(-1, -1));
        assertNull(writer.next(Integer.MAX_VALUE, Integer.MAX_VALUE));
        paint(writer, 7);
        assertNotNull(reader.take());
    }

    @Test
    void aWriterThatLiesShowsNothing() throws IOException {
        PictureMemory memory = PictureMemory.create(file(), PictureMemory.roomFor(BYTES));
        Path again = folder.resolve("again");
        Random random = new Random(3);
        PictureReader reader = PictureReader.create(again, BYTES);
        PictureMemory liar = PictureMemory.open(again, reader.room());
        for (int lie = 0; lie < 5_000; lie++) {
            liar.set(PictureMemory.size(random.nextInt(3)), random.nextLong());
            liar.set(
                    PictureMemory.WRITTEN,
                    random.nextInt(3) == 0 ? random.nextLong() : liar.get(PictureMemory.TAKEN) + 1);
            Picture picture = reader.take();
            assertTrue(picture == null
                    || (long) picture.width() * picture.height() * Integer.BYTES
                            == picture.pixels().capacity());
        }
        assertTrue(memory.fits(WIDTH, HEIGHT));
    }

    @Test
    void takingAllocatesNothing() throws IOException {
        PictureReader reader = PictureReader.create(file(), BYTES);
        PictureWriter writer = PictureWriter.open(file(), reader.room());
        for (int number = 1; number < 10; number++) {
            paint(writer, number);
            reader.take();
        }
        long before = Allocations.ofThisThread();
        for (int number = 0; number < 1000; number++) {
            writer.next(WIDTH, HEIGHT);
            writer.publish(number);
            reader.take();
            reader.take();
        }
        long bytes = Allocations.ofThisThread() - before;
        assertTrue(bytes < 1000, bytes + " bytes were allocated");
    }

    @Test
    void noPictureIsTornBetweenThreads() throws IOException {
        PictureReader reader = PictureReader.create(file(), BYTES);
        PictureWriter writer = PictureWriter.open(file(), reader.room());
        AtomicBoolean done = new AtomicBoolean();
        Thread painter = Thread.ofPlatform().daemon().name("painter").start(() -> {
            for (int number = 1; !done.get(); number++) {
                while (writer.isPending() && !done.get()) {
                    Thread.onSpinWait();
                }
                paint(writer, number);
            }
        });
        int seen = 0;
        int last = 0;
        while (seen < 500) {
            Picture picture = reader.take();
            if (picture != null) {
                int number = check(picture);
                assertEquals(last + 1, number);
                last = number;
                seen++;
            }
        }
        done.set(true);
        Eventually.that("the painter ends", () -> !painter.isAlive());
    }

    @Test
    @Tag("slow")
    void noPictureIsTornWhenItsPainterIsKilled() throws Exception {
        int inTheMidst = 0;
        for (int kill = 0; inTheMidst < 4; kill++) {
            assertTrue(kill < MOST_KILLS, "so few came in the midst of a picture: " + inTheMidst);
            Left left = kill(Painter.class, kill);
            assertTrue(left.whole(), "a torn picture after kill " + kill);
            inTheMidst += left.begun() ? 1 : 0;
        }
    }

    /** Else the test before tells nothing. */
    @Test
    @Tag("slow")
    void onesThatAreGivenBeforeTheyArePaintedAreTornThen() throws Exception {
        int kill = 0;
        while (kill(HastyPainter.class, kill).whole()) {
            kill++;
            assertTrue(kill < MOST_KILLS, "none of so many was torn");
        }
    }

    /**
     * What a painter left that was killed.
     *
     * @param whole whether nothing was torn of what was given last, and of what waited
     * @param begun whether another picture was begun and not all of it painted
     */
    private record Left(boolean whole, boolean begun) {}

    // Takes all the time, so that the painter always has something to paint, and kills at some point of that.
    private Left kill(Class<?> program, int kill) throws IOException {
        Path memory = folder.resolve("killed-" + kill);
        PictureReader reader = PictureReader.create(memory, BYTES);
        ByteBuffer raw = mapped(memory);
        AtomicReference<Picture> last = new AtomicReference<>();
        try (TestProgram painter = TestProgram.start(program, memory.toString(), String.valueOf(reader.room()))) {
            Eventually.that("a picture", () -> take(reader, last));
            long when = System.nanoTime() + new Random(kill).nextLong(20_000_000);
            while (painter.handle().isAlive()) {
                take(reader, last);
                if (System.nanoTime() - when > 0) {
                    painter.handle().destroyForcibly();
                }
            }
        }
        assertFalse(Files.exists(memory));
        boolean whole = isWhole(Objects.requireNonNull(last.get()));
        boolean waits = take(reader, last);
        whole &= isWhole(Objects.requireNonNull(last.get()));
        assertFalse(waits && take(reader, last), "at most one waits");
        long written = raw.getLong(PictureMemory.WRITTEN);
        int next = PictureMemory.PAGE + (int) (written % PictureMemory.PLACES) * reader.room();
        return new Left(whole, raw.getInt(next) != raw.getInt(next + BYTES - Integer.BYTES));
    }

    private static boolean take(PictureReader reader, AtomicReference<Picture> last) {
        Picture picture = reader.take();
        if (picture != null) {
            last.set(picture);
        }
        return picture != null;
    }

    private static boolean isWhole(Picture picture) {
        ByteBuffer pixels = picture.pixels();
        for (int at = 0; at < BYTES; at += Integer.BYTES) {
            if (pixels.getInt(at) != pixels.getInt(0)) {
                return false;
            }
        }
        return true;
    }

    private static ByteBuffer mapped(Path memory) throws IOException {
        try (FileChannel channel = FileChannel.open(memory)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()).order(ByteOrder.nativeOrder());
        }
    }

    /** Paints as fast as it can until it is killed. */
    static final class Painter {
        public static void main(String[] arguments) throws IOException {
            PictureWriter writer = PictureWriter.open(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
            for (int number = 1; ; number++) {
                while (writer.isPending()) {
                    Thread.onSpinWait();
                }
                paint(writer, number);
            }
        }
    }

    /** Gives each picture first, and paints it then. */
    static final class HastyPainter {
        public static void main(String[] arguments) throws IOException {
            PictureWriter writer = PictureWriter.open(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
            for (int number = 1; ; number++) {
                while (writer.isPending()) {
                    Thread.onSpinWait();
                }
                ByteBuffer pixels = Objects.requireNonNull(writer.next(WIDTH, HEIGHT));
                writer.publish(number);
                fill(pixels, number);
            }
        }
    }
}
