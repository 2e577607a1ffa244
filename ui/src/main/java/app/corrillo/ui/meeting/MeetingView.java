package app.corrillo.ui.meeting;

import app.corrillo.canvas.PictureDrain;
import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.MeetingState;
import app.corrillo.ui.Desk;
import app.corrillo.ui.Habits.Bandwidth;
import app.corrillo.ui.Screen;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.keys.Keys;
import app.corrillo.ui.look.Icon;
import app.corrillo.ui.pulse.Seconds;
import app.corrillo.ui.pulse.StateHop;
import app.corrillo.ui.words.Words;
import java.time.InstantSource;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The meeting itself: who is there, what they show and say, and everything one can do about it. */
public final class MeetingView implements Screen {
    private final StackPane root = new StackPane();
    private final Context context;
    private final OwnCamera camera;
    private final TopBar bar;
    private final TroubleStrip strip;
    private final Actions actions;
    private final ShowReport report;
    private final StageView stage;
    private final SideWindows side;
    private final MutedHint muted;
    private final Toolbar toolbar;
    private final PanelDeck deck;
    private final Happenings happenings;
    private final PushToTalk talk;
    private final Seconds clock;
    private final WindowWatch window;
    private final FullScreen fullScreen;
    private @Nullable StateHop hop;

    /**
     * @param held whether this computer holds the meeting, which is over for everybody when this person leaves
     * @param camera the same for every screen of this meeting
     * @param drain of the window that this screen will be in
     * @param settings opens them beside this screen
     * @param report opens there what helps whoever looks for a fault
     */
    public MeetingView(
            Meeting meeting,
            boolean held,
            OwnCamera camera,
            Desk desk,
            Words words,
            PictureDrain drain,
            InstantSource clock,
            Runnable settings,
            Runnable report) {
        this(new Context(meeting, held, desk, words, new Pictures(desk, drain), clock, settings, report), camera);
    }

    MeetingView(Context context, OwnCamera camera) {
        this.context = context;
        this.camera = camera;
        actions = new Actions(context, camera);
        report = new ShowReport(context::send);
        stage = new StageView(context, new PersonMenu(context, actions.moderation()), report, this::turnShareWindow);
        side = new SideWindows(context, actions, root, stage, report, this::again);
        deck = new PanelDeck(
                context,
                actions,
                root,
                new Body(stage, () -> context.desk().preferences().look().letters()),
                new Ways());
        bar = new TopBar(context, deck::copyInvitation, this::turnFullScreen, this::turnLayout);
        strip = new TroubleStrip(context, actions, () -> deck.spend(Bandwidth.AUTOMATIC));
        muted = new MutedHint(context);
        toolbar = new Toolbar(context, actions, deck);
        deck.attach(toolbar);
        Announcer announcer = new Announcer(context);
        happenings = new Happenings(context, stage, toolbar.toast(), announcer);
        VBox top = new VBox(bar, strip);
        VBox.setMargin(strip, new Insets(0, 8, 8, 8));
        StackPane middle = new StackPane(deck.body(), muted, deck.palette());
        middle.setMinSize(0, 0);
        // The order of the children is that of the Tab key: from above to below.
        BorderPane frame = new BorderPane();
        frame.setTop(top);
        frame.setCenter(middle);
        frame.setBottom(toolbar);
        root.getStyleClass().add("meeting");
        root.getChildren().addAll(announcer, frame, actions.question());
        root.setMinSize(0, 0);
        StackPane.setAlignment(muted, Pos.BOTTOM_CENTER);
        StackPane.setMargin(muted, new Insets(0, 8, 8, 8));
        StackPane.setAlignment(deck.palette(), Pos.BOTTOM_CENTER);
        StackPane.setMargin(deck.palette(), new Insets(0, 0, 4, 0));
        talk = new PushToTalk(context, root, this::isAsking);
        fullScreen = new FullScreen(
                root,
                () -> toolbar.toast().say(context.say("meeting.full-screen.leave"), Icon.FULL_SCREEN),
                this::isAsking,
                top,
                toolbar);
        window = new WindowWatch(root, side::setSeen, talk::stop);
        clock = new Seconds(bar::tick);
        keys();
        new PinKeys(root, stage::pin);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        window.begin();
        fullScreen.begin();
        hop = StateHop.follow(context.meeting(), this::render);
        camera.follow();
        clock.start();
        root.requestFocus();
    }

