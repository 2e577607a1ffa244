package app.corrillo.ui.control;

import app.corrillo.meeting.LocalMediaState;
import app.corrillo.ui.look.Icon;
import app.corrillo.ui.words.Words;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A list that drops down and chooses a device. On the JavaFX thread. */
public final class DeviceBox extends ComboBox<Choice> {
    private final DeviceKind kind;
    private final Words words;
    private @Nullable Choice chosen;

    public DeviceBox(DeviceKind kind, Words words, DeviceDesk devices) {
        this.kind = kind;
        this.words = words;
        getStyleClass().add("device-box");
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setVisibleRowCount(8);
        setConverter(new Reader());
        setCellFactory(_ -> new Line(false));
        setButtonCell(new Line(true));
        setOnAction(_ -> {
            Choice wish = getValue();
            if (wish != null && !wish.equals(chosen)) {
                chosen = wish;
                devices.choose(kind, wish.written());
            }
        });
    }

    /** Shows what there is and what is chosen; while nothing is there it says so and cannot be opened. */
    public void render(LocalMediaState local) {
        List<Choice> all = Choice.all(kind, local);
        Choice now = Choice.of(kind, local);
        boolean none = kind.isMissing(local);
        if (all.equals(getItems()) && now.equals(chosen) && none == isDisabled()) {
            return;
        }
        chosen = now;
        setDisable(none);
        getItems().setAll(all);
        setValue(now);
        setButtonCell(new Line(true));
        Naming.name(this, words.say("lobby." + kind.word()) + ": " + read(now));
    }

    private String read(Choice choice) {
        return isDisabled() ? words.say("device.none") : choice.shortText(words);
    }

    private Icon icon() {
        return switch (kind) {
            case MICROPHONE -> isDisabled() ? Icon.MICROPHONE_OFF : Icon.MICROPHONE;
            case CAMERA -> isDisabled() ? Icon.CAMERA_OFF : Icon.CAMERA;
            case SPEAKER -> isDisabled() ? Icon.SPEAKER_OFF : Icon.SPEAKER;
        };
    }

    private final class Line extends ListCell<Choice> {
        private final boolean button;

        private Line(boolean button) {
            this.button = button;
        }

        @Override
        protected void updateItem(@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(choice == null || empty ? "" : button ? read(choice) : choice.text(words));
            if (button) {
                var icon = icon().node(Icon.Size.ROW);
                icon.getStyleClass().add("quiet");
                setGraphic(icon);
            }
        }
    }

    private final class Reader extends StringConverter<Choice> {
        @Override
        public String toString(@Nullable Choice choice) {
            return choice == null ? "" : read(choice);
        }

        @Override
        public @Nullable Choice fromString(String text) {
            return chosen;
        }
    }
}
