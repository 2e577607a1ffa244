package app.corrillo.livekit.data;

import app.corrillo.livekit.protocol.DataChannelReceiveState;
import app.corrillo.livekit.protocol.DataPacket;
import app.corrillo.meeting.media.PeerConnection.DataChannel;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Packets to and from the other participants, through the server. Reliable ones are numbered: what the server did not
 * get before a socket was lost is sent again, and what comes twice is heard once. Only for its lane, but for
 * {@link #received}.
 */
public final class DataLine {
    /** The reliable channel's name. */
    public static final String RELIABLE = "_reliable";

    /** The channel on which nothing is sent twice. */
    public static final String LOSSY = "_lossy";

    /** What is kept for sending again, and what waits for the channel to open. */
    static final int KEPT = 256;

    /** How many packets may wait to be dealt with; what comes beyond is lost. */
    static final int WAITING = 4_096;

    private static final long MANY = 512 * 1024;
    private static final int SENDERS = 10_000;
    private static final Logger LOG = System.getLogger(DataLine.class.getName());

    private final Function<String, Optional<DataChannel>> channels;
    private final UnaryOperator<DataPacket> seal;
    private final Consumer<DataPacket> listener;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean complained = new AtomicBoolean();
    private final Deque<Numbered> kept = new ArrayDeque<>();
    private final Deque<Numbered> unsent = new ArrayDeque<>();
    private final Map<String, Integer> heard = new LinkedHashMap<>();
    private int sequence;
    private int atLoss;
    private boolean lost;

    /**
     * @param channels the open channel of a name, if it is open
     * @param seal makes of a packet what goes out
     * @param listener told each packet once, on the lane
     */
    public DataLine(
            Function<String, Optional<DataChannel>> channels,
            UnaryOperator<DataPacket> seal,
            Consumer<DataPacket> listener) {
        this.channels = channels;
        this.seal = seal;
        this.listener = listener;
    }

    /** Sends so that it arrives, in order; waits for the channel to open. */
    public void send(DataPacket packet) {
        Numbered numbered = new Numbered(
                seal.apply(packet).newBuilder().sequence(++sequence).build());
        keep(kept, numbered);
        if (unsent.isEmpty() && put(numbered)) {
            return;
        }
        keep(unsent, numbered);
    }

    /** Whether more can be sent without much waiting already; not while the way is lost. */
    public boolean hasRoom() {
        return !lost
                && unsent.isEmpty()
                && channels.apply(RELIABLE)
                        .filter(open -> open.bufferedBytes() < MANY)
                        .isPresent();
    }

    /** The channel is open. */
    public void opened() {
        while (!unsent.isEmpty() && put(unsent.peek())) {
            unsent.poll();
        }
    }

    /** The server has everything up to this number; the rest is sent again. */
    public void resumed(int lastSequence) {
        lost = false;
        forget(lastSequence);
        unsent.clear();
        unsent.addAll(kept);
        opened();
    }

    /** The way is lost: what is sent from now on, and what the engine did not take until now, has not been heard. */
    public void lost() {
        if (!lost) {
            lost = true;
            int first = kept.isEmpty() ? sequence : kept.peek().number() - 1;
            atLoss = kept.stream()
                    .filter(Numbered::isTaken)
                    .map(Numbered::number)
                    .reduce(first, (_, last) -> last);
        }
    }

    /** Everything was joined anew: the others number anew, and what was said since the loss is said again. */
    public void renewed() {
        lost = false;
        heard.clear();
        forget(atLoss);
        unsent.clear();
        unsent.addAll(kept);
    }

    /** What was heard of whom; for a server that has to be brought up to date. */
    public List<DataChannelReceiveState> receiveStates() {
        return heard.entrySet().stream()
                .map(entry -> new DataChannelReceiveState.Builder()
                        .publisher_sid(entry.getKey())
                        .last_seq(entry.getValue())
                        .build())
                .toList();
    }

    /** Something came on a channel; may be called on any thread. */
    public void received(String label, byte[] bytes, Consumer<Runnable> lane) {
        if (!label.equals(RELIABLE) && !label.equals(LOSSY)) {
            return;
        }
        Optional<DataPacket> packet = read(bytes);
        if (packet.isEmpty()) {
            return;
        }
        if (waiting.incrementAndGet() > WAITING) {
            waiting.decrementAndGet();
            complain("packets come faster than they can be dealt with");
            return;
        }
        lane.accept(() -> {
            waiting.decrementAndGet();
            if (isNew(packet.get())) {
                listener.accept(packet.get());
            }
        });
    }

    private boolean isNew(DataPacket packet) {
        if (packet.sequence == 0 || packet.participant_sid.isEmpty()) {
            return true;
        }
        Integer last = heard.get(packet.participant_sid);
        boolean news = last == null || Integer.compareUnsigned(packet.sequence, last) > 0;
        if (news && (last != null || heard.size() < SENDERS)) {
            heard.put(packet.participant_sid, packet.sequence);
        }
        return news;
    }

    private Optional<DataPacket> read(byte[] bytes) {
        try {
            return Optional.of(DataPacket.ADAPTER.decode(bytes));
        } catch (IOException | RuntimeException unreadable) {
            complain("a packet cannot be read");
            return Optional.empty();
        }
    }

    private boolean put(Numbered packet) {
        Optional<DataChannel> channel = channels.apply(RELIABLE);
        channel.ifPresent(packet::goOver);
        return channel.isPresent();
    }

    private void forget(int last) {
        kept.removeIf(packet -> Integer.compareUnsigned(packet.number(), last) <= 0);
    }

    private void complain(String what) {
        if (!complained.getAndSet(true)) {
            LOG.log(Level.WARNING, what);
        }
    }

    private static void keep(Deque<Numbered> queue, Numbered packet) {
        queue.add(packet);
        if (queue.size() > KEPT) {
            queue.poll();
        }
    }

    /** One that goes out, and whether an engine has taken it: one that hangs does not. */
    private static final class Numbered {
        private final DataPacket packet;
        private @Nullable CompletableFuture<Void> taking;

        Numbered(DataPacket packet) {
            this.packet = packet;
        }

        int number() {
            return packet.sequence;
        }

        void goOver(DataChannel channel) {
            taking = channel.send(DataPacket.ADAPTER.encode(packet));
        }

        boolean isTaken() {
            return taking != null && taking.isDone() && !taking.isCompletedExceptionally();
        }
    }
}
