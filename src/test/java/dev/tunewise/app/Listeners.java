package dev.tunewise.app;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.Observable;

/** Counts who listens to objects that live long. */
final class Listeners {
  private Listeners() {}

  /** Listeners of observable objects, and of whatever is observable in the fields of others. */
  static int of(Collection<?> longLived) {
    Set<Object> observables = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Object each : longLived) {
      if (each instanceof Observable) {
        observables.add(each);
      } else {
        held(each).filter(Observable.class::isInstance).forEach(observables::add);
      }
    }
    return observables.stream().flatMap(Listeners::held).mapToInt(Listeners::size).sum();
  }

  /** What JavaFX keeps the listeners of an observable in: several, which it counts, or one. */
  private static int size(Object helper) {
    String name = helper.getClass().getName();
    if (!name.startsWith("com.sun.javafx.")
        || !(name.contains("ListenerHelper$") || name.contains("ExpressionHelper$"))) {
      return 0;
    }
    return name.endsWith("$Generic")
        ? number(helper, "invalidationSize") + number(helper, "changeSize")
        : 1;
  }

  private static int number(Object holder, String field) {
    return fields(holder)
        .filter(each -> each.getName().equals(field))
        .mapToInt(each -> (Integer) value(each, holder).orElseThrow())
        .sum();
  }

  private static Stream<Object> held(Object holder) {
    return fields(holder)
        .filter(field -> !field.getType().isPrimitive())
        .flatMap(field -> value(field, holder).stream());
  }

  private static Stream<Field> fields(Object holder) {
    return Stream.<Class<?>>iterate(holder.getClass(), type -> type != null, Class::getSuperclass)
        .filter(type -> !type.getName().startsWith("java."))
        .flatMap(type -> List.of(type.getDeclaredFields()).stream())
        .filter(field -> !Modifier.isStatic(field.getModifiers()));
  }

  private static Optional<Object> value(Field field, Object holder) {
    try {
      field.setAccessible(true);
      return Optional.ofNullable(field.get(holder));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
