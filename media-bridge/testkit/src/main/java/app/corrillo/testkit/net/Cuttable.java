package app.corrillo.testkit.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A way (TCP) to a port of this computer that can be cut, stopped without a word, mended, and led elsewhere.
 * Thread-safe.
 */
public final class Cuttable implements AutoCloseable {
    private volatile SocketAddress target;
    private final ServerSocket server;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger opened = new AtomicInteger();
    private final Set<Socket> silenced = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    /** To this port. */
    public Cuttable(int target) {
        this(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
    }

    /** To somewhere else. */
    public Cuttable(SocketAddress target) {
        this.target = target;
        try {
            server = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::serve);
    }

    /** Where to connect instead. */
    public int port() {
        return server.getLocalPort();
    }

    /** How many ways were opened so far. */
    public int opened() {
        return opened.get();
    }

    /** Closes what is open, and whatever comes. */
    public void cut() {
        cut = true;
        open.forEach(Cuttable::close);
        open.clear();
    }

    /** What is open stays open, and nothing goes through any more; new ways work. */
    public void stop() {
        List<Socket> dead = List.copyOf(open);
        open.clear();
        silenced.addAll(dead);
    }

    /** What comes from now on goes through. */
    public void mend() {
        cut = false;
    }

    /** What comes from now on goes to this port of this computer. */
    public void leadTo(int port) {
        target = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket from = server.accept();
                if (cut) {
                    from.close();
                    continue;
                }
                opened.incrementAndGet();
                Socket to = new Socket();
                if (!reaches(to)) {
                    close(from);
                    continue;
                }
                open.addAll(List.of(from, to));
                if (cut) {
                    // It was cut since it came.
                    close(from);
                    close(to);
                    continue;
                }
                Thread.ofVirtual().start(() -> pump(from, to));
                Thread.ofVirtual().start(() -> pump(to, from));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private boolean reaches(Socket to) {
        try {
            to.connect(target);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] some = new byte[16 * 1024];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                if (!silenced.contains(from)) {
                    out.write(some, 0, read);
                }
            }
        } catch (IOException ended) {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        cut();
        silenced.forEach(Cuttable::close);
        try {
            server.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
