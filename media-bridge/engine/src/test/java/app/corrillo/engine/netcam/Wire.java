package app.corrillo.engine.netcam;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/** What cameras put on the wire. */
final class Wire {
    static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=frame\r\n\r\n";

    private Wire() {}

    static byte[] jpeg(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D painter = image.createGraphics();
        painter.setColor(Color.RED);
        painter.fillRect(0, 0, width, height);
        painter.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }

    /** A JPEG whose header says another size. */
    static byte[] jpegThatClaims(int width, int height) throws IOException {
        byte[] jpeg = jpeg(64, 64);
        for (int i = 0; i + 9 < jpeg.length; i++) {
            if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
                jpeg[i + 5] = (byte) (height >> 8);
                jpeg[i + 6] = (byte) height;
                jpeg[i + 7] = (byte) (width >> 8);
                jpeg[i + 8] = (byte) width;
            }
        }
        return jpeg;
    }

    static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    static void part(OutputStream out, String boundary, byte[] picture) throws IOException {
        text(out, boundary + "\r\nContent-Type: image/jpeg\r\nContent-Length: " + picture.length + "\r\n\r\n");
        out.write(picture);
        text(out, "\r\n");
    }

    /** Pictures, thirty a second, until the other side hangs up or the server is closed. */
    static void film(RawServer.Asked request, OutputStream out, String boundary, byte[] picture)
            throws IOException, InterruptedException {
        do {
            part(out, boundary, picture);
        } while (!request.closed().await(33, TimeUnit.MILLISECONDS));
    }

    static void flood(RawServer.Asked request, OutputStream out, byte[] block) throws IOException {
        while (request.closed().getCount() > 0) {
            out.write(block);
        }
    }

    static void drip(RawServer.Asked request, OutputStream out, String text) throws IOException, InterruptedException {
        for (int i = 0; !request.closed().await(10, TimeUnit.MILLISECONDS); i++) {
            text(out, String.valueOf(text.charAt(i % text.length())));
        }
    }
}
