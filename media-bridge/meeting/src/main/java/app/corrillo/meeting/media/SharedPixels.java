package app.corrillo.meeting.media;

/**
 * Where the pixels of a picture lie in a file that is only memory, for a display that is to read them there itself.
 *
 * @param file the same object for all pictures in it
 * @param offset of the first pixel, in bytes
 * @param length of the file, in bytes
 */
public record SharedPixels(PixelFile file, long offset, long length) {

    /** A file of pixels. */
    public interface PixelFile {
        /** A number by which C knows the file, open, and the caller's to close; -1 when it is gone. Any thread. */
        int duplicate();
    }
}
