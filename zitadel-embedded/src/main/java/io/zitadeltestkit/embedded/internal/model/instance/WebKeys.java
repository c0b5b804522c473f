package io.zitadeltestkit.embedded.internal.model.instance;

import io.zitadeltestkit.embedded.internal.state.Tx;

/** Creates web keys and decides which one signs. */
public final class WebKeys {
  private static final String DEFAULT_ALGORITHM = "RS256";
  private static final int DEFAULT_BITS = 2048;

  private WebKeys() {}

  /** Creates the first keys of a new instance: the active one and the next one. */
  public static void setUp(Tx tx) {
    activate(tx, create(tx, DEFAULT_ALGORITHM, DEFAULT_BITS));
    create(tx, DEFAULT_ALGORITHM, DEFAULT_BITS);
  }

  /**
   * Makes a key that may become the active one.
   *
   * @param algorithm the JWS algorithm
   * @param rsaBits the length of an RSA key; 0 for other kinds
   */
  public static WebKey create(Tx tx, String algorithm, int rsaBits) {
    return tx.put(
        WebKey.TABLE,
        new WebKey(tx.newId(), WebKeyState.INITIAL, algorithm, rsaBits, null, tx.created()));
  }

  /** Activates a key for signing; the previous one is still published. */
  public static WebKey activate(Tx tx, WebKey key) {
    tx.state()
        .lookup(WebKey.TABLE, WebKey.BY_STATE, "active")
        .filter(before -> !before.id().equals(key.id()))
        .toList()
        .forEach(before -> put(tx, before, WebKeyState.INACTIVE));
    return key.state() == WebKeyState.ACTIVE ? key : put(tx, key, WebKeyState.ACTIVE);
  }

  private static WebKey put(Tx tx, WebKey key, WebKeyState state) {
    return tx.put(WebKey.TABLE, key.with(b -> b.state(state).stamp(tx.changed(key))));
  }
}
