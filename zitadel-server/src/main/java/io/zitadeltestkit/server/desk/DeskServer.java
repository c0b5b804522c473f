package io.zitadeltestkit.server.desk;

import io.zitadeltestkit.seed.Seed;
import io.zitadeltestkit.seed.SeedTarget;
import io.zitadeltestkit.seed.Seeded;
import io.zitadeltestkit.server.remote.Remote;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** A server that {@code up} has started. */
interface DeskServer extends AutoCloseable {
  /** {@return what it is, in a few words} */
  String kind();

  /** {@return the server, as the owner of its instance} */
  Remote owner();

  /** {@return where the page is} */
  String page();

  /** {@return the token of the client that signs people in} */
  String loginClientToken();

  /** {@return the server's time} */
  Instant now();

  /** {@return whether applications can have the client ids that a seed says} */
  boolean takesClientIds();

  /** Makes what a seed says, through what stands between it and the server. */
  Seeded seed(Seed seed, UnaryOperator<SeedTarget> between);

  @Override
  void close();
}
