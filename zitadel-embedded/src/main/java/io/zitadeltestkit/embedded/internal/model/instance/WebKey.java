package io.zitadeltestkit.embedded.internal.model.instance;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.state.Entity;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Table;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A key pair that an instance signs its tokens with.
 *
 * @param id the id, which is the {@code kid} of what it signs
 * @param state its use
 * @param algorithm the JWS algorithm: RS256, RS384, RS512, ES256, ES384, ES512 or EdDSA
 * @param rsaBits the length of an RSA key; 0 for other kinds
 * @param jwk the key pair as a JSON Web Key; null until it is first needed, because generating an
 *     RSA key takes longer than starting a server
 * @param stamp when it was created and changed
 */
@RecordBuilder
public record WebKey(
    String id, WebKeyState state, String algorithm, int rsaBits, @Nullable String jwk, Stamp stamp)
    implements Entity, WebKeyBuilder.With {
  /** Finds by state. */
  public static final Table.Index<WebKey> BY_STATE =
      Table.Index.by("web_keys.state", key -> key.state().name().toLowerCase(Locale.ROOT));

  /** The table. */
  public static final Table<WebKey> TABLE =
      Table.of("web_keys", WebKey.class).with(BY_STATE).foundInEvents();

  /** Returns the key that signs; there is one from the set-up on. */
  public static WebKey active(State state) {
    return state
        .findBy(TABLE, BY_STATE, "active")
        .orElseThrow(() -> new IllegalStateException("The instance has no active web key."));
  }

  @Override
  public String toString() {
    return "WebKey[" + id + ", " + algorithm + ", " + state + "]";
  }
}
