package io.zitadeltestkit.embedded.internal.api.user.code;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The result of a change that may fail but still write something, such as the count of wrong codes.
 * A fault thrown inside the change would roll it back, so it is thrown afterwards.
 *
 * @param value the result; null if it failed
 * @param fault the failure; null if it succeeded
 * @param <T> the result's type
 */
public record Attempt<T>(@Nullable T value, @Nullable Fault fault) {
  public static <T> Attempt<T> of(T value) {
    return new Attempt<>(value, null);
  }

  public static <T> Attempt<T> failed(Fault fault) {
    return new Attempt<>(null, fault);
  }

  /** Runs a change, then throws its fault, if it has one. */
  public static <T> T run(Call call, Function<Tx, Attempt<T>> change) {
    Attempt<T> attempt = call.write(change);
    T value = attempt.value();
    if (value == null) {
      throw attempt.fault() != null
          ? attempt.fault()
          : new IllegalStateException("An attempt has a result or a fault.");
    }
    return value;
  }
}
