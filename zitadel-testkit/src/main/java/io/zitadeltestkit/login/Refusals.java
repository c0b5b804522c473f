package io.zitadeltestkit.login;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import io.zitadeltestkit.client.error.ApiException;
import io.zitadeltestkit.client.error.NotFoundException;
import io.zitadeltestkit.client.error.PermissionDeniedException;
import io.zitadeltestkit.client.oauth.OAuthAnswer;
import io.zitadeltestkit.login.ZitadelLogin.Wanted;
import java.util.Map;

/** The messages for a failed step: which one, why, and what to do. */
final class Refusals {
  private final Wanted wanted;

  Refusals(Wanted wanted) {
    this.wanted = wanted;
  }

  LoginException authorization(OAuthAnswer answer, Map<String, String> sent) {
    if (sent.containsKey("authRequestID")) {
      return new LoginException(
          "The application %s signs people in at the older login pages, which only a browser can use. Let it use the newer ones: OidcOptions.loginV2(), or the instance's feature loginV2."
              .formatted(wanted.clientId()));
    }
    ErrorObject error =
        sent.containsKey("error")
            ? new ErrorObject(sent.get("error"), sent.getOrDefault("error_description", ""))
            : error(answer);
    return new LoginException(
        "The authorization request of the application %s was refused (%s). %s"
            .formatted(wanted.clientId(), told(answer, error), authorizationAdvice(error)));
  }

  private String authorizationAdvice(ErrorObject error) {
    String description = String.valueOf(error.getDescription());
    if (description.contains("App.NotFound")) {
      return "Give the client id (not the id) of an OIDC application of this instance; one that was made a moment ago may need another.";
    }
    if (description.contains("redirect_uri")) {
      return "The redirect URI %s is none of the application's; they have to be the same to the letter, and http is allowed in development mode only."
          .formatted(wanted.redirectUri());
    }
    return "Check the application's response types, grant types and scopes.";
  }

  LoginException session(ApiException e) {
    String who = "\"" + wanted.loginName() + "\"";
    String why =
        e instanceof PermissionDeniedException
            ? "the given client may not make sessions. Hand in that of the instance owner (@InstanceOwner ZitadelClient) or of a user with the role IAM_LOGIN_CLIENT"
            : e instanceof NotFoundException
                ? "there is no such person. Is it the login name, with its ending, as User.preferredLoginName() tells it?"
                : e.serverMessage().contains("assword")
                    ? "the password is wrong. After too many tries the server locks the person"
                    : "the server does not let this person in. Is the person active, and has a password?";
    return new LoginException(
        "%s could not be signed in (%s): %s".formatted(who, told(e), why)
            + (why.endsWith("?") ? "" : "."),
        e);
  }

  LoginException loginClient(ApiException e) {
    return new LoginException(
        "\"%s\" could not be signed in: that takes the role IAM_LOGIN_CLIENT, which the given client does not have and may not give to a service user (%s). Hand in the client of the instance owner (@InstanceOwner ZitadelClient) or of a user with that role."
            .formatted(wanted.loginName(), told(e)),
        e);
  }

  LoginException callback(String what) {
    return new LoginException(
        "The sign-in of \"%s\" to the application %s ended with %s."
            .formatted(wanted.loginName(), wanted.clientId(), what));
  }

  LoginException token(OAuthAnswer answer) {
    ErrorObject error = error(answer);
    boolean hasSecret = wanted.clientSecret() != null;
    return new LoginException(
        "The token endpoint refused the code of the application %s (%s). %s"
            .formatted(
                wanted.clientId(),
                told(answer, error),
                hasSecret
                    ? "Check the client secret, and that the application's authentication method is basic."
                    : "If the application has a secret, give it: clientSecret(…)."));
  }

  LoginException tokens(String what) {
    return new LoginException(
        "The token endpoint answered the application %s with %s."
            .formatted(wanted.clientId(), what));
  }

  private static ErrorObject error(OAuthAnswer answer) {
    try {
      return ErrorObject.parse(JSONObjectUtils.parse(answer.body()));
    } catch (ParseException e) {
      return new ErrorObject(null, answer.body().strip());
    }
  }

  private static String told(OAuthAnswer answer, ErrorObject error) {
    StringBuilder told = new StringBuilder().append(answer.status());
    if (error.getCode() != null) {
      told.append(' ').append(error.getCode());
    }
    if (error.getDescription() != null && !error.getDescription().isBlank()) {
      told.append(": ").append(error.getDescription().strip().replaceFirst("\\.$", ""));
    }
    return told.toString();
  }

  private static String told(ApiException e) {
    return e.code() + ": " + e.serverMessage() + e.errorId().map(id -> " (" + id + ")").orElse("");
  }
}
