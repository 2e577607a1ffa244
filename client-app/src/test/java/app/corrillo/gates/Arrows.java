package app.corrillo.gates;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/** Which room may know which other one; a room that is not named here is a mistake too. */
final class Arrows extends ArchCondition<JavaClass> {
    private static final String HOUSE = "app.corrillo.";

    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("natives", Set.of()),
            Map.entry("meeting", Set.of()),
            Map.entry("carrier", Set.of("meeting", "natives")),
            Map.entry("engine", Set.of("meeting", "natives")),
            Map.entry("canvas", Set.of("meeting", "natives")),
            Map.entry("mesh", Set.of("meeting")),
            Map.entry("livekit", Set.of("meeting")),
            Map.entry("ui", Set.of("meeting", "canvas")),
            Map.entry("testkit", Set.of("meeting")),
            Map.entry("bench", Set.of("meeting", "carrier", "engine", "canvas", "mesh", "livekit", "testkit")),
            Map.entry("client", Set.of("meeting", "carrier", "engine", "canvas", "livekit", "mesh", "ui")));

    Arrows() {
        super("know only the rooms that design.md draws an arrow to");
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        Set<String> allowed = ARROWS.get(room(item));
        if (allowed == null) {
            events.add(SimpleConditionEvent.violated(item, item.getName() + " lives in a room that has no arrows"));
            return;
        }
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
            JavaClass target = dependency.getTargetClass().getBaseComponentType();
            if (target.getName().startsWith(HOUSE)
                    && !room(target).equals(room(item))
                    && !allowed.contains(room(target))) {
                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
            }
        }
    }

    private static String room(JavaClass one) {
        String below = one.getName().startsWith(HOUSE) ? one.getName().substring(HOUSE.length()) : "";
        int dot = below.indexOf('.');
        return dot < 0 ? "" : below.substring(0, dot);
    }
}
