package app.corrillo.client.e2e;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;

/** A network camera: a bar that walks, as JPEG after JPEG over HTTP, to whoever asks. */
final class MjpegCamera implements AutoCloseable {
    private static final long BETWEEN_NANOS = 66_000_000;

    private final int width;
    private final int height;
    private final ServerSocket server;
    private final Set<Socket> viewers = ConcurrentHashMap.newKeySet();

    MjpegCamera(int width, int height) throws IOException {
        this.width = width;
        this.height = height;
        this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    String address() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/video";
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket viewer = server.accept();
                viewers.add(viewer);
                Thread.ofVirtual().start(() -> show(viewer));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void show(Socket viewer) {
        try (viewer;
                OutputStream out = viewer.getOutputStream()) {
            write(out, "HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=next\r\n\r\n");
            for (int number = 0; !server.isClosed(); number++) {
                byte[] picture = picture(number);
                write(out, "--next\r\nContent-Type: image/jpeg\r\nContent-Length: " + picture.length + "\r\n\r\n");
                out.write(picture);
                write(out, "\r\n");
                out.flush();
                LockSupport.parkNanos(BETWEEN_NANOS);
            }
        } catch (IOException gone) {
            viewers.remove(viewer);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] picture(int number) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D brush = image.createGraphics();
        brush.setColor(Color.DARK_GRAY);
        brush.fillRect(0, 0, width, height);
        brush.setColor(Color.ORANGE);
        brush.fillRect(number * 4 % width, 0, width / 8, height);
        brush.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", jpeg);
        return jpeg.toByteArray();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket viewer : viewers) {
                viewer.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
