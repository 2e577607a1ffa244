package app.corrillo.ui.settings;

import app.corrillo.meeting.MeetingState;
import app.corrillo.ui.Screen;
import app.corrillo.ui.control.Prose;
import app.corrillo.ui.look.Icon;
import app.corrillo.ui.pulse.StateHop;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** All settings: a list of pages, the page that is open, and a box that finds a line on any page. */
final class SettingsView implements Screen {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double NARROW_BELOW = 640;

    private final BorderPane root = new BorderPane();
    private final Options options;
    private final List<Section> sections;
    private final AboutSection about;
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final TextField search = new TextField();
    private final VBox page = new VBox();
    private final StackPane find;
    private final VBox list = new VBox();
    private Section open;
    private boolean narrow;
    private @Nullable StateHop hop;

    /** @param begin the {@link #opened} page of before; the first one if there is no such */
    SettingsView(Options options, String begin) {
        this.options = options;
        about = new AboutSection(options);
        sections = List.of(
                new GeneralSection(options),
                new SoundSection(options),
                new CameraSection(options),
                new SharingSection(options),
                new KeysSection(options),
                new NetworkSection(options),
                new LookSection(options),
                about);
        open = sections.stream()
                .filter(section -> section.id().equals(begin))
                .findFirst()
                .orElse(sections.getFirst());
        search.setPromptText(options.say("settings.search"));
        search.setAccessibleText(options.say("settings.search"));
        search.setId("search-settings");
        search.textProperty().addListener((_, _, _) -> draw());
        page.getStyleClass().add("settings-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().add("settings");
        find = find();
        list();
        root.setLeft(list);
        // Afterwards: what changes while it is laid out is laid out no more.
        root.widthProperty().addListener((_, _, _) -> Platform.runLater(() -> narrow(root.getWidth() < NARROW_BELOW)));
        root.setCenter(scroll);
        draw();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        hop = StateHop.follow(options.meeting(), this::render);
        buttons.get(sections.indexOf(open)).requestFocus();
    }

    @Override
    public void close() {
        if (hop != null) {
            hop.close();
        }
        sections.forEach(Section::close);
    }

    /** What is typed from now on is looked for. */
    void seek() {
        search.requestFocus();
    }

    /** Turns to what helps whoever looks for a fault, and has it copied. */
    void report() {
        turn(about);
        about.diagnose();
    }

    /** Which page is open. */
    String opened() {
        return open.id();
    }

    private StackPane find() {
        var glass = Icon.SEARCH.node(Icon.Size.ROW);
        glass.getStyleClass().add("quiet");
        glass.setMouseTransparent(true);
        StackPane box = new StackPane(search, glass);
        box.getStyleClass().add("search");
        return box;
    }

    private void list() {
        list.getChildren().add(find);
        list.getStyleClass().add("settings-list");
        for (Section section : sections) {
            ToggleButton button =
                    new ToggleButton(section.title(), section.icon().node(Icon.Size.ROW));
            button.setId("page-" + section.id());
            button.getStyleClass().add("page-button");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setAccessibleText(section.title());
            button.setOnAction(_ -> turn(section));
            buttons.add(button);
            list.getChildren().add(button);
        }
    }

    /** In a narrow window the pages are named by their icons, and what finds lines stands above them all. */
    private void narrow(boolean now) {
        if (now == narrow) {
            return;
        }
        narrow = now;
        root.pseudoClassStateChanged(NARROW, now);
        Node shown = root.getCenter();
        root.setCenter(null);
        root.setLeft(null);
        root.setTop(null);
        list.getChildren().remove(find);
        // The order in which they come is that of the Tab key.
        if (now) {
            root.setTop(find);
        } else {
            list.getChildren().addFirst(find);
        }
        root.setLeft(list);
        root.setCenter(shown);
        for (ToggleButton button : buttons) {
            button.setContentDisplay(now ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            button.setTooltip(now ? new Tooltip(button.getText()) : null);
        }
    }

    private void turn(Section section) {
        open = section;
        search.clear();
        draw();
    }

    private void render(MeetingState state) {
        sections.forEach(section -> section.render(state));
    }

    private void draw() {
        String sought = search.getText();
        boolean all = sought.isBlank();
        page.getChildren().clear();
        for (Section section : all ? List.of(open) : sections) {
            List<Section.Group> groups = section.groups().stream()
                    .map(group -> new Section.Group(
                            group.title(),
                            group.lines().stream()
                                    .filter(line -> all || line.matches(sought))
                                    .toList()))
                    .filter(group -> !group.lines().isEmpty())
                    .toList();
            if (!groups.isEmpty()) {
                page.getChildren().add(Prose.label(section.title(), "title"));
                groups.forEach(this::draw);
            }
        }
        if (page.getChildren().isEmpty()) {
            page.getChildren().add(Prose.label(options.say("settings.nothing"), "second"));
        }
        for (int index = 0; index < buttons.size(); index++) {
            buttons.get(index).setSelected(all && sections.get(index).equals(open));
        }
    }

    private void draw(Section.Group group) {
        if (!group.title().isEmpty()) {
            page.getChildren().add(Prose.label(group.title(), "bar-title"));
        }
        VBox lines = new VBox();
        lines.getStyleClass().add("lines");
        group.lines().forEach(line -> lines.getChildren().add(new LineView(line)));
        page.getChildren().add(lines);
    }
}
