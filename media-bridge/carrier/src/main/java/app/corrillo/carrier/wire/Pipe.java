package app.corrillo.carrier.wire;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Messages as bytes, each after its length, both ways at once. Sending never blocks: a thread of its own writes. What
 * goes wrong ends the pipe, and only once; so does too much that waits to be written, as the other side stands still.
 */
public final class Pipe implements AutoCloseable {
    /** So many bytes wait to be written at most, as memory is counted; with more the pipe ends. */
    static final long MOST_WAITING = 32L * 1024 * 1024;

    /** What a message takes beside its bytes. */
    private static final long EACH = 64;

    /** No message is empty. */
    private static final byte[] LAST = {};

    private final ReadableByteChannel in;
    private final WritableByteChannel out;
    private final LinkedBlockingQueue<byte[]> outbox = new LinkedBlockingQueue<>();
    private final CompletableFuture<Exception> ended = new CompletableFuture<>();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final AtomicLong waiting = new AtomicLong();

    /** What reads the messages, one after the other, on the pipe's own thread. */
    @FunctionalInterface
    public interface Reader {
        void read(byte[] message) throws BadMessageException;
    }

    /** Owns both channels; they may be the same one. */
    public Pipe(ReadableByteChannel in, WritableByteChannel out) {
        this.in = in;
        this.out = out;
    }

    /** Begins. The name is that of the threads. */
    public void start(String name, Reader reader) {
        Thread.ofVirtual().name(name + "-out").start(this::write);
        Thread.ofVirtual().name(name + "-in").start(() -> read(reader));
    }

    /** Any thread: queues a message. After the end it is dropped. */
    public void send(byte[] message) {
        if (closing.get()) {
            return;
        }
        if (waiting.addAndGet(size(message)) <= MOST_WAITING) {
            outbox.add(message);
        } else if (closing.compareAndSet(false, true)) {
            // Whoever sends does not wait for the channels to close.
            Thread.ofVirtual().name("pipe-full").start(() -> fail(new IOException("too much waits to be read")));
        }
    }

    /** How many bytes wait to be written, as memory is counted. */
    long waiting() {
        return waiting.get();
    }

    private static long size(byte[] message) {
        return EACH + message.length;
    }

    /** Completes when nothing comes any more, with the reason; the pipe's threads end then too. */
    public CompletableFuture<Exception> ended() {
        return ended;
    }

    /** Ends the pipe when everything that was sent before is written. Returns at once. */
    @Override
    public void close() {
        if (closing.compareAndSet(false, true)) {
            outbox.add(LAST);
        }
    }

    /** Ends the pipe now, for this reason. */
    public void fail(Exception reason) {
        ended.complete(reason);
        close(in);
        close(out);
        closing.set(true);
        outbox.clear();
        waiting.set(0);
        outbox.add(LAST);
    }

    private void write() {
        try {
            for (byte[] message = outbox.take(); message.length > 0; message = outbox.take()) {
                writeAll(ByteBuffer.allocate(Integer.BYTES + message.length)
                        .putInt(message.length)
                        .put(message)
                        .flip());
                waiting.addAndGet(-size(message));
            }
            fail(new EOFException("closed"));
        } catch (Throwable broken) {
            fail(reason(broken));
        }
    }

    // A thread of the pipe that ended without a word would leave one side waiting for the other for ever.
    private static Exception reason(Throwable broken) {
        return broken instanceof Exception known ? known : new IOException(broken);
    }

    private void writeAll(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private void read(Reader reader) {
        try {
            ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
            while (!ended.isDone()) {
                readAll(length.clear());
                int count = length.getInt(0);
                if (count <= 0 || count > Codec.MOST) {
                    throw new BadMessageException("a message of " + count + " bytes");
                }
                byte[] message = new byte[count];
                readAll(ByteBuffer.wrap(message));
                reader.read(message);
            }
        } catch (Throwable broken) {
            fail(reason(broken));
        }
    }

    private void readAll(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (in.read(bytes) < 0) {
                throw new EOFException("the other side is gone");
            }
        }
    }

    private static void close(Channel channel) {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            return;
        }
    }
}