    @Override
    public void close() {
        clock.stop();
        if (hop != null) {
            hop.close();
            hop = null;
        }
        talk.stop();
        muted.close();
        window.close();
        side.close();
        fullScreen.close();
        deck.close();
        toolbar.close();
        stage.close();
        report.stop();
    }

    @Override
    public boolean mayClose(Runnable closing) {
        return actions.mayEnd(closing);
    }

    @Override
    public void habitsChanged() {
        camera.follow();
        again();
        stage.requestLayout();
    }

    /** The tiles, for tests. */
    StageView stage() {
        return stage;
    }

    private void keys() {
        new Keys(root, context.words().keys())
                .on(Key.MICROPHONE, actions::turnMicrophone)
                .on(Key.CAMERA, actions::turnCamera)
                .on(Key.SHARE, deck::share)
                .on(Key.CHAT, deck::turnChat)
                .on(Key.SEND_FILE, deck::sendFiles)
                .on(Key.POLL, deck::askPoll)
                .on(Key.EMOJI, deck::turnEmoji)
                .on(Key.PEOPLE, deck::turnPeople)
                .on(Key.HAND, actions::turnHand)
                .on(Key.REACTIONS, deck::turnReactions)
                .on(Key.LAYOUT, this::turnLayout)
                .on(Key.FULL_SCREEN, this::turnFullScreen)
                .on(Key.PAGE_BACK, () -> stage.turn(-1))
                .on(Key.PAGE_FORWARD, () -> stage.turn(1))
                .on(Key.COPY_INVITATION, deck::copyInvitation)
                .on(Key.CAPTIONS, deck::turnCaptions)
                .on(Key.OWN_PICTURE, stage::turnInset)
                .on(Key.SHARE_WINDOW, this::turnShareWindow)
                .on(Key.NUMBERS, deck::turnNumbers)
                .on(Key.RESUME, strip::resume)
                .on(Key.REPORT, strip::report)
                .on(Key.BACK, this::back)
                .on(Key.LEAVE, actions::leave);
    }

    /** Whether something is open in the window itself that waits for an answer. */
    private boolean isAsking() {
        return actions.question().isOpen() || deck.palette().isVisible();
    }

    private void back() {
        if (!deck.closeAll()) {
            fullScreen.leave();
        }
    }

    private void turnLayout() {
        stage.turnLayout();
        bar.showLayout(stage.isSpeakerLarge());
    }

    private void turnFullScreen() {
        fullScreen.turn();
    }

    private void turnShareWindow() {
        side.turnShare(tiles(context.meeting().state()));
    }

    /** What there is to see, for those who want to see something. */
    private Tiles tiles(MeetingState state) {
        Tiles all = Tiles.of(state, context.words());
        boolean dark = context.habits().bandwidth() == Bandwidth.AUDIO_ONLY
                || !state.media().showsPictures();
        return dark ? all.withoutPictures() : all;
    }

    /** Draws the state of now, of which something else is to be seen. */
    private void again() {
        if (hop != null) {
            render(context.meeting().state());
        }
    }

    /** What panels and menus ask of the whole screen. */
    final class Ways {
        private Ways() {}

        void turnFullScreen() {
            MeetingView.this.turnFullScreen();
        }

        void turnShareWindow() {
            MeetingView.this.turnShareWindow();
        }

        void habitsChanged() {
            MeetingView.this.habitsChanged();
        }
    }

    private void render(MeetingState state) {
        bar.show(state);
        strip.show(state);
        side.show(state, tiles(state));
        muted.show(state);
        toolbar.show(state);
        deck.show(state);
        happenings.show(state);
    }
}
