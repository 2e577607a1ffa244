package app.corrillo.testkit.net;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A coturn of the test's own, on a free port of this computer, with one user. */
public final class PrivateTurn implements AutoCloseable {
    /** Of the only user. */
    public static final String USER = "test";

    /** Of the only user. */
    public static final String PASSWORD = "test";

    private static final int ATTEMPTS = 100;
    private static final int WAIT_MILLIS = 100;

    private final Process process;
    private final InetAddress address;
    private final int port;

    private PrivateTurn(Process process, InetAddress address, int port) {
        this.process = process;
        this.address = address;
        this.port = port;
    }

    /** Starts one, and returns when it answers. */
    public static PrivateTurn start() throws IOException {
        return start(ownAddress());
    }

    /** Starts one at this address of this computer, and returns when it answers. */
    public static PrivateTurn start(InetAddress address) throws IOException {
        int port = freePort(address);
        Path folder = Files.createTempDirectory("turn");
        Process process = new ProcessBuilder(
                        "turnserver",
                        "-n",
                        "--no-cli",
                        "--no-tls",
                        "--no-dtls",
                        "--allow-loopback-peers",
                        "--listening-ip=" + address.getHostAddress(),
                        "--relay-ip=" + address.getHostAddress(),
                        "--listening-port=" + port,
                        "--lt-cred-mech",
                        "--user=" + USER + ":" + PASSWORD,
                        "--realm=test.invalid",
                        "--pidfile=" + folder.resolve("pid"),
                        "--log-file=stdout")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        PrivateTurn turn = new PrivateTurn(process, address, port);
        if (!turn.answers()) {
            turn.close();
            throw new IOException("no TURN server: " + Files.readString(folder.resolve("log")));
        }
        return turn;
    }

    /** As an ICE server's address (RFC 7065). */
    public String url() {
        return "turn:" + address.getHostAddress() + ":" + port + "?transport=udp";
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Asks for a binding (RFC 8489) until there is an answer. */
    private boolean answers() throws IOException {
        byte[] request = ByteBuffer.allocate(20)
                .putShort((short) 1)
                .putShort((short) 0)
                .putInt(0x2112A442)
                .putLong(7)
                .putInt(7)
                .array();
        try (DatagramSocket socket = new DatagramSocket(0, address)) {
            socket.setSoTimeout(WAIT_MILLIS);
            for (int attempt = 0; attempt < ATTEMPTS && process.isAlive(); attempt++) {
                if (answers(socket, request)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean answers(DatagramSocket socket, byte[] request) throws IOException {
        try {
            socket.send(new DatagramPacket(request, request.length, address, port));
            socket.receive(new DatagramPacket(new byte[512], 512));
            return true;
        } catch (SocketTimeoutException notYet) {
            return false;
        }
    }

    private static InetAddress ownAddress() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(one -> one instanceof Inet4Address && !one.isLoopbackAddress())
                .findFirst()
                .orElseGet(InetAddress::getLoopbackAddress);
    }

    private static int freePort(InetAddress address) throws IOException {
        try (DatagramSocket probe = new DatagramSocket(0, address)) {
            return probe.getLocalPort();
        }
    }
}
