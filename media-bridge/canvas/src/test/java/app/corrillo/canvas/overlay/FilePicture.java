package app.corrillo.canvas.overlay;

import app.corrillo.meeting.media.Picture;
import app.corrillo.meeting.media.SharedPixels;
import app.corrillo.natives.OpenFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A picture of one colour in a file that may be shown to a display. */
final class FilePicture implements Picture, AutoCloseable {
    private final int width;
    private final int height;
    private final ByteBuffer pixels;
    private final OpenFile file;
    private final SharedPixels shared;

    /** @param lacking so many bytes less than the picture needs */
    FilePicture(Path folder, int width, int height, int lacking) throws IOException {
        this.width = width;
        this.height = height;
        long length = (long) width * height * Integer.BYTES;
        Path path = Files.createTempFile(folder, "picture", "");
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            pixels = channel.map(FileChannel.MapMode.READ_WRITE, 0, length).order(ByteOrder.nativeOrder());
            channel.truncate(length - lacking);
        }
        file = OpenFile.open(path).orElseThrow();
        Files.delete(path);
        SharedPixels.PixelFile lent = file::duplicate;
        shared = new SharedPixels(lent, 0, length);
    }

    FilePicture paint(int colour) {
        for (int at = 0; at < width * height; at++) {
            pixels.putInt(at * Integer.BYTES, colour);
        }
        return this;
    }

    @Override
    public ByteBuffer pixels() {
        return pixels;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public long arrivedNanos() {
        return 0;
    }

    @Override
    public SharedPixels shared() {
        return shared;
    }

    @Override
    public void close() {
        file.close();
    }
}
