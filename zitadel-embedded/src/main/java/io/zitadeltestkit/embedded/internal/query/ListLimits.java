package io.zitadeltestkit.embedded.internal.query;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The limits of all lists, as announced for v4.20: requests are treated as there. Lists are already
 * ordered by id, since ids grow with time, except for ids set by callers.
 */
public final class ListLimits {
  private ListLimits() {}

  /**
   * {@return the same request, with the default limit if it sets none} It throws a fault if the
   * limit is larger than allowed.
   *
   * @param request a request; a request without paging is returned unchanged
   */
  public static <Q> Q enforced(Q request) {
    RecordComponent[] components = request.getClass().getRecordComponents();
    if (components == null
        || Arrays.stream(components).noneMatch(part -> part.getType() == Paging.class)) {
      return request;
    }
    try {
      @Nullable Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        components[i].getAccessor().setAccessible(true);
        Object value = components[i].getAccessor().invoke(request);
        values[i] = components[i].getType() == Paging.class ? limited((Paging) value) : value;
      }
      return made(request, components, values);
    } catch (InvocationTargetException | IllegalAccessException e) {
      throw new IllegalStateException("A request can't be read: " + request.getClass(), e);
    }
  }

  @SuppressWarnings("unchecked") // the class is that of the request
  private static <Q> Q made(Q request, RecordComponent[] components, @Nullable Object[] values) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = request.getClass().getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return (Q) constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A request can't be made: " + request.getClass(), e);
    }
  }

  private static Paging limited(@Nullable Paging asked) {
    Paging part = asked == null ? Paging.DEFAULT : asked;
    part.requireAllowed();
    return new Paging(part.offset(), part.appliedLimit(), part.asc());
  }
}
