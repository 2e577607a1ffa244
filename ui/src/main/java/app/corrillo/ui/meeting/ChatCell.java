package app.corrillo.ui.meeting;

import app.corrillo.meeting.ChatMessage;
import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.control.WrappedText;
import app.corrillo.ui.look.Icon;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
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

/** One message: who, when, what. */
final class ChatCell extends ListCell<ChatMessage> {
    private static final double FACE = 28;
    private static final double BETWEEN = 12;

    /** Room for the list's edges and its scroll bar. */
    private static final double SCROLL = 30;

    private final Context context;
    private final DateTimeFormatter clock;
    private final Avatar face = new Avatar();
    private final Label author = new Label();
    private final Label time = new Label();
    private final WrappedText text = new WrappedText();
    private final VBox links = new VBox(4);
    private final MenuItem copy = new MenuItem();
    private final HBox line;

    ChatCell(Context context) {
        this.context = context;
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
        VBox words = new VBox(2, who, text, links);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        line = new HBox(BETWEEN, face, words);
        line.setAlignment(Pos.TOP_LEFT);
        copy.setText(context.say("meeting.chat.copy"));
        copy.setOnAction(_ -> ChatPanel.copy(getItem()));
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
        text.fit(Math.max(40, inner - FACE - BETWEEN));
        return snappedTopInset() + line.prefHeight(inner) + snappedBottomInset();
    }

    @Override
    protected void updateItem(@Nullable ChatMessage message, boolean none) {
        super.updateItem(message, none);
        if (message == null || none) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        String name =
                message.own() ? context.say("meeting.you") : message.author().value();
        face.show(message.from(), Initials.of(message.author().value()));
        author.setText(name);
        time.setText(clock.format(message.at()));
        text.say(message.text().value());
        links.getChildren()
                .setAll(Links.in(message.text().value()).stream()
                        .map(this::opener)
                        .toList());
        links.setManaged(!links.getChildren().isEmpty());
        setAccessibleText(name + ", " + time.getText() + ": " + message.text().value());
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
