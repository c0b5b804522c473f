package io.zitadeltestkit.server.desk;

import io.zitadeltestkit.seed.Seed;
import io.zitadeltestkit.seed.SeedTarget;
import io.zitadeltestkit.seed.Seeded;
import io.zitadeltestkit.server.remote.Remote;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** A server that {@code up} has started. */
interface DeskServer extends AutoCloseable {
  /** {@return a short description} */
  String kind();

  /** {@return the server, as the owner of its instance} */
  Remote owner();

  /** {@return the URL of the page} */
  String page();

  /** {@return the token of the login client} */
  String loginClientToken();

  /** {@return the server's time} */
  Instant now();

  /** {@return whether applications can have the client ids of a seed} */
  boolean takesClientIds();

  /** Plants a seed through an intermediate target. */
  Seeded seed(Seed seed, UnaryOperator<SeedTarget> between);

  @Override
  void close();
}
