package app.corrillo.client.bot;

import app.corrillo.client.app.Attendance;
import app.corrillo.client.app.Departure;
import app.corrillo.client.app.OpenMeeting;
import app.corrillo.client.app.Workplace;
import app.corrillo.client.cli.CommandLineInterface;
import app.corrillo.client.cli.Request;
import app.corrillo.client.cli.Wishes;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.ui.Desk.Verdict;
import app.corrillo.ui.Preferences;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Participants without a window: each a meeting of its own, all on one engine. */
public final class BotRun {
    private final Workplace place;
    private final Departure departure;
    private final Request.Bots request;
    private final AtomicInteger present;
    private final BotVoice voice;
    private final AtomicInteger worst = new AtomicInteger(CommandLineInterface.OK);

    public BotRun(Workplace place, Departure departure, Request.Bots request) {
        this.place = place;
        this.departure = departure;
        this.request = request;
        this.present = new AtomicInteger(request.count());
        this.voice = new BotVoice(place::complain);
    }

    /** Returns when all have left. */
    public int run() {
        String link = place.meetings().with(request.token(), request.link());
        switch (place.meetings().read(link)) {
            case Verdict.Unusable(EndReason reason) -> {
                place.complain(reason);
                return CommandLineInterface.FAILED;
            }
            case Verdict.WantsToken _ -> {
                place.complain(EndReason.NO_TOKEN);
                return CommandLineInterface.FAILED;
            }
            case Verdict.Usable _ -> {}
        }
        int first = new SecureRandom().nextInt(Short.MAX_VALUE);
        for (int index = 0; index < request.count(); index++) {
            send(link, index, BotPeople.name(request.wishes().name(), first, index, request.count()));
        }
        request.wishes().leaveAfter().ifPresent(after -> place.time().after(after, () -> departure.ask(worst.get())));
        return departure.await();
    }

    private void send(String link, int index, String name) {
        Wishes asked = request.wishes();
        Wishes wishes = new Wishes(
                Optional.of(name),
                Optional.of(BotPeople.camera(asked.camera(), BotPeople.person(name))),
                Optional.of(asked.microphone().orElse(new MicrophoneSpec.None())),
                Optional.of(asked.speaker().orElse(new SpeakerSpec.None())),
                asked.muted(),
                asked.cameraOff(),
                asked.share(),
                asked.stats(),
                Optional.empty(),
                asked.after(),
                asked.leaveAfter());
        OpenMeeting meeting = place.meetings().open(link, wishes, Preferences.first());
        place.writeStats(asked.stats().map(file -> numbered(file, index)), () -> Optional.of(meeting), Optional::empty);
        place.closeAtTheEnd(meeting);
        place.closeAtTheEnd(new BotEyes(meeting));
        place.closeAtTheEnd(voice.follow(meeting));
        place.closeAtTheEnd(Attendance.join(meeting, UntrustedText.name(name), wishes, this::gone));
    }

    private void gone(EndReason reason, boolean wasLive) {
        if (reason.isFailure()) {
            place.complain(reason);
            worst.set(CommandLineInterface.FAILED);
        }
        if (present.decrementAndGet() == 0) {
            departure.ask(worst.get());
        }
    }

    private static Path numbered(Path file, int index) {
        return index == 0 ? file : file.resolveSibling(file.getFileName() + "." + (index + 1));
    }
}
