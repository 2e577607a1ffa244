package app.corrillo.ui.meeting;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Reaction;
import app.corrillo.ui.Habits.Bandwidth;
import app.corrillo.ui.look.Icon;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** Opens and closes what lies beside and above the stage: one panel at a time, the palette, the menu of shares. */
final class PanelDeck implements Panels {
    private final Context context;
    private final Actions actions;
    private final Parent root;
    private final Body body;
    private final MeetingView.Ways ways;
    private final Late<ChatPanel> chat;
    private final Late<PeoplePanel> people;
    private final Late<NumbersPanel> numbers;
    private final ReactionPalette palette;
    private final Late<ShareMenu> shares;
    private final Invitation invitation;
    private final ChatLog log = new ChatLog();
    private final Unread unread = new Unread();
    private @Nullable Toolbar toolbar;

    PanelDeck(Context context, Actions actions, Parent root, Body body, MeetingView.Ways ways) {
        this.context = context;
        this.actions = actions;
        this.root = root;
        this.body = body;
        this.ways = ways;
        chat = new Late<>(() -> new ChatPanel(context, this::turnChat, this::tell));
        people = new Late<>(
                () -> new PeoplePanel(context, actions.moderation(), this::copyInvitation, this::turnPeople));
        numbers = new Late<>(() -> new NumbersPanel(context, this::turnNumbers));
        palette = new ReactionPalette(context, this::react);
        shares = new Late<>(() -> new ShareMenu(context));
        invitation = new Invitation(context);
    }

    void attach(Toolbar now) {
        toolbar = now;
    }

    Body body() {
        return body;
    }

    Node palette() {
        return palette;
    }

    void show(MeetingState state) {
        if (isOpen(chat)) {
            chat.get().show(state, log.of(state));
        }
        body.captions().show(state);
        if (isOpen(people)) {
            people.get().show(state);
        }
        mark(state);
    }

    @Override
    public void turnChat() {
        if (context.meeting().state().allows(Capability.CHAT)) {
            turn(chat.get());
            if (isOpen(chat)) {
                chat.get().write();
            }
        }
    }

    /** Opens the chat, and asks for files to send. */
    void sendFiles() {
        if (context.meeting().state().allows(Capability.SEND_FILES)) {
            openChat();
            chat.get().attach();
        }
    }

    @Override
    public void askPoll() {
        if (context.meeting().state().allows(Capability.POLL)) {
            openChat();
            chat.get().poll();
        }
    }

    /** Opens the chat, and the choice of emoji in it. */
    void turnEmoji() {
        if (context.meeting().state().allows(Capability.CHAT)) {
            openChat();
            chat.get().emoji();
        }
    }

    private void openChat() {
        if (!isOpen(chat)) {
            turn(chat.get());
        }
    }

    @Override
    public void turnPeople() {
        turn(people.get());
    }

    @Override
    public void turnNumbers() {
        turn(numbers.get());
    }

    @Override
    public void turnReactions() {
        palette.setVisible(!palette.isVisible() && context.meeting().state().allows(Capability.REACT));
        if (palette.isVisible()) {
            palette.begin();
        } else {
            root.requestFocus();
        }
        mark(context.meeting().state());
    }

    @Override
    public void turnCaptions() {
        if (!context.meeting().state().captions().isEmpty()) {
            body.captions().turn();
        }
    }

    @Override
    public boolean isCaptioned() {
        return body.captions().isOn();
    }

    @Override
    public void turnFullScreen() {
        ways.turnFullScreen();
    }

    @Override
    public void turnShareWindow() {
        ways.turnShareWindow();
    }

    @Override
    public void spend(Bandwidth bandwidth) {
        context.remember(context.habits().withBandwidth(bandwidth));
        ways.habitsChanged();
    }

    @Override
    public void copyInvitation() {
        if (invitation.copy() && toolbar != null) {
            toolbar.toast().say(context.say("meeting.copied"), Icon.CHECK);
        }
    }

    @Override
    public void share() {
        MeetingState state = context.meeting().state();
        if (Actions.isSharing(state)) {
            actions.stopSharing();
        } else if (state.allows(Capability.PUBLISH_SCREEN) && toolbar != null) {
            shares.get().open(toolbar.shareOwner());
        }
    }

    /** What Escape does first. Returns whether there was anything to close. */
    boolean closeAll() {
        boolean any = palette.isVisible() || body.isOpen();
        palette.setVisible(false);
        open(null);
        return any;
    }

    void close() {
        numbers.made().ifPresent(made -> made.watch(false));
        shares.made().ifPresent(ShareMenu::close);
        people.made().ifPresent(PeoplePanel::close);
        body.captions().stop();
    }

    private void tell(String text, Icon icon) {
        if (toolbar != null) {
            toolbar.toast().say(text, icon);
        }
    }

    private void react(Reaction reaction) {
        actions.react(reaction);
        turnReactions();
    }

    private boolean isOpen(Late<? extends Node> panel) {
        return panel.made().filter(body::isOpen).isPresent();
    }

    private void turn(Node panel) {
        open(body.isOpen(panel) ? null : panel);
    }

    private void open(@Nullable Node panel) {
        body.open(panel);
        numbers.made().ifPresent(made -> made.watch(body.isOpen(made)));
        if (panel == null) {
            root.requestFocus();
        }
        show(context.meeting().state());
    }

    private void mark(MeetingState state) {
        boolean chatOpen = isOpen(chat);
        if (toolbar != null) {
            toolbar.showPanels(isOpen(people), chatOpen, palette.isVisible(), unread.count(log.of(state), chatOpen));
        }
    }
}
