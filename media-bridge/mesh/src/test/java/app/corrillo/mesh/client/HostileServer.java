package app.corrillo.mesh.client;

import app.corrillo.meeting.UntrustedText;
import app.corrillo.mesh.MeshLink;
import app.corrillo.mesh.crypto.Fingerprint;
import app.corrillo.mesh.crypto.Identity;
import app.corrillo.mesh.crypto.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** A server that has the right certificate, takes one guest, and then sends what a test likes. */
final class HostileServer implements AutoCloseable {
    static final int TEXT = 0x1;
    static final int PING = 0x9;
    static final int FIN = 0x80;

    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final Identity identity = Identity.make(Instant.now());
    private final SSLServerSocket server;
    private final CompletableFuture<String> request = new CompletableFuture<>();
    private final CompletableFuture<Boolean> cut = new CompletableFuture<>();

    /** What is sent after the upgrade. */
    interface Script {
        void send(OutputStream out) throws IOException;
    }

    HostileServer(String moreHeaders, Script script) throws Exception {
        char[] password = "not a secret".toCharArray();
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(identity.keyStore(password), password);
        SSLContext tls = SSLContext.getInstance("TLSv1.3");
        tls.init(keys.getKeyManagers(), null, null);
        server = (SSLServerSocket)
                tls.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> serve(moreHeaders, script));
    }

    MeshLink link() throws CertificateEncodingException {
        return new MeshLink(
                "127.0.0.1",
                server.getLocalPort(),
                Secret.random(),
                Fingerprint.of(identity.certificate()),
                UntrustedText.name(""),
                List.of(),
                false,
                null);
    }

    /** The head of the upgrade that the guest asked for. */
    String request() {
        return request.join();
    }

    /** Waits until all is sent, or the guest has cut the way. Says whether it was cut. */
    boolean wasCut() {
        return cut.join();
    }

    /** A frame's header, and zeros or letters behind it are the payload. */
    static byte[] header(int first, long length) {
        ByteBuffer header = ByteBuffer.allocate(10).put((byte) first);
        if (length >= 0 && length < 126) {
            header.put((byte) length);
        } else if (length >= 0 && length <= 0xFFFF) {
            header.put((byte) 126).putShort((short) length);
        } else {
            header.put((byte) 127).putLong(length);
        }
        byte[] bytes = new byte[header.flip().remaining()];
        header.get(bytes);
        return bytes;
    }

    private void serve(String moreHeaders, Script script) {
        try (SSLSocket guest = (SSLSocket) server.accept()) {
            guest.setSoTimeout(20_000);
            String head = head(guest);
            request.complete(head);
            OutputStream out = guest.getOutputStream();
            out.write(("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                            + "Sec-WebSocket-Accept: " + accept(head) + "\r\n" + moreHeaders + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            script.send(out);
            out.flush();
            cut.complete(false);
            guest.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException | GeneralSecurityException gone) {
            request.complete("");
            cut.complete(true);
        }
    }

    private static String head(SSLSocket guest) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.US_ASCII));
        StringBuilder head = new StringBuilder();
        for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
            head.append(line).append('\n');
        }
        return head.toString();
    }

    private static String accept(String head) throws GeneralSecurityException {
        String key = head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("sec-websocket-key:"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("");
        byte[] digest = MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
        return Base64.getEncoder().encodeToString(digest);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
