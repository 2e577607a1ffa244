package app.corrillo.ui.window;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes the PNG format (W3C, third edition): 8 bits a channel, no alpha, rows filtered by "up". */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int TRUE_COLOUR = 2;
    private static final int UP = 2;

    private Png() {}

    /** A picture of ARGB pixels, row by row; alpha is left out. */
    static byte[] encode(int width, int height, int[] pixels) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(SIGNATURE);
        chunk(out, "IHDR", header(width, height));
        chunk(out, "IDAT", rows(width, height, pixels));
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static byte[] header(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(width);
        out.writeInt(height);
        out.write(new byte[] {8, TRUE_COLOUR, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static byte[] rows(int width, int height, int[] pixels) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            byte[] row = new byte[1 + width * 3];
            row[0] = UP;
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int now = pixels[y * width + x];
                    int above = y == 0 ? 0 : pixels[(y - 1) * width + x];
                    row[1 + x * 3] = (byte) ((now >> 16) - (above >> 16));
                    row[2 + x * 3] = (byte) ((now >> 8) - (above >> 8));
                    row[3 + x * 3] = (byte) (now - above);
                }
                out.write(row);
            }
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) check.getValue());
    }
}
