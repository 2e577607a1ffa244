package app.corrillo.ui.meeting;

import app.corrillo.meeting.FileContent;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.SharedFile;
import app.corrillo.meeting.SharedFile.Step;
import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.control.Presence;
import app.corrillo.ui.look.Glyph;
import app.corrillo.ui.look.Icon;
import app.corrillo.ui.words.Sizes;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A file in the chat: its name, how far it is, and what can be done with it. */
final class FileNote extends HBox {
    private final Context context;
    private final Glyph icon = Icon.FILE.node(Icon.Size.ROW);
    private final Label name = new Label();
    private final Label about = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel;
    private final Button save;
    private @Nullable SharedFile shown;

    /** @param save asks where, and saves there */
    FileNote(Context context, BiConsumer<SharedFile, FileContent> save) {
        super(8);
        this.context = context;
        getStyleClass().add("file-note");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        name.getStyleClass().add("name");
        name.setMinWidth(0);
        name.setTooltip(new Tooltip());
        about.getStyleClass().add("caption");
        about.setMinWidth(0);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinWidth(0);
        cancel = Buttons.icon(Icon.CLOSE, this::cancel, "quiet", "compact");
        this.save = Buttons.words(context.say("meeting.file.save"), () -> save(save), "compact");
        VBox words = new VBox(2, name, about, bar);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(icon, words, cancel, this.save);
    }

    void show(SharedFile file) {
        shown = file;
        name.setText(file.name().value());
        name.getTooltip().setText(file.name().value());
        about.setText(about(file));
        boolean moving = file.step() == Step.MOVING;
        bar.setProgress(share(file));
        bar.setAccessibleText(about.getText());
        Presence.set(bar, moving);
        Presence.set(cancel, moving);
        Presence.set(save, file.content() != null);
        Naming.name(cancel, context.say("meeting.file.cancel", file.name().value()));
        Naming.name(save, context.say("meeting.file.save.named", file.name().value()));
        (file.step() == Step.BROKEN ? Icon.WARNING : Icon.FILE).into(icon);
    }

    /** What is said of it beside its name. */
    String about(SharedFile file) {
        String size = Sizes.say(file.size(), context.words());
        return switch (file.step()) {
            case MOVING -> context.say("meeting.file.moving", size, (int) (share(file) * 100));
            case DONE -> file.own() ? context.say("meeting.file.sent", size) : size;
            case CANCELLED -> context.say("meeting.file.cancelled", size);
            case BROKEN ->
                file.own() && file.size() > SharedFile.LARGEST
                        ? context.say("meeting.file.too-large", size)
                        : context.say("meeting.file.broken", size);
            case FORGOTTEN -> context.say("meeting.file.forgotten", size);
        };
    }

    private void cancel() {
        if (shown != null) {
            context.send(new MeetingCommand.CancelFile(shown.id()));
        }
    }

    private void save(BiConsumer<SharedFile, FileContent> how) {
        if (shown != null && shown.content() != null) {
            how.accept(shown, shown.content());
        }
    }

    private static double share(SharedFile file) {
        return file.size() == 0 ? 0 : (double) file.moved() / file.size();
    }
}
