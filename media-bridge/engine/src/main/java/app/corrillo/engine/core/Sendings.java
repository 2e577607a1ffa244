package app.corrillo.engine.core;

import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.PeerConnection.LayeredSender;
import app.corrillo.meeting.media.PeerConnection.Sending;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The sections of one connection that only send, and what descriptions have to say about them. Engine thread only.
 *
 * <p>Pausing a layer is a negotiation with nobody: an offer that stays here, and the last answer once more, with the
 * layer marked as paused. That is possible only while the last answer fits, so whatever needs an offer is counted.
 */
final class Sendings {
    private final RTCPeerConnection rtc;
    private final NativeFactory factory;
    private final Operations operations;
    private final AudioProcessing processing;
    private final Supplier<CompletableFuture<Void>> agreement;
    private final List<SendSlot> slots = new ArrayList<>();
    private long changes;
    private long offered;
    private long agreed;

    /** @param agreement repeats the last agreement, if that is possible now */
    Sendings(
            RTCPeerConnection rtc,
            NativeFactory factory,
            Operations operations,
            AudioProcessing processing,
            Supplier<CompletableFuture<Void>> agreement) {
        this.rtc = rtc;
        this.factory = factory;
        this.operations = operations;
        this.processing = processing;
        this.agreement = agreement;
    }

    LayeredSender add(Sending sending) {
        changed();
        SendSlot slot = make(sending);
        LayeredSection user = new LayeredSection(sending, slot, this, operations);
        slot.use(user);
        return user;
    }

    void remove(SendSlot slot) {
        changed();
        slot.free();
    }

    /** Something needs an offer: until it has been answered the last answer fits no more. */
    void changed() {
        changes++;
    }

    /** Whether what the other side has agreed to is all there is. */
    boolean isAgreed() {
        return changes == agreed;
    }

    /** What is paused has changed. */
    CompletableFuture<Void> agreeAgain() {
        return agreement.get();
    }

    /** Makes of the library's offer what it is to take as its own. */
    SdpText own(SdpText offer) {
        offered = changes;
        for (int line = 0; line < offer.sections().size(); line++) {
            List<String> section = offer.sections().get(line);
            if (section.contains("a=recvonly")) {
                StereoLines.want(section);
                RareCodecs.leaveOut(section);
            }
            int place = line;
            slotOf(section).ifPresent(slot -> {
                slot.place(SdpText.mid(section), place);
                LayerLines.rename(section, slot.layers());
                LayeredSection user = slot.user();
                if (user != null) {
                    user.place(place);
                }
            });
        }
        return offer;
    }

    /** Makes of our own offer what the other side is told. */
    SdpText told(SdpText own) {
        for (List<String> section : own.sections()) {
            slotOf(section).ifPresent(slot -> {
                LayeredSection user = slot.user();
                if (user == null) {
                    section.removeIf(line -> line.startsWith("a=msid:"));
                } else {
                    LayerLines.introduce(
                            section, user.sending().streamName(), user.sending().trackName());
                    if (isStereo(user.sending())) {
                        StereoLines.offer(section);
                    }
                }
            });
        }
        return own;
    }

    /** Makes of an answer what the library is told. Sections that it refuses let go of their tracks before that. */
    SdpText heard(SdpText answer, SdpSections sections) {
        for (SendSlot slot : slots) {
            int line = slot.line();
            LayeredSection user = slot.user();
            boolean answered = line >= 0 && line < sections.lines().size();
            if (answered && sections.lines().get(line).refused()) {
                slot.refuse();
            } else if (answered && user != null) {
                prepare(answer.sections().get(line), user);
            }
        }
        return answer;
    }

    private boolean isStereo(Sending sending) {
        return sending.stereo() && factory.isMusic();
    }

    private void prepare(List<String> section, LayeredSection user) {
        Sending sending = user.sending();
        LayerLines.pause(section, user.paused());
        if (sending.startKilobits() > 0 && sending.source().isVideo()) {
            LayerLines.start(section, sending.startKilobits());
        }
        if (isStereo(sending) && !sending.layers().isEmpty()) {
            StereoLines.answer(section, sending.layers().getFirst().maxKilobits());
        }
    }

    /** The answer holds: what was offered before it is agreed on. */
    void answered() {
        agreed = offered;
    }

    /** What is sent, by the names of the sections. */
    void addIdsByMid(Map<String, TrackId> ids) {
        for (SendSlot slot : slots) {
            TrackId id = slot.section().trackId();
            if (id != null && slot.line() >= 0) {
                ids.put(slot.mid(), id);
            }
        }
    }

    /** Before the connection is closed. */
    void release() {
        slots.stream()
                .filter(slot -> !slot.isRefused())
                .forEach(slot -> slot.section().close());
    }

    /** After the connection is closed. */
    void dispose() {
        slots.forEach(slot -> slot.placeholder().dispose());
        slots.clear();
    }

    private SendSlot make(Sending sending) {
        String name = "sending-" + slots.size();
        Placeholder placeholder = Placeholder.make(factory, sending.source(), processing, name);
        RTCRtpTransceiver transceiver = rtc.addTransceiver(placeholder.track(), SendSlot.init(sending));
        CodecOrder.apply(factory, transceiver, sending);
        Section section = new Section(
                -1,
                sending.source(),
                transceiver.getSender(),
                placeholder.track(),
                factory,
                operations,
                SendSlot.first(sending));
        SendSlot slot = new SendSlot(name, sending, placeholder, transceiver, section);
        slots.add(slot);
        return slot;
    }

    // The library keeps the first track's name in a=msid whatever the section sends later.
    private Optional<SendSlot> slotOf(List<String> section) {
        String names = SdpText.after("a=msid:", section).orElse("");
        String name = names.substring(names.indexOf(' ') + 1);
        return slots.stream().filter(slot -> slot.name().equals(name)).findFirst();
    }
}
