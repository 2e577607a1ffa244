package app.corrillo.ui.control;

import app.corrillo.meeting.LocalMediaState;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.ui.words.Words;

/** Turns one way of treating one's own sound on and off, in effect at once. On the JavaFX thread. */
public final class ProcessingSwitch extends Switch {
    private final Processing kind;

    /** A switch that shows nothing true before {@link #render}. */
    public ProcessingSwitch(Processing kind, Words words, DeviceDesk devices) {
        super(words.say("device." + kind.word()));
        this.kind = kind;
        selectedProperty().addListener((_, _, on) -> {
            AudioProcessing now = devices.meeting().state().local().processing();
            if (on != kind.isOn(now)) {
                devices.processing(kind.turned(now));
            }
        });
    }

    /** Shows what is so. */
    public void render(LocalMediaState local) {
        setSelected(kind.isOn(local.processing()));
        setDisable(!kind.counts(local.processing()));
    }
}
