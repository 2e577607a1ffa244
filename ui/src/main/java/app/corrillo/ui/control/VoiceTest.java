package app.corrillo.ui.control;

import app.corrillo.meeting.Meeting;
import app.corrillo.ui.Desk;
import app.corrillo.ui.look.Icon;
import app.corrillo.ui.words.Words;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/** Records three seconds of the chosen microphone and plays them on the chosen loudspeakers, saying what it does. */
public final class VoiceTest extends Button {
    private final Meeting meeting;
    private final Desk desk;
    private final Words words;
    private final Consumer<String> trouble;

    /** Says what goes wrong to {@code trouble}, and nothing when it begins. */
    public VoiceTest(Meeting meeting, Desk desk, Words words, Consumer<String> trouble) {
        super(words.say("settings.record"), Icon.MICROPHONE.node(Icon.Size.ROW));
        this.meeting = meeting;
        this.desk = desk;
        this.words = words;
        this.trouble = trouble;
        getStyleClass().add("voice-test");
        setMinWidth(USE_PREF_SIZE);
        Naming.name(this, words.say("settings.record"));
        setOnAction(_ -> record());
    }

    private void record() {
        trouble.accept("");
        say("settings.record.speak");
        setDisable(true);
        desk.recordSample(meeting.state().local().microphone())
                .whenCompleteAsync((_, failure) -> recorded(failure), Platform::runLater);
    }

    private void recorded(@Nullable Throwable failure) {
        if (failure != null) {
            over(failure);
        } else {
            say("settings.record.listen");
            desk.playSample(meeting.state().local().speaker())
                    .whenCompleteAsync((_, silent) -> over(silent), Platform::runLater);
        }
    }

    private void over(@Nullable Throwable failure) {
        say("settings.record");
        setDisable(false);
        if (failure != null) {
            trouble.accept(words.mediaSentence(failure));
        }
    }

    private void say(String key) {
        setText(words.say(key));
        setAccessibleText(words.say(key));
    }
}
