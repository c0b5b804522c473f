package io.zitadeltestkit.embedded.internal.oidc.request;

import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.state.State;
import java.time.Instant;

/**
 * An instance with the URL by which a client called it.
 *
 * @param instance the instance
 * @param url scheme, host and port that the client called
 */
public record Issuer(Instance instance, String url) {
  public State state() {
    return instance.state();
  }

  /** Returns the state for reading roles; on a lagging server an older one. */
  public State listed() {
    return instance.listed();
  }

  public Instant now() {
    return instance.now();
  }
}
