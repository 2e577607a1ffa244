package app.corrillo.ui.meeting;

import app.corrillo.meeting.Addressee;
import app.corrillo.meeting.FileContent;
import app.corrillo.meeting.SharedFile;
import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.control.Presence;
import app.corrillo.ui.control.WrappedText;
import app.corrillo.ui.emoji.EmojiPictures;
import app.corrillo.ui.look.Icon;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One entry: who, when, for whom, what. */
final class ChatCell extends ListCell<ChatEntry> {
    private static final double FACE = 28;
    private static final double BETWEEN = 12;

    /** Room for the list's edges and its scroll bar. */
    private static final double SCROLL = 30;

    private final Context context;
    private final DateTimeFormatter clock;
    private final Avatar face = new Avatar();
    private final Label author = new Label();
    private final Label time = new Label();
    private final WrappedText text;
    private final VBox links = new VBox(4);
    private final Label only = new Label();
    private final FileNote file;
    private final PollCard poll;
    private final MenuItem copy = new MenuItem();
    private final HBox line;

    /** @param save asks where to save a file, and saves it there */
    ChatCell(Context context, EmojiPictures pictures, BiConsumer<SharedFile, FileContent> save) {
        this.context = context;
        text = new WrappedText(pictures);
        poll = new PollCard(context, pictures);
        file = new FileNote(context, save);
        only.getStyleClass().addAll("caption", "only");
        only.setGraphic(Icon.LOCK.node(Icon.Size.DENSE));
        only.setMinWidth(0);
        clock = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(context.words().locale())
                .withZone(ZoneId.systemDefault());
        face.size(FACE);
        author.getStyleClass().add("name");
        author.setMinWidth(0);
        time.getStyleClass().addAll("caption", "time");
        time.setMinWidth(Region.USE_PREF_SIZE);
        links.getStyleClass().add("links");
        HBox who = new HBox(8, author, time);
        who.setAlignment(Pos.BASELINE_LEFT);
        VBox words = new VBox(2, who, only, text, file, poll, links);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        line = new HBox(BETWEEN, face, words);
        line.setAlignment(Pos.TOP_LEFT);
        copy.setText(context.say("meeting.chat.copy"));
        copy.setOnAction(_ -> ChatPanel.copy(context, getItem()));
        setContextMenu(new ContextMenu(copy));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        // The list's width decides, not the longest message.
        setPrefWidth(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() == null || getListView() == null) {
            return super.computePrefHeight(width);
        }
        double sides = snappedLeftInset() + snappedRightInset();
        double inner = (width > 0 ? width : getListView().getWidth() - SCROLL) - sides;
        double beside = Math.max(40, inner - FACE - BETWEEN);
        text.fit(beside);
        poll.fit(beside);
        return snappedTopInset() + line.prefHeight(inner) + snappedBottomInset();
    }

    @Override
    protected void updateItem(@Nullable ChatEntry entry, boolean none) {
        super.updateItem(entry, none);
        if (entry == null || none) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        String name = entry.own() ? context.say("meeting.you") : entry.author().value();
        face.show(entry.from(), Initials.of(entry.author().value()));
        author.setText(name);
        time.setText(clock.format(entry.at()));
        Addressee to = entry.to();
        Presence.set(only, to != null);
        if (to != null) {
            only.setText(
                    entry.own()
                            ? context.say("meeting.chat.only.one", to.name().value())
                            : context.say("meeting.chat.only.you"));
        }
        String words =
                entry instanceof ChatEntry.Said(var message) ? message.text().value() : "";
        text.say(words);
        Presence.set(text, !words.isEmpty());
        links.getChildren().setAll(Links.in(words).stream().map(this::opener).toList());
        Presence.set(links, !links.getChildren().isEmpty());
        Presence.set(file, entry instanceof ChatEntry.Sent);
        String said = words;
        if (entry instanceof ChatEntry.Sent(var sent)) {
            file.show(sent);
            said = sent.name().value() + ", " + file.about(sent);
        }
        Presence.set(poll, entry instanceof ChatEntry.Asked);
        if (entry instanceof ChatEntry.Asked(var asked)) {
            poll.show(asked);
            said = poll.about(asked);
        }
        setAccessibleText(name + ", " + time.getText() + (to == null ? "" : ", " + only.getText()) + ": " + said);
        setGraphic(line);
    }

    /** Says where it leads before it does. */
    private Button opener(Links.Link link) {
        Button button = Buttons.words(
                context.say("meeting.chat.open", link.host()),
                () -> context.desk().browse(link.address()),
                "compact");
        button.setMinWidth(0);
        button.setGraphic(Icon.OPEN.node(Icon.Size.DENSE));
        Naming.name(button, context.say("meeting.chat.open", link.host()));
        button.getTooltip().setText(link.address());
        return button;
    }
}
