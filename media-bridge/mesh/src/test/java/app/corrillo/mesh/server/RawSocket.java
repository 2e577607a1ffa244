package app.corrillo.mesh.server;

import app.corrillo.mesh.MeshLink;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** The bytes of a WebSocket, for those who do not keep to its rules. */
final class RawSocket implements AutoCloseable {
    private static final int SMALL = 4_096;
    private static final byte PING = (byte) 0x89;

    private final Socket socket;
    private boolean pinged;

    private RawSocket(Socket socket) {
        this.socket = socket;
    }

    /** Connected, and no more. */
    static RawSocket plain(MeshLink link) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(SMALL);
        socket.setSoTimeout(10_000);
        socket.connect(new InetSocketAddress(link.host(), link.port()));
        return new RawSocket(socket);
    }

    /** With TLS, and upgraded to a WebSocket. */
    static RawSocket upgraded(MeshLink link) throws IOException, GeneralSecurityException {
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, new TrustManager[] {new Anybody()}, null);
        RawSocket raw =
                new RawSocket(tls.getSocketFactory().createSocket(plain(link).socket, link.host(), link.port(), true));
        raw.write(("GET /room HTTP/1.1\r\nHost: " + link.address()
                        + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            answer.append((char) raw.socket.getInputStream().read());
        }
        if (!answer.toString().startsWith("HTTP/1.1 101")) {
            throw new IOException("not upgraded: " + answer);
        }
        return raw;
    }

    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** A whole text message, masked with zeros. */
    void say(String text) throws IOException {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        write(header(payload.length));
        write(payload);
    }

    /** The beginning of a text message that says that so many bytes follow. */
    static byte[] header(long length) {
        return ByteBuffer.allocate(14)
                .put((byte) 0x81)
                .put((byte) 0xFF)
                .putLong(length)
                .putInt(0)
                .array();
    }

    /** Whether there was a ping in what {@link #ends} read. */
    boolean heardPing() {
        return pinged;
    }

    /** Reads to the end; false if there is none within the time. */
    boolean ends() {
        try {
            byte[] some = new byte[SMALL];
            long total = 0;
            int read = 0;
            while (read >= 0 && total < 100_000_000) {
                read = socket.getInputStream().read(some);
                total += read;
                for (int i = 0; i + 1 < read; i++) {
                    pinged |= some[i] == PING && some[i + 1] == 0;
                }
            }
            return read < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException cut) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static final class Anybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
