package io.zitadeltestkit.client.internal;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;

/**
 * Makes the services. Each lies in a package of its own, so that only a public constructor would be
 * within the client's reach, and then within that of users, for whom it is not.
 */
public final class Services {
  private Services() {}

  /**
   * Makes a service.
   *
   * @param type the service; it has one constructor, with one parameter
   * @param argument what it is made from, such as the way to the server
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
