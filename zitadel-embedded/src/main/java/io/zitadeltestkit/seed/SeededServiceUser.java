package io.zitadeltestkit.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** A service user created from a seed, with its credentials. Immutable. */
public final class SeededServiceUser {
  private final String id;
  private final String organizationId;
  private final String loginName;
  private final String secret;
  private final Map<String, String> pats;
  private final Map<String, String> keys;

  SeededServiceUser(
      String id,
      String organizationId,
      String loginName,
      String secret,
      Map<String, String> pats,
      Map<String, String> keys) {
    this.id = id;
    this.organizationId = organizationId;
    this.loginName = loginName;
    this.secret = secret;
    this.pats = pats;
    this.keys = keys;
  }

  /** {@return the id} */
  public String id() {
    return id;
  }

  /**
   * Returns the id of the organization.
   *
   * @return the id
   */
  public String organizationId() {
    return organizationId;
  }

  /**
   * Returns the client id for the token endpoint, which is the login name of a service user.
   *
   * @return the client id
   */
  public String clientId() {
    return loginName;
  }

  /**
   * Returns the client secret.
   *
   * @return the secret
   * @throws IllegalStateException if the file does not contain {@code secret: true}
   */
  public String clientSecret() {
    if (secret.isEmpty()) {
      throw new IllegalStateException(
          "The service user %s has no client secret: say \"secret: true\" in the seed."
              .formatted(loginName));
    }
    return secret;
  }

  /**
   * Returns a personal access token.
   *
   * @param name the name in the file
   * @return the token
   * @throws IllegalArgumentException if there is none
   */
  public String pat(String name) {
    return Names.find(pats, name, "PAT of " + loginName + " called");
  }

  /**
   * Returns a key as the JSON text from Zitadel: the content of a key file, not its path.
   *
   * @param name the name in the file
   * @return the text, with {@code type}, {@code keyId}, {@code key} and {@code userId}
   * @throws IllegalArgumentException if there is none
   */
  public String keyJson(String name) {
    return Names.find(keys, name, "key of " + loginName + " called");
  }

  ObjectNode toJson() {
    return SeededFile.serviceUser(this, secret, pats, keys);
  }

  /** Without credentials. */
  @Override
  public String toString() {
    return "SeededServiceUser[" + loginName + ", " + id + "]";
  }
}
