package app.corrillo.ui.gallery;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/**
 * A state that a stylesheet shows by other colours and by nothing else: whatever has these classes looks otherwise only
 * in colour when it has this pseudo class too.
 */
record ColourState(Set<String> classes, String name) {
    /** What the mouse and the keyboard do just now, and what JavaFX says of its own cells, tells nothing. */
    private static final Set<String> PASSING = Set.of(
            "hover", "armed", "pressed", "focused", "focus-visible", "focus-within", "showing", "filled", "empty");

    private static final Set<String> COLOURS = Set.of(
            "-fx-text-fill",
            "-fx-prompt-text-fill",
            "-fx-background-color",
            "-fx-border-color",
            "-fx-icon-color",
            "-fx-fill",
            "-fx-stroke",
            "-fx-opacity");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^}]*)}");
    private static final Pattern PROPERTY = Pattern.compile("(?<![\\w-])([\\w-]+)\\s*:");
    private static final Pattern CLASS = Pattern.compile("\\.([\\w-]+)");
    private static final Pattern STATE = Pattern.compile(":([\\w-]+)");

    /** All of them in these stylesheets together. */
    static List<ColourState> in(List<String> sheets) {
        Map<ColourState, Set<String>> properties = new LinkedHashMap<>();
        for (String sheet : sheets) {
            Matcher rules = RULE.matcher(COMMENT.matcher(sheet).replaceAll(""));
            while (rules.find()) {
                Set<String> set = named(PROPERTY, rules.group(2));
                for (String part : rules.group(1).strip().split("[\\s>,]+", -1)) {
                    Set<String> classes = named(CLASS, part);
                    named(STATE, part).stream()
                            .filter(state -> !PASSING.contains(state) && !classes.isEmpty())
                            .forEach(state -> properties
                                    .computeIfAbsent(new ColourState(classes, state), _ -> new LinkedHashSet<>())
                                    .addAll(set));
                }
            }
        }
        return properties.entrySet().stream()
                .filter(one -> COLOURS.containsAll(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<String> named(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether this node can be in the state by itself: what lies behind a question is disabled as a whole. */
    boolean concerns(Node node) {
        boolean behind = name.equals("disabled") && node.isDisabled() && !node.isDisable();
        return node.getStyleClass().containsAll(classes) && !behind;
    }

    boolean isOn(Node node) {
        return node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(name));
    }

    /** Makes it look so, and nothing else. */
    void set(Node node, boolean now) {
        node.pseudoClassStateChanged(PseudoClass.getPseudoClass(name), now);
    }

    @Override
    public String toString() {
        return "." + String.join(".", classes) + ":" + name;
    }
}
