package app.corrillo.carrier.wire;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** One component after the other. What a record's constructor refuses is no message. */
final class RecordShape implements Shape {
    private final Class<?> type;
    private final RecordComponent[] components;
    private final List<Shape> shapes;
    private final Constructor<?> constructor;

    private RecordShape(Class<?> type, List<Shape> shapes, Constructor<?> constructor) {
        this.type = type;
        this.components = type.getRecordComponents();
        this.shapes = shapes;
        this.constructor = constructor;
    }

    static RecordShape of(Class<?> type, Shapes all) {
        RecordComponent[] components = type.getRecordComponents();
        List<Shape> shapes = new ArrayList<>();
        for (RecordComponent component : components) {
            shapes.add(all.of(component.getGenericType()));
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return new RecordShape(type, List.copyOf(shapes), type.getDeclaredConstructor(types));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("a record has its constructor", impossible);
        }
    }

    @Override
    public void write(Object value, Output out) {
        for (int index = 0; index < components.length; index++) {
            shapes.get(index).write(component(value, index), out);
        }
    }

    @Override
    public Object read(Input in) throws BadMessageException {
        Object[] values = new Object[components.length];
        for (int index = 0; index < components.length; index++) {
            values[index] = shapes.get(index).read(in);
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new BadMessageException("no " + type.getSimpleName() + " is like that", refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record of the door is public", impossible);
        }
    }

    @Override
    public String description() {
        return type.getName() + shapes.stream().map(Shape::description).collect(Collectors.joining(",", "(", ")"));
    }

    private Object component(Object value, int index) {
        try {
            return components[index].getAccessor().invoke(value);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a component of the door's records can be read", impossible);
        }
    }
}
