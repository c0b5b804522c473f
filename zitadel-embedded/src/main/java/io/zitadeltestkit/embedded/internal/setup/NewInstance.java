package io.zitadeltestkit.embedded.internal.setup;

/**
 * The data of a new instance.
 *
 * @param name its name; empty for the default
 * @param orgName the name of its first organization; empty for that of the instance
 * @param customDomain its host name; empty for only the generated one
 * @param requestedDomain the host name of the creating request: the generated host name and the
 *     organization's default domain end with it
 * @param port the port in URLs of the instance; 0 if it is not known or the protocol's own
 */
public record NewInstance(
    String name, String orgName, String customDomain, String requestedDomain, int port) {
  private static final String DEFAULT_NAME = "ZITADEL";

  /** An instance whose port is not known yet. */
  public NewInstance(String name, String orgName, String customDomain, String requestedDomain) {
    this(name, orgName, customDomain, requestedDomain, 0);
  }

  /** Fills empty values with defaults. */
  public NewInstance {
    name = name.isBlank() ? DEFAULT_NAME : name.strip();
    orgName = orgName.isBlank() ? name : orgName.strip();
    customDomain = customDomain.strip();
  }
}
