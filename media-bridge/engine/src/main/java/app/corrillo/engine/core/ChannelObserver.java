package app.corrillo.engine.core;

import dev.onvoid.webrtc.RTCDataChannelBuffer;
import dev.onvoid.webrtc.RTCDataChannelObserver;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the library calls for one data channel. The library keeps it for ever, so it lets go of the channel. */
final class ChannelObserver implements RTCDataChannelObserver {
    private volatile @Nullable Channel channel;

    ChannelObserver(Channel channel) {
        this.channel = channel;
    }

    void release() {
        channel = null;
    }

    @Override
    public void onBufferedAmountChange(long previousAmount) {
        Channel target = channel;
        if (target != null) {
            Guard.run(target::drained);
        }
    }

    @Override
    public void onStateChange() {
        Channel target = channel;
        if (target != null) {
            Guard.run(target::stateChanged);
        }
    }

    @Override
    public void onMessage(RTCDataChannelBuffer buffer) {
        Channel target = channel;
        if (target != null) {
            Guard.run(() -> read(buffer, target));
        }
    }

    // The buffer is the library's and is gone after this call.
    private static void read(RTCDataChannelBuffer buffer, Channel target) {
        ByteBuffer data = buffer.data;
        if (data.remaining() > Channel.MAX_BYTES) {
            target.dropped(data.remaining(), "too long");
            return;
        }
        if (buffer.binary) {
            byte[] message = new byte[data.remaining()];
            data.get(message);
            target.received(message);
            return;
        }
        try {
            target.received(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(data)
                    .toString());
        } catch (CharacterCodingException notText) {
            target.dropped(data.capacity(), "not text");
        }
    }
}
