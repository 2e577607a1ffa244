package app.corrillo.ui.settings;

import app.corrillo.meeting.MeetingState;
import app.corrillo.ui.Screen;
import app.corrillo.ui.look.Icon;
import app.corrillo.ui.pulse.StateHop;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** All settings: a list of pages, the page that is open, and a box that finds a line on any page. */
final class SettingsView implements Screen {
    private final BorderPane root = new BorderPane();
    private final Options options;
    private final List<Section> sections;
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final TextField search = new TextField();
    private final VBox page = new VBox();
    private Section open;
    private @Nullable StateHop hop;

    /** @param begin the {@link #opened} page of before; the first one if there is no such */
    SettingsView(Options options, String begin) {
        this.options = options;
        sections = List.of(
                new GeneralSection(options),
                new SoundSection(options),
                new CameraSection(options),
                new KeysSection(options),
                new NetworkSection(options),
                new LookSection(options),
                new AboutSection(options));
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
        root.setLeft(list());
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

    /** Which page is open. */
    String opened() {
        return open.id();
    }

    private VBox list() {
        var glass = Icon.SEARCH.node(Icon.Size.ROW);
        glass.getStyleClass().add("quiet");
        glass.setMouseTransparent(true);
        StackPane box = new StackPane(search, glass);
        box.getStyleClass().add("search");
        VBox list = new VBox(box);
        list.getStyleClass().add("settings-list");
        for (Section section : sections) {
            ToggleButton button =
                    new ToggleButton(section.title(), section.icon().node(Icon.Size.ROW));
            button.setId("page-" + section.id());
            button.getStyleClass().add("page-button");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(_ -> turn(section));
            buttons.add(button);
            list.getChildren().add(button);
        }
        return list;
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
                page.getChildren().add(words(section.title(), "title"));
                groups.forEach(this::draw);
            }
        }
        if (page.getChildren().isEmpty()) {
            page.getChildren().add(words(options.say("settings.nothing"), "second"));
        }
        for (int index = 0; index < buttons.size(); index++) {
            buttons.get(index).setSelected(all && sections.get(index).equals(open));
        }
    }

    private void draw(Section.Group group) {
        if (!group.title().isEmpty()) {
            page.getChildren().add(words(group.title(), "bar-title"));
        }
        VBox lines = new VBox();
        lines.getStyleClass().add("lines");
        group.lines().forEach(line -> lines.getChildren().add(new LineView(line)));
        page.getChildren().add(lines);
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().addAll(style, "wrapped");
        return label;
    }
}
