package io.zitadeltestkit.quarkus;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zitadeltestkit.internal.Notices;
import io.zitadeltestkit.internal.context.ContextHandle;
import io.zitadeltestkit.internal.context.ContextZitadel;
import io.zitadeltestkit.internal.context.Contexts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Configures a Quarkus application with the Zitadel of its test: the run's server, and the projects
 * and applications that the class declares.
 *
 * <pre>{@code
 * @ZitadelTest
 * @QuarkusTest
 * @WithTestResource(ZitadelTestResource.class)
 * @WithProject(name = "shop", roles = "reader")
 * class OrdersTest {
 *   @Test
 *   void readersSeeOrders(@WithUser(roles = "reader") TestUser minnie, ZitadelTokens tokens) { … }
 * }
 * }</pre>
 *
 * <p>Unless the application has set them, it sets {@code quarkus.oidc.auth-server-url}, {@code
 * application-type} ({@code web-app} if the class declares an application that people sign in to,
 * otherwise {@code service}), {@code client-id} and {@code credentials.secret} of the application
 * that is declared or is in the seed, {@code token.audience} of a service, and {@code zitadel.host}
 * and {@code zitadel.pat} for calls of its own.
 *
 * <p>Classes with the same declarations share the application. A class with others needs an
 * application of its own, by a test profile.
 */
public final class ZitadelTestResource implements QuarkusTestResourceLifecycleManager {
  private @Nullable ContextHandle handle;
  private @Nullable ContextZitadel zitadel;

  /** For Quarkus. */
  public ZitadelTestResource() {}

  /** Runs in the thread of the test; Quarkus starts resources in others. */
  @Override
  public void init(Map<String, String> arguments) {
    handle = Contexts.ofRunningTest().orElse(null);
  }

  @Override
  public Map<String, String> start() {
    ContextHandle found = handle;
    if (found == null) {
      throw new IllegalStateException(
          "ZitadelTestResource was started for a class without @ZitadelTest, or before it took"
              + " part, so there is no Zitadel to configure the application with. Write"
              + " @ZitadelTest above @QuarkusTest, and name the resource with @WithTestResource on"
              + " these classes alone.");
    }
    ContextZitadel opened = found.open();
    zitadel = opened;
    Config config = ConfigProvider.getConfig();
    Map<String, String> properties =
        new OidcProperties(opened, name -> config.getOptionalValue(name, String.class)).all();
    List<String> left =
        properties.keySet().stream()
            .filter(name -> config.getOptionalValue(name, String.class).isPresent())
            .toList();
    left.forEach(properties::remove);
    Notices.info(line(properties, left));
    return Map.copyOf(properties);
  }

  private static String line(Map<String, String> set, List<String> left) {
    String line =
        "Quarkus application: the toolkit has set "
            + (set.isEmpty() ? "nothing" : String.join(", ", set.keySet()));
    return left.isEmpty()
        ? line
        : line + "; the application itself sets " + String.join(", ", left);
  }

  /**
   * Refuses a class if the running application is configured for the declarations of another one.
   */
  @Override
  public void inject(Object testInstance) {
    Optional<ContextZitadel> wanted = Contexts.ofRunningTest().map(ContextHandle::open);
    if (wanted.isPresent() && wanted.get() != zitadel) {
      throw new IllegalStateException(
          "%s declares other settings, projects or applications than the class that the running Quarkus application was started for, so the application knows nothing of them. Declare the same, or give this class an application of its own with @TestProfile."
              .formatted(testInstance.getClass().getSimpleName()));
    }
  }

  /** Nothing to do: server, projects and applications exist until the run ends. */
  @Override
  public void stop() {}
}
