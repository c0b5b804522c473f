package io.zitadeltestkit.spring;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.EnumerablePropertySource;

/** Properties that are computed on each read, since the token is replaced before it expires. */
final class ZitadelPropertySource extends EnumerablePropertySource<Map<String, Supplier<String>>> {
  ZitadelPropertySource(Map<String, Supplier<String>> properties) {
    super("zitadel-testkit", properties);
  }

  @Override
  public @Nullable Object getProperty(String name) {
    Supplier<String> value = source.get(name);
    return value == null ? null : value.get();
  }

  @Override
  public boolean containsProperty(String name) {
    return source.containsKey(name);
  }

  @Override
  public String[] getPropertyNames() {
    return source.keySet().toArray(String[]::new);
  }

  /** Without values. */
  @Override
  public String toString() {
    return "ZitadelPropertySource" + source.keySet();
  }
}
