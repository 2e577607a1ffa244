package app.corrillo.carrier;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.testkit.Scenes;
import app.corrillo.testkit.media.FakeEngine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineChildTest {
    @TempDir
    Path base;

    /** A parent that is killed closes the socket and the child's standard input, in any order. */
    @Test
    void ofAParentThatIsGoneNothingIsLeft() throws IOException {
        Path folder = Files.createDirectory(base.resolve("corrillo-engine-1"));
        Files.createFile(folder.resolve("pictures"));
        try (ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            door.bind(UnixDomainSocketAddress.of(folder.resolve(EngineProcess.SOCKET)));
            Thread.ofVirtual().start(() -> {
                try (SocketChannel child = door.accept()) {
                    ByteBuffer whispered = ByteBuffer.allocate(2 * EngineProcess.SECRET_BYTES);
                    while (whispered.hasRemaining() && child.read(whispered) >= 0) {}
                } catch (IOException refused) {
                    throw new IllegalStateException(refused);
                }
            });
            EngineChild.serve(folder, new LateEnd(), () -> new FakeEngine(Scenes.devices()));
        }
        assertFalse(Files.exists(folder));
    }

    /** Whoever starts the child by hand may name any folder. */
    @Test
    void aFolderOfAnotherKindIsLeftAlone() throws IOException {
        Path folder = Files.createDirectory(base.resolve("letters"));
        Path letter = Files.createFile(folder.resolve("letter"));
        assertThrows(
                IOException.class,
                () -> EngineChild.serve(folder, InputStream.nullInputStream(), () -> new FakeEngine(Scenes.devices())));
        assertTrue(Files.exists(letter));
    }

    /** The parent notices at once that the process ends, and does not wait for it in vain. */
    @Test
    void whatCannotBeLoadedEndsIt() throws IOException {
        Path folder = Files.createDirectory(base.resolve("corrillo-engine-1"));
        try (ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
                PipedOutputStream parent = new PipedOutputStream()) {
            door.bind(UnixDomainSocketAddress.of(folder.resolve(EngineProcess.SOCKET)));
            InputStream standardInput = new PipedInputStream(parent);
            parent.write(new byte[2 * EngineProcess.SECRET_BYTES]);
            IOException failure = assertThrows(
                    IOException.class,
                    () -> EngineChild.serve(folder, standardInput, () -> {
                        throw new UnsatisfiedLinkError("no library");
                    }));
            assertInstanceOf(UnsatisfiedLinkError.class, failure.getCause());
        }
        assertFalse(Files.exists(folder));
    }

    /** Standard input that ends long after the socket. */
    @SuppressWarnings("InputStreamSlowMultibyteRead")
    private static final class LateEnd extends ByteArrayInputStream {
        private static final long LATER_MILLIS = 200;

        LateEnd() {
            super(new byte[2 * EngineProcess.SECRET_BYTES]);
        }

        @Override
        public synchronized int read() {
            int next = super.read();
            if (next < 0) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LATER_MILLIS));
            }
            return next;
        }
    }
}
