package app.corrillo.carrier.server;

import app.corrillo.carrier.wire.Answer;
import app.corrillo.carrier.wire.FromEngine;
import app.corrillo.carrier.wire.Question;
import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.media.CarriedEngine;
import app.corrillo.meeting.media.LocalTrack;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Devices and the tracks that come from them, served. */
public final class ServedDevices {
    private final CarriedEngine engine;
    private final Voice voice;
    private final Map<Integer, LocalTrack> tracks = new ConcurrentHashMap<>();
    private final Map<Integer, Subscription> meters = new ConcurrentHashMap<>();

    public ServedDevices(CarriedEngine engine, Voice voice) {
        this.engine = engine;
        this.voice = voice;
    }

    @Nullable
    LocalTrack track(int number) {
        return tracks.get(number);
    }

    /** The pipe's thread. */
    public void asked(long number, Question.OfDevices question) {
        switch (question) {
            case Question.OpenCamera(int track, var spec) -> open(number, track, () -> engine.openCamera(spec));
            case Question.OpenMicrophone(int track, var spec) -> open(number, track, () -> engine.openMicrophone(spec));
            case Question.OpenScreen(int track, var spec) -> open(number, track, () -> engine.openScreen(spec));
            case Question.SetEnabled(int track, boolean enabled) -> setEnabled(number, track, enabled);
            case Question.ChooseMicrophone(var spec) -> voice.answer(number, () -> engine.chooseMicrophone(spec));
            case Question.ChooseSpeaker(var spec) -> voice.answer(number, () -> engine.chooseSpeaker(spec));
            case Question.SetAudioProcessing(var wish) -> voice.answer(number, () -> engine.setAudioProcessing(wish));
            case Question.ListWindows() -> voice.answer(number, engine::windows, Answer.Windows::new);
            case Question.TestSpeaker(var spec) -> voice.answer(number, () -> engine.testSpeaker(spec));
            case Question.PlayChime(var spec, var chime) -> voice.answer(number, () -> engine.play(spec, chime));
            case Question.RecordSample(var spec) -> voice.answer(number, () -> engine.recordSample(spec));
            case Question.PlaySample(var spec) -> voice.answer(number, () -> engine.playSample(spec));
            case Question.OpenMeter(int meter, var spec) ->
                voice.answer(
                        number,
                        () -> engine.meter(spec, level -> voice.say(new FromEngine.LevelMeasured(meter, level))),
                        subscription -> {
                            meters.put(meter, subscription);
                            return new Answer.Done();
                        });
        }
    }

    private void open(long number, int track, Supplier<CompletableFuture<LocalTrack>> opening) {
        voice.answer(number, opening, opened -> {
            tracks.put(track, opened);
            opened.lost().thenAccept(problem -> voice.say(new FromEngine.TrackLost(track, problem)));
            opened.released().thenRun(() -> {
                tracks.remove(track);
                voice.say(new FromEngine.TrackReleased(track));
            });
            return new Answer.TrackOpened(opened.id(), opened.source());
        });
    }

    private void setEnabled(long number, int track, boolean enabled) {
        LocalTrack known = tracks.get(track);
        if (known == null) {
            voice.say(number, Voice.closed());
        } else {
            voice.answer(number, () -> known.setEnabled(enabled));
        }
    }

    public void closeTrack(int number) {
        LocalTrack track = tracks.get(number);
        if (track != null) {
            track.close();
        }
    }

    public void closeMeter(int number) {
        Subscription meter = meters.remove(number);
        if (meter != null) {
            meter.close();
        }
    }
}
