package io.quarkus.test.junit;

import io.zitadeltestkit.quarkus.ZitadelTestResource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/**
 * Starts the resource like Quarkus' extension of this name, once for all classes and in another
 * thread, but without an application. it-tests/samples/quarkus tests it with applications.
 */
@NullMarked
public final class QuarkusTestExtension implements BeforeAllCallback, TestInstancePostProcessor {
  /** The properties of the running application. */
  public static final Map<String, String> PROPERTIES = new HashMap<>();

  private static @Nullable ZitadelTestResource resource;

  /** Ends the application, as a further test profile would. */
  public static void reset() {
    resource = null;
    PROPERTIES.clear();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    if (resource == null) {
      ZitadelTestResource started = new ZitadelTestResource();
      started.init(Map.of());
      try {
        PROPERTIES.putAll(CompletableFuture.supplyAsync(started::start).join());
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
      resource = started;
    }
  }

  @Override
  public void postProcessTestInstance(Object instance, ExtensionContext context) {
    if (resource != null) {
      resource.inject(instance);
    }
  }
}
