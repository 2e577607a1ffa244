package app.corrillo.engine.core;

import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.PeerConnection;
import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCDataChannelBuffer;
import dev.onvoid.webrtc.RTCDataChannelState;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** One data channel of a connection. */
final class Channel implements PeerConnection.DataChannel {
    /** The most bytes of a message, both ways. */
    static final int MAX_BYTES = 64 * 1024;

    // Half of what the library takes before it gives the channel up.
    private static final long MAX_WAITING = 8L * 1024 * 1024;

    private static final Logger LOG = System.getLogger(Channel.class.getName());

    private final RTCDataChannel rtc;
    private final String label;
    private final Link link;
    private final EngineContext context;
    private final ChannelObserver observer;
    private final AtomicLong onTheWay = new AtomicLong();
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile long buffered;
    private boolean wasOpen;
    private boolean closed;

    /** Engine thread. */
    Channel(RTCDataChannel rtc, Link link, EngineContext context) {
        this.rtc = rtc;
        this.label = rtc.getLabel();
        this.link = link;
        this.context = context;
        this.observer = new ChannelObserver(this);
        context.ledger().channels(1);
        rtc.registerObserver(observer);
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public CompletableFuture<Void> send(String text) {
        return send(text.getBytes(StandardCharsets.UTF_8), false);
    }

    @Override
    public CompletableFuture<Void> send(byte[] message) {
        return send(message, true);
    }

    private CompletableFuture<Void> send(byte[] bytes, boolean binary) {
        if (bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException("a message has at most " + MAX_BYTES + " bytes");
        }
        onTheWay.addAndGet(bytes.length);
        return context.call(() -> {
            onTheWay.addAndGet(-bytes.length);
            if (closed || rtc.getState() != RTCDataChannelState.OPEN) {
                throw new MediaException(MediaProblem.CLOSED, "the channel is not open");
            }
            if (rtc.getBufferedAmount() > MAX_WAITING) {
                throw new MediaException(MediaProblem.ENGINE_FAILED, "too much waits in the channel");
            }
            rtc.send(new RTCDataChannelBuffer(ByteBuffer.wrap(bytes), binary));
            buffered = rtc.getBufferedAmount();
            return Results.done();
        });
    }

    // The library does not always say when the last of it has gone, so who asks sees to it that the answer grows young.
    @Override
    public long bufferedBytes() {
        if (buffered > 0 && looking.compareAndSet(false, true)) {
            context.engine().execute(this::look);
        }
        return onTheWay.get() + buffered;
    }

    @Override
    public void close() {
        context.engine().execute(() -> {
            if (!closed) {
                rtc.close();
            }
        });
    }

    /** Any thread, from the observer. */
    void stateChanged() {
        context.engine().execute(this::checkState);
    }

    /** Any thread, from the observer: less waits than before. */
    void drained() {
        context.engine().execute(this::look);
    }

    private void look() {
        looking.set(false);
        buffered = closed ? 0 : rtc.getBufferedAmount();
    }

    /** Any thread, from the observer: a binary message. */
    void received(byte[] message) {
        link.happened(listener -> listener.onBytes(label, message));
    }

    /** Any thread, from the observer: a text message. */
    void received(String text) {
        link.happened(listener -> listener.onMessage(label, text));
    }

    /** Any thread, from the observer. */
    void dropped(int bytes, String why) {
        LOG.log(Level.WARNING, "dropped a message of {0} bytes: {1}", bytes, why);
    }

    /** Engine thread: tells the listener when the channel has opened or closed. */
    void checkState() {
        if (closed) {
            return;
        }
        RTCDataChannelState state = rtc.getState();
        if (state == RTCDataChannelState.OPEN && !wasOpen) {
            wasOpen = true;
            link.happened(listener -> listener.onChannelOpen(this));
        } else if (state == RTCDataChannelState.CLOSED) {
            release();
            link.channelGone(this);
            link.happened(listener -> listener.onChannelClosed(label));
        }
    }

    /** Engine thread, before the connection is closed: nothing is heard of it any more. */
    void silence() {
        observer.release();
        if (!closed) {
            rtc.unregisterObserver();
            rtc.close();
        }
    }

    /** Engine thread, after the connection or the channel is closed: gives the native object back. */
    void release() {
        if (closed) {
            return;
        }
        closed = true;
        observer.release();
        context.ledger().channels(-1);
        rtc.unregisterObserver();
        try {
            rtc.dispose();
        } catch (Error heldElsewhere) {
            LOG.log(Level.DEBUG, "a data channel is still held by the library", heldElsewhere);
        }
    }
}
