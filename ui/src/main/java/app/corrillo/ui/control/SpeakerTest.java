package app.corrillo.ui.control;

import app.corrillo.meeting.Meeting;
import app.corrillo.ui.Desk;
import app.corrillo.ui.look.Icon;
import app.corrillo.ui.words.Words;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** Plays a sound on the chosen loudspeakers. */
public final class SpeakerTest extends Button {
    private final Words words;
    private final Consumer<String> trouble;
    private final Label told = new Label();

    /** Says what goes wrong to {@code trouble}, and nothing when it begins. */
    public SpeakerTest(Meeting meeting, Desk desk, Words words, Consumer<String> trouble) {
        super(words.say("lobby.test"), Icon.PLAY.node(Icon.Size.ROW));
        this.words = words;
        this.trouble = trouble;
        getStyleClass().add("speaker-test");
        setMinWidth(USE_PREF_SIZE);
        Naming.name(this, words.say("lobby.test.tip"));
        told.getStyleClass().add("caption");
        told.setMinWidth(0);
        told.managedProperty().bind(told.textProperty().isNotEmpty());
        setOnAction(_ -> {
            trouble.accept("");
            setText(words.say("lobby.test.playing"));
            tell(words.say("lobby.test.notes"));
            desk.testSpeaker(meeting.state().local().speaker())
                    .whenCompleteAsync((_, failure) -> played(failure), Platform::runLater);
        });
    }

    /** Says what should be heard, and what to do if it was not; empty before the first test. */
    public Label told() {
        return told;
    }

    private void tell(String text) {
        told.setText(text);
        told.setAccessibleText(text);
        setAccessibleHelp(text);
    }

    private void played(@Nullable Throwable failure) {
        setText(words.say("lobby.test"));
        tell(failure == null ? words.say("lobby.test.played") : "");
        if (failure != null) {
            trouble.accept(words.mediaSentence(failure));
        }
    }
}
