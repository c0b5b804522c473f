package io.zitadeltestkit.embedded.internal.setup;

/**
 * What an instance is to be made of.
 *
 * @param name its name; empty for the default
 * @param orgName the name of its first organization; empty for that of the instance
 * @param customDomain the host name that reaches it; empty for the generated one alone
 * @param requestedDomain the host name that the request to make it was sent to: the generated host
 *     name and the default domain of the organization end with it
 */
public record NewInstance(
    String name, String orgName, String customDomain, String requestedDomain) {
  private static final String DEFAULT_NAME = "ZITADEL";

  /** Puts the stand-ins for what is empty. */
  public NewInstance {
    name = name.isBlank() ? DEFAULT_NAME : name.strip();
    orgName = orgName.isBlank() ? name : orgName.strip();
    customDomain = customDomain.strip();
  }
}
