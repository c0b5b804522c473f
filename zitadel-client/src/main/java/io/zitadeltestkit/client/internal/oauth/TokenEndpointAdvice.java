package io.zitadeltestkit.client.internal.oauth;

/** What to do about an error of the token endpoint. */
final class TokenEndpointAdvice {
  private TokenEndpointAdvice() {}

  static String of(String error, String description, boolean withAssertion) {
    if (withAssertion
        && (error.equals("server_error") || description.equals("invalid assertion"))) {
      // The first before v4.14, the second since.
      return "Zitadel answers so when it does not accept the signed assertion: the key was removed"
          + " or has expired, belongs to a user of another instance, or this machine's clock"
          + " is wrong. Make a new key, or correct the clock.";
    }
    if (error.equals("invalid_client")) {
      return "No such client: the client id of a service user is its login name, not its numeric"
          + " id; one made a moment ago may not be known yet.";
    }
    if (description.contains("Secret.NotExisting")) {
      return "The service user has no secret: make one with UserService/AddSecret.";
    }
    if (description.contains("Secret.Invalid")) {
      return "The client secret is wrong, or was replaced by a newer one: make a new one with"
          + " UserService/AddSecret.";
    }
    return switch (error) {
      case "unsupported_grant_type" ->
          "The server does not know this grant: check its version, and that the host is a Zitadel.";
      case "invalid_scope" -> "Check the further scopes that the authenticator was given.";
      case "invalid_grant", "unauthorized_client" ->
          "Check that the service user is active and its key or secret belongs to this instance.";
      default -> "Check client id and secret, or the key; the server's log says more.";
    };
  }
}
