package io.zitadeltestkit.embedded.internal.oidc;

import io.zitadeltestkit.embedded.internal.model.Instance;
import io.zitadeltestkit.embedded.internal.model.State;
import java.time.Instant;

/**
 * An instance with the URL by which a client called it.
 *
 * @param instance the instance
 * @param url scheme, host and port that the client called
 */
record Issuer(Instance instance, String url) {
  State state() {
    return instance.state();
  }

  /** Returns the state for reading roles; on a lagging server an older one. */
  State listed() {
    return instance.listed();
  }

  Instant now() {
    return instance.now();
  }
}
