package app.corrillo.ui.meeting;

import app.corrillo.meeting.Addressee;
import app.corrillo.meeting.Capability;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.control.Presence;
import app.corrillo.ui.emoji.Emoji;
import app.corrillo.ui.emoji.EmojiField;
import app.corrillo.ui.emoji.EmojiPictures;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.look.Icon;
import atlantafx.base.controls.Spacer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A line to write to everyone or to one, and above it what else can be sent. */
final class ChatLine extends VBox {
    private final Context context;
    private final EmojiField input;
    private final AddresseeButton addressee;
    private final Button emoji;
    private final Button poll;
    private final Button attach;
    private final HBox tools;

    /**
     * @param choose runs when an emoji is wanted
     * @param ask runs when everybody is to be asked
     * @param files runs when files are to be sent
     */
    ChatLine(Context context, EmojiPictures pictures, Runnable choose, Runnable ask, Runnable files) {
        this.context = context;
        input = new EmojiField(pictures, UntrustedText.MESSAGE);
        input.setId("chat-input");
        input.setOnAction(_ -> say());
        addressee = new AddresseeButton(context, this::prompt);
        emoji = button("emoji", Icon.EMOJI, choose, context.say("meeting.emoji"), Key.EMOJI);
        poll = button("poll", Icon.POLL, ask, context.say("meeting.poll"), Key.POLL);
        attach = button("attach", Icon.ATTACH, files, context.say("meeting.file.send"), Key.SEND_FILE);
        tools = new HBox(4, addressee, new Spacer(), emoji, poll, attach);
        tools.getStyleClass().add("chat-tools");
        tools.setAlignment(Pos.CENTER_LEFT);
        Button send = Buttons.icon(Icon.SEND, this::say, "quiet");
        Naming.name(send, context.say("meeting.chat.send"));
        StackPane line = new StackPane(input, send);
        line.getStyleClass().add("chat-line");
        StackPane.setAlignment(send, Pos.CENTER_RIGHT);
        getChildren().addAll(tools, line);
    }

    void show(MeetingState state) {
        Presence.set(addressee, state.allows(Capability.WRITE_TO_ONE));
        Presence.set(poll, state.allows(Capability.POLL));
        Presence.set(attach, state.allows(Capability.SEND_FILES));
        prompt();
    }

    /** Takes the keyboard. */
    void write() {
        input.resume();
    }

    /** Whether there is room for what else can be sent. */
    void setRoomy(boolean roomy) {
        Presence.set(tools, roomy);
    }

    /** Puts this where one writes. */
    void insert(Emoji one) {
        input.insert(one);
    }

    /** What is written and not sent. */
    String words() {
        return input.getText();
    }

    void clear() {
        input.clear();
    }

    /** Whom alone the next words and files are for. */
    @Nullable
    ParticipantId only() {
        Addressee to = addressee.to();
        return to == null ? null : to.id();
    }

    boolean maySend() {
        MeetingState state = context.meeting().state();
        return state.allows(Capability.SEND_FILES) && addressee.isReachable(state);
    }

    private void say() {
        UntrustedText text = UntrustedText.message(input.written());
        if (!addressee.isReachable(context.meeting().state())) {
            // The words stay: they are for nobody else until the person says so.
            return;
        }
        if (!text.isBlank()) {
            context.send(new MeetingCommand.Say(text, only()));
        }
        input.clear();
    }

    private void prompt() {
        Addressee to = addressee.to();
        String text = to == null
                ? context.say("meeting.chat.write")
                : addressee.isReachable(context.meeting().state())
                        ? context.say("meeting.chat.write.one", to.name().value())
                        : context.say("meeting.chat.gone", to.name().value());
        input.setPromptText(text);
        input.setAccessibleText(text);
    }

    private Button button(String id, Icon icon, Runnable action, String name, Key key) {
        Button button = Buttons.icon(icon, action, "quiet", "compact");
        button.setId(id);
        return Naming.name(button, context.words(), name, key);
    }
}
