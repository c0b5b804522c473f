package io.zitadeltestkit.client.internal.rpc;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;

/**
 * Makes the services by reflection. Each is in a package of its own, so the client could only call
 * public constructors, and users could call them too.
 */
public final class Services {
  private Services() {}

  /**
   * Makes a service.
   *
   * @param type the service; it has one constructor, with one parameter
   * @param argument the constructor's argument, such as the {@link Rpc}
   * @param <S> the service
   * @return the service
   */
  public static <S> S make(Class<S> type, Object argument) {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (constructor.getParameterCount() == 1
          && constructor.getParameterTypes()[0].isInstance(argument)) {
        constructor.setAccessible(true);
        try {
          return type.cast(constructor.newInstance(argument));
        } catch (InvocationTargetException e) {
          throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    throw new IllegalStateException(type + " has no constructor with such a parameter");
  }
}
