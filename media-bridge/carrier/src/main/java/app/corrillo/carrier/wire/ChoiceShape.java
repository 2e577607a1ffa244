package app.corrillo.carrier.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which of the permitted records it is, and then that record. */
final class ChoiceShape implements Shape {
    private final List<Shape> shapes;
    private final Map<Class<?>, Integer> positions;

    private ChoiceShape(List<Shape> shapes, Map<Class<?>, Integer> positions) {
        this.shapes = shapes;
        this.positions = positions;
    }

    static ChoiceShape of(Class<?> type, Shapes all) {
        List<Shape> shapes = new ArrayList<>();
        Map<Class<?>, Integer> positions = new HashMap<>();
        for (Class<?> permitted : kinds(type).toList()) {
            positions.put(permitted, shapes.size());
            shapes.add(all.of(permitted));
        }
        return new ChoiceShape(List.copyOf(shapes), Map.copyOf(positions));
    }

    // A sealed interface below another one only sorts.
    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ChoiceShape::kinds)
                : Stream.of(type);
    }

    @Override
    public void write(Object value, Output out) {
        int position = positions.getOrDefault(value.getClass(), -1);
        out.put(position);
        shapes.get(position).write(value, out);
    }

    @Override
    public Object read(Input in) throws BadMessageException {
        int position = in.octet();
        if (position >= shapes.size()) {
            throw new BadMessageException("its kind is unknown");
        }
        return shapes.get(position).read(in);
    }

    @Override
    public String description() {
        return shapes.stream().map(Shape::description).collect(Collectors.joining("|", "<", ">"));
    }
}
