package app.corrillo.carrier.server;

import app.corrillo.carrier.wire.Answer;
import app.corrillo.carrier.wire.Question;
import app.corrillo.meeting.media.CarriedEngine;
import app.corrillo.meeting.media.PeerConnection;
import app.corrillo.meeting.media.PeerConnection.DataChannel;
import app.corrillo.meeting.media.PeerConnection.LayeredSender;
import app.corrillo.meeting.media.PeerConnection.Sender;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Connections, what is sent in them, and their channels, served. */
public final class ServedConnections {
    private final CarriedEngine engine;
    private final Voice voice;
    private final ServedDevices devices;
    private final Map<Integer, ServedConnection> connections = new ConcurrentHashMap<>();
    private final AtomicInteger channels = new AtomicInteger();

    public ServedConnections(CarriedEngine engine, Voice voice, ServedDevices devices) {
        this.engine = engine;
        this.voice = voice;
        this.devices = devices;
    }

    /** The pipe's thread. */
    public void asked(long number, Question.Connect question) {
        ServedConnection served = new ServedConnection(question.connection(), voice, channels::incrementAndGet);
        voice.answer(number, () -> engine.connect(question.options(), served), made -> {
            served.holds(made);
            connections.put(question.connection(), served);
            return new Answer.Done();
        });
    }

    /** The pipe's thread. */
    public void asked(long number, Question.OfConnection question) {
        ServedConnection served = connections.get(question.connection());
        PeerConnection known = served == null ? null : served.connection();
        if (served == null || known == null) {
            voice.say(number, Voice.closed());
            return;
        }
        switch (question) {
            case Question.AddSection(int _, int sender, var source) ->
                voice.answer(number, () -> known.addSection(source), made -> served.added(sender, made));
            case Question.AddSending(int _, int sender, var sending) ->
                voice.answer(number, () -> known.addSending(sending), made -> served.added(sender, made));
            case Question.AddReceiving(int _, int sounds, int pictures) ->
                voice.answer(number, () -> known.addReceiving(sounds, pictures));
            case Question.MakeDraft(int _) -> voice.answer(number, known::draft, served::described);
            case Question.MakeOffer(int _, boolean restart) ->
                voice.answer(number, () -> known.offer(restart), served::described);
            case Question.MakeAnswer(int _) -> voice.answer(number, known::answer, served::described);
            case Question.SetRemote(int _, var description) -> voice.answer(number, () -> known.setRemote(description));
            case Question.AddCandidate(int _, var candidate) ->
                voice.answer(number, () -> known.addCandidate(candidate));
            case Question.OpenChannel(int _, String label, var delivery) ->
                voice.answer(
                        number,
                        () -> known.openChannel(label, delivery),
                        channel -> new Answer.ChannelMade(served.number(channel), channel.label()));
            case Question.Reconfigure(int _, var options) -> voice.answer(number, () -> known.reconfigure(options));
            case Question.SetAudible(int _, var track, boolean audible) ->
                voice.answer(number, () -> known.setAudible(track, audible));
            case Question.AskLacksSound(int _) -> voice.answer(number, known::lacksSound, Answer.LacksSound::new);
            case Question.TakeStats(int _) -> voice.answer(number, known::stats, Answer.Stats::new);
        }
    }

    /** The pipe's thread. */
    public void asked(long number, Question.OfSender question) {
        Optional<Sender> found = connections.values().stream()
                .flatMap(served -> served.sender(question.sender()).stream())
                .findFirst();
        if (found.isEmpty()) {
            voice.say(number, Voice.closed());
            return;
        }
        Sender sender = found.get();
        switch (question) {
            case Question.Replace(int _, int track) -> replace(number, sender, track);
            case Question.Encode(int _, var encoding) -> voice.answer(number, () -> sender.encode(encoding));
            case Question.SendLayers(int _, var names) -> {
                if (sender instanceof LayeredSender layered) {
                    voice.answer(number, () -> layered.sendLayers(Set.copyOf(names)));
                } else {
                    voice.say(number, new Answer.Misused("it has no layers"));
                }
            }
            case Question.RemoveSender(int _) -> {
                if (sender instanceof LayeredSender layered) {
                    voice.answer(number, layered::remove);
                } else {
                    voice.say(number, new Answer.Misused("it cannot be removed"));
                }
            }
        }
    }

    private void replace(long number, Sender sender, int track) {
        var known = devices.track(track);
        if (track != 0 && known == null) {
            voice.say(number, Voice.closed());
        } else {
            voice.answer(number, () -> sender.replace(known));
        }
    }

    /** The pipe's thread. */
    public void asked(long number, Question.OfChannel question) {
        DataChannel channel = channel(question.channel());
        if (channel == null) {
            voice.say(number, Voice.closed());
            return;
        }
        switch (question) {
            case Question.SendText(int _, String text) ->
                voice.answer(number, () -> channel.send(text), _ -> new Answer.Waiting(channel.bufferedBytes()));
            case Question.SendBytes(int _, byte[] message) ->
                voice.answer(number, () -> channel.send(message), _ -> new Answer.Waiting(channel.bufferedBytes()));
            case Question.AskWaiting(int _) -> voice.say(number, new Answer.Waiting(channel.bufferedBytes()));
        }
    }

    /** The pipe's thread. */
    public void close(int number) {
        ServedConnection served = connections.remove(number);
        if (served != null) {
            served.close();
        }
    }

    /** The pipe's thread. */
    public void closeChannel(int number) {
        DataChannel channel = channel(number);
        if (channel != null) {
            channel.close();
        }
    }

    private @Nullable DataChannel channel(int number) {
        return connections.values().stream()
                .flatMap(served -> served.channel(number).stream())
                .findFirst()
                .orElse(null);
    }
}
